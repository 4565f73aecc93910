using HighPoint.Debriefs;
using HighPoint.Playbooks;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>What the card says, on an office's Monday, 23 November 2026.</summary>
public sealed class AdviceWordsTests
{
    private static readonly AdviceTable Office = new(SampleCalendars.Office("America/New_York"));

    [Theory]
    [InlineData("2026-11-23T23:05", null, "tomorrow, Tuesday 24 Nov, 9-11 am; the window closes Thursday evening (the playbook's 3 business days)")]
    [InlineData("2026-11-23T11:20", null, "today, from now until 5 pm; the window closes Thursday evening (the playbook's 3 business days)")]
    [InlineData("2026-11-23T13:00", null, "this afternoon, from now until 5 pm; the window closes Thursday evening (the playbook's 3 business days)")]
    [InlineData("2026-11-24T02:30", null, "this morning, 9-11 am; the window closes Thursday evening (the playbook's 3 business days)")]
    [InlineData("2026-11-20T18:30", null, "Monday 23 Nov, 9-11 am; the window closes Wednesday evening (the playbook's 3 business days)")]
    [InlineData("2026-12-31T18:30", null, "tomorrow, Friday 1 Jan 2027, 9-11 am; the window closes Tuesday evening (the playbook's 3 business days)")]
    [InlineData("2026-11-26T14:00", "2026-11-23", "this afternoon, from now until 5 pm; the window closes this evening (the playbook's 3 business days)")]
    [InlineData("2026-11-27T14:00", "2026-11-23", "the window closed yesterday evening (the playbook's 3 business days)")]
    public void When_To_Offer_After_An_Emergency(string now, string? ended, string said) =>
        Says(said, now, Occasion.Emergency, new() { Finished = ended is null ? null : AdviceTable.Ended(ended) });

    [Fact]
    public void When_To_Offer_After_An_Audit() =>
        Says("tomorrow, Tuesday 24 Nov, 9-11 am; the window closes Monday evening, 7 Dec (the playbook's 10 business days)", "2026-11-23T18:00", Occasion.Audit, Facts.None);

    [Fact]
    public void When_To_Propose_The_Audit_And_When_To_Check_In() => Says(
        "tomorrow, Tuesday 24 Nov, 9-11 am; check in on Monday 7 Dec, on Monday 21 Dec and on Monday 18 Jan 2027, then let it go "
            + "(the playbook's 2 business days to propose it, then check-ins after 2, 4 and 8 weeks)",
        "2026-11-23T18:00",
        Occasion.DissatisfiedProspect,
        Facts.None);

    [Fact]
    public void When_To_Send_The_Invoice() =>
        Says("tomorrow, Tuesday 24 Nov, 9-11 am; the window closes Thursday evening (the playbook's 3 business days)", "2026-11-23T18:00", Occasion.Emergency, new() { Paying = false });

    [Theory]
    [InlineData(RepairState.Broken, "I will ask again tomorrow, Tuesday 24 Nov, at 9 am")]
    [InlineData(RepairState.Holding, "I will ask again Wednesday 25 Nov at 9 am")]
    public void When_It_Is_Asked_Again(RepairState repair, string said) => Says(said, "2026-11-23T18:00", Occasion.Emergency, new() { Repair = repair });

    [Fact]
    public void Another_Zone_Reads_The_Same_Window_On_Its_Own_Clock()
    {
        var advice = Office.Ask("2026-11-23T18:00", Occasion.Emergency, Facts.None);
        Assert.StartsWith(
            "tomorrow, Tuesday 24 Nov, 6-8 am; the window closes Thursday afternoon",
            AdviceWords.When(advice, Office.At("2026-11-23T18:00"), DateTimeZoneProviders.Tzdb["America/Los_Angeles"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_Meeting_Is_A_Day_And_A_Time()
    {
        var window = Assert.IsType<Verdict.Offer>(Office.Ask("2026-11-23T18:00", Occasion.Emergency, Facts.None).Verdict).Window;
        Assert.Equal("Wednesday 25 Nov at 10 am", AdviceWords.Meeting(window, Office.At("2026-11-23T18:00"), Office.Office.Zone));
    }

    [Fact]
    public void An_Owners_Numbers_Are_Named_As_Such()
    {
        var timing = new PlaybookFile("timing.yaml", "emergency:\n  closes_after_business_days: 1\nprospect:\n  check_in_weeks: [1]\n", "timing.yaml");
        var playbook = Assert.IsType<PlaybookLoad.Loaded>(PlaybookLoader.Load(DefaultPlaybook.Files, [timing], _ => [], _ => null)).Playbook;
        var now = Office.At("2026-11-23T18:00");
        Assert.Equal("the playbook's 1 business day", new Advisor(playbook).Advise(Occasion.Emergency, Facts.None, now, Office.Office).Basis);
        Assert.EndsWith("check-ins after 1 week", new Advisor(playbook).Advise(Occasion.DissatisfiedProspect, Facts.None, now, Office.Office).Basis, StringComparison.Ordinal);
    }

    private static void Says(string said, string now, Occasion occasion, Facts facts) =>
        Assert.Equal(said, AdviceWords.When(Office.Ask(now, occasion, facts), Office.At(now), Office.Office.Zone));
}
