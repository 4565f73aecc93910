using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>What people say in a hurry, which was once taken for something else.</summary>
public sealed class HurriedTalkTests
{
    private const string Adams = "Fixed the server at Adams Bakery that was down all morning, 3h";

    private static Chat Begin() => Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics));

    private static string FactSheetOf(Chat chat) => System.Text.Json.JsonSerializer.Serialize(chat.Facts.Known());

    [Fact]
    public void A_Booked_Audit_Keeps_Its_Hour()
    {
        var chat = Begin().Says("met Tom Lee today, owner of Cedar Logistics, fed up with his IT provider, waits days for a call back, tom@cedar.example")
            .Presses("Mark as sent").Says("booked the audit for Thursday 2pm");
        Assert.Contains("2 pm", chat.Text, StringComparison.Ordinal);
        Assert.Equal(new LocalTime(14, 0), chat.Opportunity.Booking!.At);
        chat.Says("what's open");
        Assert.Contains("2 pm", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sam's surname is Reed")]
    [InlineData("Sam's last name is Reed")]
    public void Anothers_Surname_Is_Not_The_Contacts(string words) =>
        Assert.DoesNotContain("Rosa Reed", Begin().Says(Adams).Says("contact is Rosa").Says(words).Facts.Contact!, StringComparison.Ordinal);

    [Fact]
    public void What_If_Is_Answered_And_No_Fact()
    {
        var chat = Begin().Says(Adams).Says("what if they have an agreement?");
        Assert.Null(chat.Facts.Agreement);
        Assert.StartsWith("Then it would be: ", chat.Text, StringComparison.Ordinal);
        Assert.Contains("agreement", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what if")]
    [InlineData("what if?")]
    [InlineData("so what if ...")]
    public void An_Empty_What_If_Changes_Nothing(string words)
    {
        var chat = Begin().Says(Adams);
        var before = FactSheetOf(chat);
        Assert.Equal(before, FactSheetOf(chat.Says(words)));
    }

    [Fact]
    public void Who_Is_Hailed_Is_Not_The_Contact() =>
        Assert.Null(Begin().Says("Hey Rosa, just finished at Adams Bakery, the server was down all morning and is back up, took me 3 hours").Facts.Contact);

    [Fact]
    public void Furious_About_The_Downtime_Is_Not_Angry_At_Us() =>
        Assert.Equal(Mood.Happy, Begin().Says(Adams).Says("she was furious about the downtime but happy with us").Facts.Mood);
}
