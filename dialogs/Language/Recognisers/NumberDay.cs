using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>
/// A day of these last weeks in figures alone: "18/11", "11/18", "17.11.", "18/11/2026", "Friday 13". Whether the day or the month comes first is not asked:
/// of the two, the later that is over is meant.
/// </summary>
internal static class NumberDay
{
    /// <summary>A day without a year is one of so many last days: "3/4" and "11.10" are most often something else.</summary>
    private const int Furthest = 31;

    /// <summary>The day that begins at a token; null where none does.</summary>
    public static NamedDay? At(Utterance utterance, int at, LocalDate today)
    {
        if (at >= utterance.Tokens.Length || utterance.Tokens[at].Kind != TokenKind.Number || (at > 0 && (utterance.Tokens[at - 1].Glued | utterance.Tokens[at].Glued) && utterance.Tokens[at - 1].Is('/')))
        {
            return null;
        }

        return Slashed(utterance, at, today) ?? Dotted(utterance, at, today);
    }

    /// <summary>"13" behind "Friday": the last such day that was a Friday.</summary>
    public static NamedDay? Beside(Utterance utterance, int at, LocalDate today) =>
        at > 0 && utterance.SameClause(at - 1, at) && Whole(utterance, at) is >= 1 and <= 31 and { } day && utterance.Tokens[at - 1].Kind == TokenKind.Word && !utterance.Tokens[at].Glued && !IsTime(utterance[at + 1])
        && Enumerable.Range(0, Furthest).Select(back => today.PlusDays(-back)).FirstOrDefault(date => date.Day == day) is { Year: > 1 } found && utterance[at - 1] == Name(found.DayOfWeek)
            ? new(found, at + 1)
            : null;

    private static bool IsTime(string next) => next is "am" or "pm" or "a" or "p" or "h" or "to" or "until" or "till" or "-" or "–" or "in" or "or" or "oclock" or "hours";

    private static string Name(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => "monday",
        IsoDayOfWeek.Tuesday => "tuesday",
        IsoDayOfWeek.Wednesday => "wednesday",
        IsoDayOfWeek.Thursday => "thursday",
        IsoDayOfWeek.Friday => "friday",
        IsoDayOfWeek.Saturday => "saturday",
        _ => "sunday",
    };

    private static NamedDay? Slashed(Utterance utterance, int at, LocalDate today)
    {
        if (at + 2 >= utterance.Tokens.Length || !utterance.Tokens[at + 1].Is('/') || Whole(utterance, at) is not { } one || Whole(utterance, at + 2) is not { } other || (one == 1 && other is 2 or 3 or 4))
        {
            return null;
        }

        var year = at + 4 < utterance.Tokens.Length && utterance.Tokens[at + 3].Is('/') ? Whole(utterance, at + 4) : null;
        return year is { } said
            ? Exact(said < 100 ? 2000 + said : said, one, other, today) is { } full ? new(full, at + 5) : null
            : Latest(one, other, today) is { } date ? new(date, at + 3) : null;
    }

    /// <summary>"17.11.", "on 17.11": the day first, as those write who part it with dots.</summary>
    private static NamedDay? Dotted(Utterance utterance, int at, LocalDate today)
    {
        var parts = utterance[at].Split('.');
        if (parts.Length is not (2 or 3) || parts[1].Length != 2 || !int.TryParse(parts[0], out var day) || !int.TryParse(parts[1], out var month))
        {
            return null;
        }

        if (parts.Length == 3)
        {
            return int.TryParse(parts[2], out var year) && Valid(year < 100 ? 2000 + year : year, month, day) is { } full ? new(full, at + 1) : null;
        }

        var sure = (at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Is('.')) || utterance[at - 1] is "on" or "since" or "until" or "of" or "," || utterance[at + 1] is ",";
        return sure && Near(Valid(today.Year, month, day), today) is { } date ? new(date, at + 1) : null;
    }

    private static LocalDate? Exact(int year, int one, int other, LocalDate today)
    {
        var (dayFirst, monthFirst) = (Valid(year, other, one), Valid(year, one, other));
        return dayFirst is { } first && first <= today && (monthFirst is not { } second || second > today || second <= first) ? first : monthFirst ?? dayFirst;
    }

    private static LocalDate? Latest(int one, int other, LocalDate today)
    {
        var (dayFirst, monthFirst) = (Near(Valid(today.Year, other, one), today), Near(Valid(today.Year, one, other), today));
        return dayFirst is { } first && monthFirst is { } second ? LocalDate.Max(first, second) : dayFirst ?? monthFirst;
    }

    /// <summary>The date where it is over and not long ago; the year before where only that is.</summary>
    private static LocalDate? Near(LocalDate? date, LocalDate today)
    {
        var past = date > today ? date?.PlusYears(-1) : date;
        return past is { } day && Period.DaysBetween(day, today) <= Furthest ? day : null;
    }

    private static int? Whole(Utterance utterance, int at) =>
        at < utterance.Tokens.Length && utterance.Tokens[at] is { Kind: TokenKind.Number, Length: <= 4, Value: { } value } && value == Math.Truncate(value) ? (int)value : null;

    private static LocalDate? Valid(int year, int month, int day) =>
        year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
}
