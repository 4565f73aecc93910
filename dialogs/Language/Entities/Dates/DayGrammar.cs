using HighPoint.Language.Entities.Durations;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Entities.Dates;

/// <summary>Days: "today", "the day after tomorrow", "friday", "next monday", "04th Jan 2019", "22/04", "2016-11-07", "two days ago", "the 18th".</summary>
internal static class DayGrammar
{
    /// <summary>The day that begins at a token, or null.</summary>
    public static Moment? At(Utterance utterance, int at, LocalDateTime now) =>
        Anchor(utterance, at, now) ?? Away(utterance, at, now) ?? Numbered(utterance, at, now);

    private static Moment? Named(Utterance utterance, int at, LocalDate today) => utterance[at] switch
    {
        "today" => Moment.On(today, at + 1),
        "tomorrow" => Moment.On(today.PlusDays(1), at + 1),
        "yesterday" => Moment.On(today.PlusDays(-1), at + 1),
        "the" when utterance[at + 1] is "day" && utterance[at + 2] is "after" or "before" && utterance.EndsClause(at + 2) => Moment.On(today.PlusDays(utterance[at + 2] is "after" ? 1 : -1), at + 3),
        "the" when utterance[at + 1] is "day" && Named(utterance, at + 1, today) is { } day => day,
        "day" when utterance[at + 1] is "after" && utterance[at + 2] is "tomorrow" => Moment.On(today.PlusDays(2), at + 3),
        "day" when utterance[at + 1] is "before" && utterance[at + 2] is "yesterday" => Moment.On(today.PlusDays(-2), at + 3),
        "this" or "next" or "last" or "previous" when utterance[at + 1] is "day" => Moment.On(today.PlusDays(Calendar.Step(utterance[at])!.Value), at + 2),
        "the" when utterance[at + 1] is "next" or "previous" or "following" && utterance[at + 2] is "day" => Moment.On(today.PlusDays(utterance[at + 1] is "previous" ? -1 : 1), at + 3),
        _ => null,
    };

    private static Moment? OfWeekday(Utterance utterance, int at, LocalDateTime now)
    {
        var today = now.Date;
        if (Calendar.Weekday(utterance[at]) is { } day && Clearly(utterance, at))
        {
            return Inside(utterance, at + 1, day, today) ?? Beside(utterance, at, day, now) ?? Moment.On($"XXXX-WXX-{(int)day}", today.Previous(day), today.DayOfWeek == day ? today : today.Next(day), at + 1);
        }

        var next = utterance[at] is "this" && utterance[at + 1] is "upcoming" or "coming" or "past" ? at + 1 : at;
        if (Calendar.Step(utterance[next]) is not { } step)
        {
            return null;
        }

        if (Calendar.Weekday(utterance[next + 1]) is { } named)
        {
            var exact = Beside(utterance, next + 1, named, now);
            var date = utterance[next] switch { "upcoming" or "coming" => today.Next(named), "past" => today.Previous(named), _ => OfWeek(today, step, named) };
            return exact is { Meanings.Length: 1 } ? exact : exact is not null && step == 0 ? exact with { Meanings = [exact.Meanings[^1]] } : Moment.On(date, next + 2);
        }

        // "Next week Monday".
        var comma = utterance[next + 1] is "week" && next + 2 < utterance.Tokens.Length && (utterance.Tokens[next + 2].Is('-') || utterance.Tokens[next + 2].Is(',') || utterance[next + 2] is "on") ? next + 3 : next + 2;
        return utterance[next + 1] is "week" && Calendar.Weekday(utterance[comma]) is { } late && Clearly(utterance, comma) ? Moment.On(OfWeek(today, step, late), comma + 1) : null;
    }

    /// <summary>"Of next week", "next week", "this week" behind a weekday.</summary>
    private static Moment? Inside(Utterance utterance, int at, IsoDayOfWeek day, LocalDate today)
    {
        var start = utterance[at] is "of" ? at + 1 : at;
        return Calendar.Step(utterance[start]) is { } step && utterance[start + 1] is "week" ? Moment.On(OfWeek(today, step, day), start + 2) : null;
    }

    /// <summary>A date, or a day of the month, directly behind a weekday.</summary>
    private static Moment? Beside(Utterance utterance, int at, IsoDayOfWeek day, LocalDateTime now)
    {
        var next = at + 1 < utterance.Tokens.Length && (utterance.Tokens[at + 1].Is(',') || utterance.Tokens[at + 1].Is('-')) ? at + 2 : at + 1;
        if ((Numeric(utterance, next, now) ?? MonthDay(utterance, next, now)) is { } date)
        {
            return date;
        }

        var the = utterance[next] is "the" ? next + 1 : next;
        if (next != at + 1 || (Calendar.Ordinal(utterance, the) ?? Plain(utterance, the)) is not var (number, end))
        {
            return null;
        }

        if (the > next && Calendar.Date(now.Year, now.Month, number) is { } here && here.DayOfWeek == day)
        {
            return Moment.On(here, end);
        }

        var past = Nearest(now.Date, number, day, -1);
        var future = Nearest(now.Date, number, day, 1);
        return past is null || future is null ? null : Moment.On($"XXXX-WXX-{(int)day}", past.Value, future.Value, end);
    }

    /// <summary>"21" of "Monday 21", where nothing behind it makes it anything else.</summary>
    private static (int Day, int End)? Plain(Utterance utterance, int at) =>
        at < utterance.Tokens.Length && utterance.Tokens[at] is { Kind: TokenKind.Number, Length: 2 } && (utterance.EndsClause(at) || utterance[at + 1] is "between" or "from" or "at")
        && !(at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Kind == TokenKind.Symbol && utterance[at + 1] is "-" or "/" or "–" or ":")
            ? Calendar.Day(utterance, at)
            : null;

    /// <summary>The nearest such day of a month that falls on a weekday, within the calendar's cycle of such days.</summary>
    private static LocalDate? Nearest(LocalDate today, int number, IsoDayOfWeek day, int step)
    {
        for (var month = 0; month < 120; month++)
        {
            var there = today.With(DateAdjusters.StartOfMonth).PlusMonths(month * step);
            if (Calendar.Date(there.Year, there.Month, number) is { } date && date.DayOfWeek == day && (step > 0 ? date >= today : date < today))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>"Sat", "sun" and "wed" are also a verb, a star and another verb.</summary>
    private static bool Clearly(Utterance utterance, int at) =>
        utterance[at] is not ("sat" or "sun" or "wed")
        || utterance[at - 1] is "on" or "by" or "until" or "since" or "this" or "next" or "last" or "to" or "from" or "week" || utterance[at + 1] is "at" or "morning" or "night" or "the" or "evening" or "afternoon"
        || (at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Kind == TokenKind.Number);

    private static LocalDate OfWeek(LocalDate today, int weeks, IsoDayOfWeek day) => Calendar.Monday(today).PlusWeeks(weeks).PlusDays((int)day - 1);

    /// <summary>A day from which others are counted; where two are meant, the one to come.</summary>
    private static Moment? Anchor(Utterance utterance, int at, LocalDateTime now) =>
        Numeric(utterance, at, now) ?? MonthDay(utterance, at, now) ?? Named(utterance, at, now.Date) ?? OfWeekday(utterance, at, now);

    /// <summary>"Two days ago", "in 3 days", "three weeks from tomorrow", "two days before yesterday".</summary>
    public static Moment? Away(Utterance utterance, int at, LocalDateTime now)
    {
        var start = utterance[at] is "in" ? at + 1 : at;
        if (DurationModel.At(utterance, start) is not { Mod: null, Count: { } count } length || count != Math.Truncate(count) || length.Unit.Clock || count > 10_000)
        {
            return null;
        }

        LocalDate? Shift(LocalDate from, int sign) => Plus(from, length.Unit, sign * (int)count);
        if (start > at)
        {
            return Shift(now.Date, 1) is { } soon ? Moment.On(soon, length.End) : null;
        }

        var (to, end) = (utterance[length.End], utterance[length.End + 1]) switch
        {
            ("ago", _) => (Shift(now.Date, -1), length.End + 1),
            ("later", _) or ("hence", _) => (Shift(now.Date, 1), length.End + 1),
            ("from", "now") => (Shift(now.Date, 1), length.End + 2),
            ("from" or "after", _) when Anchor(utterance, length.End + 1, now) is { } day => (Shift(day.Meanings[^1].From.Date, 1), day.End),
            ("before" or "prior", _) when Anchor(utterance, length.End + 1, now) is { } day => (Shift(day.Meanings[^1].From.Date, -1), day.End),
            _ => (null, 0),
        };
        return to is { } date ? Moment.On(date, end) : null;
    }

    /// <summary>A day so many units away, or null where the unit has no days.</summary>
    public static LocalDate? Plus(LocalDate from, TimeUnit unit, int count) => unit.Code switch
    {
        "D" => from.PlusDays(count * unit.Times),
        "W" => from.PlusWeeks(count * unit.Times),
        "M" => from.PlusMonths(count * unit.Times),
        "Y" => Math.Abs(count * unit.Times) < 1000 ? from.PlusYears(count * unit.Times) : null,
        _ => null,
    };

    /// <summary>"On the 18th".</summary>
    private static Moment? Numbered(Utterance utterance, int at, LocalDateTime now)
    {
        if (utterance[at] is not "the" || utterance[at - 1] is not ("on" or "by" or "until" or "since" or "before" or "after" or "from" or "of") || (Calendar.Ordinal(utterance, at + 1) ?? (utterance[at - 1] is "on" ? Plain(utterance, at + 1) : null)) is not var (day, end)
            || day > 31 || utterance[end] is "of" or "week" or "month" or "day" or "time" or "quarter" or "floor" || (end == at + 2 && utterance[end - 1] is "second"))
        {
            return null;
        }

        LocalDate? Look(int step, int from)
        {
            for (var month = from; month < 4; month++)
            {
                var there = now.Date.With(DateAdjusters.StartOfMonth).PlusMonths(step * month);
                if (Calendar.Date(there.Year, there.Month, day) is { } date && (step > 0 ? date >= now.Date : date < now.Date))
                {
                    return date;
                }
            }

            return null;
        }

        return Look(-1, 0) is { } past && Look(1, 0) is { } future ? Moment.On($"XXXX-XX-{day:00}", past, future, end) : null;
    }

    /// <summary>"04th Jan 2019", "May twenty nine", "the 09th of May", "Dec. 31, 1994", "Nov/2".</summary>
    public static Moment? MonthDay(Utterance utterance, int at, LocalDateTime now)
    {
        var the = utterance[at] is "the" ? at + 1 : at;
        if (Calendar.Month(utterance[at]) is { } month)
        {
            var next = at + 1 < utterance.Tokens.Length && (utterance.Tokens[at + 1].Is('.') || utterance.Tokens[at + 1].Is('-') || utterance.Tokens[at + 1].Is('/') || utterance.Tokens[at + 1].Is(',') || utterance[at + 1] is "the") ? at + 2 : at + 1;
            return Calendar.Day(utterance, next) is var (day, end) && utterance[end] is not ("am" or "pm" or "oclock") ? Dated(utterance, month, day, end, now) : null;
        }

        if (Calendar.Day(utterance, the) is not var (number, after) || (the > at && Calendar.Ordinal(utterance, the) is null))
        {
            return null;
        }

        var counted = utterance[after] is "day" && utterance[after + 1] is "of" ? after + 1 : after;
        if (counted > after && Calendar.Step(utterance[counted + 1]) is { } step && utterance[counted + 2] is "month")
        {
            var there = now.Date.With(DateAdjusters.StartOfMonth).PlusMonths(step);
            return Calendar.Date(there.Year, there.Month, number) is { } exact ? Moment.On(exact, counted + 3) : null;
        }

        after = counted;
        var of = utterance[after] is "of" || (after < utterance.Tokens.Length && (utterance.Tokens[after].Is('-') || utterance.Tokens[after].Is('/'))) ? after + 1 : after;
        return Calendar.Month(utterance[of]) is { } named && utterance.SameSentence(at, of) ? Dated(utterance, named, number, of + 1, now) : null;
    }

    private static Moment? Dated(Utterance utterance, int month, int day, int end, LocalDateTime now)
    {
        var next = end < utterance.Tokens.Length && (utterance.Tokens[end].Is(',') || utterance.Tokens[end].Is('-') || utterance.Tokens[end].Is('/') || utterance.Tokens[end].Is('.') || utterance[end] is "of" or "in") ? end + 1 : end;
        return (Calendar.YearAt(utterance, next) ?? Calendar.ShortYear(utterance, next)) is var (year, after) && Clocks.At(utterance, next) is null or { Bare: true } ? Calendar.Date(year, month, day) is { } date ? Moment.On(date, after) : null
            : Yearless(month, day, end, now);
    }

    /// <summary>A day of a month in the past year or the year to come.</summary>
    public static Moment? Yearless(int month, int day, int end, LocalDateTime now)
    {
        LocalDate? Look(int step) => Enumerable.Range(0, 9).Select(years => Calendar.Date(now.Year + (step * years), month, day)).FirstOrDefault(date => date is { } there && (step > 0 ? there.AtMidnight() >= now : there.AtMidnight() < now));
        return Look(-1) is { } past && Look(1) is { } future ? Moment.On($"XXXX-{month:00}-{day:00}", past, future, end) : null;
    }

    /// <summary>"2016-11-07", "01/22/2016", "22/04", "23.04.2022", "20161016".</summary>
    private static Moment? Numeric(Utterance utterance, int at, LocalDateTime now)
    {
        if (at >= utterance.Tokens.Length || utterance.Tokens[at].Kind != TokenKind.Number)
        {
            return null;
        }

        var token = utterance.Tokens[at];
        if (token.Word.Split('.') is [var first, var second, { Length: 4 } last] && int.TryParse(first, out var one) && int.TryParse(second, out var two) && int.TryParse(last, out var dotted))
        {
            return (Calendar.Date(dotted, one, two) ?? Calendar.Date(dotted, two, one)) is { } german ? Moment.On(german, at + 1) : null;
        }

        if (token is { Length: 8, Value: { } digits } && digits is > 19_000_000 and < 21_000_000 && digits == Math.Truncate(digits))
        {
            return Calendar.Date((int)digits / 10_000, (int)digits / 100 % 100, (int)digits % 100) is { } compact ? Moment.On(compact, at + 1) : null;
        }

        if (YearFirst(utterance, at) is { } named)
        {
            return named;
        }

        if (at + 2 >= utterance.Tokens.Length || !(utterance.Tokens[at + 1].Is('/') || utterance.Tokens[at + 1].Is('-')) || Figure(utterance, at) is not { } a || Figure(utterance, at + 2) is not { } b || utterance.Tokens[at + 2].Length > 2)
        {
            return null;
        }

        var sign = utterance.Tokens[at + 1].Word[0];
        if (at + 4 < utterance.Tokens.Length && utterance.Tokens[at + 3].Is(sign) && Figure(utterance, at + 4) is { } c)
        {
            var year = utterance.Tokens[at + 4].Length == 4 ? c : c < 50 ? 2000 + c : 1900 + c;
            var date = token.Length == 4 ? Calendar.Date(a, b, c) : Calendar.Date(year, a, b) ?? Calendar.Date(year, b, a);
            return date is { } exact && a < 2200 ? Moment.On(exact, at + 5) : null;
        }

        if (sign != '/' || token.Length > 2 || (at > 0 && utterance.Tokens[at - 1].Is('/') && utterance.Tokens[at].Glued))
        {
            return null;
        }

        return Calendar.Date(2000, a, b) is not null ? Yearless(a, b, at + 3, now) : Calendar.Date(2000, b, a) is not null ? Yearless(b, a, at + 3, now) : null;
    }

    /// <summary>"2019/aug/01", "2020-23-Sep".</summary>
    private static Moment? YearFirst(Utterance utterance, int at)
    {
        if (at + 4 >= utterance.Tokens.Length || Calendar.Year(utterance, at) is not { } year || utterance.Tokens[at + 1].Word is not ("/" or "-") || !string.Equals(utterance[at + 1], utterance[at + 3], StringComparison.Ordinal))
        {
            return null;
        }

        var (month, day) = Calendar.Month(utterance[at + 2]) is { } early ? (early, Figure(utterance, at + 4)) : (Calendar.Month(utterance[at + 4]) ?? 0, Figure(utterance, at + 2));
        return day is { } number && Calendar.Date(year, month, number) is { } date ? Moment.On(date, at + 5) : null;
    }

    private static int? Figure(Utterance utterance, int at) =>
        utterance.Tokens[at] is { Kind: TokenKind.Number, Length: <= 4, Value: { } value } && value == Math.Truncate(value) && !utterance.Tokens[at].Word.Contains('.', StringComparison.Ordinal) ? (int)value : null;
}
