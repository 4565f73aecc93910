using System.Globalization;
using System.Text.RegularExpressions;

namespace HighPoint.Language.Recognisers;

/// <summary>Hours that nobody can have worked on one job: none, less than none, or more than <see cref="Most"/>.</summary>
internal static partial class ImpossibleHours
{
    /// <summary>The most hours of one's own time on one job: more than a week around the clock.</summary>
    public const int Most = 200;

    /// <summary>Whether <paramref name="words"/> state such hours.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="asked">Whether hours were asked for, so that a bare number means them.</param>
    public static bool Speaks(string words, bool asked) =>
        Stated().Matches(words).Concat(asked ? Bare().Matches(words) : []).Any(match => !IsPossible(match.Groups["hours"].Value));

    private static bool IsPossible(string number) =>
        decimal.TryParse(number.Replace('−', '-').Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
        && hours is > 0 and <= Most;

    [GeneratedRegex(@"(?<![\w.,])(?<hours>[-−]?\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stated();

    [GeneratedRegex(@"^\s*(?<hours>[-−]?\d+(?:[.,]\d+)?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
