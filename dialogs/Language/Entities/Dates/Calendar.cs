using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Entities.Dates;

/// <summary>The names and numbers of a calendar: weekdays, months, days of the month, years.</summary>
internal static class Calendar
{
    private static readonly string[] Ones = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];

    /// <summary>The weekday that a word names, or null.</summary>
    public static IsoDayOfWeek? Weekday(string word) => word switch
    {
        "monday" => IsoDayOfWeek.Monday,
        "tuesday" => IsoDayOfWeek.Tuesday,
        "wednesday" or "wed" => IsoDayOfWeek.Wednesday,
        "thursday" => IsoDayOfWeek.Thursday,
        "friday" => IsoDayOfWeek.Friday,
        "saturday" or "sat" => IsoDayOfWeek.Saturday,
        "sunday" or "sun" => IsoDayOfWeek.Sunday,
        _ => null,
    };

    /// <summary>The month that a word names, 1 to 12, or null.</summary>
    public static int? Month(string word) => word switch
    {
        "january" or "jan" => 1,
        "february" or "feb" => 2,
        "march" or "mar" => 3,
        "april" or "apr" => 4,
        "may" => 5,
        "june" or "jun" => 6,
        "july" or "jul" => 7,
        "august" or "aug" => 8,
        "september" or "sep" or "sept" => 9,
        "october" or "oct" => 10,
        "november" or "nov" => 11,
        "december" or "dec" => 12,
        _ => null,
    };

    /// <summary>An ordinal number from a token on ("21st", "twenty first", "third") and the index after it, or null.</summary>
    public static (int Value, int End)? Ordinal(Utterance utterance, int at)
    {
        if (at < utterance.Tokens.Length && utterance.Tokens[at].Value is > 0 and < 400 and var value && value == Math.Truncate(value))
        {
            return at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Glued && utterance[at + 1] is "st" or "nd" or "rd" or "th" ? ((int)value, at + 2) : null;
        }

        var index = Array.IndexOf(Ones, utterance[at]);
        return index >= 0 ? (index + 1, at + 1)
            : utterance[at] is "twentieth" ? (20, at + 1)
            : utterance[at] is "thirtieth" ? (30, at + 1)
            : utterance[at] is "twenty" or "thirty" && Array.IndexOf(Ones, utterance[at + 1]) is >= 0 and < 9 and var small ? ((utterance[at] is "twenty" ? 21 : 31) + small, at + 2)
            : null;
    }

    /// <summary>A day of a month from a token on ("21st", "21", "twenty nine") and the index after it, or null.</summary>
    public static (int Day, int End)? Day(Utterance utterance, int at)
    {
        if (Ordinal(utterance, at) is var (ordinal, after))
        {
            return ordinal <= 31 ? (ordinal, after) : null;
        }

        if (at >= utterance.Tokens.Length || (utterance.Tokens[at].Kind == TokenKind.Number && utterance.Tokens[at].Length > 2))
        {
            return null;
        }

        if (utterance.Tokens[at].Value is >= 1 and <= 31 and var value && value == Math.Truncate(value))
        {
            return ((int)value, at + 1);
        }

        return Numbers.IsWord(utterance[at]) && Numbers.At(utterance, at) is var (named, end) && named is >= 1 and <= 31 && named == Math.Truncate(named) ? ((int)named, end) : null;
    }

    /// <summary>A year of four figures at a token, or null.</summary>
    public static int? Year(Utterance utterance, int at) =>
        at >= 0 && at < utterance.Tokens.Length && utterance.Tokens[at] is { Kind: TokenKind.Number, Length: 4, Value: >= 1900 and < 2100 and var year } && year == Math.Truncate(year) ? (int)year : null;

    /// <summary>The year in figures or words ("2016", "two thousand and five", "nineteen eighty six") from a token on, or null.</summary>
    public static (int Year, int End)? YearAt(Utterance utterance, int at)
    {
        if (Year(utterance, at) is { } figures)
        {
            return (figures, at + 1);
        }

        if (utterance[at] is "two" && utterance[at + 1] is "thousand")
        {
            var next = utterance[at + 2] is "and" ? at + 3 : at + 2;
            return Numbers.IsWord(utterance[next]) && Numbers.At(utterance, next) is var (more, after) && more is > 0 and < 100 ? (2000 + (int)more, after) : (2000, at + 2);
        }

        return utterance[at] is "nineteen" or "twenty" && Numbers.IsWord(utterance[at + 1]) && Numbers.At(utterance, at + 1) is var (tens, end) && tens is >= 10 and < 100 && tens == Math.Truncate(tens)
            ? ((utterance[at] is "nineteen" ? 1900 : 2000) + (int)tens, end)
            : null;
    }

    /// <summary>The year of "of 87": two figures of the last century behind "of"; null where none stands there.</summary>
    public static (int Year, int End)? ShortYear(Utterance utterance, int at) =>
        utterance[at - 1] is "of" && at < utterance.Tokens.Length && utterance.Tokens[at] is { Kind: TokenKind.Number, Length: 2, Value: >= 50 and var year } && year == Math.Truncate(year) ? (1900 + (int)year, at + 1) : null;

    /// <summary>The date, or null where the calendar has none.</summary>
    public static LocalDate? Date(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    /// <summary>The Monday of the week of a day.</summary>
    public static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>How many units a word leads away: "next" 1, "last" -1, "this" 0; null where it is no such word.</summary>
    public static int? Step(string word) => word switch
    {
        "next" or "following" or "upcoming" or "coming" => 1,
        "last" or "previous" or "past" => -1,
        "this" or "current" or "same" => 0,
        _ => null,
    };
}
