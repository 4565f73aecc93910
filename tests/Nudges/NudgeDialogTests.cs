using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Advising;
using HighPoint.Pipeline;
using HighPoint.Preferences;
using static HighPoint.Pipeline.PipelineKit;

namespace HighPoint.Nudges;

public sealed class NudgeDialogTests
{
    private readonly PipelineKit pipeline = new();

    [Fact]
    public void The_Best_Moment_Comes_With_All_That_Can_Be_Done()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental") with { Amount = new Money(1500, "USD") }, Offer());
        var message = Single(Give(NudgeKind.BestMoment, At(24, 9)));
        Assert.Equal("Now is the best moment to offer Harlow Dental the agreement, this morning, from now until 11 am.", Read(message.Text));
        Assert.Equal("Best moment: Harlow Dental", message.Card!.Title);
        Assert.Equal("nudge-o-1", message.Key);
        Assert.Equal(
            ["Kind: emergency", "With: Sam Rivera", "Window closes: Friday 27 Nov at 5 pm", "Contact: Dana", "Worth: 1,500 USD"],
            message.Card.Body.OfType<CardElement.FactList>().Single().Facts.Select(fact => $"{fact.Label}: {Read(fact.Value)}"));
        var commands = message.Card.Actions.Cast<CardAction.Press>().Select(press => press.Command).ToArray();
        Assert.Equal([Verb.MarkSent, Verb.RemindMe, Verb.RemindMe, Verb.Signed, Verb.Declined, Verb.NotNow], commands.Select(command => command.Verb));
        Assert.All(commands, command => Assert.Equal(("o-1", pipeline.Only.Version), (command.Subject, command.Revision)));
    }

    [Fact]
    public void The_Teams_Channel_Learns_Whose_Job_It_Is_And_Not_Whose_Customer()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental") with { Amount = new Money(1500, "USD") }, Offer());
        var nudge = Planned(NudgeKind.WindowOpened);
        var told = MessageJson.Write(Single(Due(nudge, At(23, 15, 15))));
        Assert.Contains("Sam Rivera finished a job", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Harlow", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Dana", told, StringComparison.Ordinal);
        Assert.DoesNotContain("1,500", told, StringComparison.Ordinal);
        var allowed = MessageJson.Write(Single(Due(nudge, At(23, 15, 15), details: true)));
        Assert.Contains("Harlow Dental", allowed, StringComparison.Ordinal);
        Assert.Contains("Dana", allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WaitFor.Repair, "Is it fixed now at Harlow Dental? As soon as it is, the moment for the agreement is there.", "Repair=Fixed", "Repair=Broken")]
    [InlineData(WaitFor.Findings, "Were the findings presented to Harlow Dental? Right after that is the moment for the agreement.", "Presented=yes", "Presented=no")]
    [InlineData(WaitFor.GoodMood, "Are things good again with Harlow Dental? First they should be happy with us, then comes the agreement.", "Mood=Happy", "Mood=AngryAtUs")]
    public void Not_Yet_Is_Asked_Again_With_The_Answer_At_Hand(WaitFor waitFor, string words, string yes, string no)
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), NotYet(waitFor));
        var message = Single(Give(NudgeKind.AskAgain, At(24, 9)));
        Assert.Equal(words, Read(message.Text));
        Assert.Equal([yes, no], message.Card!.Actions.Take(2).Cast<CardAction.Press>().Select(press => press.Command.Argument));
    }

    [Fact]
    public void Where_Nobody_Was_Unhappy_Nobody_Is_Asked_To_Be_Happy_Again()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), NotYet(WaitFor.Repair));
        var words = NudgeWords.Say(NudgeKind.AskAgain, pipeline.Only with { Waiting = null }, toTeam: false, At(24, 9), Zone);
        Assert.Equal("How do things stand at Harlow Dental? Tell me what has changed, and I'll say whether the moment for the agreement has come.", Read(words));
    }

    [Fact]
    public void A_Nudge_Is_Given_Once()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        var nudge = Planned(NudgeKind.BestMoment);
        pipeline.Keep(Due(nudge, At(24, 9)).Events);
        Assert.Empty(Due(nudge, At(24, 9)).Messages);
    }

    [Fact]
    public void A_Nudge_That_Makes_No_Sense_Any_More_Is_Not_Given()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        var nudge = Planned(NudgeKind.BestMoment);
        Assert.Empty(Due(nudge, At(24, 12)).Messages);
        Assert.Empty(Due(nudge, At(24, 3)).Messages);
        Assert.Empty(NudgeDialog.Due(new DueNudge(nudge, null, Sam, At(24, 9), "t", Calendar, PlannerTiming.Default, PreferenceBook.Empty)).Messages);
        pipeline.Press(Verb.MarkSent);
        Assert.Empty(Due(nudge, At(24, 9)).Messages);
    }

    [Fact]
    public void Who_Claimed_It_Gets_Its_Nudges()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        var sams = Planned(NudgeKind.BestMoment);
        pipeline.Press(Verb.Claim, by: Kim);
        Assert.Empty(Due(sams, At(24, 9)).Messages);
        Assert.Equal(new Address.ToPerson("kim"), Assert.Single(Give(NudgeKind.BestMoment, At(24, 9)).Messages).To);
    }

    [Fact]
    public void At_The_Windows_End_It_Is_Let_Go()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        var outcome = Give(NudgeKind.Closed, At(30, 9));
        Assert.Equal("The window at Harlow Dental closed without an offer. I've let it go; the next job there opens a new one.", Read(Single(outcome).Text));
        Assert.Empty(Single(outcome).Card!.Actions);
        Assert.Equal((Stage.Expired, StageReasons.WindowClosed), (pipeline.Only.Stage, pipeline.Only.StageReason));
        Assert.All(outcome.Events, e => Assert.Equal(PipelineEvent.Clock, e.By));
    }

    [Fact]
    public void A_Nudge_To_One_Makes_Nobody_Elses_Buttons_Old()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        var drawn = pipeline.Only.Version;
        Give(NudgeKind.WindowOpened, At(23, 15, 15));
        Assert.Equal(Stage.Offered, pipeline.Press(Verb.MarkSent, revision: drawn).Opportunity.Stage);
    }

    [Fact]
    public void A_Reminder_Comes_Once_And_Is_Gone()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        pipeline.Press(Verb.MarkSent);
        pipeline.Press(Verb.RemindMe, "tomorrow");
        Assert.Equal("You asked me to remind you about Harlow Dental. Did they answer?", Read(Single(Give(NudgeKind.Reminder, At(24, 9))).Text));
        Assert.Null(pipeline.Only.RemindAt);
    }

    [Fact]
    public void A_Week_In_Which_Nobody_Does_Anything()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        var told = new List<string>();
        for (; pipeline.Now < At(5, 12, month: 12); pipeline.Now += NodaTime.Duration.FromMinutes(15))
        {
            foreach (var nudge in NudgePlanner.Plan(pipeline.Only, pipeline.Now, Calendar, PlannerTiming.Default, PreferenceBook.Empty).Nudges)
            {
                var outcome = Due(nudge, pipeline.Now);
                pipeline.Keep(outcome.Events);
                told.AddRange(outcome.Messages.Select(outgoing => $"{pipeline.Now.InZone(Zone).ToString("ddd HH:mm", null)} {outgoing.To.GetType().Name} {outgoing.Message.Card!.Title}"));
            }
        }

        Assert.Equal(
        [
            "Mon 15:15 ToTeam Offer window open: a customer of ours",
            "Tue 09:00 ToPerson Best moment: Harlow Dental",
            "Fri 10:00 ToPerson Closing soon: Harlow Dental",
            "Fri 10:00 ToTeam Closing soon: a customer of ours",
            "Mon 09:00 ToPerson Closed: Harlow Dental",
        ], told);
    }

    private Nudge Planned(NudgeKind kind) =>
        NudgePlanner.Plan(pipeline.Only, pipeline.Now, Calendar, PlannerTiming.Default, PreferenceBook.Empty).Nudges.First(nudge => nudge.Kind == kind);

    private NudgeOutcome Give(NudgeKind kind, NodaTime.Instant at)
    {
        var outcome = Due(Planned(kind), at);
        pipeline.Keep(outcome.Events);
        Assert.Equal(PipelineJson.Write(pipeline.Only), PipelineJson.Write(outcome.Opportunity!));
        return outcome;
    }

    private NudgeOutcome Due(Nudge nudge, NodaTime.Instant at, bool details = false) => NudgeDialog.Due(new DueNudge(
        nudge, pipeline.Only, nudge.To is Address.ToTeam ? Team : Sam, at, "t", Calendar, PlannerTiming.Default, PreferenceBook.Empty, details));

    private static Message Single(NudgeOutcome outcome) => Assert.Single(outcome.Messages).Message;

    private static string Read(Markup words) => words.Source.Replace("\\", "", StringComparison.Ordinal);
}
