using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Nudges;
using HighPoint.Pipeline;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>From the proposed audit to the booked one, and from there to the findings.</summary>
public sealed class AuditBookedTests
{
    private static Chat Proposed() => Chat.At(Jobs.Monday)
        .Says("met Tom at Cedar", Reads.Job(Occasion.DissatisfiedProspect, 0.9, Facts.None with { Company = "Cedar Logistics", Contact = "Tom", Paying = false }, "slow answers"))
        .Presses("Mark as sent");

    [Fact]
    public void Nobody_Signs_An_Agreement_When_An_Audit_Was_Proposed()
    {
        var chat = Proposed();
        Assert.False(chat.Offers("They signed"));
        Assert.True(chat.Offers("They booked the audit") && chat.Offers("They said no") && chat.Offers("Not now"));
        chat.Says("they signed", new Intent.Signed());
        Assert.Contains("is the audit; the agreement comes after it", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.AuditProposed, chat.Opportunity.Stage);
    }

    [Fact]
    public void A_Booked_Audit_Is_Asked_About_The_Morning_After()
    {
        var chat = Proposed().Says("they booked the audit for Dec 3", new Intent.AuditBooked(new(2026, 12, 3)));
        Assert.Contains("is booked for Thursday 3 Dec", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.AuditBooked, chat.Opportunity.Stage);
        var nudge = Assert.Single(Assert.Single(chat.Plans).Nudges);
        Assert.Equal((NudgeKind.AuditOver, new LocalDateTime(2026, 12, 4, 9, 0)), (nudge.Kind, nudge.DueAt.InZone(Chat.Zone).LocalDateTime));
        chat.Later("2026-12-04T14:00Z").Hears(nudge);
        Assert.Contains("The audit at Cedar Logistics was planned for yesterday", chat.Text, StringComparison.Ordinal);
        var done = Assert.Single(chat.Messages[0].Message.Card!.Actions.OfType<CardAction.Press>(), press => press.Label == "The audit is done");
        Assert.Equal("Did the IT audit at Cedar Logistics.", done.Command.Argument);
    }

    [Theory]
    [InlineData("the audit is done, showed Tom the findings this morning")]
    [InlineData("did the audit today, 5 hours, went through the findings with Tom")]
    [InlineData("finished the network assessment, sent Tom the report yesterday")]
    public void The_Audit_Done_Needs_No_Customer_Named_Again(string words)
    {
        var chat = Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics))
            .Says("met Tom Lee today, owner of Cedar Logistics, fed up with his IT provider, waits days for a call back, tom@cedar.example")
            .Presses("Mark as sent").Says("book the audit for tomorrow").Later("2026-11-18T20:00Z").Says(words);
        var debrief = chat.State.Debrief!;
        Assert.Equal((Occasion.Audit, "Cedar Logistics", "Tom Lee"), (debrief.Occasion, debrief.Facts.Company, debrief.Facts.Contact));
        Assert.Contains("Earlier: dissatisfied prospect", chat.Text, StringComparison.Ordinal);
        Assert.Contains("E-mail: tom@cedar.example (from last time)", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Agreement with you: no (from last time)", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Fact]
    public void A_Name_Cut_Short_Is_No_New_Contact()
    {
        var chat = Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics)).Says("server was down at Cedar Logistics, fixed, Tom Lee is happy").Says("Tom has no agreement with us");
        Assert.Equal("Tom Lee", chat.Facts.Contact);
        chat.Says("the contact is Tom");
        Assert.Equal("Tom", chat.Facts.Contact);
    }

    [Fact]
    public void Booked_Without_A_Day_It_Can_Be_Given_One()
    {
        var chat = Proposed().Presses("They booked the audit");
        Assert.Contains("Tell me the day", chat.Text, StringComparison.Ordinal);
        Assert.Equal((Stage.AuditBooked, null), (chat.Opportunity.Stage, chat.Opportunity.Booking));
        chat.Says("for Friday", new Intent.AuditBooked(new(2026, 11, 20)));
        Assert.Equal(new LocalDate(2026, 11, 20), chat.Opportunity.Booking!.On);
        chat.Says("undo", new Intent.Undo());
        Assert.Null(chat.Opportunity.Booking);
        chat.Says("undo", new Intent.Undo());
        Assert.Equal(Stage.AuditProposed, chat.Opportunity.Stage);
    }

    [Fact]
    public void Booked_At_Once_It_Was_Proposed_Too()
    {
        var chat = Chat.At(Jobs.Monday)
            .Says("met Tom at Cedar", Reads.Job(Occasion.DissatisfiedProspect, 0.9, Facts.None with { Company = "Cedar Logistics" }, "slow answers"))
            .Says("they booked the audit", new Intent.AuditBooked(new(2026, 11, 19)));
        Assert.Equal((Stage.AuditBooked, true), (chat.Opportunity.Stage, chat.Opportunity.OfferedAt is not null));
        Assert.Contains("No audit is proposed", Jobs.Emergency().Says("they booked", new Intent.AuditBooked(null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Audit_That_Is_Done_Goes_On_In_The_Same_Opportunity()
    {
        var chat = Proposed().Says("booked", new Intent.AuditBooked(new(2026, 12, 3))).Later("2026-12-03T20:00Z")
            .Says("did the audit at Cedar", Reads.Job(Occasion.Audit, 0.9, Facts.None with { Company = "Cedar Logistics", Presented = true, Paying = true }, "audit"));
        Assert.Equal([Occasion.DissatisfiedProspect, Occasion.Audit], chat.Opportunity.Occasions);
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }
}
