using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Language;
using HighPoint.Language.Words;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>
/// Several jobs told in one breath. Cut between sentences, lines and items, before "then" and "also", and before an "and" or a comma that another deed follows; and only where
/// every part names a customer of its own. Where each part also tells of a job on its own, the cut is sure; else only the person can say.
/// </summary>
public static class SeveralJobs
{
    /// <summary>More parts than these are a long story, which is read as one.</summary>
    private const int MostParts = 24;

    /// <summary>A part with fewer words names no job at a customer.</summary>
    private const int FewestWords = 3;

    /// <summary>What people say that they did: after "and" or a comma it begins another deed.</summary>
    private static readonly FrozenSet<string> Deeds = Words(
        """
        fixed audited visited met did finished wrapped restored rebuilt replaced ran presented saw helped recovered repaired reviewed assessed completed rescued cleaned resolved spoke talked
        installed inspected surveyed sorted solved went revived patched handled rebooted restarted reset recabled chatted pitched toured drove stopped swung
        """);

    private static readonly FrozenSet<string> Small = Words("i we and then also plus later afterwards next but just today yesterday finally secondly second first after that");

    /// <summary>What stands before the name of a customer.</summary>
    private static readonly FrozenSet<string> Places = Words("at for from with to in over");

    /// <summary>The jobs in order; null where the words tell of one.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="read">Reads words without a question in mind.</param>
    public static ToldJobs? Split(string words, Func<string, Reading> read)
    {
        var parts = Parts(words);
        if (parts.Length > MostParts || parts.Count(part => part.IsCandidate) < 2)
        {
            return null;
        }

        // A job is often one part and no more, and reading is what costs here.
        var known = new Dictionary<string, Reading>(StringComparer.Ordinal);
        Reading Once(string text) => known.TryGetValue(text, out var reading) ? reading : known[text] = read(text);

        var starts = new List<(int At, string Key, string Company)>();
        var isSure = true;
        foreach (var (start, end, isCandidate) in parts)
        {
            if (!isCandidate || Customer(words[start..end], Once) is not { } company || CustomerKey.Of(company) is not { Length: > 0 } named || (starts.Count > 0 && IsSame(named, starts[^1].Key)))
            {
                continue;
            }

            // Back to a customer of before: what belongs to whom is not ours to guess.
            isSure &= !starts.Exists(other => IsSame(other.Key, named));
            starts.Add((starts.Count == 0 ? 0 : start, named, company));
        }

        if (starts.Count < 2)
        {
            return null;
        }

        var told = starts.Select((start, i) => words[start.At..(i + 1 < starts.Count ? starts[i + 1].At : words.Length)]).Select((text, i) => (Words: text, Reading: Once(text).AtLeast(starts[i].Company))).ToImmutableArray();
        var jobs = told.Select(job => new Told(Trimmed(job.Words), job.Reading.Facts.Company!)).ToImmutableArray();
        if (jobs.Select(job => CustomerKey.Of(job.Company)).Distinct(StringComparer.Ordinal).Count() < jobs.Length)
        {
            return null;
        }

        isSure &= told.All(job => job.Reading is { Intent: Intent.Debrief, Occasion.Evidence.IsEmpty: false });
        return new ToldJobs(jobs, told[0].Reading, isSure);
    }

    /// <summary>A reading in which the customer is known: the one it names, or else <paramref name="company"/>.</summary>
    internal static Reading AtLeast(this Reading reading, string? company) =>
        reading.Facts.Company is null && company is not null ? reading with { Facts = reading.Facts with { Company = company } } : reading;

    /// <summary>The customer that a part names; in doubt the one that its first few words name by themselves.</summary>
    private static string? Customer(string part, Func<string, Reading> read)
    {
        if (read(part).Facts.Company is { } company)
        {
            return company;
        }

        var tokens = Utterance.Of(part).Tokens;
        var begin = tokens[Saying(tokens, 0)].Start;
        var comma = part.IndexOf(',', begin);
        return comma > 0 ? read(part[begin..comma]).Facts.Company : null;
    }

    /// <summary>"Harlow" is "Harlow Dental".</summary>
    internal static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        || one.StartsWith(other + " ", StringComparison.Ordinal) || other.StartsWith(one + " ", StringComparison.Ordinal);

    /// <summary>The parts in order and whole (joined they are what was typed), and whether each may name a customer.</summary>
    private static ImmutableArray<(int Start, int End, bool IsCandidate)> Parts(string words)
    {
        var tokens = Utterance.Of(words).Tokens;
        var parts = ImmutableArray.CreateBuilder<(int, int, bool)>();
        var (start, first) = (0, 0);
        for (var at = 1; at < tokens.Length; at++)
        {
            if (Begins(words, tokens, at))
            {
                parts.Add((start, tokens[at].Start, IsCandidate(words, tokens, first, at)));
                (start, first) = (tokens[at].Start, at);
            }
        }

        parts.Add((start, words.Length, IsCandidate(words, tokens, first, tokens.Length)));
        return parts.ToImmutable();
    }

    /// <summary>Whether a token may begin another job: a sentence, a line, an item, what came next, or another deed.</summary>
    private static bool Begins(string words, ImmutableArray<Token> tokens, int at)
    {
        var (before, token) = (tokens[at - 1], tokens[at]);
        return before.Sentence != token.Sentence || before.Is(';') || words.AsSpan(before.End, token.Start - before.End).ContainsAny('\n', '\r')
            || token.Word is "then" or "also" or "afterwards" or "later"
            || ((token.Word is "and" or "plus" || before.Is(',') || before.Is('-') || before.Is('–')) && Deeds.Contains(Deed(tokens, at)));
    }

    /// <summary>The first word that says something.</summary>
    private static string Deed(ImmutableArray<Token> tokens, int at) => tokens[Saying(tokens, at)].Word;

    /// <summary>Where the first word stands that says something.</summary>
    private static int Saying(ImmutableArray<Token> tokens, int at)
    {
        while (at < tokens.Length - 1 && (Small.Contains(tokens[at].Word) || tokens[at].Kind == TokenKind.Symbol))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a part is long enough, and tells of a place or a deed, or is an item of a list.</summary>
    private static bool IsCandidate(string words, ImmutableArray<Token> tokens, int first, int end)
    {
        var part = tokens.AsSpan()[first..end];
        var (count, names) = (0, false);
        foreach (ref readonly var token in part)
        {
            count += token.Kind == TokenKind.Symbol ? 0 : 1;
            names |= token.Is('@') || Places.Contains(token.Word);
        }

        return count >= FewestWords && (names || Deeds.Contains(Deed(tokens, first)) || first == 0 || tokens[first].Word is "then" or "also" or "afterwards" or "later" || IsItem(words, tokens, first));
    }

    /// <summary>Whether a part stands after a semicolon, or on a line of its own with a bullet or a number.</summary>
    private static bool IsItem(string words, ImmutableArray<Token> tokens, int first) =>
        tokens[first - 1].Is(';')
        || (words.AsSpan(tokens[first - 1].End, tokens[first].Start - tokens[first - 1].End).ContainsAny('\n', '\r') && tokens[first] is { Kind: TokenKind.Symbol or TokenKind.Number });

    /// <summary>A part without the "and" and the bullets at its ends.</summary>
    private static string Trimmed(string words) => words.Trim().TrimEnd('-', '–', '*', '•', ' ', '\n', '\r');

    private static FrozenSet<string> Words(string text) => FrozenSet.ToFrozenSet(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}

/// <summary>Jobs told in one message.</summary>
/// <param name="All">Each with its words and its customer, in order; at least two.</param>
/// <param name="First">The first one as read.</param>
/// <param name="IsSure">Whether each tells of a job on its own, so that they can be taken one after the other without asking.</param>
public sealed record ToldJobs(ImmutableArray<Told> All, Reading First, bool IsSure);

/// <summary>One of several jobs: its words, and its customer as named in them.</summary>
public sealed record Told(string Words, string Company);
