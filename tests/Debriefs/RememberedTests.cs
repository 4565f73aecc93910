using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>What is remembered of a customer, what is still to come, and what cannot be.</summary>
public sealed class RememberedTests
{
    private static Chat Begin() => Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics));

    [Fact]
    public void What_Was_Said_Last_Time_Holds_And_Says_Where_It_Is_From()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Email = "dana@harlow.example", Phone = "555 010 0199" }).Presses("Mark as sent").Later("2027-01-11T20:00Z").Says(
            "Harlow Dental again, mail was down, fixed", Reads.Job(Occasion.Emergency, 0.9, Facts.None with { Company = "Harlow Dental", Repair = RepairState.Fixed }, "mail was down"));
        foreach (var line in new[] { "Contact: Dana (from last time)", "E-mail: dana@harlow.example (from last time)", "Agreement with you: no (from last time)" })
        {
            Assert.Contains(line, chat.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Hi Dana", chat.State.Debrief!.Draft!.Current.Body, StringComparison.Ordinal);
        Assert.NotEqual(FactName.Agreement, chat.State.Debrief.Asked);
        Assert.Null(chat.Facts.Contact);
    }

    [Fact]
    public void Somebody_Else_There_Has_No_Address_From_Last_Time()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Email = "dana@harlow.example" }).Presses("Mark as sent").Later("2027-01-11T20:00Z").Says(
            "Harlow Dental again, Kim called", Reads.Job(Occasion.Emergency, 0.9, Facts.None with { Company = "Harlow Dental", Contact = "Kim", Repair = RepairState.Fixed }, "down"));
        Assert.DoesNotContain("dana@harlow.example", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Contact: Kim", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server down at Harlow Dental, the part comes in so it won't be fixed until Thursday", "2026-11-19T16:00")]
    [InlineData("Did the IT audit at Harlow Dental, we present the findings on Dec 2", "2026-12-02T16:00")]
    [InlineData("Did the IT audit at Harlow Dental, presenting the findings next Friday", "2026-11-20T16:00")]
    [InlineData("Did the IT audit at Harlow Dental, presenting the findings on Nov 26", "2026-11-27T09:00")]
    public void What_Is_To_Come_Sets_When_The_Bot_Asks_Again(string words, string at)
    {
        var chat = Begin().Says(words);
        Assert.Equal(Stage.Waiting, chat.Opportunity.Stage);
        Assert.Equal(at, chat.Opportunity.Waiting!.AskAgain.InZone(Chat.Zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("I will ask again", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void And_It_Can_Be_Said_Later()
    {
        var chat = Begin().Says("Server down at Harlow Dental, not fixed yet").Says("not until Thursday");
        Assert.Equal(new LocalDate(2026, 11, 19), chat.Facts.ExpectedOn);
        Assert.Equal(new LocalDateTime(2026, 11, 19, 16, 0), chat.Opportunity.Waiting!.AskAgain.InZone(Chat.Zone).LocalDateTime);
    }

    [Theory]
    [InlineData("-3 hours")]
    [InlineData("0 hours")]
    [InlineData("make it 400 hours")]
    [InlineData("it was 0 hrs, not 6")]
    public void Hours_That_Nobody_Works_Are_Refused_And_Change_Nothing(string words)
    {
        var chat = Begin().Says("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs").Says("no").Says(words);
        Assert.Contains("more than 0 and up to 200 hours", chat.Text, StringComparison.Ordinal);
        Assert.Equal(6, chat.Facts.Hours);
        Assert.Empty(chat.Changes);
    }

    [Fact]
    public void Had_Already_Is_Said_Only_Of_What_Is_Had()
    {
        var chat = Jobs.Emergency();
        Assert.Contains("I have that already", chat.Says("6 hours", Reads.More(Facts.None with { Hours = 6 })).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I have that already", chat.Says("they were all standing around there for a while", Reads.More(Facts.None)).Text, StringComparison.Ordinal);
        Assert.Contains("nothing in that to write down for Harlow Dental", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Is_Not_Understood_Leaves_The_Open_Job_And_Its_Question()
    {
        var chat = Jobs.Asking().Says("talk to manager", new Intent.Unknown());
        Assert.Contains("I was asking: Do they already have a service agreement with you?", chat.Text, StringComparison.Ordinal);
        Assert.Contains("We were at Harlow Dental: Do they already have", chat.Says("blah", new Intent.Unknown()).Text, StringComparison.Ordinal);
        Assert.Contains("Harlow Dental is open: tell me more", Jobs.Emergency().Says("talk to manager", new Intent.Unknown()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Finished_Job_Is_Not_Forgotten_By_Starting_Over()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Agreement = true }).Says("start over", new Intent.StartOver());
        Assert.Contains("Harlow Dental is finished, so it stays on the record", chat.Text, StringComparison.Ordinal);
        Assert.Single(chat.Pipeline.Engagements);
        Assert.Null(chat.State.Debrief);
    }

    [Fact]
    public void A_Prospect_Told_Late_Is_Told_So()
    {
        var late = Chat.At(Jobs.Monday).Says("met Tom", Reads.Job(Occasion.DissatisfiedProspect, 0.9, Facts.None with { Company = "Cedar", Finished = new(new(2026, 11, 4)) }, "slow"));
        Assert.Contains("the best days for it are over, so don't wait", late.Text, StringComparison.Ordinal);
        var fresh = Chat.At(Jobs.Monday).Says("met Tom", Reads.Job(Occasion.DissatisfiedProspect, 0.9, Facts.None with { Company = "Cedar" }, "slow"));
        Assert.DoesNotContain("best days", fresh.Text, StringComparison.Ordinal);
    }
}
