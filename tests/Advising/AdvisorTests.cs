using HighPoint.Debriefs;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>November 2026 begins on a Sunday: the 16th, 23rd and 30th are Mondays.</summary>
public sealed class AdvisorTests
{
    private static readonly AdviceTable Office = new(SampleCalendars.Office("America/New_York"));
    private static readonly Facts Fixed = new() { Repair = RepairState.Fixed };
    private static readonly Facts Presented = new() { Presented = true };

    [Theory]
    [InlineData("2026-11-23T23:05", null, "offer 24 09:00-11:00, until 26 17:00, meet 25 10:00", "fixed in the evening: tomorrow morning")]
    [InlineData("2026-11-23T11:20", null, "offer 23 11:20-17:00, until 26 17:00, meet 24 10:00", "fixed within business hours: the rest of today")]
    [InlineData("2026-11-23T15:00", null, "offer 23 15:00-17:00, until 26 17:00, meet 24 10:00", "two hours left are enough")]
    [InlineData("2026-11-23T15:01", null, "offer 24 09:00-11:00, until 26 17:00, meet 25 10:00", "less than two are not")]
    [InlineData("2026-11-24T02:30", null, "offer 24 09:00-11:00, until 26 17:00, meet 25 10:00", "ended in the night: Monday's work, this morning is best")]
    [InlineData("2026-11-24T08:00", "2026-11-24T02:30", "offer 24 09:00-11:00, until 26 17:00, meet 25 10:00", "told before business opens")]
    [InlineData("2026-11-24T10:00", "2026-11-24T02:30", "offer 24 10:00-17:00, until 26 17:00, meet 25 10:00", "told in the best hours")]
    [InlineData("2026-11-20T18:30", null, "offer 23 09:00-11:00, until 25 17:00, meet 24 10:00", "Friday evening: Monday morning")]
    [InlineData("2026-11-21T12:00", null, "offer 23 09:00-11:00, until 25 17:00, meet 24 10:00", "Saturday")]
    [InlineData("2026-11-22T22:00", "2026-11-20", "offer 23 09:00-11:00, until 25 17:00, meet 24 10:00", "a day without a time, told two days later")]
    [InlineData("2026-11-23T11:20", "2026-11-23", "offer 23 11:20-17:00, until 26 17:00, meet 24 10:00", "today without a time is now")]
    [InlineData("2026-11-23T11:20", "2026-11-25T09:00", "offer 23 11:20-17:00, until 26 17:00, meet 24 10:00", "the future is now")]
    [InlineData("2026-11-25T16:20", "2026-11-23T18:00", "offer 25 16:20-17:00, until 26 17:00, meet 26 10:00", "the best day is over: the next business moment")]
    [InlineData("2026-11-25T16:40", "2026-11-23T18:00", "offer 26 09:00-11:00, until 26 17:00, meet 26 12:00", "but not with twenty minutes left")]
    [InlineData("2026-11-26T16:40", "2026-11-23T18:00", "offer 26 16:40-17:00, until 26 17:00, meet 27 10:00", "unless it is the last day")]
    [InlineData("2026-11-26T14:50", "2026-11-23T18:00", "offer 26 14:50-17:00, until 26 17:00, meet 26 16:00", "a meeting on the last day itself")]
    [InlineData("2026-11-26T17:00", "2026-11-23T18:00", "too late since 26 17:00", "the window has closed")]
    [InlineData("2026-12-15T09:00", "2026-11-23", "too late since 26 17:00", "long closed")]
    public void Emergency(string now, string? ended, string advice, string why) => Says(Office, now, Occasion.Emergency, Fixed, ended, advice, why);

    [Theory]
    [InlineData("2026-11-23T11:20", null, "offer 23 11:20-17:00, until 07 17:00, meet 24 10:00", "presented just now: at that meeting")]
    [InlineData("2026-11-23T16:20", null, "offer 24 09:00-11:00, until 07 17:00, meet 25 10:00", "presented late: tomorrow morning")]
    [InlineData("2026-11-30T16:20", "2026-11-23", "offer 30 16:20-17:00, until 07 17:00, meet 01 10:00", "past the two best days: the next business moment")]
    [InlineData("2026-12-07T16:59", "2026-11-23", "offer 07 16:59-17:00, until 07 17:00, meet 08 10:00", "the last minute")]
    [InlineData("2026-12-07T17:00", "2026-11-23", "too late since 07 17:00", "ten business days are over")]
    public void Audit(string now, string? presented, string advice, string why) => Says(Office, now, Occasion.Audit, Presented, presented, advice, why);

    [Theory]
    [InlineData("2026-11-23T11:20", null, "audit first 23 11:20-17:00, until 18 17:00, meet 24 10:00, then 7 Dec 09:00, then 21 Dec 09:00, then 18 Jan 09:00", "today, then two, four and eight weeks")]
    [InlineData("2026-11-20T18:20", null, "audit first 23 09:00-11:00, until 15 17:00, meet 24 10:00, then 4 Dec 09:00, then 18 Dec 09:00, then 15 Jan 09:00", "Friday evening: Monday morning")]
    [InlineData("2026-12-22T16:20", "2026-11-23", "audit first 22 16:20-17:00, until 18 17:00, meet 23 10:00, then 18 Jan 09:00", "told late: only the check-ins to come")]
    [InlineData("2027-01-18T17:00", "2026-11-23", "too late since 18 17:00", "the cycle has run out")]
    public void Dissatisfied_Prospect(string now, string? visited, string advice, string why) => Says(Office, now, Occasion.DissatisfiedProspect, Facts.None, visited, advice, why);

    [Fact]
    public void A_Check_In_On_A_Holiday_Moves_To_The_Next_Business_Day()
    {
        var office = new AdviceTable(SampleCalendars.Office("America/New_York", new LocalDate(2026, 12, 7)));
        Assert.Contains("then 8 Dec 09:00", office.Line("2026-11-23T11:20", Occasion.DissatisfiedProspect, Facts.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20T18:30", "offer 24 09:00-11:00, until 26 17:00, meet 25 10:00", "Friday evening before a Monday off")]
    [InlineData("2026-11-23T11:00", "offer 24 09:00-11:00, until 26 17:00, meet 25 10:00", "on the holiday itself")]
    [InlineData("2026-11-19T18:30", "offer 20 09:00-11:00, until 25 17:00, meet 24 10:00", "a holiday within the window")]
    public void A_Holiday_Is_No_Business_Day(string now, string advice, string why) =>
        Says(new AdviceTable(SampleCalendars.Office("America/New_York", new LocalDate(2026, 11, 23))), now, Occasion.Emergency, Fixed, null, advice, why);

    [Theory]
    [InlineData("Europe/Berlin", "offer 23 09:00-11:00, until 26 17:00, meet 24 10:00", "six in the morning: Monday has begun")]
    [InlineData("America/Los_Angeles", "offer 23 09:00-11:00, until 25 17:00, meet 24 10:00", "nine in the evening on Sunday")]
    [InlineData("Australia/Sydney", "offer 24 09:00-11:00, until 26 17:00, meet 25 10:00", "four in the afternoon on Monday: one hour left")]
    public void The_Same_Moment_Is_Another_Time_In_Another_Zone(string zone, string advice, string why)
    {
        var there = SampleCalendars.Office("America/New_York").In(DateTimeZoneProviders.Tzdb[zone]);
        var now = Instant.FromUtc(2026, 11, 23, 5, 0).InZone(there.Zone).ToString("yyyy-MM-ddTHH:mm", null);
        Says(new AdviceTable(there), now, Occasion.Emergency, Fixed, null, advice, why);
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-06T20:00", 13)]
    [InlineData("America/New_York", "2026-10-30T20:00", 14)]
    [InlineData("Europe/Berlin", "2026-03-27T20:00", 7)]
    [InlineData("Europe/Berlin", "2026-10-23T20:00", 8)]
    public void Over_A_Change_Of_The_Clocks_The_Morning_Stays_The_Morning(string zone, string friday, int hourUtc)
    {
        var advice = new AdviceTable(SampleCalendars.Office(zone)).Ask(friday, Occasion.Emergency, Fixed);
        var window = Assert.IsType<Verdict.Offer>(advice.Verdict).Window;
        Assert.Equal((hourUtc, 2.0), (window.BestFrom.WithZone(DateTimeZone.Utc).Hour, (window.BestUntil - window.BestFrom).TotalHours));
    }

    [Theory]
    [InlineData("2026-03-08T02:30", "2026-03-08T03:30 -04")]
    [InlineData("2026-11-01T01:30", "2026-11-01T01:30 -04")]
    public void An_End_That_The_Clock_Skips_Or_Shows_Twice_Is_Taken_Leniently(string ended, string opens)
    {
        var facts = Fixed with { Finished = AdviceTable.Ended(ended) };
        var advice = Office.Ask($"{ended[..11]}12:00", Occasion.Emergency, facts);
        Assert.Equal(opens, Assert.IsType<Verdict.Offer>(advice.Verdict).Window.Opens.ToString("yyyy-MM-ddTHH:mm o<g>", null));
    }

    private static void Says(AdviceTable office, string now, Occasion occasion, Facts facts, string? ended, string advice, string why)
    {
        var said = office.Line(now, occasion, facts with { Finished = ended is null ? null : AdviceTable.Ended(ended) });
        Assert.Equal($"{why}: {advice}", $"{why}: {said}");
    }
}
