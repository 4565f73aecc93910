using HighPoint.Language.Entities.Durations;
using HighPoint.Language.Words;
using NodaTime;
using NodaTime.Calendars;

namespace HighPoint.Language.Entities.Dates;

/// <summary>Periods that have a name: months, years, weeks, weekends, quarters, decades, seasons, "the last 3 weeks", "end of month".</summary>
internal static class PeriodGrammar
{
    /// <summary>The period that begins at a token, or null. An article belongs to a decade alone ("the nineties", but the "next quarter").</summary>
    public static Moment? At(Utterance utterance, int at, LocalDateTime now) =>
        WeekFrom(utterance, utterance[at] is "the" ? at + 1 : at, now) is { } week ? week
        : utterance[at] is not "the" ? Named(utterance, at, now)
        : at + 1 < utterance.Tokens.Length && Decade(utterance, at + 1) is { } decade ? decade
        : utterance[at + 1] is "weekend" && utterance[at + 2] is not "of" ? Weekend(Calendar.Monday(now.Date), at + 2)
        : Numbered(utterance, at + 1, now);

    /// <summary>"The week beginning February 4", "the week of the 18th": the week that holds the day.</summary>
    private static Moment? WeekFrom(Utterance utterance, int at, LocalDateTime now)
    {
        if (utterance[at] is not "week" || utterance[at + 1] is not ("beginning" or "starting" or "commencing" or "of"))
        {
            return null;
        }

        var day = DayGrammar.At(utterance, utterance[at + 2] is "on" ? at + 3 : at + 2, now);
        return day is null ? null : day with
        {
            Kind = EntityKind.DateRange,
            Meanings = [.. day.Meanings.Select(meaning => meaning with { From = Calendar.Monday(meaning.From.Date).AtMidnight(), To = Calendar.Monday(meaning.From.Date).PlusWeeks(1).AtMidnight() })],
        };
    }

    private static Moment? Named(Utterance utterance, int at, LocalDateTime now) =>
        BusinessYears.At(utterance, at, now.Year) ?? PeriodParts.At(utterance, at, now) ?? Numbered(utterance, at, now) ?? Stepped(utterance, at, now) ?? Bare(utterance, at, now);

    /// <summary>A period between two days, named by its TIMEX.</summary>
    public static Moment Of(string timex, LocalDate from, LocalDate to, int end) => Moment.Of(EntityKind.DateRange, timex, from.AtMidnight(), to.AtMidnight(), end);

    /// <summary>A period between two days, named by its ends.</summary>
    public static Moment Between(LocalDate from, LocalDate to, string span, int end) =>
        new(EntityKind.DateRange, [new($"{from:uuuu'-'MM'-'dd}", from.AtMidnight(), to.AtMidnight(), $"{to:uuuu'-'MM'-'dd}", span)], end);

    private static Moment Month(int year, int month, int end) => Of($"{year}-{month:00}", new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(1), end);

    /// <summary>A year of the calendar.</summary>
    public static Moment Year(int year, int end) => Of($"{year:0000}", new LocalDate(year, 1, 1), new LocalDate(year + 1, 1, 1), end);

    private static Moment Week(LocalDate monday, int end) =>
        Of($"{WeekYearRules.Iso.GetWeekYear(monday)}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}", monday, monday.PlusWeeks(1), end);

    private static Moment Weekend(LocalDate monday, int end) => Week(monday, end) is { Meanings: [var week] }
        ? Of($"{week.Timex}-WE", monday.PlusDays(5), monday.PlusDays(7), end)
        : throw new InvalidOperationException("a week has one meaning");

    private static Moment Quarter(int year, int quarter, int end)
    {
        var from = new LocalDate(year, 1, 1).PlusMonths(3 * (quarter - 1));
        return Between(from, from.PlusMonths(3), "P3M", end);
    }

    /// <summary>A month alone: the past one and the one to come, or this.</summary>
    private static Moment Yearless(int month, LocalDate today, int end)
    {
        var past = new LocalDate(month >= today.Month ? today.Year - 1 : today.Year, month, 1);
        var future = new LocalDate(month < today.Month ? today.Year + 1 : today.Year, month, 1);
        Meaning Mean(LocalDate first) => new($"XXXX-{month:00}", first.AtMidnight(), first.PlusMonths(1).AtMidnight());
        return new Moment(EntityKind.DateRange, [Mean(past), Mean(future)], end);
    }

    /// <summary>"April 2017", "june", "2007", "q1 of 2018", "the nineties", "week 31", "summer 2020", "2015-3".</summary>
    public static Moment? Bare(Utterance utterance, int at, LocalDateTime now)
    {
        if (at >= utterance.Tokens.Length)
        {
            return null;
        }

        if (Calendar.Month(utterance[at]) is { } month)
        {
            var next = utterance[at + 1] is "of" or "in" || (at + 1 < utterance.Tokens.Length && (utterance.Tokens[at + 1].Is(',') || utterance.Tokens[at + 1].Is('-') || utterance.Tokens[at + 1].Is('/') || utterance.Tokens[at + 1].Is('.'))) ? at + 2 : at + 1;
            return (Calendar.YearAt(utterance, next) ?? Calendar.ShortYear(utterance, next)) is var (year, end) ? Month(year, month, end)
                : StepYear(utterance, next, now) is var (stepped, after) ? Month(stepped, month, after)
                : utterance[at] is "may" or "march" or "mar" && !IsMonth(utterance, at) ? null
                : Yearless(month, now.Date, at + 1);
        }

        if (Season(utterance[at]) is { } season)
        {
            var next = utterance[at + 1] is "of" ? at + 2 : at + 1;
            return Calendar.Year(utterance, next) is { } year ? Placeless($"{year}-{season}", next + 1) : Placeless(season, at + 1);
        }

        if (utterance[at] is "q1" or "q2" or "q3" or "q4")
        {
            var next = utterance[at + 1] is "of" ? at + 2 : at + 1;
            return Calendar.Year(utterance, next) is { } year ? Quarter(year, utterance[at][1] - '0', next + 1) : null;
        }

        if (utterance[at] is "week" && at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Value is >= 1 and <= 53 and var week && week == Math.Truncate(week))
        {
            var next = utterance[at + 2] is "of" ? at + 3 : at + 2;
            var (year, end) = Calendar.Year(utterance, next) is { } said ? (said, next + 1) : StepYear(utterance, next, now) ?? (now.Year, at + 2);
            return WeekOfYear(year, (int)week, end);
        }

        if (Calendar.Year(utterance, at) is not { } bare)
        {
            return utterance[at] is "year" && Calendar.Year(utterance, at + 1) is { } named ? Year(named, at + 2) : Decade(utterance, at);
        }

        var dash = at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Is('-') ? at + 2 : at + 1;
        if (utterance[dash] is "q1" or "q2" or "q3" or "q4")
        {
            return Quarter(bare, utterance[dash][1] - '0', dash + 1);
        }

        if (utterance[at + 1] is "s" && bare % 10 == 0)
        {
            return Between(new LocalDate(bare, 1, 1), new LocalDate(bare + 10, 1, 1), "P10Y", at + 2);
        }

        if (at + 2 < utterance.Tokens.Length && (utterance.Tokens[at + 1].Is('-') || utterance.Tokens[at + 1].Is('/')) && utterance.Tokens[at + 2] is { Length: <= 2, Value: >= 1 and <= 12 and var number })
        {
            return Month(bare, (int)number, at + 3);
        }

        return Alone(utterance, at) ? Year(bare, at + 1) : null;
    }

    /// <summary>A year stands for itself: it is no part of a longer number, no amount and no count of anything.</summary>
    private static bool Alone(Utterance utterance, int at) =>
        !(at > 0 && utterance.Tokens[at].Glued && utterance.Tokens[at - 1].Kind is TokenKind.Symbol && utterance[at - 1] is "-" or "$" or "/" or "." or "+" or "£" or "€")
        && !(at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Glued && utterance[at + 1] is "-" or "/" or "%" or "k" or "px")
        && DurationModel.UnitAt(utterance, at + 1) is null;

    private static Moment? Decade(Utterance utterance, int at)
    {
        var tens = utterance[at] switch { "twenties" => 20, "thirties" => 30, "forties" => 40, "fifties" => 50, "sixties" => 60, "seventies" => 70, "eighties" => 80, "nineties" => 90, _ => 0 };
        var end = at + 1;
        if (tens == 0 && utterance.Tokens[at] is { Length: 2, Value: >= 20 and <= 90 and var figure } && figure % 10 == 0 && utterance[at + 1] is "s")
        {
            (tens, end) = ((int)figure, at + 2);
        }

        Meaning Mean(int century) => new($"XX{tens:00}-01-01", new LocalDateTime(century + tens, 1, 1, 0, 0), new LocalDateTime(century + tens + 10, 1, 1, 0, 0), $"XX{(tens + 10) % 100:00}-01-01", "P10Y");
        return tens == 0 ? null : new Moment(EntityKind.DateRange, [Mean(1900), Mean(2000)], end);
    }

    private static bool IsMonth(Utterance utterance, int at) =>
        utterance.Tokens[at].Capital && utterance.HasCase && !utterance.BeginsSentence(at) || utterance[at - 1] is "in" or "since" or "until" or "from" or "to" or "before" or "after" or "during" or "of" or "last" or "next" or "this" or "early" or "late" or "mid";

    private static string? Season(string word) => word switch { "spring" => "SP", "summer" => "SU", "autumn" or "fall" => "FA", "winter" => "WI", _ => null };

    /// <summary>A period without a place on the calendar, named by its TIMEX.</summary>
    public static Moment Placeless(string timex, int end) => new(EntityKind.DateRange, [], end, Unplaced: timex);

    private static (int Year, int End)? StepYear(Utterance utterance, int at, LocalDateTime now) =>
        Calendar.Step(utterance[at]) is { } step && utterance[at + 1] is "year" ? (now.Year + step, at + 2) : null;

    /// <summary>"This week", "next month", "last 3 days", "the 2 next weeks", "previous two quarters".</summary>
    public static Moment? Stepped(Utterance utterance, int at, LocalDateTime now)
    {
        if (utterance[at] is "within" && DurationModel.Count(utterance, at + 1) is var (most, after) && DurationModel.UnitAt(utterance, after) is { Clock: true } within)
        {
            return Run(most, within, 1, now, after + 1);
        }

        if (Calendar.Step(utterance[at]) is { } step && !(utterance[at] is "last" && Verbs(utterance[at - 1])))
        {
            if (utterance[at] is "same" && One(utterance, at + 1, 0, now.Date) is { } same && utterance[at + 1] is "week" or "month" or "year")
            {
                var unnamed = utterance[at + 1] switch { "week" => "XXXX-WXX", "month" => "XXXX-XX", _ => "XXXX" };
                return same with { Mod = "ref_undef", Meanings = [.. same.Meanings.Select(meaning => meaning with { Timex = unnamed })] };
            }

            if (utterance[at + 1] is "fortnight" && step != 0 && DurationModel.UnitAt(utterance, at + 1) is { } fortnight)
            {
                return Run(1, fortnight, step, now, at + 2);
            }

            return DurationModel.Count(utterance, at + 1) is var (count, end) && DurationModel.UnitAt(utterance, end) is { } unit && step != 0 ? Run(count, unit, step, now, end + 1)
                : utterance[at + 1] is "hour" or "minutes" or "second" && step != 0 && DurationModel.UnitAt(utterance, at + 1) is { } clock ? Run(1, clock, step, now, at + 2)
                : One(utterance, at + 1, step, now.Date);
        }

        return DurationModel.Count(utterance, at) is var (number, next) && Calendar.Step(utterance[next]) is not null and not 0 and var way && DurationModel.UnitAt(utterance, next + 1) is { } units ? Run(number, units, way.Value, now, next + 2) : null;
    }

    /// <summary>Behind these words "last" is what something does.</summary>
    private static bool Verbs(string word) => word is "will" or "shouldnt" or "should" or "wont" or "would" or "wouldnt" or "to" or "can" or "cant" or "could" or "didnt" or "doesnt" or "must" or "may" or "might";

    /// <summary>A whole unit, so many away from this one: "week" behind "next".</summary>
    public static Moment? One(Utterance utterance, int at, int step, LocalDate today)
    {
        switch (utterance[at])
        {
            case "week":
                return Week(Calendar.Monday(today).PlusWeeks(step), at + 1);
            case "weekend":
                return Weekend(Calendar.Monday(today).PlusWeeks(step), at + 1);
            case "month":
                var month = today.With(DateAdjusters.StartOfMonth).PlusMonths(step);
                return Month(month.Year, month.Month, at + 1);
            case "quarter":
                var there = today.PlusMonths(3 * step);
                return Quarter(there.Year, ((there.Month - 1) / 3) + 1, at + 1);
            case "year":
                return Year(today.Year + step, at + 1);
            case "decade":
                var decade = (today.Year / 10 * 10) + (10 * step);
                return Between(new LocalDate(decade, 1, 1), new LocalDate(decade + 10, 1, 1), "P10Y", at + 1);
            default:
                return Season(utterance[at]) is { } season ? Placeless($"{today.Year + step}-{season}", at + 1)
                    : Calendar.Month(utterance[at]) is { } named && Calendar.Day(utterance, at + 1) is null ? Month(today.Year + step, named, at + 1)
                    : null;
        }
    }

    /// <summary>So many units from now on or until now. Days to come begin tomorrow; quarters are whole ones.</summary>
    private static Moment? Run(decimal count, TimeUnit unit, int step, LocalDateTime now, int end)
    {
        if (count != Math.Truncate(count) || count is < 1 or > 5000)
        {
            return null;
        }

        if (unit.Clock)
        {
            var other = now.PlusSeconds((long)(count * unit.Seconds) * step);
            var (first, last) = step > 0 ? (now, other) : (other, now);
            return new Moment(EntityKind.DateTimeRange, [new($"{first:uuuu'-'MM'-'dd'T'HH':'mm':'ss}", first, last, $"{last:uuuu'-'MM'-'dd'T'HH':'mm':'ss}", $"PT{count:0}{unit.Code}")], end);
        }

        var whole = unit.Times == 3;
        var start = whole ? now.Date.With(DateAdjusters.StartOfMonth).PlusMonths(-((now.Month - 1) % 3) + (step > 0 ? 3 : 0)) : step > 0 ? now.Date.PlusDays(1) : now.Date;
        return DayGrammar.Plus(start, unit, step * (int)count) is { } to
            ? step > 0 ? Between(start, to, $"P{count * unit.Times:0}{unit.Code}", end) : Between(to, start, $"P{count * unit.Times:0}{unit.Code}", end)
            : null;
    }

    /// <summary>"First week of Jan 2015", "last week of july", "3rd week of 2018", "the week of the 18th", "third month of 2021".</summary>
    private static Moment? Numbered(Utterance utterance, int at, LocalDateTime now)
    {
        var (number, end) = utterance[at] is "last" ? (-1, at + 1) : Calendar.Ordinal(utterance, at) ?? (0, 0);
        if (number == 0 || utterance[end] is not ("week" or "month" or "quarter") || utterance[end + 1] is not ("of" or "in"))
        {
            return null;
        }

        var the = utterance[end + 2] is "the" ? end + 3 : end + 2;
        if ((Stepped(utterance, the, now) ?? Bare(utterance, the, now)) is not { Meanings: [var first, ..] } period || first.Until is not null)
        {
            return null;
        }

        var year = first.Timex.Length == 4;
        return (utterance[end], year) switch
        {
            ("week", true) => number is -1 or (> 0 and < 54) ? WeekOfYear(first.From.Year, number, period.End) : null,
            ("week", false) when number is -1 or (> 0 and < 6) => new Moment(EntityKind.DateRange, [.. period.Meanings.Select(month => WeekOfMonth(month, number))], period.End),
            ("month", true) when number is > 0 and <= 12 => Month(first.From.Year, number, period.End),
            ("month", true) when number == -1 => Month(first.From.Year, 12, period.End),
            ("quarter", true) when number is > 0 and <= 4 => Quarter(first.From.Year, number, period.End),
            _ => null,
        };
    }

    private static Moment WeekOfYear(int year, int number, int end)
    {
        var rule = WeekYearRules.Iso;
        var week = number < 0 ? rule.GetWeeksInWeekYear(year) : Math.Min(number, rule.GetWeeksInWeekYear(year));
        var monday = rule.GetLocalDate(year, week, IsoDayOfWeek.Monday);
        return Of($"{year}-W{week:00}", monday, monday.PlusWeeks(1), end);
    }

    /// <summary>The first week of a month is the one that holds its first Thursday; the last, the one that holds its last Thursday.</summary>
    private static Meaning WeekOfMonth(Meaning month, int number)
    {
        var first = month.From.Date.PlusDays(-1).Next(IsoDayOfWeek.Thursday);
        var thursday = number > 0 ? first.PlusWeeks(number - 1) : month.To.Date.Previous(IsoDayOfWeek.Thursday);
        var monday = Calendar.Monday(thursday).AtMidnight();
        return new($"{month.Timex}-W{(number > 0 ? number : 5):00}", monday, monday.PlusDays(7));
    }
}
