using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Hours that nobody can have worked on one job: none, less than none, or more than <see cref="Most"/>.</summary>
internal static class ImpossibleHours
{
    /// <summary>The most hours of one's own time on one job: more than a week around the clock.</summary>
    public const int Most = 200;

    /// <summary>Whether <paramref name="words"/> state such hours.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="asked">Whether hours were asked for, so that a bare number means them.</param>
    public static bool Speaks(string words, bool asked)
    {
        var utterance = Utterance.Of(words);
        return Enumerable.Range(0, utterance.Tokens.Length).Any(at => utterance.Tokens[at].Value is { } hours
            && (utterance[at + 1] is "h" or "hr" or "hrs" or "hour" or "hours" || (asked && utterance.Words == 1))
            && (hours is <= 0 or > Most || IsNegative(utterance.Text, utterance.Tokens[at].Start)));
    }

    /// <summary>A minus before the number; between two numbers it means "to".</summary>
    private static bool IsNegative(string text, int start) =>
        start > 0 && text[start - 1] is '-' or '−' && (start == 1 || char.IsWhiteSpace(text[start - 2]));
}
