using PhoneNumbers;

namespace HighPoint.Language.Recognisers;

/// <summary>What a run of digits and signs can be.</summary>
internal static class PhoneSpelling
{
    /// <summary>Whether it is a number as written in <paramref name="region"/> (ISO 3166), and one of which <paramref name="holds"/> is true.</summary>
    public static bool Parsed(string written, string region, Func<PhoneNumberUtil, PhoneNumber, bool> holds)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return holds(util, util.Parse(written, region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    /// <summary>"12-31-2026", "2026/12/31", "1.12.2026": a day, and no number to call.</summary>
    public static bool IsDate(string written) =>
        written.Length is 8 or 10 && written.Split('-', '/', '.') is [var one, var two, var three] && two.Length <= 2 && (one.Length == 4 || three.Length == 4);

    /// <summary>"1300-1530", "2019-2024", "9.15-12.45", "11/16-11/17", "19/11 1300": from one time, year or day to another.</summary>
    public static bool IsSpan(string written)
    {
        if (written.Contains('/', StringComparison.Ordinal))
        {
            return written.Split(' ', '-').Any(part => part.Split('/') is [{ Length: <= 2 } one, { Length: <= 2 } other] && int.TryParse(one, out var first) && int.TryParse(other, out var second) && first is > 0 and <= 31 && second is > 0 and <= 31);
        }

        return written.Split('-') is [var from, var to] && IsTime(from) && IsTime(to);
    }

    /// <summary>"0100 555 0123", "01 555 120": three groups behind a zero, as numbers are written within many countries.</summary>
    public static bool IsNational(string written) =>
        written[0] == '0' && written.Count(char.IsAsciiDigit) is >= 8 and <= 12 && written.Split(' ', '-') is { Length: 3 } groups && groups.All(group => group.Length is >= 2 and <= 5 && group.All(char.IsAsciiDigit));

    private static bool IsTime(string written) =>
        written.Length == 4 && int.TryParse(written, out var four) ? four is (>= 1900 and < 2100) || (four < 2400 && four % 100 < 60)
        : written.Split('.') is [{ Length: <= 2 } hour, { Length: 2 } minute] && int.TryParse(hour, out var h) && int.TryParse(minute, out var m) && h < 24 && m < 60;
}
