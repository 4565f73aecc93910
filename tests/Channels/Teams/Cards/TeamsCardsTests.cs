using System.Text.Json.Nodes;
using FsCheck.Xunit;
using HighPoint.Bot.Channels.Web;
using HighPoint.Conversations;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>Messages as Adaptive Cards.</summary>
public sealed class TeamsCardsTests
{
    /// <summary>More Markdown than any client of Teams reads.</summary>
    private static readonly MarkdownPipeline Greedy = new MarkdownPipelineBuilder().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseTaskLists().Build();

    [Fact]
    public void Every_Card_Of_Many_Conversations_Is_One_That_Teams_Takes() => Assert.Multiple(
        [.. DrivenMessages.All.Concat(Gallery.All).Select<Message, Action>(message => () => Assert.Equal([], Drawn(message).SelectMany(CardRules.Problems)))]);

    [Fact]
    public void The_Conversations_Have_Parts_And_Buttons_Of_All_Kinds()
    {
        var cards = DrivenMessages.All.Select(message => message.Card).OfType<Card>().ToArray();
        Assert.Equal(8, cards.SelectMany(card => card.Body).Select(part => part.GetType()).Distinct().Count());
        Assert.Equal(3, cards.SelectMany(card => card.Actions).Select(action => action.GetType()).Distinct().Count());
        Assert.True(DrivenMessages.All.Length > 120, $"There are {DrivenMessages.All.Length} messages.");
        Assert.Contains(DrivenMessages.All, message => message.Key?.StartsWith("nudge", StringComparison.Ordinal) == true);
    }

    [Property(Arbitrary = [typeof(GeneratedMessages)], MaxTest = 300)]
    public void Any_Message_Is_A_Card_That_Teams_Takes(Message message) =>
        Assert.Equal([], Drawn(message).SelectMany(CardRules.Problems));

    [Property(Arbitrary = [typeof(GeneratedMessages)], MaxTest = 300)]
    public void What_A_Person_Typed_Is_Words_Wherever_It_Stands(Message message) =>
        Assert.Equal([], Drawn(message).SelectMany(CardRules.Texts).SelectMany(Marks));

    [Property(Arbitrary = [typeof(GeneratedMessages)], MaxTest = 1_000)]
    public void What_A_Person_Typed_Reads_As_It_Was_Typed(string words)
    {
        var shown = CardMarkdown.Of(Markup.Of($"{words}"));
        Assert.Equal([], Marks(shown));
        Assert.Equal(PlainText.Of(Markup.Plain(words)), string.Concat(Markdown.Parse(shown, Greedy).Descendants<LiteralInline>().Select(literal => literal.Content.ToString())).Trim());
    }

    [Theory]
    [InlineData("Hi **Sam**, *tell* me.", "Hi **Sam**, _tell_ me.")]
    [InlineData("One\n\nTwo", "One\n\nTwo")]
    [InlineData("- one\n- two", "- one\n- two")]
    [InlineData("1. one\n2. two", "1. one\n2. two")]
    [InlineData("[the book](https://example.com/a_(b))", "[the book](https://example.com/a_%28b%29)")]
    [InlineData("[the book](javascript:alert)", "the book")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("> no quote", "\\> no quote")]
    public void Our_Own_Marks_Are_Those_That_Cards_Know(string markup, string text) => Assert.Equal(text, CardMarkdown.Of(Markup.Trusted(markup)));

    [Fact]
    public void A_Message_Without_A_Card_Is_Words()
    {
        Assert.Equal(new TeamsPost("Hi Sam.", null, "Hi Sam."), TeamsCards.Of(new Message(Markup.Of($"Hi **{"Sam"}**.")), CardScope.Personal));
        Assert.InRange(TeamsCards.Of(new Message(Markup.Plain(new string('я', 100_000))), CardScope.Personal).Text!.Length, 1_000, 4_000);
    }

    [Fact]
    public void A_Seventh_Button_Is_One_Press_Away()
    {
        var card = Draw(Gallery.Advice);
        Assert.Equal(["Mark as sent", "Edit", "Copy", "Open in mail", "Remind me", "More"], card["actions"]!.AsArray().Select(action => (string?)action!["title"]));
        Assert.Equal(["Wrong kind", "Not now"], card["actions"]![5]!["card"]!["actions"]!.AsArray().Select(action => (string?)action!["title"]));
        Assert.Equal("CopyDraft|e1|2|", (string?)card["actions"]![2]!["data"]!["command"]);
    }

    [Fact]
    public void A_Link_Says_Where_It_Leads() =>
        Assert.Equal(("Open the report (example.com)", "Opens example.com in the browser"), Draw(Gallery.Report)["actions"]![0] is { } link ? ((string?)link["title"], (string?)link["tooltip"]) : default);

    [Fact]
    public void Only_What_Saves_Takes_The_Fields_Along_And_What_Was_Emptied_Is_Saved_Empty()
    {
        var buttons = Draw(Gallery.Form)["actions"]!.AsArray();
        Assert.Null(buttons[0]!["associatedInputs"]);
        Assert.Equal("", (string?)buttons[0]!["data"]!["Phone"]);
        Assert.Equal("none", (string?)buttons[1]!["associatedInputs"]);
        Assert.Null(buttons[1]!["data"]!["Phone"]);
    }

    [Fact]
    public void Fields_Are_Of_The_Kind_That_Brings_Up_The_Right_Picker_Unless_What_Was_Typed_Is_None()
    {
        Assert.Equal(["Input.Text", "Input.Text", "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.ChoiceSet", "Input.ChoiceSet", "Input.ChoiceSet", "Input.Text"], Inputs(Gallery.Form));
        Assert.Equal(["Input.Text", "Input.Text", "Input.Text"], Inputs(new Message(Markup.Empty, new Card("Form",
            [new CardElement.TextInput("h", "Hours", "ages", 9, Kind: InputKind.Number), new CardElement.TextInput("d", "Day", "Monday", 9, Kind: InputKind.Date), new CardElement.TextInput("t", "Time", "late", 9, Kind: InputKind.Time)]))));
    }

    [Fact]
    public void A_Form_Opens_As_A_Dialog_Where_There_Are_Dialogs_And_Nobody_Listens()
    {
        JsonNode Edit(CardScope scope, bool opensDialogs) => TeamsCards.Of(Gallery.Advice, scope, opensDialogs).Card!["actions"]![1]!;
        Assert.Equal(("Action.Submit", "task/fetch"), ((string?)Edit(CardScope.Personal, true)["type"], (string?)Edit(CardScope.Personal, true)["data"]!["msteams"]!["type"]));
        Assert.Equal("Action.Execute", (string?)Edit(CardScope.Personal, false)["type"]);
        Assert.Equal("Action.Execute", (string?)Edit(CardScope.Channel, true)["type"]);
    }

    [Fact]
    public void A_Form_That_Is_Too_Big_Is_Not_Cut_But_Says_What_To_Do()
    {
        var form = new Message(Markup.Empty, new Card("The message",
            [new CardElement.TextInput("body", "Message", new string('я', 9_000), 10_000, Multiline: true)],
            [new CardAction.Press("Save", new Command(Verb.SaveDraft, "e", 1), ActionStyle.Primary), new CardAction.Press("Back", new Command(Verb.Back, "e", 1))]));
        var card = Draw(form);
        Assert.Empty(Inputs(form));
        Assert.Equal(["Back"], card["actions"]!.AsArray().Select(action => (string?)action!["title"]));
        Assert.Contains(TeamsWords.FormTooLong, CardRules.Texts(card));
    }

    [Fact]
    public void A_Long_Draft_Is_Unfolded_By_A_Button_And_A_Longer_One_Says_That_It_Is_Cut()
    {
        var card = Draw(Draft(string.Join("\n\n", Enumerable.Repeat("Twelve words of a letter that goes on and on and on.", 60))));
        var rest = Assert.Single(CardRules.Of(card, "Container"), container => container["isVisible"] is not null);
        Assert.Contains((string?)rest["id"], CardRules.Of(card, "Action.ToggleVisibility").Single()["targetElements"]!.AsArray().Select(id => (string?)id));
        Assert.DoesNotContain(CardMarkdown.Plain(TeamsWords.DraftShortened), CardRules.Texts(card));
        Assert.Contains(CardMarkdown.Plain(TeamsWords.DraftShortened), CardRules.Texts(Draw(Draft(new string('я', 10_000)))));
    }

    [Fact]
    public void A_Table_Shows_Ten_Rows_And_Says_How_Many_More()
    {
        var card = Draw(new Message(Markup.Empty, new Card("Pipeline", [new CardElement.Table("Open", ["Customer"], [.. Enumerable.Range(1, 1_013).Select(row => System.Collections.Immutable.ImmutableArray.Create($"c{row}"))])])));
        Assert.Equal(11, CardRules.Of(card, "TableRow").Count());
        Assert.Contains("and 1,003 more", CardRules.Texts(card));
    }

    private static Message Draft(string body) => new(Markup.Empty, new Card("Draft", [new CardElement.DraftText("E-mail to Dana", "After last night", body)]));

    private static JsonObject Draw(Message message) => TeamsCards.Of(message, CardScope.Personal).Card!;

    /// <summary>A message in every way that it can be drawn.</summary>
    private static IEnumerable<JsonObject> Drawn(Message message) => message.Card is null
        ? []
        : [Draw(message), TeamsCards.Of(message, CardScope.Personal, opensDialogs: true).Card!, TeamsCards.Of(message, CardScope.Channel).Card!, TeamsCards.Dialog(message)];

    private static IEnumerable<string> Inputs(Message message) =>
        Draw(message)["body"]!.AsArray().Select(part => (string)part!["type"]!).Where(type => type.StartsWith("Input.", StringComparison.Ordinal));

    /// <summary>What in a text is anything but words.</summary>
    private static IEnumerable<string> Marks(string text) => Markdown.Parse(text, Greedy).Descendants()
        .Where(node => node is not (ParagraphBlock or LiteralInline or ContainerInline { Parent: null, NextSibling: null, PreviousSibling: null }) || node is EmphasisInline or LinkInline)
        .Select(node => $"{node.GetType().Name} in {text}");
}
