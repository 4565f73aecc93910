using System.Collections.Immutable;
using FsCheck.Xunit;
using HighPoint.Support;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Calendars;

[Properties(Arbitrary = [typeof(SampleCalendars)])]
public sealed class BusinessCalendarTests
{
    private static readonly LocalDate Thanksgiving = new(2026, 11, 26);
    private static readonly BusinessCalendar Office = SampleCalendars.Office("America/New_York", Thanksgiving);

    [Theory]
    [InlineData("2026-11-23T11:00", 3, "2026-11-27T17:00", "a Monday: Tuesday, Wednesday, and Friday after the holiday")]
    [InlineData("2026-11-16T11:00", 3, "2026-11-19T17:00", "a Monday: Tuesday, Wednesday, Thursday")]
    [InlineData("2026-11-16T23:05", 3, "2026-11-19T17:00", "Monday late in the evening is still Monday")]
    [InlineData("2026-11-17T02:30", 3, "2026-11-19T17:00", "half past two in the night still belongs to Monday's work")]
    [InlineData("2026-11-17T04:59", 3, "2026-11-19T17:00", "so does one minute to five")]
    [InlineData("2026-11-17T05:00", 3, "2026-11-20T17:00", "at five Tuesday has begun")]
    [InlineData("2026-11-20T18:30", 1, "2026-11-23T17:00", "Friday evening: Monday")]
    [InlineData("2026-11-21T02:30", 1, "2026-11-23T17:00", "the night to Saturday: Monday")]
    [InlineData("2026-11-23T02:30", 1, "2026-11-23T17:00", "the night to Monday: Monday")]
    [InlineData("2026-11-22T12:00", 1, "2026-11-23T17:00", "Sunday: Monday")]
    [InlineData("2026-11-16T11:00", 10, "2026-12-01T17:00", "two weeks with a holiday in them")]
    public void Business_Days_Are_Counted_As_A_Person_Counts_Them(string at, int days, string closes, string why)
    {
        Assert.Equal($"{closes}: {why}", $"{Local(Office.CloseAfterBusinessDays(Moment(Office, at), days))}: {why}");
    }

    [Theory]
    [InlineData("2026-11-23T08:00", "2026-11-23T09:00")]
    [InlineData("2026-11-23T09:00", "2026-11-23T09:00")]
    [InlineData("2026-11-23T12:34", "2026-11-23T12:34")]
    [InlineData("2026-11-23T17:00", "2026-11-24T09:00")]
    [InlineData("2026-11-25T17:00", "2026-11-27T09:00")]
    [InlineData("2026-11-26T10:00", "2026-11-27T09:00")]
    [InlineData("2026-11-27T18:00", "2026-11-30T09:00")]
    public void The_Next_Business_Moment_Is_Now_Or_The_Next_Opening(string at, string open)
    {
        Assert.Equal(open, Local(Office.NextOpen(Moment(Office, at))));
    }

    [Theory]
    [InlineData("2026-11-23T08:00", 8)]
    [InlineData("2026-11-23T15:00", 2)]
    [InlineData("2026-11-23T17:00", 0)]
    [InlineData("2026-11-23T20:00", 0)]
    [InlineData("2026-11-26T10:00", 0)]
    [InlineData("2026-11-28T10:00", 0)]
    public void So_Many_Hours_Are_Left_Today(string at, int hours)
    {
        Assert.Equal(Duration.FromHours(hours), Office.LeftToday(Moment(Office, at)));
    }

    [Theory]
    [InlineData("2026-11-10T15:00", 2, "2026-11-24T09:00")]
    [InlineData("2026-11-12T15:00", 2, "2026-11-27T09:00")]
    [InlineData("2026-11-14T15:00", 2, "2026-11-30T09:00")]
    [InlineData("2026-11-11T01:00", 2, "2026-11-24T09:00")]
    public void Calendar_Weeks_Count_From_The_Day_And_Move_To_Business(string at, int weeks, string then)
    {
        Assert.Equal(then, Local(Office.AfterCalendarWeeks(Moment(Office, at), weeks, new LocalTime(9, 0))));
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-06T20:00", "2026-03-09T13:00:00Z", "from EST to EDT over the weekend")]
    [InlineData("America/New_York", "2026-10-30T20:00", "2026-11-02T14:00:00Z", "and back")]
    [InlineData("Europe/Berlin", "2026-03-27T20:00", "2026-03-30T07:00:00Z", "from CET to CEST")]
    [InlineData("Europe/Berlin", "2026-10-23T20:00", "2026-10-26T08:00:00Z", "and back")]
    [InlineData("Australia/Lord_Howe", "2026-04-03T20:00", "2026-04-05T22:30:00Z", "half an hour back")]
    [InlineData("Australia/Lord_Howe", "2026-10-02T20:00", "2026-10-04T22:00:00Z", "half an hour on")]
    public void Nine_In_The_Morning_Is_Nine_On_The_Wall_After_The_Clocks_Change(string zone, string friday, string monday, string why)
    {
        var calendar = SampleCalendars.Office(zone);
        var opens = InstantPattern.ExtendedIso.Format(calendar.NextOpen(Moment(calendar, friday)).ToInstant());
        Assert.Equal($"{monday}: {why}", $"{opens}: {why}");
    }

    [Fact]
    public void An_Opening_That_The_Clock_Skips_Moves_On_And_One_It_Shows_Twice_Is_The_First()
    {
        var nights = Office with
        {
            Hours = ImmutableDictionary<IsoDayOfWeek, OpenHours>.Empty.Add(IsoDayOfWeek.Sunday, new OpenHours(new LocalTime(2, 30), new LocalTime(8, 0))),
        };
        Assert.Equal("2026-03-08T03:30", Local(nights.Opening(new LocalDate(2026, 3, 8))));
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 5, 30), nights.At(new LocalDate(2026, 11, 1), new LocalTime(1, 30)).ToInstant());
    }

    [Fact]
    public void Everywhere_On_Earth_And_Around_Every_Change_Of_The_Clocks_Business_Is_In_Business_Hours()
    {
        var year = new Interval(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));
        foreach (var zone in SampleCalendars.Zones)
        {
            var calendar = SampleCalendars.Weekdays(zone, Thanksgiving);
            var changes = zone.GetZoneIntervals(year).Skip(1).Select(interval => interval.Start);
            foreach (var change in changes.Append(year.Start))
            {
                foreach (var at in Enumerable.Range(-12, 24).Select(step => change + Duration.FromHours(step * 5)))
                {
                    Assert.True(calendar.IsWithinHours(calendar.NextOpen(at)), $"{zone} {at}");
                    Assert.True(calendar.IsWithinHours(calendar.CloseAfterBusinessDays(at, 3)), $"{zone} {at}");
                }
            }
        }
    }

    [Property]
    public bool The_Next_Business_Moment_Is_Open_And_Nothing_Before_It_Is(BusinessCalendar calendar, Instant at)
    {
        var open = calendar.NextOpen(at);
        var between = Enumerable.Range(0, 24).Select(step => at + ((open.ToInstant() - at) * (step / 24.0)));
        return open.ToInstant() >= at && calendar.IsWithinHours(open) && calendar.IsOpen(open.ToInstant())
            && (open.ToInstant() == at || between.All(moment => !calendar.IsOpen(moment) && !Opened(calendar, moment)));
    }

    [Property]
    public bool Business_Days_Are_Those_That_Fingers_Count(BusinessCalendar calendar, Instant at, FsCheck.PositiveInt count)
    {
        var days = (count.Get % 12) + 1;
        var day = calendar.WorkDayOf(at);
        for (var left = days; left > 0; left -= calendar.Hours.ContainsKey(day.DayOfWeek) && !calendar.Holidays.Contains(day) ? 1 : 0)
        {
            day = day.PlusDays(1);
        }

        var closes = calendar.CloseAfterBusinessDays(at, days);
        return closes.Date == day && closes.TimeOfDay == calendar.Hours[day.DayOfWeek].Closes && closes.ToInstant() > at;
    }

    [Property]
    public bool Later_Never_Comes_Earlier(BusinessCalendar calendar, Instant one, Instant other)
    {
        var (first, then) = (Instant.Min(one, other), Instant.Max(one, other));
        return calendar.NextOpen(first).ToInstant() <= calendar.NextOpen(then).ToInstant()
            && calendar.CloseAfterBusinessDays(first, 3).ToInstant() <= calendar.CloseAfterBusinessDays(then, 3).ToInstant()
            && calendar.CloseAfterBusinessDays(first, 3).ToInstant() < calendar.CloseAfterBusinessDays(first, 4).ToInstant()
            && calendar.AfterCalendarWeeks(first, 2, LocalTime.Noon).ToInstant() <= calendar.AfterCalendarWeeks(then, 2, LocalTime.Noon).ToInstant();
    }

    [Property]
    public bool The_Same_Office_In_Another_Zone_Keeps_The_Same_Hours_On_Its_Own_Wall(BusinessCalendar calendar, Instant at)
    {
        var there = calendar.In(DateTimeZoneProviders.Tzdb["Asia/Kathmandu"]);
        return there.IsWithinHours(there.NextOpen(at)) && there.NextOpen(at).Zone.Equals(there.Zone);
    }

    private static bool Opened(BusinessCalendar calendar, Instant moment)
    {
        var local = moment.InZone(calendar.Zone);
        return calendar.IsWithinHours(local) && local.TimeOfDay < calendar.Hours[local.DayOfWeek].Closes;
    }

    private static Instant Moment(BusinessCalendar calendar, string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-ddTHH:mm").Parse(local).Value.InZoneStrictly(calendar.Zone).ToInstant();

    private static string Local(ZonedDateTime at) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-ddTHH:mm").Format(at.LocalDateTime);
}
