using FsCheck.Xunit;

namespace HighPoint.Conversations;

public sealed class PlainTextTests
{
    [Fact]
    public void A_Message_Is_Title_Paragraphs_Facts_Draft_And_Numbered_Buttons()
    {
        var message = new Message(
            Markup.Trusted("**Harlow**: offer it."),
            new Card(
                "Harlow Dental: Emergency",
                [
                    new CardElement.Paragraph(Markup.Trusted("What would change it:\n\n- one\n- *two*")),
                    new CardElement.FactList([new CardFact("When", Markup.Plain("tomorrow, 9-11 am")), new CardFact("Why now", Markup.Of($"they *like* {"you <3"}"))]),
                    new CardElement.DraftText("Message to Dana", "After Monday", "Hi Dana,\n\nshall we talk?"),
                    new CardElement.TextInput("hours", "Your hours", "six", 10, Error: "A number, please."),
                    new CardElement.ChoiceInput("repair", "Repair", [new("", "Not said"), new("Fixed", "fixed")], ["Fixed"]),
                    new CardElement.Table("Open", ["Customer", "Stage"], [["Harlow", "due"]]),
                    new CardElement.Chart("By stage", [new("due", 1)], "1 due"),
                ],
                [new CardAction.Press("Edit", new Command(Verb.EditDraft)), new CardAction.Copy("Copy", "x")]));
        Assert.Equal(
            """
            Harlow: offer it.

            Harlow Dental: Emergency

            What would change it:

            - one
            - two

            When: tomorrow, 9-11 am
            Why now: they like you <3

            Message to Dana: After Monday

            Hi Dana,

            shall we talk?

            Your hours: six (A number, please.)

            Repair: fixed

            Open
            Customer | Stage
            Harlow | due

            By stage
            1 due

            [1] Edit
            [2] Copy
            """.ReplaceLineEndings("\n"),
            PlainText.Of(message));
    }

    [Fact]
    public void A_Link_Shows_Its_Address() =>
        Assert.Equal("see the site (https://example.com/)", PlainText.Of(Markup.Trusted("see [the site](https://example.com/)")));

    [Property]
    public void What_A_Person_Typed_Comes_Out_As_It_Went_In(FsCheck.NonNull<string> typed)
    {
        var plain = string.Join(' ', typed.Get.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!plain.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
        {
            Assert.Equal($"x {plain}".Trim(), PlainText.Of(Markup.Of($"x {plain}")));
        }
    }
}
