using System.Collections.Immutable;
using FsCheck.Xunit;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Preferences;
using NodaTime;
using static HighPoint.Pipeline.PipelineKit;

namespace HighPoint.Nudges;

public sealed class NudgePlannerTests
{
    private readonly PipelineKit pipeline = new();

    [Fact]
    public void A_Window_Is_Announced_Then_Best_Then_Closing_Then_Closed()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        Assert.Equal(
        [
            "WindowOpened ToTeam Mon 15:15",
            "BestMoment ToPerson Tue 09:00",
            "ClosingSoon ToPerson Fri 10:00",
            "ClosingSoon ToTeam Fri 10:00",
            "Closed ToPerson Mon 09:00",
        ], Told(Plan()));
    }

    [Fact]
    public void Whoever_Was_Advised_In_The_Best_Moment_Is_Not_Told_Of_It_Again()
    {
        pipeline.Now = At(24, 9, 30);
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        Assert.DoesNotContain(Plan(), nudge => nudge.Kind == NudgeKind.BestMoment);
    }

    [Fact]
    public void Not_Yet_Is_Asked_Again_And_Nothing_Else()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), NotYet());
        Assert.Equal(["AskAgain ToPerson Tue 09:00"], Told(Plan()));
    }

    [Fact]
    public void A_Prospect_Is_Checked_In_With_And_Let_Go()
    {
        pipeline.Tell("e-1", Occasion.DissatisfiedProspect, Job("Maple Vets"), ProposeAudit());
        pipeline.Press(Verb.MarkSent);
        Assert.Equal([At(23, 10, month: 12), At(6, 10, month: 1, year: 2027), At(20, 10, month: 1, year: 2027), At(27, 10, month: 1, year: 2027)], Plan().Select(nudge => nudge.DueAt));
        Assert.Equal([NudgeKind.CheckIn, NudgeKind.CheckIn, NudgeKind.CheckIn, NudgeKind.Closed], Plan().Select(nudge => nudge.Kind));
    }

    [Fact]
    public void Of_Check_Ins_That_Were_Missed_Only_The_Last_Is_Made_Up_For()
    {
        pipeline.Tell("e-1", Occasion.DissatisfiedProspect, Job("Maple Vets"), ProposeAudit());
        pipeline.Press(Verb.MarkSent);
        pipeline.Now = At(8, 12, month: 1, year: 2027);
        Assert.Equal(2, Plan().Count(nudge => nudge.Kind == NudgeKind.CheckIn));
    }

    [Fact]
    public void After_Three_Days_Down_Nothing_Comes_In_A_Burst()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        pipeline.Now = At(27, 12);
        Assert.Equal(["ClosingSoon ToPerson Fri 12:00", "ClosingSoon ToTeam Fri 12:00", "Closed ToPerson Mon 09:00"], Told(Plan()));
        pipeline.Now = At(28, 12);
        Assert.Equal(["Closed ToPerson Mon 09:00"], Told(Plan()));
    }

    [Fact]
    public void A_Reminder_Is_Planned_Whatever_Else_Is()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        pipeline.Press(Verb.MarkSent);
        Assert.Empty(Plan());
        pipeline.Press(Verb.RemindMe, "2026-11-24T14:00:00");
        Assert.Equal(["Reminder ToPerson Tue 14:00"], Told(Plan()));
    }

    [Fact]
    public void An_Owner_In_Another_Zone_Is_Nudged_In_Their_Own_Hours()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), NotYet(), Sam with { Zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"] });
        Assert.Equal(["AskAgain ToPerson Tue 11:00"], Told(Plan()));
    }

    [Property(MaxTest = 300)]
    public void Every_Nudge_Is_Within_Its_Receivers_Hours_In_Every_Zone(uint zone, uint minutes)
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var owner = Sam with { Zone = DateTimeZoneProviders.Tzdb[ids[(int)(zone % (uint)ids.Count)]] };
        var any = new PipelineKit();
        any.Now += Duration.FromMinutes(minutes % 500_000);
        any.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer(), owner);
        var planned = NudgePlanner.Plan(any.Only, any.Now, Calendar, PlannerTiming.Default, PreferenceBook.Empty).Nudges;
        Assert.NotEmpty(planned);
        Assert.All(planned, nudge => Assert.True((nudge.To is Address.ToTeam ? Calendar : Calendar.In(owner.Zone)).IsOpen(nudge.DueAt)));
    }

    private ImmutableArray<Nudge> Plan() => NudgePlanner.Plan(pipeline.Only, pipeline.Now, Calendar, PlannerTiming.Default, PreferenceBook.Empty).Nudges;

    private static IEnumerable<string> Told(IEnumerable<Nudge> nudges) =>
        nudges.Select(nudge => $"{nudge.Kind} {nudge.To.GetType().Name} {nudge.DueAt.InZone(PipelineKit.Zone).ToString("ddd HH:mm", null)}");
}
