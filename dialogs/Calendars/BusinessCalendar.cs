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
    /// <summary>The same hours and holidays on another zone's clock.</summary>
    public BusinessCalendar In(DateTimeZone zone) => this with { Zone = zone };
}

/// <summary>One day's working hours; <paramref name="Opens"/> is before <paramref name="Closes"/>.</summary>
public readonly record struct OpenHours(LocalTime Opens, LocalTime Closes);
