using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Language;
using HighPoint.Language.Words;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>
/// Two jobs told in one breath. Cut only between sentences, lines, and before "then" or "also", and only where every part tells of a job at a company of its own:
/// anything else is one job, and stays whole.
/// </summary>
public static class SeveralJobs
{
    /// <summary>A part with fewer words names no job at a company.</summary>
    private const int FewestWords = 4;

    /// <summary>What stands before the name of a customer.</summary>
    private static readonly FrozenSet<string> Places = new[] { "at", "for", "from", "with", "to", "in", "over" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first job as read, the words of the others, and where the next one was; null where the words tell of one job.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="read">Reads words without a question in mind.</param>
    public static (Reading First, string Others, string Next)? Split(string words, Func<string, Reading> read)
    {
        var parts = Parts(words);
        if (parts.Count(part => part.IsCandidate) < 2)
        {
            return null;
        }

        var starts = new List<int>();
        var company = "";
        var at = 0;
        foreach (var part in parts)
        {
            if (part.IsCandidate && CustomerKey.Of(read(part.Words).Facts.Company) is { Length: > 0 } named && !IsSame(named, company))
            {
                (company, var start) = (named, starts.Count == 0 ? 0 : at);
                starts.Add(start);
            }

            at += part.Words.Length;
        }

        if (starts.Count < 2)
        {
            return null;
        }

        var jobs = starts.Select((start, i) => read(words[start..(i + 1 < starts.Count ? starts[i + 1] : words.Length)])).ToImmutableArray();
        var keys = jobs.Select(job => CustomerKey.Of(job.Facts.Company)).Distinct(StringComparer.Ordinal);
        return keys.Count() == jobs.Length && jobs.All(job => job is { Intent: Intent.Debrief, Facts.Company: not null, Occasion.Evidence.IsEmpty: false })
            ? (jobs[0], words[starts[1]..].Trim(), jobs[1].Facts.Company!)
            : null;
    }

    /// <summary>"Harlow" is "Harlow Dental".</summary>
    internal static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        || one.StartsWith(other + " ", StringComparison.Ordinal) || other.StartsWith(one + " ", StringComparison.Ordinal);

    /// <summary>The words in order and whole (joined they are what was typed), and whether each part may name a job at a company.</summary>
    private static ImmutableArray<(string Words, bool IsCandidate)> Parts(string words)
    {
        var tokens = Utterance.Of(words).Tokens;
        var parts = ImmutableArray.CreateBuilder<(string, bool)>();
        var (start, first) = (0, 0);
        for (var at = 1; at < tokens.Length; at++)
        {
            if (Begins(words, tokens[at - 1], tokens[at]))
            {
                parts.Add((words[start..tokens[at].Start], IsCandidate(tokens.AsSpan()[first..at])));
                (start, first) = (tokens[at].Start, at);
            }
        }

        parts.Add((words[start..], IsCandidate(tokens.AsSpan()[first..])));
        return parts.ToImmutable();
    }

    /// <summary>Whether a token may begin another job: a sentence, a line, or what came next.</summary>
    private static bool Begins(string words, Token before, Token token) =>
        before.Sentence != token.Sentence || before.Is(';') || words.AsSpan(before.End, token.Start - before.End).ContainsAny('\n', '\r')
        || token.Word is "then" or "also" or "afterwards" or "later";

    private static bool IsCandidate(ReadOnlySpan<Token> part)
    {
        var (words, names) = (0, false);
        foreach (ref readonly var token in part)
        {
            words += token.Kind == TokenKind.Symbol ? 0 : 1;
            names |= token.Is('@') || Places.Contains(token.Word);
        }

        return names && words >= FewestWords;
    }
}
