using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;

namespace HighPoint.Debriefs;

public sealed class DebriefDialogTests
{
    [Fact]
    public void A_Debrief_Is_Answered_In_The_Same_Turn_With_One_Card()
    {
        var chat = Jobs.Asking();
        var message = Assert.Single(chat.Messages).Message;
        Assert.Equal("Harlow Dental: Emergency", message.Card!.Title);
        Assert.Contains("I am sure. You wrote “server was down” and “back up now”.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Harlow Dental: Offer the service agreement.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("When: ", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Why now: You saved the day", chat.Text, StringComparison.Ordinal);
        Assert.Contains("defaults of the playbook, and yours to change", chat.Text, StringComparison.Ordinal);
        Assert.Contains("What would change this", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Message to Dana", chat.Text, StringComparison.Ordinal);
        foreach (var label in new[] { "Edit", "Copy", "Open in mail", "Mark as sent", "Remind me", "Wrong kind", "Not now", "As a form" })
        {
            Assert.True(chat.Offers(label), label);
        }
    }

    [Fact]
    public void A_Debrief_Is_Recorded_At_Once_And_Its_Nudges_Are_Planned()
    {
        var chat = Jobs.Asking();
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
        Assert.Equal("Harlow Dental", chat.Opportunity.Customer);
        Assert.Equal(chat.State.Debrief!.Id, Assert.Single(chat.Pipeline.Engagements).Id);
        Assert.Equal(chat.Opportunity.Id, Assert.Single(chat.Plans).Opportunity);
    }

    [Fact]
    public void Only_Questions_That_Would_Change_The_Advice_Are_Asked_One_At_A_Time()
    {
        var chat = Jobs.Asking();
        Assert.Contains("Do they already have a service agreement with you?", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Assuming that they have no agreement with you yet", chat.Text, StringComparison.Ordinal);
        chat.Presses("No agreement");
        Assert.Contains("Agreement with you: no", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Have they ever paid you for work?", chat.Text, StringComparison.Ordinal);
        chat.Presses("They have");
        chat.Presses("Skip");
        Assert.DoesNotContain("One question", chat.Text, StringComparison.Ordinal);
        Assert.Equal(3, chat.State.Debrief!.Questions.Length);
    }

    [Fact]
    public void What_The_Pipeline_Knows_Of_The_Customer_Is_Not_Asked_Again()
    {
        var again = Jobs.Emergency(Jobs.Harlow with { Agreement = false, Paying = true }).Presses("Mark as sent").Later("2027-01-11T20:00Z").Says(
            "Harlow Dental again, mail was down, fixed", Reads.Job(Occasion.Emergency, 0.9, Facts.None with { Company = "Harlow Dental", Repair = RepairState.Fixed }, "mail was down"));
        Assert.DoesNotContain("Have they ever paid you", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Doubt_The_Kind_Is_Asked_And_Nothing_Is_Claimed()
    {
        var chat = Chat.At(Jobs.Monday).Says("was at Harlow Dental, they are unhappy", Reads.Job(Occasion.Emergency, 0.45, Facts.None with { Company = "Harlow Dental" }, "unhappy"));
        Assert.Contains("Which of these fits best?", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("When:", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Pipeline.Opportunities);
        Assert.Single(chat.Pipeline.Engagements);
        chat.Presses("An IT audit");
        Assert.Contains("IT audit, as you told me.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Occasion.Audit, chat.State.Debrief!.Occasion);
    }

    [Theory]
    [InlineData(Occasion.Emergency, "Is it fixed, or only holding for now?", "Fixed")]
    [InlineData(Occasion.Audit, "Have they seen the findings yet?", "Presented")]
    public void What_The_Advice_Hangs_On_Is_Asked_Before_Any_Date_Is_Named(Occasion occasion, string question, string button)
    {
        var chat = Chat.At(Jobs.Monday).Says("was at Harlow Dental", Reads.Job(occasion, 0.9, Facts.None with { Company = "Harlow Dental" }, "was"));
        Assert.Contains(question, chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("When:", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Message to", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Pipeline.Opportunities);
        chat.Presses(button);
        Assert.Contains("When:", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Fact]
    public void A_Skipped_Question_Gives_The_Advice_Under_Its_Assumption()
    {
        var chat = Chat.At(Jobs.Monday).Says("server down at Harlow Dental", Reads.Job(Occasion.Emergency, 0.9, Facts.None with { Company = "Harlow Dental" }, "server down")).Presses("Skip");
        Assert.Contains("When:", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Assuming that it is", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Skipped_Kind_Is_Called_A_Guess()
    {
        var chat = Chat.At(Jobs.Monday).Says("was at Harlow", Reads.Job(Occasion.Audit, 0.5, Facts.None with { Company = "Harlow", Presented = true }, "looked at everything")).Presses("Skip");
        Assert.Contains("IT audit, a guess", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_By_Text_May_Fill_Several_Facts_And_Answer_Another_Question()
    {
        var chat = Jobs.Asking().Says("we never had an agreement, but they always paid", Reads.Answer(Facts.None with { Agreement = false, Paying = true }));
        Assert.Equal((false, true), (chat.Facts.Agreement, chat.Facts.Paying));
        var other = Jobs.Asking().Says("they have paid before", Reads.Answer(Facts.None with { Paying = true }));
        Assert.Equal(FactName.Agreement, other.State.Debrief!.Asked);
        Assert.True(other.Facts.Paying);
    }

    [Fact]
    public void The_Company_Is_Asked_For_Where_It_Was_Not_Said()
    {
        var chat = Jobs.Emergency(Jobs.Harlow with { Company = null, Agreement = false, Paying = true });
        Assert.Contains("Which company was it?", chat.Text, StringComparison.Ordinal);
        Assert.Contains("When:", chat.Text, StringComparison.Ordinal);
        chat.Says("Harlow Dental", Reads.Answer(Facts.None with { Company = "Harlow Dental" }));
        Assert.Equal("Harlow Dental", chat.Opportunity.Customer);
    }

    [Fact]
    public void More_Facts_Of_The_Same_Customer_Are_Added_To_The_Same_Debrief()
    {
        var chat = Jobs.Asking().Says("also at Harlow, the backup was broken too", Reads.More(Facts.None with { Company = "Harlow", Incidents = ["backup"] }));
        Assert.Single(chat.Pipeline.Engagements);
        Assert.Equal("Harlow Dental", chat.Facts.Company);
        Assert.Equal(["server", "backup"], chat.Facts.Incidents);
    }

    [Fact]
    public void Another_Customer_Sets_The_Open_Debrief_Aside_And_Says_So()
    {
        var chat = Jobs.Asking().Says("now at Beta Corp, network down, fixed", Reads.Job(Occasion.Emergency, 0.9, Facts.None with { Company = "Beta Corp", Repair = RepairState.Fixed }, "network down"));
        Assert.Contains("Harlow Dental is recorded and set aside", chat.Text, StringComparison.Ordinal);
        Assert.Equal("Beta Corp", chat.Facts.Company);
        Assert.Equal(2, chat.Pipeline.Opportunities.Length);
        chat.Says("resume", new Intent.Resume());
        Assert.Equal("Harlow Dental", chat.Facts.Company);
        Assert.Equal("Beta Corp", chat.State.SetAside!.Facts.Company);
    }

    [Fact]
    public void A_Prospect_Whose_Audit_Is_Done_Is_The_Same_Opportunity()
    {
        var chat = Chat.At(Jobs.Monday)
            .Says("met Tom at Cedar, slow answers", Reads.Job(Occasion.DissatisfiedProspect, 0.9, Facts.None with { Company = "Cedar Logistics", Paying = false, Agreement = false }, "slow answers"))
            .Later("2026-12-07T20:00Z")
            .Says("audit at Cedar Logistics done and presented", Reads.Job(Occasion.Audit, 0.9, Facts.None with { Company = "Cedar Logistics", Presented = true, Paying = true }, "audit"));
        Assert.Equal([Occasion.DissatisfiedProspect, Occasion.Audit], chat.Opportunity.Occasions);
        Assert.Equal(2, chat.Pipeline.Engagements.Length);
        Assert.Contains("another job at Cedar Logistics", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Agreement with you: no (from last time)", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Routine_Work_Is_Logged_And_Kindly_Left_At_That()
    {
        var chat = Chat.At(Jobs.Monday).Says("patched PCs at Harlow Dental", Reads.Job(Occasion.None, 0.9, Facts.None with { Company = "Harlow Dental" }, "patched"));
        Assert.Contains("Nothing to offer on this one", chat.Text, StringComparison.Ordinal);
        Assert.Single(chat.Pipeline.Engagements);
        Assert.Empty(chat.Pipeline.Opportunities);
        Assert.Null(chat.State.Debrief!.Asked);
    }

    [Fact]
    public void What_Is_Fixed_The_Day_After_Opens_The_Window_Then()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Repair = RepairState.Broken }).Later("2026-11-17T16:00Z").Says("fixed now", Reads.More(Facts.None with { Repair = RepairState.Fixed }));
        Assert.Equal(new Finished(new(2026, 11, 17), new(11, 0)), chat.Facts.Finished);
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
        var corrected = Jobs.Emergency(Jobs.Whole with { Repair = RepairState.Broken }).Says("no, it is fixed", Reads.Correct(Facts.None with { Repair = RepairState.Fixed }, FactName.Repair));
        Assert.Equal(Jobs.Whole.Finished, corrected.Facts.Finished);
    }

    [Fact]
    public void Somebody_Who_Pays_At_Last_Opens_The_Window_Anew()
    {
        var chat = Jobs.Emergency(Jobs.Harlow with { Agreement = false, Paying = false });
        Assert.Contains("Send the invoice first", chat.Text, StringComparison.Ordinal);
        chat.Later("2026-11-30T15:00Z").Says("they paid the invoice", Reads.More(Facts.None with { Paying = true }));
        Assert.Equal(new NodaTime.LocalDate(2026, 11, 30), chat.Facts.PaidOn);
        Assert.Contains("Offer the service agreement", chat.Text, StringComparison.Ordinal);
    }
}
