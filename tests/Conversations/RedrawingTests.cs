using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Support;

namespace HighPoint.Conversations;

public sealed class RedrawingTests
{
    [Fact]
    public void After_Shorter_Only_The_Message_The_Question_And_The_Buttons_Are_Shown_Again()
    {
        var chat = Jobs.Asking();
        var before = chat.Card;
        var again = PlainText.Of(Redrawing.Since(before, chat.Says("shorter", new Intent.ReviseDraft(null, null, Drafts.DraftLength.Shorter)).Card));

        Assert.StartsWith("Harlow Dental: Offer the service agreement", again, StringComparison.Ordinal);
        Assert.Contains(chat.State.Debrief!.Draft!.Current.Body, again, StringComparison.Ordinal);
        Assert.Contains("One question", again, StringComparison.Ordinal);
        Assert.Contains("Mark as sent", again, StringComparison.Ordinal);
        Assert.All((string[])["Why now:", "What I noted", "What would change this", "Assuming that"], part => Assert.DoesNotContain(part, again, StringComparison.Ordinal));
        Assert.InRange(again.Split('\n').Length, 1, PlainText.Of(chat.Card).Split('\n').Length - 10);
    }

    [Fact]
    public void After_A_Correction_What_It_Changed_Is_Shown()
    {
        var chat = Jobs.Emergency();
        var before = chat.Card;
        var again = PlainText.Of(Redrawing.Since(before, chat.Says("it was Priya", Reads.Correct(Facts.None with { Contact = "Priya" }, FactName.Contact)).Card));

        Assert.Contains("Contact: Priya", again, StringComparison.Ordinal);
        Assert.Contains("Hi Priya,", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Why now:", again, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_Face_Of_The_Card_Is_Shown_Whole()
    {
        var chat = Jobs.Emergency();
        var before = chat.Card;
        var form = chat.Presses("As a form").Card;

        Assert.Equal(PlainText.Of(form), PlainText.Of(Redrawing.Since(before, form)));
        Assert.Equal(PlainText.Of(before), PlainText.Of(Redrawing.Since(form, before)));
    }

    [Fact]
    public void What_Has_Not_Changed_Leaves_The_Headline_And_The_Buttons()
    {
        var card = Jobs.Emergency().Card;

        Assert.Empty(Redrawing.Since(card, card).Card!.Body);
        Assert.Equal(card.Card!.Actions, Redrawing.Since(card, card).Card!.Actions);
    }
}
