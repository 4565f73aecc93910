using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Language.Words;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>A job told a while ago in this conversation that a short message names: "back to Apex, contact is Mike", "it was 3 hours at Apex".</summary>
/// <param name="Job">The job as it was left.</param>
/// <param name="Rest">What is said of it, without the name; empty where the name is all.</param>
internal sealed record Addressee(DebriefState Job, string Rest)
{
    private const int MostWords = 20;

    /// <summary>Whoever names a customer after so long tells of another job there.</summary>
    private static readonly Duration Lately = Duration.FromHours(12);

    private static readonly FrozenSet<string> LeadIns = FrozenSet.ToFrozenSet(
        ["back", "to", "for", "at", "from", "about", "re", "on", "with", "in", "of", "regarding", "the", "and", "also", "ok", "now", "go", "going", "lets", "return", "switch", "resume", "continue", "open", "oh", "wait"], StringComparer.Ordinal);

    /// <summary>The job that is named, or null where none is, or more than one could be.</summary>
    public static Addressee? Find(ConversationState state, string words, Instant now)
    {
        var utterance = Utterance.Of(words);
        if (state.Debrief is not { Mode: CardMode.Advice } open || utterance.Words is 0 or > MostWords)
        {
            return null;
        }

        var named = Earlier(state, open, now).Select(job => (Job: job, At: Named(utterance, job.Facts.Company!, open))).Where(each => each.At.End > 0).ToImmutableArray();
        return named is [var (job, (first, end))] && Without(utterance, first, end) is var rest && (rest.Length > 0 || open.Asked != FactName.Company) ? new Addressee(job, rest) : null;
    }

    /// <summary>The jobs of other customers that were open lately, each as it was last.</summary>
    private static IEnumerable<DebriefState> Earlier(ConversationState state, DebriefState open, Instant now) => state.Undo.Select(snapshot => snapshot.Debrief).Prepend(null).Append(state.SetAside)
        .OfType<DebriefState>().Reverse()
        .Where(job => job.Facts.Company is not null && now - job.TouchedAt < Lately && !SeveralJobs.IsSame(CustomerKey.Of(job.Facts.Company), CustomerKey.Of(open.Facts.Company)))
        .DistinctBy(job => job.Id, StringComparer.Ordinal);

    /// <summary>Where the name stands, the whole of it or its first word where that is no everyday word; (0, 0) for nowhere, or in two places.</summary>
    private static (int First, int End) Named(Utterance utterance, string company, DebriefState open)
    {
        var name = Utterance.Of(company).Tokens;
        var skip = name is [{ Word: "the" }, _, ..] ? 1 : 0;
        var found = (First: 0, End: 0);
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            var length = 0;
            while (skip + length < name.Length && string.Equals(utterance[at + length], name[skip + length].Word, StringComparison.Ordinal))
            {
                length++;
            }

            var isNamed = length > 0 && (skip + length == name.Length || (name[skip].Length > 2 && !CommonWords.Holds(name[skip].Word)));
            if (isNamed && found.End > 0)
            {
                return (0, 0);
            }

            (found, at) = isNamed ? ((at, at + length), at + length - 1) : (found, at);
        }

        // "Dana" may be Dana Bakery, and the open job's contact.
        return found.End > 0 && open.Facts.Contact is { } contact && ContactName.IsPart(utterance.Written(found.First, found.End), contact) ? (0, 0) : found;
    }

    private static string Without(Utterance utterance, int first, int end)
    {
        var (begin, over) = (first, end);
        while (begin > 0 && LeadIns.Contains(utterance[begin - 1]) && (begin == first || IsOpening(utterance, begin - 1)))
        {
            begin--;
        }

        while (over < utterance.Tokens.Length && utterance.Tokens[over].Kind == TokenKind.Symbol)
        {
            over++;
        }

        var before = begin == 0 ? "" : utterance.Text[..utterance.Tokens[begin].Start];
        var after = over >= utterance.Tokens.Length ? "" : utterance.Text[utterance.Tokens[over].Start..];
        return $"{before}{after}".Trim();
    }

    /// <summary>Whether nothing but small words stands before a token.</summary>
    private static bool IsOpening(Utterance utterance, int at) =>
        utterance.Tokens.Take(at).All(token => token.Kind == TokenKind.Symbol || LeadIns.Contains(token.Word));
}
