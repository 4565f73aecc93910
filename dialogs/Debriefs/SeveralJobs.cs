using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HighPoint.Language;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>
/// Two jobs told in one breath. Cut only between sentences, lines, and before "then" or "also", and only where every part tells of a job at a company of its own:
/// anything else is one job, and stays whole.
/// </summary>
public static partial class SeveralJobs
{
    /// <summary>A part with fewer words names no job at a company.</summary>
    private const int FewestWords = 4;

    /// <summary>The first job as read, the words of the others, and where the next one was; null where the words tell of one job.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="read">Reads words without a question in mind.</param>
    public static (Reading First, string Others, string Next)? Split(string words, Func<string, Reading> read)
    {
        var parts = Parts(words);
        if (parts.Count(IsCandidate) < 2)
        {
            return null;
        }

        var starts = new List<int>();
        var company = "";
        var at = 0;
        foreach (var part in parts)
        {
            if (IsCandidate(part) && CustomerKey.Of(read(part).Facts.Company) is { Length: > 0 } named && !IsSame(named, company))
            {
                (company, var start) = (named, starts.Count == 0 ? 0 : at);
                starts.Add(start);
            }

            at += part.Length;
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

    /// <summary>The words in order and whole: joined they are what was typed.</summary>
    private static ImmutableArray<string> Parts(string words)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        foreach (var cut in Cuts().EnumerateMatches(words))
        {
            parts.Add(words[start..(cut.Index + cut.Length)]);
            start = cut.Index + cut.Length;
        }

        parts.Add(words[start..]);
        return parts.ToImmutable();
    }

    private static bool IsCandidate(string part) => Words().Count(part) >= FewestWords && Places().IsMatch(part);

    [GeneratedRegex(@"[.!?;]\s+|[\r\n]+|,?\s+(?=(?:and\s+)?(?:then|also|afterwards|after\s+that|later)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cuts();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>What stands before the name of a customer.</summary>
    [GeneratedRegex(@"@|\b(?:at|for|from|with|to|in|over)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
