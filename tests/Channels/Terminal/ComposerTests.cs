namespace HighPoint.Bot.Channels.Terminal;

public sealed class ComposerTests
{
    [Fact]
    public void A_Line_Is_A_Message() => Assert.Equal(["hi there", "", "."], Messages(isEditing: false, "hi there", "", "."));

    [Fact]
    public void A_New_Wording_Goes_On_Until_A_Lone_Dot() =>
        Assert.Equal(["Subject: Your server\nHi Dana,\n\nit runs.", "Hi Tom, again."], Messages(isEditing: true, "Subject: Your server", "Hi Dana,", "", "it runs.", ".", "Hi Tom, again.", " . "));

    [Fact]
    public void One_Word_Alone_Is_An_Order_Even_Then() => Assert.Equal(["back", "3", "Hi Dana."], Messages(isEditing: true, "back", "3", "Hi Dana.", "."));

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
