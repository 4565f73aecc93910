using HighPoint.Debriefs;
using HighPoint.Drafts;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>Conversations as people type them, understood by the real reader: everything works together.</summary>
public sealed class RealWordsTests
{
    private static Chat Begin() => Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics));

    [Fact]
    public void A_Technician_Walks_Away_With_Advice_And_A_Message_To_Send()
    {
        var chat = Begin().Says("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved");
        Assert.Equal((Occasion.Emergency, FactName.Agreement), (chat.State.Debrief!.Occasion, chat.State.Debrief.Asked));
        chat.Says("no").Says("yes they always pay");
        Assert.Equal((false, true), (chat.Facts.Agreement, chat.Facts.Paying));
        chat.Says("it's Harper Dental, not Harlow");
        Assert.Contains("Customer: Harlow Dental → Harper Dental", chat.Text, StringComparison.Ordinal);
        chat.Says("16 hours not 6").Says("undo");
        Assert.Equal(6, chat.Facts.Hours);
        chat.Says("warmer");
        Assert.Equal(DraftTone.Warmer, chat.State.Debrief!.Draft!.Current.Tone);
        chat.Says("remind me tomorrow at 9");
        Assert.Equal(new LocalDateTime(2026, 11, 17, 9, 0), chat.Opportunity.RemindAt!.Value.InZone(Chat.Zone).LocalDateTime);
        chat.Says("sent it");
        Assert.Equal(Stage.Offered, chat.Opportunity.Stage);
        chat.Says("they signed");
        Assert.Equal(Stage.Signed, chat.Opportunity.Stage);
    }

    [Theory]
    [InlineData(ConversationWords.Emergency, Occasion.Emergency)]
    [InlineData(ConversationWords.Audit, Occasion.Audit)]
    [InlineData(ConversationWords.Prospect, Occasion.DissatisfiedProspect)]
    public void The_Examples_Of_The_Welcome_Are_Understood_At_Once(string words, Occasion occasion)
    {
        var chat = Begin().Sends(new Command(Verb.Say, Argument: words));
        Assert.Equal(occasion, chat.State.Debrief!.Occasion);
        Assert.NotNull(chat.State.Debrief.Draft);
        Assert.NotNull(chat.Opportunity.Window);
    }

    [Fact]
    public void A_Prospect_Is_Not_Asked_What_The_Kind_Itself_Says()
    {
        var chat = Begin().Says("walked Redhook Cold Storage w the ops mgr Delroy. invoices from Netwise up 40% and they never call back");
        Assert.Equal(Occasion.DissatisfiedProspect, chat.State.Debrief!.Occasion);
        Assert.Null(chat.State.Debrief.Asked);
        Assert.DoesNotContain("Assuming", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_Now_Says_So_And_Drops_The_Reminder_Until_Undone()
    {
        var chat = Begin().Says("server down at Harlow Dental, fixed, Dana relieved").Says("remind me tomorrow at 9").Says("not now");
        Assert.Contains("You chose not to offer this time", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("window closed", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Opportunity.RemindAt);
        chat.Says("undo");
        Assert.Equal((Stage.Due, true), (chat.Opportunity.Stage, chat.Opportunity.RemindAt.HasValue));
    }

    [Fact]
    public void In_Doubt_Words_Answer_The_Question()
    {
        var chat = Begin().Says("was at Brightside Law all day");
        Assert.Equal(FactName.Occasion, chat.State.Debrief!.Asked);
        chat.Says("the audit");
        Assert.Equal((Occasion.Audit, FactName.Presented), (chat.State.Debrief!.Occasion, chat.State.Debrief.Asked));
        chat.Says("not yet");
        Assert.False(chat.Facts.Presented);
        chat.Says("actually that was an emergency");
        Assert.Equal((Occasion.Emergency, FactName.Repair), (chat.State.Debrief!.Occasion, chat.State.Debrief.Asked));
        chat.Says("fixed");
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Fact]
    public void Fixed_At_Last_Opens_The_Window()
    {
        var chat = Begin().Says("server still down at Acme Corp, still working on it");
        Assert.Equal(Stage.Waiting, chat.Opportunity.Stage);
        chat.Later("2026-11-17T16:00Z").Says("it's fixed now");
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Fact]
    public void A_Reminders_Time_Is_Taken_In_Words_Once_It_Was_Asked_For()
    {
        var chat = Begin().Says(ConversationWords.Emergency).Says("remind me").Says("friday at 9");
        Assert.Equal(new LocalDateTime(2026, 11, 20, 9, 0), chat.Opportunity.RemindAt!.Value.InZone(Chat.Zone).LocalDateTime);
    }

    [Theory]
    [InlineData("hEpl", "What you can say")]
    [InlineData("thx", "You're welcome.")]
    [InlineData("hello", "Hello.")]
    [InlineData("asdf qwer", "I didn't get that.")]
    [InlineData("start over", "Let's begin anew")]
    [InlineData("undo", "There is nothing to undo.")]
    [InlineData("pipeline", "Your pipeline is empty.")]
    public void What_Is_Said_At_Any_Time_Has_Its_Answer(string words, string answer) =>
        Assert.Contains(answer, Begin().Says(words).Text, StringComparison.OrdinalIgnoreCase);
}
