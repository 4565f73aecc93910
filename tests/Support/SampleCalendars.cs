using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HighPoint.Calendars;
using NodaTime;

namespace HighPoint.Support;

/// <summary>Calendars to try things on: an ordinary office, and generated ones.</summary>
public static class SampleCalendars
{
    /// <summary>Every zone there is.</summary>
    public static ImmutableArray<DateTimeZone> Zones { get; } = [.. DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id])];

    /// <summary>Monday to Friday, nine to five.</summary>
    public static BusinessCalendar Office(string zone, params ReadOnlySpan<LocalDate> holidays) => Weekdays(DateTimeZoneProviders.Tzdb[zone], holidays);

    /// <summary>Monday to Friday, nine to five.</summary>
    public static BusinessCalendar Weekdays(DateTimeZone zone, params ReadOnlySpan<LocalDate> holidays) => new(
        zone,
        Enumerable.Range(1, 5).ToImmutableDictionary(day => (IsoDayOfWeek)day, _ => new OpenHours(new LocalTime(9, 0), new LocalTime(17, 0))),
        [.. holidays]);

    /// <summary>Any zone; any weekdays; opens between 6:00 and 11:55 and closes between 13:00 and 22:55; days off in any number, strewn over 2026.</summary>
    public static Arbitrary<BusinessCalendar> Calendars() => (
        from zone in Gen.Elements(Zones.AsEnumerable())
        from days in Gen.NonEmptyListOf(Gen.Choose(1, 7))
        from opens in Gen.Choose(6 * 12, (12 * 12) - 1)
        from closes in Gen.Choose(13 * 12, (23 * 12) - 1)
        from holidays in Gen.ListOf(Gen.Choose(0, 364))
        select new BusinessCalendar(
            zone,
            days.Distinct().ToImmutableDictionary(day => (IsoDayOfWeek)day, _ => new OpenHours(FiveMinutes(opens), FiveMinutes(closes))),
            [.. holidays.Select(new LocalDate(2026, 1, 1).PlusDays)])).ToArbitrary();

    /// <summary>Any minute from mid-January to November 2026.</summary>
    public static Arbitrary<Instant> Moments() =>
        Gen.Choose(0, 60 * 24 * 300).Select(minutes => Instant.FromUtc(2026, 1, 15, 0, 0) + Duration.FromMinutes(minutes)).ToArbitrary();

    /// <summary>Whether business is open at a moment, the moment of closing included: read off the clock on the wall.</summary>
    public static bool IsWithinHours(this BusinessCalendar calendar, ZonedDateTime at)
    {
        var local = at.ToInstant().InZone(calendar.Zone);
        return calendar.Hours.TryGetValue(local.DayOfWeek, out var hours) && !calendar.Holidays.Contains(local.Date)
            && local.TimeOfDay >= hours.Opens && local.TimeOfDay <= hours.Closes;
    }

    private static LocalTime FiveMinutes(int count) => LocalTime.Midnight.PlusMinutes(count * 5L);
}
