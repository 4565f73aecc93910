using HighPoint.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Pipeline;

/// <summary>When a reminder is to come.</summary>
/// <param name="At">When it comes: within the owner's business hours.</param>
/// <param name="Asked">The moment that was asked for, where it had to be moved; null where it was not moved.</param>
/// <param name="Holiday">What the day that was asked for is called, where it is a day off with a name; null else.</param>
public sealed record ReminderTime(ZonedDateTime At, ZonedDateTime? Asked, string? Holiday = null)
{
    /// <summary>The argument that takes a reminder away.</summary>
    public const string None = "none";

    /// <summary>"Later" is so many hours from now: long enough to be out of the way, short enough to be the same half day.</summary>
    private static readonly Duration Later = Duration.FromHours(3);

    private static readonly IPattern<LocalDateTime> Written = new CompositePatternBuilder<LocalDateTime>
    {
        { LocalDateTimePattern.ExtendedIso, _ => true },
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"), _ => false },
    }.Build();

    /// <summary>The time that a button's argument means (<c>later</c>, <c>tomorrow</c>, <c>next-week</c>, or an ISO local date-time); null where it means none.</summary>
    public static ReminderTime? Read(string argument, Instant now, BusinessCalendar calendar)
    {
        var today = calendar.DayOf(now);
        return argument switch
        {
            "later" => Moment((now + Later).InZone(calendar.Zone), calendar),
            "tomorrow" => Day(today.PlusDays(1), calendar),
            "next-week" => Day(today.Next(IsoDayOfWeek.Monday), calendar),
            _ => Written.Parse(argument) is { Success: true, Value: var local } ? Moment(calendar.At(local.Date, local.TimeOfDay), calendar)
                : LocalDatePattern.Iso.Parse(argument) is { Success: true, Value: var day } ? Day(day, calendar)
                : null,
        };
    }

    private static ReminderTime Moment(ZonedDateTime asked, BusinessCalendar calendar)
    {
        var at = calendar.NextOpen(asked.ToInstant());
        return at.ToInstant() == asked.ToInstant() ? new ReminderTime(at, null) : new ReminderTime(at, asked, Named(asked.Date, calendar));
    }

    private static ReminderTime Day(LocalDate day, BusinessCalendar calendar)
    {
        var start = day.AtStartOfDayInZone(calendar.Zone);
        var at = calendar.NextOpen(start.ToInstant());
        return at.Date == day ? new ReminderTime(at, null) : new ReminderTime(at, start, Named(day, calendar));
    }

    private static string? Named(LocalDate day, BusinessCalendar calendar) => calendar.HolidayNames.GetValueOrDefault(day) is { Length: > 0 } name ? name : null;
}
