using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>Days as people name them, against today: "yesterday", "last night", "sat 14th", "14 Nov", "2026-11-14", "tomorrow", "in two days".</summary>
/// <param name="Date">The day.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Night">"Last night": the evening of the day.</param>
internal readonly record struct NamedDay(LocalDate Date, int End, bool Night = false)
{
    /// <summary>The day that begins at a token, the latest one not after <paramref name="today"/> where several are meant; null where none begins.</summary>
    public static NamedDay? Past(Utterance utterance, int at, LocalDate today) => !utterance.Begins(at, Begins.Day) ? null : utterance[at] switch
    {
        "today" or "tonight" => new(today, at + 1),
        "this" when utterance[at + 1] is "morning" or "mornin" or "afternoon" or "evening" or "evenin" or "lunchtime" or "aft" or "arvo" or "am" => new(today, at + 2),
        "all" when utterance[at + 1] is "morning" or "afternoon" => new(today, at + 2),
        "yesterday" or "yesty" or "ystdy" => new(today.PlusDays(-1), at + 1),
        "night" when utterance[at + 1] is "before" && utterance[at + 2] is "last" => new(today.PlusDays(-2), at + 3, Night: true),
        "last" when utterance[at + 1] is "night" => new(today.PlusDays(-1), at + 2, Night: true),
        "day" when utterance[at + 1] is "before" && utterance[at + 2] is "yesterday" => new(today.PlusDays(-2), at + 3),
        "last" when Weekday(utterance, at + 1) is { } day => Numbered(utterance, today, at + 2) ?? new(Back(today, day, strictly: true), at + 2),
        _ => Ago(utterance, at, today) ?? Iso(utterance, at) ?? Monthly(utterance, at, today) ?? Named(utterance, at, today) ?? NumberDay.At(utterance, at, today),
    };

    /// <summary>The day to come that begins at a token, or null: "tomorrow", "in two days", "monday", "next week".</summary>
    public static NamedDay? Coming(Utterance utterance, int at, LocalDate today) => utterance[at] switch
    {
        "today" or "tonight" => new(today, at + 1),
        "tomorrow" => new(today.PlusDays(1), at + 1),
        "next" when utterance[at + 1] is "week" => new(today.Next(IsoDayOfWeek.Monday), at + 2),
        "next" when utterance[at + 1] is "month" => new(today.PlusMonths(1), at + 2),
        "next" when Weekday(utterance, at + 1) is { } day => new(today.Next(day), at + 2),
        "in" when Numbers.At(utterance, at + 1) is var (value, end) && value is > 0 and < 400 && value == Math.Truncate(value) => utterance[end] switch
        {
            "day" or "days" => new(today.PlusDays((int)value), end + 1),
            "week" or "weeks" => new(today.PlusWeeks((int)value), end + 1),
            "month" or "months" => new(today.PlusMonths((int)value), end + 1),
            _ => null,
        },
        _ => Iso(utterance, at) is { } iso && iso.Date >= today ? iso
            : Monthly(utterance, at, today) is { } monthly ? monthly with { Date = monthly.Date < today ? monthly.Date.PlusYears(1) : monthly.Date }
            : Weekday(utterance, at) is { } weekday ? Dated(utterance, at + 1, today) ?? new(today.Next(weekday), at + 1)
            : utterance[at] is "the" ? Dated(utterance, at, today)
            : null,
    };

    /// <summary>"The 13th" or "13th" to come, this month or next; null for none.</summary>
    private static NamedDay? Dated(Utterance utterance, int at, LocalDate today)
    {
        var start = utterance[at] is "the" ? at + 1 : at;
        if (Monthly(utterance, start, today) is { } monthly)
        {
            return monthly with { Date = monthly.Date < today ? monthly.Date.PlusYears(1) : monthly.Date };
        }

        return Ordinal(utterance, start) is not { } day ? null
            : Valid(today.Year, today.Month, day) is { } here && here >= today ? new(here, start + 2)
            : Valid(today.PlusMonths(1).Year, today.PlusMonths(1).Month, day) is { } next ? new(next, start + 2)
            : null;
    }

    /// <summary>Whether the word names a month.</summary>
    public static bool IsMonth(string word) => Month(word) is not null;

    /// <summary>Whether the word names a day of the week, and nothing else.</summary>
    public static bool IsWeekday(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    /// <summary>"sat 14th" and "friday". "Sat", "sun" and "wed" are days only where they can't be a verb or the sun.</summary>
    private static NamedDay? Named(Utterance utterance, int at, LocalDate today)
    {
        if (Weekday(utterance, at) is not { } day)
        {
            var ordinal = utterance[at] is "the" ? at + 1 : at;
            return (ordinal > at || utterance[at - 1] is "on") && Ordinal(utterance, ordinal) is { } number ? OnDay(today, number, ordinal + 2) : null;
        }

        if (utterance[at - 1] is "next" or "coming")
        {
            return null;
        }

        var numbered = Numbered(utterance, today, at + 1);
        var night = utterance[at + 1] is "night" or "evening";
        var week = utterance[at + 1] is "last" && utterance[at + 2] is "week";
        return numbered ?? (week ? new NamedDay(today.PlusWeeks(-1).Next(IsoDayOfWeek.Monday).PlusDays((int)day - 8), at + 3) : new NamedDay(Back(today, day, strictly: false), night ? at + 2 : at + 1, night));
    }

    private static NamedDay? Numbered(Utterance utterance, LocalDate today, int at)
    {
        var start = utterance[at] is "the" ? at + 1 : at;
        return Monthly(utterance, start, today) ?? (Ordinal(utterance, start) is { } number ? OnDay(today, number, start + 2) : NumberDay.Beside(utterance, start, today));
    }

    private static IsoDayOfWeek? Weekday(Utterance utterance, int at) => utterance[at] switch
    {
        "monday" => IsoDayOfWeek.Monday,
        "tuesday" => IsoDayOfWeek.Tuesday,
        "wednesday" => IsoDayOfWeek.Wednesday,
        "thursday" => IsoDayOfWeek.Thursday,
        "friday" => IsoDayOfWeek.Friday,
        "saturday" => IsoDayOfWeek.Saturday,
        "sunday" => IsoDayOfWeek.Sunday,
        "wed" when Clearly(utterance, at) => IsoDayOfWeek.Wednesday,
        "sat" when Clearly(utterance, at) => IsoDayOfWeek.Saturday,
        "sun" when Clearly(utterance, at) => IsoDayOfWeek.Sunday,
        _ => null,
    };

    private static bool Clearly(Utterance utterance, int at) =>
        Ordinal(utterance, at + 1) is not null || utterance[at + 1] is "morning" or "night" or "evening" or "afternoon" or "am" or "pm"
        || utterance[at - 1] is "on" or "last" or "since" or "until" or "by" or "this" or "next" || (utterance.EndsClause(at) && utterance[at - 1] is not ("the" or "i" or "and" or "we"));

    private static int? Ordinal(Utterance utterance, int at) =>
        at + 1 < utterance.Tokens.Length && utterance.Tokens[at].Value is >= 1 and <= 31 and var day && utterance.Tokens[at + 1].Glued && utterance[at + 1] is "st" or "nd" or "rd" or "th"
            ? (int)utterance.Tokens[at].Value!.Value
            : null;

    /// <summary>"14 Nov", "14th of November 2026", "Nov 14th".</summary>
    private static NamedDay? Monthly(Utterance utterance, int at, LocalDate today)
    {
        if (Month(utterance[at]) is { } first && at + 1 < utterance.Tokens.Length && Day(utterance, at + 1) is var (day, end) && utterance[end] is not ("h" or "hour" or "hours" or "am" or "pm" or "users" or "people"))
        {
            return OnMonth(utterance, today, first, day, end);
        }

        if (Day(utterance, at) is var (number, next))
        {
            var of = utterance[next] is "of" ? next + 1 : next;
            return Month(utterance[of]) is { } month && utterance.SameSentence(at, of) ? OnMonth(utterance, today, month, number, of + 1) : null;
        }

        return null;
    }

    private static (int Day, int End)? Day(Utterance utterance, int at) =>
        Ordinal(utterance, at) is { } ordinal ? (ordinal, at + 2)
        : at < utterance.Tokens.Length && utterance.Tokens[at].Value is >= 1 and <= 31 and var value && value == Math.Truncate(value) ? ((int)value, at + 1)
        : null;

    private static int? Month(string word)
    {
        var index = Array.IndexOf(TimeWords.Months, word) is >= 0 and var small ? small : word is "sept" ? 8 : Array.IndexOf(TimeWords.LongMonths, word);
        return index >= 0 ? index + 1 : null;
    }

    private static NamedDay? OnMonth(Utterance utterance, LocalDate today, int month, int day, int end)
    {
        var at = end < utterance.Tokens.Length && utterance.Tokens[end].Is(',') ? end + 1 : end;
        if (at < utterance.Tokens.Length && utterance.Tokens[at].Value is >= 2000 and < 2100 and var year && year == Math.Truncate(year))
        {
            return Valid((int)year, month, day) is { } exact ? new(exact, at + 1) : null;
        }

        return Valid(today.Year, month, day) is { } date ? new(date > today ? date.PlusYears(-1) : date, end) : null;
    }

    private static NamedDay? OnDay(LocalDate today, int day, int end) =>
        Valid(today.Year, today.Month, day) is { } here && here <= today ? new(here, end)
        : Valid(today.PlusMonths(-1).Year, today.PlusMonths(-1).Month, day) is { } before ? new(before, end)
        : null;

    /// <summary>"2026-11-14".</summary>
    private static NamedDay? Iso(Utterance utterance, int at) =>
        at + 4 < utterance.Tokens.Length && utterance.Tokens[at].Value is >= 2000 and < 2100 and var year && year == Math.Truncate(year) && utterance.Tokens[at + 1].Is('-') && utterance.Tokens[at + 3].Is('-')
        && utterance.Tokens[at + 2].Value is >= 1 and <= 12 and var month && utterance.Tokens[at + 4].Value is >= 1 and <= 31 and var day
        && month == Math.Truncate(month) && day == Math.Truncate(day) && Valid((int)year, (int)month, (int)day) is { } date
            ? new(date, at + 5)
            : null;

    private static NamedDay? Ago(Utterance utterance, int at, LocalDate today) =>
        Numbers.At(utterance, at) is var (value, end) && value is > 0 and < 60 && value == Math.Truncate(value) && utterance[end + 1] is "ago"
            ? utterance[end] switch
            {
                "day" or "days" => new(today.PlusDays(-(int)value), end + 2),
                "week" or "weeks" => new(today.PlusWeeks(-(int)value), end + 2),
                _ => null,
            }
            : null;

    private static LocalDate Back(LocalDate today, IsoDayOfWeek day, bool strictly) =>
        today.DayOfWeek == day && !strictly ? today : today.Previous(day);

    private static LocalDate? Valid(int year, int month, int day) =>
        day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
}
