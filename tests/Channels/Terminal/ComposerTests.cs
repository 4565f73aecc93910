namespace HighPoint.Bot.Channels.Terminal;

public sealed class ComposerTests
{
    [Fact]
    public void A_Line_Is_A_Message() => Assert.Equal(["hi there", "", "."], Messages(isEditing: false, "hi there", "", "."));

    [Fact]
    public void A_New_Wording_Goes_On_Until_A_Lone_Dot() =>
        Assert.Equal(["Hi Dana,\n\nit runs.\nback", "Hello\nTom, again."], Messages(isEditing: true, "Hi Dana,", "", "it runs.", "back", ".", "Hello", "Tom, again.", " . "));

    [Fact]
    public void An_Order_Is_No_Wording_And_Stands_Alone_Even_Then()
    {
        string[] orders =
        [
            "back", "3", "[3]", "shorter", "shortr", "open in mail", "Open it in Outlook, please", "send", "send it", "copy", "copy that", "mark as sent", "back to e-mail", "as a chat message", "more formal",
            "Change the subject to Your server, and what next", "subject: Your server", "Subject: Your server is up again, and here is what I would do next", "remind me tomorrow", "show the card", "save", "undo", "cancel",
        ];
        Assert.Equal([.. orders, "Hi Dana."], Messages(isEditing: true, [.. orders, "Hi Dana.", "."]));
    }

    [Theory]
    [InlineData("Hi")]
    [InlineData("Hi Dana,")]
    [InlineData("Hello,")]
    [InlineData("Thanks for your time today.")]
    [InlineData("I will send it tomorrow.")]
    [InlineData("Please open the attachment in your mail.")]
    [InlineData("Back to your server: it is fixed.")]
    public void A_Letters_First_Line_Is_No_Order(string line) => Assert.Empty(Messages(isEditing: true, line));

    [Fact]
    public void What_Was_Not_Ended_Is_Not_Lost()
    {
        var composer = new Composer();
        Assert.Null(composer.Add("Hi Dana,", isEditing: true));
        Assert.Equal("Hi Dana,", composer.Rest());
        Assert.Null(composer.Rest());
    }

    private static string[] Messages(bool isEditing, params string[] lines)
    {
        var composer = new Composer();
        return [.. lines.Select(line => composer.Add(line, isEditing)).OfType<string>()];
    }
}
