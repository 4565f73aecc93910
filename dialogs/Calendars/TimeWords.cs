using NodaTime;
using NodaTime.Text;

namespace HighPoint.Calendars;

/// <summary>Days and times as a person says them, seen from a given moment. Plain text that fits into a sentence.</summary>
public static class TimeWords
{
    private static readonly LocalDatePattern DayAndMonth = LocalDatePattern.CreateWithInvariantCulture("d MMM");
    private static readonly LocalTimePattern FullHour = LocalTimePattern.CreateWithInvariantCulture("%h");
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("h:mm");

    /// <summary>"today", "tomorrow, Tuesday 24 Nov", "yesterday, Sunday 22 Nov", "Thursday 26 Nov"; with the year where it is another one than today's.</summary>
    public static string Day(LocalDate day, LocalDate today) => Period.DaysBetween(today, day) switch
    {
        0 => "today",
        1 => $"tomorrow, {Dated(day, today)}",
        -1 => $"yesterday, {Dated(day, today)}",
        _ => Dated(day, today),
    };

    /// <summary>"9 am", "9:30 am", "noon", "5 pm".</summary>
    public static string Clock(LocalTime time) => time == LocalTime.Noon ? "noon" : $"{Hours(time)} {Half(time)}";

    /// <summary>"9-11 am", "11 am to 1 pm", "noon to 5 pm".</summary>
    public static string Span(LocalTime from, LocalTime until) =>
        from.Hour < 12 == until.Hour < 12 && from != LocalTime.Noon ? $"{Hours(from)}-{Hours(until)} {Half(until)}" : $"{Clock(from)} to {Clock(until)}";

    /// <summary>"today at 4 pm", "tomorrow, Tuesday 24 Nov, at 9 am", "Monday 7 Dec at 9 am".</summary>
    public static string Moment(ZonedDateTime at, Instant now)
    {
        var day = Day(at.Date, Today(at, now));
        return $"{day}{(day.Contains(',', StringComparison.Ordinal) ? "," : "")} at {Clock(at.TimeOfDay)}";
    }

    /// <summary>"today", "tomorrow", "on Monday 7 Dec", "on Monday 18 Jan 2027".</summary>
    public static string OnDay(ZonedDateTime at, Instant now)
    {
        var today = Today(at, now);
        return Period.DaysBetween(today, at.Date) switch
        {
            0 => "today",
            1 => "tomorrow",
            _ => $"on {Dated(at.Date, today)}",
        };
    }

    /// <summary>
    /// Two moments of one day: "tomorrow, Tuesday 24 Nov, 9-11 am", "this morning, 9-11 am"; once it has begun "this afternoon, from now until 5 pm".
    /// </summary>
    public static string Span(ZonedDateTime from, ZonedDateTime until, Instant now)
    {
        var today = Today(from, now);
        if (from.Date != today)
        {
            return $"{Day(from.Date, today)}, {Span(from.TimeOfDay, until.TimeOfDay)}";
        }

        var part = Part(from.TimeOfDay);
        var day = string.Equals(part, Part(until.TimeOfDay.PlusMinutes(-1)), StringComparison.Ordinal) ? $"this {part}" : "today";
        return from.ToInstant() <= now ? $"{day}, from now until {Clock(until.TimeOfDay)}" : $"{day}, {Span(from.TimeOfDay, until.TimeOfDay)}";
    }

    /// <summary>"this evening", "tomorrow evening", "yesterday evening", "Thursday evening" within the coming week, else "Thursday evening, 3 Dec".</summary>
    public static string PartOfDay(ZonedDateTime at, Instant now)
    {
        var today = Today(at, now);
        var part = Part(at.TimeOfDay);
        return Period.DaysBetween(today, at.Date) switch
        {
            0 => $"this {part}",
            1 => $"tomorrow {part}",
            -1 => $"yesterday {part}",
            > 1 and < 7 => $"{at.DayOfWeek} {part}",
            _ => $"{at.DayOfWeek} {part}, {Date(at.Date, today)}",
        };
    }

    private static string Dated(LocalDate day, LocalDate today) => $"{day.DayOfWeek} {Date(day, today)}";

    private static string Date(LocalDate day, LocalDate today) =>
        day.Year == today.Year ? DayAndMonth.Format(day) : FormattableString.Invariant($"{DayAndMonth.Format(day)} {day.Year}");

    private static LocalDate Today(ZonedDateTime at, Instant now) => now.InZone(at.Zone).Date;

    private static string Hours(LocalTime time) => (time.Minute == 0 ? FullHour : HourAndMinute).Format(time);

    private static string Half(LocalTime time) => time.Hour < 12 ? "am" : "pm";

    private static string Part(LocalTime time) => time.Hour switch
    {
        < 12 => "morning",
        < 17 => "afternoon",
        _ => "evening",
    };
}
