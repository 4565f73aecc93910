using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Support;

namespace HighPoint.Conversations;

/// <summary>What people say around their jobs: doubt, questions after a customer, news of another one, and taking it all back.</summary>
public sealed class TalkTests
{
    private const string Harlow = "Server was down at Harlow Dental since 5, back up now, took me 6 hrs. Dana was relieved";
    private const string Lime = "Fixed the mail server at Lime Bar, it was down all day, 3 hours. They have never paid us";

    private static Chat Begin() => Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics));

    [Theory]
    [InlineData("Server was down at Harlow Dental, rebooted it, it is back up. I don't think it'll hold")]
    [InlineData("Server was down at Harlow Dental, back up now, hopefully it holds")]
    [InlineData("Fixed the server at Harlow Dental that was down since 5, fingers crossed")]
    [InlineData("Server at Harlow Dental crashed. Fixed it, but I'm not sure it's fixed for good")]
    [InlineData("Server at Harlow Dental crashed, back up again, we'll see tomorrow")]
    public void A_Fix_In_Doubt_Is_No_Reason_To_Offer(string words)
    {
        var chat = Begin().Says(words);
        Assert.NotEqual(RepairState.Fixed, chat.Facts.Repair);
        Assert.DoesNotContain("Offer the service agreement", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dana at Harlow was unhappy with us at first because it took an hour, but now they love us", Mood.Happy)]
    [InlineData("Server was down at Harlow Dental. She was angry at us in the beginning, in the end she was delighted", Mood.Happy)]
    [InlineData("Server was down at Harlow Dental. She was delighted, and then angry at us", Mood.AngryAtUs)]
    [InlineData("Server was down at Harlow Dental. Happy that it works, but angry at us", Mood.AngryAtUs)]
    public void The_Later_Mood_Counts(string words, Mood mood) => Assert.Equal(mood, Hears.Of(words).Facts.Mood);

    [Theory]
    [InlineData("what about Quill Media")]
    [InlineData("any news on Harlow?")]
    [InlineData("help me with Harlow")]
    [InlineData("Dana called")]
    [InlineData("Nothing much today")]
    public void What_Tells_Of_No_Job_Opens_None(string words)
    {
        var chat = Begin().Says(words);
        Assert.Null(chat.State.Debrief);
        Assert.Empty(chat.Changes);
    }

    [Theory]
    [InlineData("any news on Harlow?")]
    [InlineData("what about Harlow Dental")]
    [InlineData("help me with Harlow Dental")]
    public void A_Question_After_A_Customer_Shows_Its_Card(string words)
    {
        var chat = Begin().Says(Harlow);
        chat.Says("skip").Says("skip").Says("skip").Says("cancel").Says(words);
        Assert.Equal("Harlow Dental", chat.State.Debrief?.Facts.Company);
        Assert.Contains("Harlow Dental", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeat_Says_What_Was_Last_Said_To_The_Purpose()
    {
        var chat = Begin().Says("hello");
        var said = chat.Text;
        chat.Says("asdf gh").Says("qwertz uiop").Says("blorf zzz").Says("repeat");
        Assert.Equal(said, chat.Text);
    }

    [Fact]
    public void News_Of_Another_Customer_Goes_To_That_One()
    {
        var chat = Begin().Says(Lime);
        chat.Says(Harlow).Says("Lime Bar paid the invoice");
        Assert.Equal(("Lime Bar", true), (chat.Facts.Company, chat.Facts.Paying));
        Assert.Equal("Harlow Dental", chat.State.SetAside!.Facts.Company);
        Assert.Null(chat.State.SetAside.Facts.Paying);
    }

    [Theory]
    [InlineData("undo twice", 6)]
    [InlineData("undo last 2", 6)]
    [InlineData("undo", 8)]
    public void Undo_Says_Before_And_After(string words, int hours)
    {
        var chat = Begin().Says(Harlow).Says("make it 8 hours").Says("make it 9 hours").Says(words);
        Assert.Equal(hours, chat.Facts.Hours);
        Assert.Contains($"→ {hours} hours", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("undo all")]
    [InlineData("take back everything")]
    public void Everything_Can_Be_Taken_Back(string words)
    {
        var chat = Begin().Says(Harlow).Says("make it 8 hours").Says("make it 9 hours").Says(words);
        Assert.Null(chat.State.Debrief);
        Assert.Empty(chat.Pipeline.Engagements);
    }

    [Fact]
    public void A_Form_That_Was_Filled_And_Saved_Is_Undone_In_One()
    {
        var chat = Begin().Says(Harlow).Says("form").Says("Your hours: 9").Says("save").Says("undo");
        Assert.Equal((6m, CardMode.Advice), (chat.Facts.Hours, chat.State.Debrief!.Mode));
        Assert.Contains("9 hours → 6 hours", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Undoing_What_Was_Gone_On_With_Lets_It_Wait_Again()
    {
        var chat = Begin().Says($"{Harlow}. Then fixed the mail server at Lime Bar, it was down all day");
        chat.Presses("Go on with Lime Bar").Says("undo");
        Assert.Equal("Harlow Dental", chat.Facts.Company);
        Assert.Equal("Lime Bar", Assert.Single(chat.State.Pending).Company);
        Assert.True(chat.Offers("Go on with Lime Bar"));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(null, Mood.AngryAtUs)]
    public void The_Kind_Is_Not_Asked_For_Where_Every_Kind_Comes_To_The_Same(bool? agreement, Mood? mood)
    {
        var facts = Jobs.Harlow with { Agreement = agreement, Mood = mood, Repair = null };
        var chat = Chat.At(Jobs.Monday).Says("words", Reads.Job(Occasion.Emergency, 0.5, facts, "server"));
        Assert.Equal(KindBasis.Moot, chat.State.Debrief!.Basis);
        Assert.NotEqual(FactName.Occasion, chat.State.Debrief.Asked);
        Assert.DoesNotContain("Which of these fits best?", chat.Text, StringComparison.Ordinal);
        chat.Says("words", Reads.As(new Intent.Correct([FactName.Agreement, FactName.Mood])) with { Facts = Facts.None with { Agreement = false, Mood = Mood.Happy } });
        Assert.Equal(FactName.Occasion, chat.State.Debrief.Asked);
    }

    [Fact]
    public void A_Job_That_Was_Let_Go_Names_Its_Customer()
    {
        var chat = Begin().Says(Harlow).Says("not now");
        Assert.Contains("Harlow Dental", chat.Card.Text.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Was_Not_Understood_Is_Not_Said_To_Be_Known()
    {
        var chat = Begin().Says(Harlow).Says("no, Dana was not the one, Dana is wrong");
        Assert.DoesNotContain("I have that already", chat.Text, StringComparison.Ordinal);
    }
}
