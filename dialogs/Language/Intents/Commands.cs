using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>Finds commands: utterances that are nothing but a phrase of <see cref="CommandWords"/> and fillers, typos forgiven. A debrief that holds "thanks" or "help" is none.</summary>
internal static class Commands
{
    private const int Longest = 10;
    private const int LongestName = 5;

    private static readonly PhraseTable<Intent> Table = new(CommandWords.Table);

    private static readonly ImmutableArray<string> Vocabulary =
    [
        .. CommandWords.Table.SelectMany(row => row.Pattern.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries)).Select(word => word.TrimStart('?')).Where(word => word.Length > 3 && word.All(char.IsAsciiLetter)).Distinct(StringComparer.Ordinal),
    ];

    private static readonly FrozenSet<string> News = FrozenSet.ToFrozenSet(
        ["good", "great", "big", "bad", "news", "yay", "woohoo", "hooray", "fyi", "update", "guess", "what", "today", "yesterday", "finally", "just", "btw"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Exact = Vocabulary.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The command that the whole utterance is, or null. <paramref name="literal"/>: a name was asked for, so nothing is taken for a typo.</summary>
    public static Intent? Match(Utterance utterance, bool literal)
    {
        if (utterance.Words is 0 or > Longest)
        {
            return utterance.Words == 0 && utterance.Tokens.Any(token => token.Is('?')) ? new Intent.Help() : null;
        }

        return Single(utterance) ?? Find(utterance) ?? (literal ? null : Find(utterance.Reworded(Meant)));
    }

    /// <summary>"Y" and "n", which are shorthand for other words within a sentence.</summary>
    private static Intent? Single(Utterance utterance) => utterance.Text.Trim() switch
    {
        "y" or "Y" => new Intent.Yes(),
        "n" or "N" => new Intent.No(),
        "n/a" or "N/A" => new Intent.Skip(),
        _ => null,
    };

    private static Intent? Find(Utterance utterance)
    {
        var found = Table.Find(utterance);
        var hits = found.Where(hit => !found.Any(other => Holds(other, hit) && other.Value.GetType() != hit.Value.GetType())).ToImmutableArray();
        foreach (var best in hits.OrderBy(hit => Politeness(hit.Value)).ThenByDescending(hit => hit.End - hit.First).ThenBy(hit => hit.First))
        {
            if (IsAll(utterance, best, hits))
            {
                return best.Value is Intent.ReviseDraft ? Revision(hits) : best.Value;
            }
        }

        return null;
    }

    /// <summary>Whether a longer phrase holds another: "thanks for your help" asks for none.</summary>
    private static bool Holds(Hit<Intent> one, Hit<Intent> other) => one.First <= other.First && one.End >= other.End && one.End - one.First > other.End - other.First;

    /// <summary>Whether the utterance is this command, and beside it only the same once more, what is polite, and fillers.</summary>
    private static bool IsAll(Utterance utterance, Hit<Intent> best, ImmutableArray<Hit<Intent>> hits)
    {
        var covered = hits.Where(hit => hit.Value.GetType() == best.Value.GetType() || Politeness(hit.Value) > 0).SelectMany(hit => Enumerable.Range(hit.First, hit.End - hit.First)).ToHashSet();
        return Enumerable.Range(0, utterance.Tokens.Length).All(at =>
            utterance.Tokens[at].Kind == TokenKind.Symbol || covered.Contains(at) || CommandWords.Fillers.Contains(utterance[at]) || Joins(utterance, at, best) || Signs(utterance, at, best)
            || (best.Value is Intent.Signed or Intent.Declined or Intent.MarkSent && News.Contains(utterance[at])));
    }

    /// <summary>"Warmer and shorter", "formal but brief".</summary>
    private static bool Joins(Utterance utterance, int at, Hit<Intent> best) => best.Value is Intent.ReviseDraft && utterance[at] is ("and" or "but" or "yet" or "also");

    /// <summary>What is said beside something else ("yes, thanks", "hi, help"): the higher, the less it counts.</summary>
    private static int Politeness(Intent intent) => intent switch { Intent.Thank => 1, Intent.Greet => 2, Intent.Yes => 3, _ => 0 };

    /// <summary>Somebody's name before "signed" or "said no".</summary>
    private static bool Signs(Utterance utterance, int at, Hit<Intent> best) =>
        best.Value is Intent.Signed or Intent.Declined && at < best.First && best.First - at <= LongestName && IsName(utterance, at);

    /// <summary>"A short chat message" asks for a form and a length.</summary>
    private static Intent.ReviseDraft Revision(ImmutableArray<Hit<Intent>> hits)
    {
        var revisions = hits.OrderByDescending(hit => hit.End - hit.First).Select(hit => hit.Value).OfType<Intent.ReviseDraft>().ToArray();
        return new(
            revisions.Select(revision => revision.Form).FirstOrDefault(form => form is not null), revisions.Select(revision => revision.Tone).FirstOrDefault(tone => tone is not null),
            revisions.Select(revision => revision.Length).FirstOrDefault(length => length is not null));
    }

    /// <summary>The customer named before "signed" or "said no", as written; null for none.</summary>
    public static string? Signer(Utterance utterance)
    {
        var first = 0;
        while (first < utterance.Tokens.Length && IsOpening(utterance, first))
        {
            first++;
        }

        var end = first;
        while (end < utterance.Tokens.Length && IsName(utterance, end))
        {
            end++;
        }

        return end == first ? null : utterance.Written(first, end);
    }

    /// <summary>"Good news!", "yay,": before the name and no part of it.</summary>
    private static bool IsOpening(Utterance utterance, int at) => utterance.Tokens[at].Kind == TokenKind.Symbol || CommandWords.Fillers.Contains(utterance[at]) || News.Contains(utterance[at]);

    private static bool IsName(Utterance utterance, int at) =>
        utterance.Tokens[at].Kind is TokenKind.Word or TokenKind.Number && (!CommonWords.Holds(utterance[at]) || NameWords.Company.Contains(utterance[at]) || (at > 0 && utterance.HasCase && utterance.Tokens[at].Capital)) && !Exact.Contains(utterance[at]);

    /// <summary>The command's word that was meant, or the word itself.</summary>
    private static string Meant(string word) =>
        word.Length < 3 || Exact.Contains(word) || CommandWords.Fillers.Contains(word) || CommonWords.Holds(word)
            ? word
            : Vocabulary.Where(known => Typos.Near(word, known)).OrderBy(known => Typos.Distance(word, known)).FirstOrDefault() ?? word;
}
