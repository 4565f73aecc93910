using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Nudges;
using HighPoint.Pipeline;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Conversations;

public sealed class AssistantTests
{
    [Fact]
    public void A_Technician_Is_Welcomed_Once_With_Three_Things_To_Click()
    {
        var chat = Chat.At(Jobs.Monday).Fresh().Arrives();
        Assert.Contains("Hello Sam Ortiz", chat.Text, StringComparison.Ordinal);
        Assert.Equal(3, chat.Messages[0].Message.Card!.Actions.Length);
        Assert.Empty(chat.Arrives().Messages);
    }

    [Fact]
    public void A_Manager_Is_Welcomed_With_Views_Of_The_Pipeline()
    {
        var chat = Chat.At(Jobs.Monday, Chat.Morgan, Jobs.Emergency().Pipeline).Fresh().Says("hi", new Intent.Greet());
        Assert.All(chat.Messages[0].Message.Card!.Actions, action => Assert.Equal(Verb.Pipeline, Assert.IsType<CardAction.Press>(action).Command.Verb));
        Assert.Contains("Harlow Dental", chat.Presses("What is open").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_First_Message_About_A_Job_Is_Answered_Straight_Away()
    {
        var chat = Chat.At(Jobs.Monday).Fresh().Says("server fixed at Harlow Dental", Reads.Job(Occasion.Emergency, 0.95, Jobs.Whole, "server"));
        Assert.Equal("Harlow Dental: Emergency", Assert.Single(chat.Messages).Message.Card!.Title);
        Assert.Empty(chat.Arrives().Messages);
    }

    [Fact]
    public void In_The_Teams_Channel_Debriefs_Are_Kindly_Sent_Elsewhere()
    {
        var chat = Chat.At(Jobs.Monday, Chat.Team).Says("server fixed at Harlow Dental", Reads.Job(Occasion.Emergency, 0.95, Jobs.Whole, "server"));
        Assert.Contains("best told in a personal chat", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Pipeline.Events);
    }

    [Theory]
    [InlineData("thanks", typeof(Intent.Thank), "You're welcome.")]
    [InlineData("hi", typeof(Intent.Greet), "Hello again.")]
    [InlineData("HELP", typeof(Intent.Help), "What you can say")]
    public void Small_Talk_Is_Answered_In_A_Line_And_The_Open_Question_Said_Again(string words, Type intent, string answer)
    {
        var chat = Jobs.Asking();
        var debrief = StateCodec.Write(chat.State with { Last = null });
        chat.Says(words, (Intent)Activator.CreateInstance(intent)!);
        Assert.Contains(answer, chat.Text, StringComparison.Ordinal);
        Assert.Contains("We were at Harlow Dental: Do they already have a service agreement with you?", chat.Text, StringComparison.Ordinal);
        Assert.Equal(debrief, StateCodec.Write(chat.State with { Last = null }));
    }

    [Theory]
    [InlineData("", 0, "That message was empty.")]
    [InlineData("   ", 0, "That message was empty.")]
    [InlineData("", 2, "I can't read pictures or files yet.")]
    [InlineData("👍🏽", 0, "I need a few words")]
    [InlineData("…!!", 0, "I need a few words")]
    public void What_Holds_No_Words_Keeps_The_Question_Open(string words, int attachments, string answer)
    {
        var chat = Jobs.Asking().Says(words, attachments: attachments);
        Assert.Contains(answer, chat.Text, StringComparison.Ordinal);
        Assert.Contains("Do they already have a service agreement with you?", chat.Text, StringComparison.Ordinal);
        Assert.Equal(FactName.Agreement, chat.State.Debrief!.Asked);
    }

    [Fact]
    public void A_Picture_With_Words_Is_Answered_By_The_Words()
    {
        var chat = Chat.At(Jobs.Monday).Says("server fixed at Harlow Dental", Reads.Job(Occasion.Emergency, 0.95, Jobs.Whole, "server"), attachments: 1);
        Assert.Contains("I went by your words alone", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Harlow Dental: Emergency", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_40_000_Characters_The_Start_Is_Read_And_That_Is_Said()
    {
        var chat = Chat.At(Jobs.Monday).Says(string.Concat(Enumerable.Repeat("server 🙂", 5000)), Reads.Job(Occasion.Emergency, 0.95, Jobs.Whole, "server"));
        Assert.Contains("I read the first 8,000 characters, and nothing after them", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Harlow Dental: Emergency", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nonsense_Is_Met_With_Three_Ways_On_And_Then_With_The_Form_And_Help()
    {
        var chat = Chat.At(Jobs.Monday).Says("colourless green ideas");
        Assert.Equal(3, chat.Messages[0].Message.Card!.Actions.Length);
        chat.Says("sleep furiously");
        Assert.Equal(["Use the form", "Help"], chat.Messages[0].Message.Card!.Actions.Select(action => action.Label));
        Assert.Equal(1, chat.Says("thanks", new Intent.Thank()).Says("blub").State.Misses);
    }

    [Fact]
    public void Nonsense_In_Answer_To_A_Question_Says_What_Would_Be_One()
    {
        var chat = Jobs.Asking().Says("purple");
        Assert.Contains("Say “They have one” or “No agreement”; or “skip”, or “help”.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("The form always works", chat.Says("purple").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no agreement")]
    [InlineData("2")]
    [InlineData("[2]")]
    public void Typing_A_Label_Or_Its_Number_Presses_The_Button(string words)
    {
        var chat = Jobs.Asking().Says(words);
        Assert.False(chat.Facts.Agreement);
    }

    [Fact]
    public void Typing_The_Number_Of_Copy_Shows_The_Draft()
    {
        var chat = Jobs.Emergency();
        var copy = chat.Card.Card!.Actions.IndexOf(chat.Card.Card.Actions.First(action => action is CardAction.Copy)) + 1;
        Assert.Contains($"[{copy}] Copy", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Here it is on its own", chat.Says($"{copy}").Text, StringComparison.Ordinal);
        Assert.Contains("mailto:", chat.Says("open in mail").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Nudge_Asks_Whether_It_Is_Fixed_And_Its_Answer_Reopens_The_Debrief()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Repair = RepairState.Broken });
        var nudge = chat.Plans.SelectMany(plan => plan.Nudges).First(planned => planned.Kind == NudgeKind.AskAgain);
        chat.Says("now at Beta", Reads.Job(Occasion.Emergency, 0.9, Jobs.Whole with { Company = "Beta Corp" }, "down")).Later("2026-11-17T16:00Z").Hears(nudge);
        var harlow = chat.Pipeline.Opportunities.Single(o => o.Customer == "Harlow Dental");
        chat.Sends(new Command(Verb.Answer, harlow.Id, harlow.Version, "Repair=Fixed"));
        Assert.Equal("Harlow Dental", chat.Facts.Company);
        Assert.Equal(new LocalDate(2026, 11, 17), chat.Facts.Finished!.Date);
        Assert.Contains("Status: not fixed yet → fixed", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Offer the service agreement", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Due, chat.Pipeline.Opportunities.Single(o => o.Id == harlow.Id).Stage);
        Assert.Equal(2, chat.Pipeline.Engagements.Length);
    }

    [Fact]
    public void Harlow_Signed_Finds_The_Opportunity_By_The_Customers_Name()
    {
        var sent = Jobs.Emergency().Presses("Mark as sent").Pipeline;
        var chat = Chat.At("2026-11-18T15:00Z", pipeline: sent).Says("harlow signed", Reads.As(new Intent.Signed(), Facts.None with { Company = "harlow" }));
        Assert.Equal(Stage.Signed, chat.Opportunity.Stage);
        Assert.Equal(Stage.Offered, chat.Says("undo", new Intent.Undo()).Opportunity.Stage);
    }

    [Fact]
    public void A_Lost_State_Is_Said_Once_And_The_Turn_Answered()
    {
        var chat = Chat.At(Jobs.Monday).With(StateCodec.Read("{\"format\":99}")).Says("hi", new Intent.Greet());
        Assert.Contains("I've been updated and lost the thread", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lost the thread", chat.Says("hi", new Intent.Greet()).Text, StringComparison.Ordinal);
    }
}
