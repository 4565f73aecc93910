using System.Globalization;
using HighPoint.Language.Words;

namespace HighPoint.Language.Entities.Dates;

/// <summary>Years that are counted otherwise than the calendar's: "fiscal year 2018", "fy18", "this school year". "Cy18" is the calendar's own.</summary>
internal static class BusinessYears
{
    /// <summary>The year that begins at a token; null where none does.</summary>
    public static Moment? At(Utterance utterance, int at, int thisYear)
    {
        var step = Calendar.Step(utterance[at]);
        var start = step is null ? at : at + 1;
        if (step is null && Glued(utterance[at]) is var (letters, number))
        {
            return Of(letters, number, at + 1);
        }

        var (code, end) = (utterance[start], utterance[start + 1]) switch
        {
            ("fiscal" or "financial", "year") => ("FY", start + 2),
            ("school", "year") => ("SY", start + 2),
            ("calendar", "year") => ("CY", start + 2),
            ("fy", _) => ("FY", start + 1),
            ("sy", _) => ("SY", start + 1),
            ("cy", _) => ("CY", start + 1),
            _ => (null, 0),
        };
        return code is null ? null
            : step is { } away ? Of(code, thisYear + away, end)
            : Calendar.Year(utterance, end) is { } year ? Of(code, year, end + 1)
            : end == start + 2 && code is not "CY" ? PeriodGrammar.Placeless($"{code}XXXX", end)
            : null;
    }

    /// <summary>"Fy18", "sy2018".</summary>
    private static (string Code, int Year)? Glued(string word) =>
        word.Length is 4 or 6 && word.AsSpan(0, 2) is "fy" or "sy" or "cy" && int.TryParse(word.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (word[..2].ToUpperInvariant(), year < 100 ? 2000 + year : year)
            : null;

    private static Moment Of(string code, int year, int end) => code is "CY" ? PeriodGrammar.Year(year, end) : PeriodGrammar.Placeless($"{code}{year:0000}", end);
}
