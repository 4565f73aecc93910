using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;

namespace HighPoint.Debriefs;

public sealed class DebriefRepairTests
{
    public static TheoryData<string, Reading, string> Corrections => new()
    {
        { "it's Harper Dental, not Harlow", Reads.Correct(Facts.None with { Company = "Harper Dental" }, FactName.Company), "Customer: Harlow Dental → Harper Dental" },
        { "16 hours not 6", Reads.Correct(Facts.None with { Hours = 16 }, FactName.Hours), "Your hours: 6 hours → 16 hours" },
        { "no, it's only holding", Reads.Correct(Facts.None with { Repair = RepairState.Holding }, FactName.Repair), "Status: fixed → holding for now" },
        { "it was Priya, not Dana", Reads.Correct(Facts.None with { Contact = "Priya" }, FactName.Contact), "Contact: Dana → Priya" },
        { "the email, not the server", Reads.Correct(Facts.None with { Incidents = ["email"] }, FactName.Incidents), "What broke: server → e-mail" },
        { "actually that was the audit", Reads.CorrectKind(Occasion.Audit), "Kind: Emergency → IT audit" },
    };

    [Theory, MemberData(nameof(Corrections))]
    public void A_Correction_Shows_Before_And_After_And_Redraws_The_Same_Card(string words, Reading reading, string line)
    {
        var chat = Jobs.Emergency();
        var key = chat.Card.Key;
        chat.Says(words, reading);
        Assert.Contains(line, chat.Text, StringComparison.Ordinal);
        Assert.Equal(key, chat.Messages[^1].Message.Key);
        Assert.Single(chat.Seen, message => message.Key == key);
        Assert.Single(chat.Pipeline.Engagements);
    }

    [Fact]
    public void A_Correction_Redoes_The_Advice_And_The_Record()
    {
        var chat = Jobs.Emergency().Says("no, it's only holding", Reads.Correct(Facts.None with { Repair = RepairState.Holding }, FactName.Repair));
        Assert.Contains("Not yet: wait until the real fix is in", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Waiting, chat.Opportunity.Stage);
        Assert.False(chat.Offers("Mark as sent"));
    }

    [Fact]
    public void A_Correction_Without_The_Right_Value_Is_Asked_For_It()
    {
        var chat = Jobs.Emergency().Says("the hours are wrong", Reads.Correct(Facts.None, FactName.Hours));
        Assert.Contains("Your hours: what is right?", chat.Text, StringComparison.Ordinal);
        chat.Says("16", Reads.Answer(Facts.None with { Hours = 16 }));
        Assert.Contains("Your hours: 6 hours → 16 hours", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_Kind_Asks_What_Its_Advice_Hangs_On_However_Much_Was_Asked_Before()
    {
        var chat = Chat.At(Jobs.Monday).Says("was at Harlow", Reads.Job(Occasion.Audit, 0.4, Facts.None with { Company = "Harlow Dental" }, "looked"))
            .Presses("An IT audit").Presses("Presented").Presses("No agreement")
            .Says("actually that was an emergency", Reads.CorrectKind(Occasion.Emergency));
        Assert.Equal(FactName.Repair, chat.State.Debrief!.Asked);
        Assert.DoesNotContain("When:", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Wrong_Kind_Is_Asked_For_And_Put_Right_By_A_Button()
    {
        var chat = Jobs.Emergency().Presses("Wrong kind");
        Assert.Contains("Which of these fits best?", chat.Text, StringComparison.Ordinal);
        chat.Presses("Routine work");
        Assert.Contains("Kind: Emergency → Routine work", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Withdrawn, chat.Opportunity.Stage);
    }

    [Fact]
    public void Skip_Goes_On_And_Back_Comes_Back()
    {
        var chat = Jobs.Asking().Says("skip", new Intent.Skip());
        Assert.Contains("Skipped.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(FactName.Paying, chat.State.Debrief!.Asked);
        chat.Says("back", new Intent.Back());
        Assert.Equal(FactName.Agreement, chat.State.Debrief!.Asked);
        Assert.Contains("One question back.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("There is no question before this one.", chat.Says("back", new Intent.Back()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Back_Forgets_The_Answer_That_It_Comes_Back_To()
    {
        var chat = Jobs.Asking().Presses("No agreement").Says("back", new Intent.Back());
        Assert.Null(chat.Facts.Agreement);
        Assert.Equal(FactName.Agreement, chat.State.Debrief!.Asked);
    }

    [Fact]
    public void Undo_Takes_Back_A_Correction_In_The_Record_Too()
    {
        var chat = Jobs.Emergency();
        var before = chat.Opportunity;
        chat.Says("no, it's only holding", Reads.Correct(Facts.None with { Repair = RepairState.Holding }, FactName.Repair)).Says("undo", new Intent.Undo());
        Assert.Contains("Undone.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(RepairState.Fixed, chat.Facts.Repair);
        Assert.Equal((before.Stage, before.Window), (chat.Opportunity.Stage, chat.Opportunity.Window));
        Assert.Equal(RepairState.Fixed, chat.Pipeline.Engagements[0].Facts.Repair);
    }

    [Fact]
    public void Undo_Takes_Back_Mark_As_Sent()
    {
        var chat = Jobs.Emergency().Presses("Mark as sent");
        Assert.Equal(Stage.Offered, chat.Opportunity.Stage);
        chat.Presses("Undo");
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
        Assert.Null(chat.Opportunity.OfferedAt);
        Assert.True(chat.Offers("Mark as sent"));
    }

    [Fact]
    public void Undo_Takes_Back_A_Whole_Debrief()
    {
        var chat = Jobs.Emergency().Says("undo", new Intent.Undo());
        Assert.Contains("Harlow Dental is off the record", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.State.Debrief);
        Assert.Empty(chat.Pipeline.Engagements);
        Assert.Equal(Stage.Withdrawn, chat.Opportunity.Stage);
        Assert.All(chat.Seen, message => Assert.Empty(message.Card?.Actions ?? []));
        Assert.Contains("There is nothing to undo.", chat.Says("undo", new Intent.Undo()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_Changes_Can_Be_Undone()
    {
        var chat = Jobs.Emergency();
        for (var hours = 1; hours <= 25; hours++)
        {
            chat.Says("hours", Reads.Correct(Facts.None with { Hours = hours + 100 }, FactName.Hours));
        }

        Assert.Equal(ConversationState.MostUndos, chat.State.Undo.Length);
        for (var i = 0; i < ConversationState.MostUndos; i++)
        {
            chat.Says("undo", new Intent.Undo());
        }

        Assert.Equal(105, chat.Facts.Hours);
        Assert.Empty(chat.State.Undo);
    }

    [Fact]
    public void Cancel_Sets_Aside_And_Resume_Goes_On_At_The_Bottom()
    {
        var chat = Jobs.Asking().Says("cancel", new Intent.Cancel());
        Assert.Contains("Harlow Dental is set aside", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.State.Debrief);
        chat.Presses("Take it up again");
        Assert.Contains("Let's go on with Harlow Dental.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Do they already have a service agreement with you?", chat.Text, StringComparison.Ordinal);
        Assert.Same(chat.Seen.Last(), chat.Card);
        Assert.Single(chat.Pipeline.Engagements);
    }

    [Fact]
    public void Start_Over_Forgets_And_Undo_Brings_It_Back()
    {
        var chat = Jobs.Emergency().Says("start over", new Intent.StartOver());
        Assert.Contains("Harlow Dental is forgotten; “undo” brings it back.", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Pipeline.Engagements);
        chat.Says("undo", new Intent.Undo());
        Assert.Equal("Harlow Dental", chat.Facts.Company);
        Assert.Single(chat.Pipeline.Engagements);
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Fact]
    public void Start_Over_Leaves_What_Went_Out_On_The_Record()
    {
        var chat = Jobs.Emergency().Presses("Mark as sent").Says("start over", new Intent.StartOver());
        Assert.Equal(Stage.Offered, chat.Opportunity.Stage);
        Assert.Null(chat.State.Debrief);
    }

    [Fact]
    public void Repeat_Says_The_Last_Answer_Again()
    {
        var chat = Jobs.Emergency();
        var said = chat.Text;
        Assert.EndsWith(said, chat.Says("repeat", new Intent.Repeat()).Text, StringComparison.Ordinal);
        Assert.Same(chat.Seen.Last(), chat.Card);
        Assert.Single(chat.Seen, message => message.Card?.Actions.Length > 0);
        chat.Says("why?", new Intent.Why());
        var why = chat.Text;
        Assert.Contains("You saved the day", why, StringComparison.Ordinal);
        Assert.Equal(why, chat.Says("again", new Intent.Repeat()).Text);
    }

    [Theory]
    [InlineData("Mark as sent")]
    [InlineData("Not now")]
    [InlineData("Wrong kind")]
    [InlineData("Edit")]
    [InlineData("No agreement")]
    public void An_Old_Button_Never_Acts_On_New_State(string label)
    {
        var chat = Jobs.Asking();
        var old = chat.Button(label);
        chat.Says("16 hours", Reads.Correct(Facts.None with { Hours = 16 }, FactName.Hours));
        var before = chat.State;
        chat.Sends(old);
        Assert.Contains("it did nothing", chat.Text, StringComparison.Ordinal);
        Assert.Contains("16 hours", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Changes);
        Assert.Equal(before.Revision, chat.State.Revision);
    }

    [Fact]
    public void A_Button_Of_Another_Engagement_Does_Nothing()
    {
        var chat = Jobs.Emergency();
        var old = chat.Button("Mark as sent");
        chat.Says("now at Beta", Reads.Job(Occasion.Emergency, 0.9, Jobs.Whole with { Company = "Beta Corp" }, "down")).Sends(old with { Revision = chat.State.Revision });
        Assert.Contains("it did nothing", chat.Text, StringComparison.Ordinal);
        Assert.All(chat.Pipeline.Opportunities, opportunity => Assert.Equal(Stage.Due, opportunity.Stage));
    }

    [Fact]
    public void What_Was_Set_Aside_Long_Ago_Is_Found_Again_By_Its_Button()
    {
        var chat = Jobs.Emergency()
            .Says("now at Beta", Reads.Job(Occasion.Emergency, 0.9, Jobs.Whole with { Company = "Beta Corp" }, "down"));
        var harlow = chat.Button("Take it up again");
        chat.Says("now at Gamma", Reads.Job(Occasion.Emergency, 0.9, Jobs.Whole with { Company = "Gamma Law" }, "down")).Sends(harlow);
        Assert.Equal("Harlow Dental", chat.Facts.Company);
        Assert.Equal(3, chat.Pipeline.Engagements.Length);
    }
}
