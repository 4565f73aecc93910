using HighPoint.Debriefs;
using static HighPoint.Pipeline.PipelineKit;

namespace HighPoint.Pipeline;

public sealed class OpportunityHistoryTests
{
    private static readonly PipelineEvent Opened = Event(new PipelineChange.Opened("Harlow Dental", null, "sam", Occasion.Audit));

    [Fact]
    public void An_Opportunity_Begins_Waiting() => Assert.Equal(Stage.Waiting, OpportunityHistory.Fold([Opened])!.Stage);

    [Fact]
    public void What_Cannot_Follow_Is_Refused_Without_Naming_The_Customer()
    {
        PipelineEvent[][] illegal =
        [
            [Opened, Opened],
            [Event(new PipelineChange.ReminderSet(null))],
            [Opened, Event(new PipelineChange.StageMoved(Stage.Due, Stage.Offered, null))],
            [Opened, Event(new PipelineChange.StageMoved(Stage.Waiting, Stage.AuditBooked, null))],
            [Opened, Event(new PipelineChange.ReminderSet(null)) with { Opportunity = "o-2" }],
        ];
        Assert.All(illegal, events =>
        {
            var refused = Assert.Throws<InvalidOperationException>(() => OpportunityHistory.Fold(events));
            Assert.DoesNotContain("Harlow", refused.Message, StringComparison.Ordinal);
            Assert.Contains(" o-", refused.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(Stage.Waiting, Stage.Due, true)]
    [InlineData(Stage.Due, Stage.Offered, true)]
    [InlineData(Stage.Offered, Stage.Signed, true)]
    [InlineData(Stage.Offered, Stage.Declined, true)]
    [InlineData(Stage.Offered, Stage.Expired, true)]
    [InlineData(Stage.Waiting, Stage.AuditProposed, true)]
    [InlineData(Stage.AuditProposed, Stage.AuditBooked, true)]
    [InlineData(Stage.AuditBooked, Stage.Due, true)]
    [InlineData(Stage.Expired, Stage.Due, true)]
    [InlineData(Stage.AuditProposed, Stage.Offered, false)]
    [InlineData(Stage.Waiting, Stage.AuditBooked, false)]
    [InlineData(Stage.Signed, Stage.Declined, true)]
    [InlineData(Stage.Declined, Stage.Signed, true)]
    [InlineData(Stage.Expired, Stage.Signed, true)]
    [InlineData(Stage.Withdrawn, Stage.Signed, false)]
    [InlineData(Stage.Signed, Stage.Withdrawn, false)]
    [InlineData(Stage.Due, Stage.Due, false)]
    public void The_Table_Says_Which_Move_Is_Allowed(Stage from, Stage to, bool allowed) => Assert.Equal(allowed, StageRules.Allows(from, to));

    [Fact]
    public void Every_Open_Stage_Can_End_And_Every_End_Can_Be_Reopened() =>
        Assert.All(Enum.GetValues<Stage>(), stage => Assert.Contains(
            StageRules.After(stage), after => stage is Stage.Signed or Stage.Declined or Stage.Expired or Stage.Withdrawn ? after == Stage.Due : after == Stage.Declined));

    private static PipelineEvent Event(PipelineChange change) => new(At(23, 15), "sam", "t", "o-1", change);
}
