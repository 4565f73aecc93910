using HighPoint.Advising;
using HighPoint.Debriefs;
using static HighPoint.Pipeline.PipelineKit;

namespace HighPoint.Pipeline;

public sealed class RecordingTests
{
    private readonly PipelineKit pipeline = new();

    public static TheoryData<string, Stage> Verdicts => new()
    {
        { "offer", Stage.Due }, { "not yet", Stage.Waiting }, { "audit first", Stage.Waiting }, { "too late", Stage.Expired },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void The_Stage_Follows_The_Verdict(string verdict, Stage stage)
    {
        var recorded = pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Named(verdict));
        Assert.Equal(stage, recorded.Opportunity!.Stage);
        Assert.Equal("o-1", recorded.Opportunity.Id);
        Assert.Equal("sam", recorded.Opportunity.Owner);
        Assert.Equal("o-1", Assert.Single(pipeline.View.Engagements).Opportunity);
    }

    [Fact]
    public void Without_An_Occasion_The_Engagement_Is_Logged_Alone()
    {
        Assert.Null(pipeline.Tell("e-1", Occasion.None, Job("Harlow Dental"), new Verdict.Nothing()).Opportunity);
        Assert.Null(pipeline.Tell("e-2", Occasion.Emergency, Job("Harlow Dental"), new Verdict.HasAgreement()).Opportunity);
        Assert.Empty(pipeline.View.Opportunities);
        Assert.Equal(2, pipeline.View.Engagements.Length);
    }

    [Theory]
    [InlineData("offer")]
    [InlineData("not yet")]
    [InlineData("audit first")]
    [InlineData("too late")]
    [InlineData("nothing")]
    public void Telling_The_Same_Again_Changes_Nothing(string verdict)
    {
        pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental"), Named(verdict));
        Assert.Empty(pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental"), Named(verdict)).Events);
    }

    [Fact]
    public void A_Prospects_Audit_Is_The_Same_Opportunity()
    {
        pipeline.Tell("e-1", Occasion.DissatisfiedProspect, Job("Harlow Dental"), ProposeAudit());
        Assert.Equal(Stage.AuditProposed, pipeline.Press(Conversations.Verb.MarkSent).Opportunity.Stage);
        var audited = pipeline.Tell("e-2", Occasion.Audit, Job("harlow dental, inc.", null), Offer()).Opportunity!;
        Assert.Equal("o-1", audited.Id);
        Assert.Equal(Stage.Due, audited.Stage);
        Assert.Equal([Occasion.DissatisfiedProspect, Occasion.Audit], audited.Occasions);
        Assert.Equal("Dana", audited.Contact);
        Assert.Null(audited.OfferedAt);
        Assert.Null(audited.First);
    }

    [Fact]
    public void Taking_The_Audit_Back_Leaves_The_Prospect_As_It_Was()
    {
        pipeline.Tell("e-1", Occasion.DissatisfiedProspect, Job("Harlow Dental"), ProposeAudit());
        var before = pipeline.Press(Conversations.Verb.MarkSent).Opportunity;
        pipeline.Tell("e-2", Occasion.Audit, Job("Harlow Dental"), Offer());
        pipeline.Now = At(24, 9);
        Assert.Null(pipeline.Withdraw("e-2").Opportunity);
        Assert.Equal(Seen(before), Seen(pipeline.Only));
        Assert.Empty(pipeline.Withdraw("e-2").Events);
    }

    [Fact]
    public void A_Customer_Put_Right_Keeps_The_Opportunity()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        var corrected = pipeline.Tell("e-1", Occasion.Audit, Job("Harper Dental"), Offer(24)).Opportunity!;
        Assert.Equal(("o-1", "Harper Dental", Stage.Due), (corrected.Id, corrected.Customer, corrected.Stage));
        Assert.Equal([Occasion.Audit], corrected.Occasions);
        Assert.Equal(At(24, 14), corrected.WorkEndedAt);
    }

    [Fact]
    public void A_Customer_Put_Right_To_One_With_An_Open_Opportunity_Joins_It()
    {
        pipeline.Tell("e-1", Occasion.DissatisfiedProspect, Job("Harper Dental"), ProposeAudit());
        pipeline.Tell("e-2", Occasion.Audit, Job("Harlow Dental"), Offer());
        var joined = pipeline.Tell("e-2", Occasion.Audit, Job("Harper Dental"), Offer());
        Assert.Equal("o-1", joined.Opportunity!.Id);
        Assert.Equal(Stage.Withdrawn, pipeline["o-2"].Stage);
        Assert.Equal([Occasion.DissatisfiedProspect, Occasion.Audit], pipeline.Only.Occasions);
        Assert.Empty(pipeline.Tell("e-2", Occasion.Audit, Job("Harper Dental"), Offer()).Events);
    }

    [Fact]
    public void A_Chained_Engagement_That_Was_Another_Customers_Leaves_The_Chain()
    {
        var prospect = pipeline.Tell("e-1", Occasion.DissatisfiedProspect, Job("Harlow Dental"), ProposeAudit()).Opportunity!;
        pipeline.Tell("e-2", Occasion.Audit, Job("Harlow Dental"), Offer());
        var moved = pipeline.Tell("e-2", Occasion.Audit, Job("Harper Dental"), Offer());
        Assert.Equal("o-2", moved.Opportunity!.Id);
        Assert.Equal(Seen(prospect), Seen(pipeline["o-1"]));
        Assert.Equal(["o-1", "o-2"], moved.Touched.Select(touched => touched.Id));
    }

    [Fact]
    public void What_Turns_Out_To_Be_Routine_Is_Withdrawn_And_Comes_Back_When_It_Was_Not()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        var sent = pipeline.Press(Conversations.Verb.MarkSent).Opportunity;
        var none = pipeline.Tell("e-1", Occasion.None, Job("Harlow Dental"), new Verdict.Nothing());
        Assert.Null(none.Opportunity);
        Assert.Equal(Stage.Withdrawn, Assert.Single(none.Touched).Stage);
        Assert.Null(Assert.Single(pipeline.View.Engagements).Opportunity);

        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        Assert.Equal(Seen(sent), Seen(pipeline.Only));
    }

    [Fact]
    public void A_New_Emergency_After_An_Offer_Is_A_New_High_Point()
    {
        pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental"), Offer());
        pipeline.Press(Conversations.Verb.MarkSent);
        var again = pipeline.Tell("e-2", Occasion.Emergency, Job("Harlow Dental"), Offer(24), Kim).Opportunity!;
        Assert.Equal(("o-1", Stage.Due, "sam"), (again.Id, again.Stage, again.Owner));
    }

    [Fact]
    public void Putting_A_Debrief_Right_Does_Not_Undo_What_Was_Sent_Or_Decided()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        pipeline.Press(Conversations.Verb.MarkSent);
        Assert.Equal(Stage.Offered, pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental", "Dan"), Offer()).Opportunity!.Stage);
        pipeline.Press(Conversations.Verb.Signed);
        var signed = pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental", "Don"), TooLate()).Opportunity!;
        Assert.Equal((Stage.Signed, "Don"), (signed.Stage, signed.Contact));
    }

    [Fact]
    public void Not_Now_Stays_Not_Now_But_A_Closed_Window_Opens_Again()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        pipeline.Press(Conversations.Verb.NotNow);
        Assert.Equal(Stage.Expired, pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental", "Dan"), Offer()).Opportunity!.Stage);
        pipeline.Tell("e-2", Occasion.Emergency, Job("Maple Vets"), TooLate());
        Assert.Equal(Stage.Due, pipeline.Tell("e-2", Occasion.Emergency, Job("Maple Vets"), Offer()).Opportunity!.Stage);
    }

    [Fact]
    public void A_Late_Tale_Takes_Nothing_From_An_Open_Opportunity()
    {
        var open = pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental"), Offer()).Opportunity!;
        var late = pipeline.Tell("e-2", Occasion.Emergency, Job("Harlow Dental"), TooLate());
        Assert.Equal("o-1", late.Opportunity!.Id);
        Assert.Equal(Seen(open), Seen(pipeline.Only));
        Assert.Empty(pipeline.Tell("e-2", Occasion.Emergency, Job("Harlow Dental"), TooLate()).Events);
    }

    [Fact]
    public void Nameless_Customers_Are_Never_Taken_For_One()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job((string?)null), Offer());
        Assert.Equal("o-2", pipeline.Tell("e-2", Occasion.Emergency, Job((string?)null), Offer()).Opportunity!.Id);
        Assert.Equal("o-1", pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer()).Opportunity!.Id);
    }

    [Fact]
    public void An_Older_Engagement_Of_The_Chain_Is_Put_Right_Without_Turning_Back_Time()
    {
        pipeline.Tell("e-1", Occasion.DissatisfiedProspect, Job("Harlow Dental"), ProposeAudit());
        var audited = pipeline.Tell("e-2", Occasion.Audit, Job("Harlow Dental"), Offer()).Opportunity!;
        var recorded = pipeline.Tell("e-1", Occasion.DissatisfiedProspect, Job("Harlow Dental", "Dan"), ProposeAudit());
        Assert.IsType<PipelineChange.EngagementLogged>(Assert.Single(recorded.Events).Change);
        Assert.Equal(Seen(audited), Seen(pipeline.Only));
    }

    internal static Verdict Named(string verdict) => verdict switch
    {
        "offer" => Offer(),
        "not yet" => NotYet(),
        "audit first" => ProposeAudit(),
        "too late" => TooLate(),
        "has agreement" => new Verdict.HasAgreement(),
        _ => new Verdict.Nothing(),
    };
}
