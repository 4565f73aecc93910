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

    private const string Told = "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved, no agreement, they always pay";

    [Fact]
    public void A_Form_Is_Filled_In_By_Lines_And_What_Is_Wrong_Is_Told_Field_By_Field()
    {
        var chat = Begin().Says(Told).Says("form");
        Assert.DoesNotContain("Findings presented", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Present provider", chat.Text, StringComparison.Ordinal);
        chat.Says("Your hours: ages\nContact: Dina\nRepair: a bit");
        Assert.Equal(("Dina", 6m), (chat.Facts.Contact, chat.Facts.Hours));
        Assert.Contains("Your hours: “ages” is not saved. Hours are a number above 0 and up to 200.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Status: “a bit” is not saved. Choose from: fixed, holding for now, not fixed yet.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(CardMode.Form, chat.State.Debrief!.Mode);
        chat.Says("your hours: 8").Says("repair: Holding for now").Says("what broke: e-mail");
        Assert.Equal((8m, RepairState.Holding, "email"), (chat.Facts.Hours, chat.Facts.Repair, Assert.Single(chat.Facts.Incidents)));
        chat.Says("save it");
        Assert.Equal(CardMode.Advice, chat.State.Debrief!.Mode);
        Assert.Equal("Dina", chat.Facts.Contact);
    }

    [Theory]
    [InlineData("undo")]
    [InlineData("cancel")]
    [InlineData("back")]
    public void Leaving_The_Editor_Takes_Nothing_But_The_Editing_Back(string words)
    {
        var chat = Begin().Says(Told);
        var draft = chat.State.Debrief!.Draft!.Current;
        chat.Says("edit").Says(words);
        Assert.Equal((CardMode.Advice, "Harlow Dental", draft), (chat.State.Debrief!.Mode, chat.Facts.Company, chat.State.Debrief.Draft!.Current));
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Fact]
    public void An_Order_In_The_Editor_Is_No_Message_To_The_Customer()
    {
        var chat = Begin().Says(Told).Says("edit").Says("mark as sent");
        Assert.Equal(Stage.Offered, chat.Opportunity.Stage);
        Assert.DoesNotContain("mark as sent", chat.State.Debrief!.Draft!.Current.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_Has_Sent_The_Message_Is_Not_Reminded_Of_It()
    {
        var chat = Begin().Says(Told).Says("remind me tomorrow at 10").Says("mark as sent");
        Assert.Null(chat.Opportunity.RemindAt);
        chat.Says("undo");
        Assert.NotNull(chat.Opportunity.RemindAt);
    }

    [Fact]
    public void An_Unpaid_Invoice_Is_No_Gift()
    {
        var chat = Begin().Says("got the internet back at Kelso Law, ISP outage plus bad router, 2.5 hours, Mr. O'Neil delighted, no contract, invoice 600 dollars unpaid so far");
        Assert.NotEqual(true, chat.Facts.FreeOfCharge);
        Assert.DoesNotContain("free", chat.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_Form_Is_Left_Without_Losing_What_Was_Saved_In_It()
    {
        var chat = Begin().Says(Told).Says("form").Says("Contact: Dina").Says("back");
        Assert.Equal((CardMode.Advice, "Dina"), (chat.State.Debrief!.Mode, chat.Facts.Contact));
    }

    [Fact]
    public void An_Empty_Form_Has_Nothing_To_Save_And_Begins_A_Job_With_Its_First_Line()
    {
        var chat = Begin().Says("form").Says("save");
        Assert.Contains("nothing to save yet", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Pipeline.Engagements);
        chat.Says("Customer: Harlow Dental");
        Assert.Equal((CardMode.Form, "Harlow Dental"), (chat.State.Debrief!.Mode, chat.Facts.Company));
    }

    [Fact]
    public void The_Subject_Alone_Is_Changed_And_Then_The_Text()
    {
        var chat = Begin().Says(Told);
        var body = chat.State.Debrief!.Draft!.Current.Body;
        chat.Says("edit").Says("Subject: About Monday");
        Assert.Equal(("About Monday", body), (chat.State.Debrief!.Draft!.Current.Subject, chat.State.Debrief.Draft.Current.Body));
        chat.Says("Hi Dana, your server runs again. Shall we talk on Tuesday?");
        Assert.Equal(("About Monday", "Hi Dana, your server runs again. Shall we talk on Tuesday?"), (chat.State.Debrief!.Draft!.Current.Subject, chat.State.Debrief.Draft.Current.Body));
        Assert.Equal(CardMode.Advice, chat.State.Debrief.Mode);
    }

    [Fact]
    public void A_Reminder_Can_Be_Cancelled_And_That_Undone()
    {
        var chat = Begin().Says(Told).Says("remind me tomorrow at 9").Says("cancel the reminder");
        Assert.Contains("no reminder about Harlow Dental", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Opportunity.RemindAt);
        Assert.Contains("No reminder is set for Harlow Dental", chat.Says("don't remind me").Text, StringComparison.Ordinal);
        Assert.NotNull(chat.Says("undo").Opportunity.RemindAt);
    }

    [Fact]
    public void Another_Customer_Signs_Without_Touching_The_Open_One()
    {
        var chat = Begin().Says(Told).Says("Brightside Law signed");
        Assert.Contains("Which customer", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Signed, chat.Says("Dana signed").Opportunity.Stage);
    }

    [Fact]
    public void What_Is_Only_Denied_Is_Asked_For() =>
        Assert.Contains("Customer", Begin().Says(Told).Says("it's not Harlow").Text, StringComparison.Ordinal);

    [Fact]
    public void News_Of_No_Job_Begins_None() => Assert.Empty(Begin().Says("they paid").Pipeline.Engagements);

    [Theory]
    [InlineData("can I talk to a human", "ask your manager")]
    [InlineData("stop nudging me on fridays", "Monday, Tuesday, Wednesday and Thursday")]
    [InlineData("show me the draft", "on its own, to copy")]
    public void Other_Wishes_Have_An_Answer(string words, string answer) => Assert.Contains(answer, Begin().Says(Told).Says(words).Text, StringComparison.Ordinal);

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
