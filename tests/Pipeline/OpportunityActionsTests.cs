using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using static HighPoint.Pipeline.PipelineKit;

namespace HighPoint.Pipeline;

public sealed class OpportunityActionsTests
{
    private readonly PipelineKit pipeline = new();

    public OpportunityActionsTests() => pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());

    [Theory]
    [InlineData(Verb.MarkSent, Stage.Offered, "Marked as sent. I won't nudge you about Harlow Dental any more; tell me when they answer.")]
    [InlineData(Verb.Signed, Stage.Signed, "Harlow Dental signed. Well done; it's in the pipeline.")]
    [InlineData(Verb.Declined, Stage.Declined, "Noted: Harlow Dental declined. The next job there may be a better moment.")]
    [InlineData(Verb.NotNow, Stage.Expired, "All right, no offer to Harlow Dental this time. I won't nudge about it.")]
    public void A_Button_Moves_The_Stage_And_Undo_Moves_It_Back(Verb verb, Stage stage, string words)
    {
        var before = Seen(pipeline.Only);
        var done = pipeline.Press(verb);
        Assert.Equal((stage, words), (pipeline.Only.Stage, Read(done.Words)));
        pipeline.Undo(done);
        Assert.Equal(before, Seen(pipeline.Only));
    }

    [Theory]
    [InlineData("later", "24T09:00", "Today at 6 pm is outside working hours, so I'll remind you about Harlow Dental tomorrow, Tuesday 24 Nov, at 9 am.")]
    [InlineData("tomorrow", "24T09:00", "I'll remind you about Harlow Dental tomorrow, Tuesday 24 Nov, at 9 am.")]
    [InlineData("2026-11-25T14:30:00", "25T14:30", "I'll remind you about Harlow Dental Wednesday 25 Nov at 2:30 pm.")]
    [InlineData("2026-11-25T14:30", "25T14:30", "I'll remind you about Harlow Dental Wednesday 25 Nov at 2:30 pm.")]
    [InlineData("2026-11-26", "27T09:00", "Thursday 26 Nov is a day off, so I'll remind you about Harlow Dental Friday 27 Nov at 9 am.")]
    public void A_Reminder_Comes_Within_Business_Hours_And_Says_So(string argument, string at, string words)
    {
        var done = pipeline.Press(Verb.RemindMe, argument);
        Assert.Equal(words, Read(done.Words));
        var expected = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("dd'T'HH:mm").Parse(at).Value;
        Assert.Equal(At(expected.Day, expected.Hour, expected.Minute), pipeline.Only.RemindAt);
        pipeline.Undo(done);
        Assert.Null(pipeline.Only.RemindAt);
    }

    [Fact]
    public void A_Reminder_After_The_Window_Says_That_It_Closes_Before() =>
        Assert.Equal(
            "I'll remind you about Harlow Dental Monday 30 Nov at 9 am. By then the window has closed (Friday 27 Nov at 5 pm).",
            Read(pipeline.Press(Verb.RemindMe, "next-week").Words));

    [Theory]
    [InlineData("2026-11-20T10:00:00")]
    [InlineData("")]
    [InlineData("whenever")]
    public void A_Reminder_Without_A_Time_To_Come_Changes_Nothing(string argument) => Assert.Empty(pipeline.Press(Verb.RemindMe, argument).Events);

    [Fact]
    public void An_Old_Button_Tells_The_Present_State()
    {
        pipeline.Press(Verb.RemindMe, "tomorrow");
        var pressed = pipeline.Press(Verb.MarkSent, revision: 1);
        Assert.Empty(pressed.Events);
        Assert.Equal("That button is from before. Harlow Dental is due now, with Sam Rivera.", Read(pressed.Words));
    }

    [Fact]
    public void A_Closed_Opportunity_Tells_The_Present_State()
    {
        pipeline.Press(Verb.Signed);
        foreach (var verb in Enum.GetValues<Verb>().Where(OpportunityActions.Knows))
        {
            var pressed = pipeline.Press(verb, "tomorrow");
            Assert.Empty(pressed.Events);
            Assert.Equal("Harlow Dental has signed already (today).", Read(pressed.Words));
        }
    }

    [Fact]
    public void Sent_Twice_Is_Sent_Once()
    {
        pipeline.Press(Verb.MarkSent);
        Assert.Equal("The offer to Harlow Dental is marked as sent already (today, by Sam Rivera).", Read(pipeline.Press(Verb.MarkSent).Words));
    }

    [Fact]
    public void A_Prospect_Gets_The_Audits_Proposal_First()
    {
        pipeline.Tell("e-2", Occasion.DissatisfiedProspect, Job("Maple Vets"), ProposeAudit());
        var before = Seen(pipeline["o-2"]);
        var done = pipeline.Press(Verb.MarkSent, on: "o-2");
        Assert.Equal(Stage.AuditProposed, done.Opportunity.Stage);
        Assert.Equal("Marked as sent: the audit is proposed to Maple Vets. I'll ask you to check in Wednesday 23 Dec at 10 am.", Read(done.Words));
        pipeline.Undo(done);
        Assert.Equal(before, Seen(pipeline["o-2"]));
    }

    [Fact]
    public void An_Invoice_That_Was_Sent_Keeps_Waiting_For_The_Payment()
    {
        pipeline.Tell("e-2", Occasion.Emergency, Job("Maple Vets"), new Verdict.PaidStepFirst(PaidStep.Invoice, ((Verdict.Offer)Offer()).Window, []));
        var before = Seen(pipeline["o-2"]);
        var done = pipeline.Press(Verb.MarkSent, on: "o-2");
        Assert.Equal((Stage.Waiting, pipeline.Now), (done.Opportunity.Stage, done.Opportunity.OfferedAt));
        pipeline.Undo(done);
        Assert.Equal(before, Seen(pipeline["o-2"]));
    }

    [Fact]
    public void Of_Two_Who_Claim_One_Wins_And_The_Other_Is_Told()
    {
        var before = Seen(pipeline.Only);
        var kims = pipeline.Press(Verb.Claim, by: Kim);
        Assert.Equal("Harlow Dental is yours now. Its nudges come to you.", Read(kims.Words));
        Assert.Equal("Kim Ode has claimed Harlow Dental already.", Read(pipeline.Press(Verb.Claim).Words));
        Assert.Equal("kim", pipeline.Only.Owner);
        pipeline.Undo(kims);
        Assert.Equal(before, Seen(pipeline.Only));
    }

    [Fact]
    public void Technicians_Act_On_Their_Own_And_Managers_On_All()
    {
        var refused = pipeline.Press(Verb.Signed, by: Kim);
        Assert.Empty(refused.Events);
        Assert.Equal("Harlow Dental is with Sam Rivera. Claim it first if you are taking it over.", Read(refused.Words));
        Assert.Equal("I'll remind Sam Rivera about Harlow Dental tomorrow, Tuesday 24 Nov, at 9 am.", Read(pipeline.Press(Verb.RemindMe, "tomorrow", Max).Words));
        Assert.Empty(pipeline.Press(Verb.NotNow, by: Team).Events);
    }

    [Fact]
    public void The_Team_Hears_Who_Signed()
    {
        var announced = Assert.Single(pipeline.Press(Verb.Signed).Announcements);
        Assert.Equal(new Address.ToTeam(), announced.To);
        Assert.Equal("A new service agreement: **Harlow Dental** signed. Told by Sam Rivera.", announced.Message.Text.Source);
    }

    [Fact]
    public void Undo_Leaves_Alone_What_Changed_Since()
    {
        var sent = pipeline.Press(Verb.MarkSent);
        pipeline.Press(Verb.Signed);
        Assert.Empty(pipeline.Undo(sent).Events);
        Assert.Equal(Stage.Signed, pipeline.Only.Stage);
    }

    private static string Read(Markup words) => words.Source.Replace("\\", "", StringComparison.Ordinal);
}
