using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Calendars;

/// <summary>When the company works: hours by weekday, less its holidays, read in one time zone. Immutable.</summary>
/// <param name="Zone">The zone whose clock the hours are read on.</param>
/// <param name="Hours">Working hours by weekday; a weekday that is missing is free. At least one weekday is there.</param>
/// <param name="Holidays">Whole days off.</param>
public sealed partial record BusinessCalendar(
    DateTimeZone Zone, ImmutableDictionary<IsoDayOfWeek, OpenHours> Hours, ImmutableHashSet<LocalDate> Holidays)
{
    /// <summary>What the holidays are called ("Thanksgiving Day"), as far as that is known, for people who name them.</summary>
    public ImmutableSortedDictionary<LocalDate, string> HolidayNames { get; init; } = ImmutableSortedDictionary<LocalDate, string>.Empty;

    /// <summary>
    /// When the night is over: what ends before this belongs to the working day before. Somebody who worked from Monday evening to half past two on Tuesday
    /// did Monday's work: the first business day <em>after</em> it is Tuesday, not Wednesday, just as if it had ended at eleven.
    /// Who starts at six on Tuesday does Tuesday's.
    /// </summary>
    public static readonly LocalTime NightEnds = new(5, 0);

    /// <summary>The same hours and holidays on another zone's clock.</summary>
    public BusinessCalendar In(DateTimeZone zone) => this with { Zone = zone };

    /// <summary>Whether anybody works on <paramref name="day"/>.</summary>
    public bool IsBusinessDay(LocalDate day) => Hours.ContainsKey(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>The first business day after <paramref name="day"/>.</summary>
    public LocalDate NextBusinessDay(LocalDate day)
    {
        do
        {
            day = day.PlusDays(1);
        }
        while (!IsBusinessDay(day));
        return day;
    }

    /// <summary>The calendar day of <paramref name="moment"/>.</summary>
    public LocalDate DayOf(Instant moment) => moment.InZone(Zone).Date;

    /// <summary>The day whose work <paramref name="moment"/> belongs to: its calendar day, or before <see cref="NightEnds"/> (and before business opens) the day before.</summary>
    public LocalDate WorkDayOf(Instant moment)
    {
        var (day, time) = moment.InZone(Zone).LocalDateTime;
        return time < NightEnds && !(IsBusinessDay(day) && time >= Hours[day.DayOfWeek].Opens) ? day.PlusDays(-1) : day;
    }

    /// <summary>
    /// A time of day as a moment. A clock that skips it moves it on by what is skipped; a clock that shows it twice means the first time.
    /// </summary>
    public ZonedDateTime At(LocalDate day, LocalTime time) => Zone.AtLeniently(day + time);

    /// <summary>When business opens on a business day.</summary>
    public ZonedDateTime Opening(LocalDate businessDay) => At(businessDay, Hours[businessDay.DayOfWeek].Opens);

    /// <summary>When business closes on a business day.</summary>
    public ZonedDateTime Closing(LocalDate businessDay) => At(businessDay, Hours[businessDay.DayOfWeek].Closes);

    /// <summary>How much of the day's business is left at <paramref name="moment"/>: all of it before it opens, zero after it closes and on days off.</summary>
    public Duration LeftToday(Instant moment)
    {
        var day = DayOf(moment);
        return IsBusinessDay(day)
            ? Duration.Max(Duration.Zero, Closing(day).ToInstant() - Instant.Max(moment, Opening(day).ToInstant()))
            : Duration.Zero;
    }

    /// <summary>Whether <paramref name="moment"/> is within business hours; the moment of closing no longer is.</summary>
    public bool IsOpen(Instant moment) => NextOpen(moment).ToInstant() == moment;

    /// <summary>The first business moment not before <paramref name="moment"/>: itself where business is open, else the next opening.</summary>
    public ZonedDateTime NextOpen(Instant moment)
    {
        var day = DayOf(moment);
        return LeftToday(moment) > Duration.Zero
            ? Instant.Max(moment, Opening(day).ToInstant()).InZone(Zone)
            : Opening(NextBusinessDay(day));
    }

    /// <summary>
    /// The end of business on the <paramref name="days"/>th business day after the day of <paramref name="moment"/> (see <see cref="WorkDayOf"/>):
    /// three business days after a Monday end with Thursday's business.
    /// </summary>
    public ZonedDateTime CloseAfterBusinessDays(Instant moment, int days)
    {
        var day = WorkDayOf(moment);
        for (var counted = 0; counted < days; counted++)
        {
            day = NextBusinessDay(day);
        }

        return Closing(day);
    }

    /// <summary>At <paramref name="time"/> on that day, or on the next business day where it is none; at the opening where business is not open then.</summary>
    public ZonedDateTime OnBusinessDay(LocalDate day, LocalTime time)
    {
        var open = IsBusinessDay(day) ? day : NextBusinessDay(day);
        var hours = Hours[open.DayOfWeek];
        return time > hours.Opens && time < hours.Closes ? At(open, time) : Opening(open);
    }

    /// <summary>So many calendar days after the day of <paramref name="moment"/>, as <see cref="OnBusinessDay"/> says.</summary>
    public ZonedDateTime AfterCalendarDays(Instant moment, int days, LocalTime time) => OnBusinessDay(WorkDayOf(moment).PlusDays(days), time);

    /// <summary>So many calendar weeks after the day of <paramref name="moment"/>, as <see cref="OnBusinessDay"/> says.</summary>
    public ZonedDateTime AfterCalendarWeeks(Instant moment, int weeks, LocalTime time) => AfterCalendarDays(moment, weeks * 7, time);
}

/// <summary>One day's working hours; <paramref name="Opens"/> is before <paramref name="Closes"/>.</summary>
public readonly record struct OpenHours(LocalTime Opens, LocalTime Closes);
