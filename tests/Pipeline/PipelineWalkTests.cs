using System.Collections.Immutable;
using FsCheck.Xunit;
using HighPoint.Preferences;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Nudges;
using NodaTime;
using static HighPoint.Pipeline.PipelineKit;

namespace HighPoint.Pipeline;

/// <summary>Any sequence of debriefs, corrections, buttons, undos and nudges, and what holds after every step of it.</summary>
public sealed class PipelineWalkTests
{
    private static readonly string[] Ids = ["e-1", "e-2", "e-3"];
    private static readonly string?[] Customers = ["Harlow Dental", "Harper Dental", null];
    private static readonly string[] Verdicts = ["offer", "not yet", "audit first", "too late", "has agreement", "nothing"];
    private static readonly Verb[] Verbs = [.. Enum.GetValues<Verb>().Where(OpportunityActions.Knows)];
    private static readonly Person[] People = [Sam, Kim, Max, Team];
    private static readonly string[] Times = ["later", "tomorrow", "next-week", "2026-12-24T22:00:00"];

    [Property(MaxTest = 100)]
    public void The_State_Is_What_Its_Events_Add_Up_To_Also_When_Stored(uint[] steps)
    {
        var pipeline = Walk(steps, _ => { });
        foreach (var opportunity in pipeline.View.Opportunities)
        {
            var stored = pipeline.Events
                .Where(e => e.Opportunity == opportunity.Id)
                .Select(e => PipelineJson.ReadEvent(PipelineJson.Write(e)));
            Assert.Equal(PipelineJson.Write(opportunity), PipelineJson.Write(OpportunityHistory.Fold(stored)!));
            Assert.Equal(PipelineJson.Write(opportunity), PipelineJson.Write(PipelineJson.ReadOpportunity(PipelineJson.Write(opportunity))));
        }
    }

    [Property(MaxTest = 100)]
    public void Every_Move_Is_In_The_Table_And_Every_Open_Opportunity_Has_A_Reason(uint[] steps) => Walk(steps, pipeline =>
    {
        Assert.All(pipeline.Events.Select(e => e.Change).OfType<PipelineChange.StageMoved>(), moved => Assert.True(StageRules.Allows(moved.From, moved.To)));
        var engagements = pipeline.View.Engagements;
        Assert.All(pipeline.View.Opportunities.Where(opportunity => !opportunity.IsClosed), opportunity =>
            Assert.Contains(engagements, engagement => engagement.Id == opportunity.Engagement && engagement.Opportunity == opportunity.Id));
        Assert.All(engagements.Where(engagement => engagement.Opportunity is not null), engagement =>
            Assert.NotEqual(Stage.Withdrawn, pipeline[engagement.Opportunity!].Stage));
    });

    [Property(MaxTest = 100)]
    public void Nudges_Are_Planned_Once_In_Hours_And_Never_For_What_Is_Closed(uint[] steps) => Walk(steps, pipeline =>
    {
        var planned = pipeline.View.Opportunities.SelectMany(opportunity => Plan(pipeline, opportunity)).ToImmutableArray();
        Assert.Equal(planned.Length, planned.Select(nudge => nudge.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(planned, nudge =>
        {
            Assert.False(pipeline[nudge.Opportunity].IsClosed);
            Assert.True(nudge.DueAt >= pipeline.Now);
            Assert.True(Calendar.IsOpen(nudge.DueAt));
            Assert.DoesNotContain(nudge.Id, pipeline[nudge.Opportunity].NudgesGiven);
        });
    });

    [Property(MaxTest = 100)]
    public void An_Action_Taken_Back_Leaves_Everything_As_It_Was(uint[] steps, uint last)
    {
        var pipeline = Walk(steps, _ => { });
        foreach (var opportunity in pipeline.View.Opportunities)
        {
            var done = Press(pipeline, last, opportunity);
            if (!done.Events.IsEmpty)
            {
                Assert.False(pipeline.Undo(done).Events.IsEmpty);
            }

            Assert.Equal(Seen(opportunity), Seen(pipeline[opportunity.Id]));
            Assert.Equal(opportunity.StageReason, pipeline[opportunity.Id].StageReason);
        }
    }

    [Property(MaxTest = 100)]
    public void Telling_Twice_Is_Telling_Once(uint[] steps, uint last)
    {
        var pipeline = Walk(steps, _ => { });
        Tell(pipeline, last);
        Assert.Empty(Tell(pipeline, last).Events);
    }

    private static PipelineKit Walk(uint[] steps, Action<PipelineKit> check)
    {
        var pipeline = new PipelineKit();
        ActionResult? done = null;
        foreach (var step in steps)
        {
            var opportunities = pipeline.View.Opportunities;
            switch (step % 8)
            {
                case 0 or 1 or 2:
                    Tell(pipeline, step / 8);
                    break;
                case 3 or 4 when !opportunities.IsEmpty:
                    done = Press(pipeline, step / 8, opportunities[(int)(step / 8 % opportunities.Length)]);
                    break;
                case 5 when done is { Events.IsEmpty: false }:
                    pipeline.Undo(done);
                    break;
                case 6:
                    pipeline.Withdraw(Ids[step / 8 % 3]);
                    break;
                default:
                    pipeline.Now += Duration.FromHours(1 + (step / 8 % 60));
                    Nudge(pipeline);
                    break;
            }

            check(pipeline);
        }

        return pipeline;
    }

    private static Recorded Tell(PipelineKit pipeline, uint choice) => pipeline.Tell(
        Ids[choice % 3], (Occasion)(choice / 3 % 4), Job(Customers[choice / 12 % 3], choice / 36 % 2 == 0 ? "Dana" : null),
        RecordingTests.Named(Verdicts[choice / 72 % 6]), choice / 432 % 2 == 0 ? Sam : Kim);

    private static ActionResult Press(PipelineKit pipeline, uint choice, Opportunity opportunity) =>
        pipeline.Press(Verbs[choice % (uint)Verbs.Length], Times[choice / 8 % 4], People[choice / 32 % 4], on: opportunity.Id);

    private static void Nudge(PipelineKit pipeline)
    {
        foreach (var opportunity in pipeline.View.Opportunities)
        {
            foreach (var nudge in Plan(pipeline, opportunity).Where(nudge => nudge.DueAt <= pipeline.Now))
            {
                pipeline.Keep(NudgeDialog.Due(new DueNudge(
                    nudge, pipeline[opportunity.Id], nudge.To is Address.ToTeam ? Team : Sam, pipeline.Now, "t", Calendar, PlannerTiming.Default, PreferenceBook.Empty)).Events);
            }
        }
    }

    private static ImmutableArray<Nudge> Plan(PipelineKit pipeline, Opportunity opportunity) =>
        NudgePlanner.Plan(opportunity, pipeline.Now, Calendar, PlannerTiming.Default, PreferenceBook.Empty).Nudges;
}
