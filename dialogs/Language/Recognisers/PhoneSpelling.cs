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
}
