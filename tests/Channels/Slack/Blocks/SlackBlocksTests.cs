using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Blocks;

public sealed class SlackBlocksTests
{
    [Fact]
    public void Slack_Takes_Every_Message_Of_Many_Conversations() => Assert.All(DrivenMessages.All, message =>
    {
        var post = SlackBlocks.Render(message);
        Assert.Empty(BlockRules.OfMessage(post.Text, post.Blocks));
    });

    [Fact]
    public void Every_Form_Of_Many_Conversations_Is_A_Modal_With_Its_Button_To_Save() => Assert.All(Forms, form =>
    {
        var view = SlackBlocks.Modal(form, "form", "{}");
        Assert.Empty(BlockRules.OfView(view));
        Assert.NotNull(view["submit"]);
        Assert.DoesNotContain("\"Save", string.Concat(Buttons(view["blocks"]!.AsArray()).Select(button => (string?)button["value"])), StringComparison.Ordinal);
    });

    [Property(MaxTest = 400, Arbitrary = [typeof(GeneratedMessages)])]
    public void Slack_Takes_Whatever_Is_Said(Message message)
    {
        var post = SlackBlocks.Render(message);
        Assert.Empty(BlockRules.OfMessage(post.Text, post.Blocks));
        Assert.Empty(BlockRules.OfMessage(post.Text, SlackBlocks.Render(message, drawsCharts: true).Blocks));
        Assert.Empty(BlockRules.OfView(SlackBlocks.Modal(message, "form", "{}")));
        Assert.Empty(BlockRules.OfView(SlackBlocks.Home([message])));
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(GeneratedMessages)])]
    public void What_Somebody_Typed_Is_Shown_As_Typed_And_Is_Never_Markup(string words)
    {
        var post = SlackBlocks.Render(new Message(Markup.Of($"You said: {words}")));
        var runs = post.Blocks!.SelectMany(block => block!["elements"]!.AsArray()).SelectMany(part => part!["elements"]!.AsArray()).ToArray();
        Assert.All(runs, run => Assert.Equal(("text", null), ((string?)run!["type"], run["style"]?.ToJsonString())));
        Assert.Equal($"You said: {PlainText.Of(Markup.Plain(words))}".Trim(), string.Concat(runs.Select(run => (string?)run!["text"])).Trim());
        Assert.DoesNotContain('<', post.Text);
        Assert.DoesNotContain('>', post.Text);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(GeneratedMessages)])]
    public void A_Text_Is_Cut_Between_Characters_And_Never_In_An_Entity(string words)
    {
        for (var most = 2; most < 40; most++)
        {
            var escaped = BlockText.Escaped(words, most);
            Assert.True(escaped.Length <= most);
            Assert.DoesNotContain(escaped.Replace("&amp;", "", StringComparison.Ordinal).Replace("&lt;", "", StringComparison.Ordinal).Replace("&gt;", "", StringComparison.Ordinal), c => c is '&' or '<' or '>');
            Assert.False(escaped.Length > 1 && char.IsHighSurrogate(escaped[^2]) && escaped[^1] == '…');
        }
    }

    [Fact]
    public void A_Card_Is_Title_Words_Facts_Letter_And_Buttons()
    {
        var card = DrivenMessages.All.First(message => message.Card is { } card && card.Body.OfType<CardElement.DraftText>().Any() && card.Actions.Length > 3);
        var blocks = SlackBlocks.Render(card).Blocks!;
        Assert.Contains(blocks, block => (string?)block!["type"] == "header" && (string?)block["text"]!["text"] == card.Card!.Title);
        Assert.Contains(blocks, block => (string?)block!["type"] == "section");
        var draft = card.Card!.Body.OfType<CardElement.DraftText>().First();
        Assert.Contains(blocks, block => block!["elements"]?.AsArray().Any(part => (string?)part!["type"] == "rich_text_quote" && (string?)part["elements"]![0]!["text"] == draft.Body) == true);
        var buttons = Buttons(blocks).ToArray();
        Assert.Equal(card.Card.Actions.Length, buttons.Length);
        Assert.All(buttons, button => Assert.True(button["url"] is not null || Command.TryParse((string?)button["value"], out _)));
    }

    [Fact]
    public void A_Chart_Has_Bars_And_Its_Words()
    {
        var chart = new CardElement.Chart("Open by stage", [new("Due", 4), new("Offered", 2), new("Odd", double.NaN)], "4 due, 2 offered.");
        var blocks = SlackBlocks.Render(new Message(Markup.Empty, new Card("Pipeline", [chart]))).Blocks!;
        var bars = (string)blocks.SelectMany(block => block!["elements"] as JsonArray ?? []).First(part => (string?)part!["type"] == "rich_text_preformatted")!["elements"]![0]!["text"]!;
        Assert.Equal($"Due     {new string('█', 20)} 4\nOffered {new string('█', 10)} 2\nOdd      NaN", bars);
        Assert.Contains("4 due, 2 offered.", blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Two_Tables_The_Second_Is_Lines_And_Rows_Beyond_Ten_Are_Counted()
    {
        var table = new CardElement.Table("Due", ["Customer", "Stage"], [.. Enumerable.Range(1, 13).Select(row => (System.Collections.Immutable.ImmutableArray<string>)[$"Customer {row}", ""])]);
        var post = SlackBlocks.Render(new Message(Markup.Empty, new Card("Pipeline", [table, table])));
        Assert.Empty(BlockRules.OfMessage(post.Text, post.Blocks));
        Assert.Equal(11, Assert.Single(post.Blocks!, block => (string?)block!["type"] == "table")!["rows"]!.AsArray().Count);
        Assert.Equal(2, post.Blocks!.Count(block => block!.ToJsonString().Contains("and 3 more", StringComparison.Ordinal)));
        Assert.Contains("Customer 13", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Is_Wrong_Stands_Under_Its_Field_And_What_Was_Typed_In_It()
    {
        var form = new Message(Markup.Empty, new Card("Form",
        [
            new CardElement.TextInput("When", "Ended on", "some day", 100, Kind: InputKind.Date, Error: "A date looks like 2026-11-20."),
            new CardElement.TextInput("On", "On", "2026-11-20", 100, Kind: InputKind.Date),
            new CardElement.ChoiceInput("Paying", "Has paid", [new("", "Not said"), new("yes", "Yes")], [""]),
        ], [new CardAction.Press("Save", new Command(Verb.SaveForm))]));
        var blocks = SlackBlocks.Modal(form, "form", "").AsObject()["blocks"]!.AsArray();
        Assert.Equal(("plain_text_input", "some day", "⚠ A date looks like 2026-11-20."), ((string?)blocks[0]!["element"]!["type"], (string?)blocks[0]!["element"]!["initial_value"], (string?)blocks[0]!["hint"]!["text"]));
        Assert.Equal(("datepicker", "2026-11-20"), ((string?)blocks[1]!["element"]!["type"], (string?)blocks[1]!["element"]!["initial_date"]));
        Assert.Equal(("-", "When"), ((string?)blocks[2]!["element"]!["initial_option"]!["value"], (string?)blocks[0]!["block_id"]));
    }

    [Fact]
    public void A_Form_That_Is_Longer_Than_Slacks_Fields_Is_Not_Cut_But_Says_What_To_Do()
    {
        Message Editor(int length) => new(Markup.Empty, new Card("The message",
            [new CardElement.TextInput("body", "Message", new string('x', length), 10_000, Multiline: true)],
            [new CardAction.Press("Save", new Command(Verb.SaveDraft, "e", 1)), new CardAction.Press("Undo", new Command(Verb.Undo, "e", 1))]));
        Assert.Equal(3_000, ((string?)SlackBlocks.Modal(Editor(3_000), "form", "")["blocks"]![0]!["element"]!["initial_value"])!.Length);
        var modal = SlackBlocks.Modal(Editor(3_001), "form", "");
        Assert.Null(modal["submit"]);
        foreach (var blocks in new[] { modal["blocks"]!.AsArray(), SlackBlocks.Render(Editor(3_001)).Blocks! })
        {
            Assert.DoesNotContain(blocks, block => (string?)block!["type"] == "input");
            Assert.Contains(BlockWords.FormTooLong, blocks.ToJsonString(), StringComparison.Ordinal);
            Assert.Equal("Undo", (string?)Assert.Single(Buttons(blocks))["text"]!["text"]);
        }
    }

    [Fact]
    public void Views_Have_Lines_In_The_Place_Of_Tables()
    {
        var table = new Message(Markup.Empty, new Card("Pipeline", [new CardElement.Table("Due", ["Customer", "Stage"], [["Harlow Dental", "due"]])]));
        var home = SlackBlocks.Home([table, table]);
        Assert.Empty(BlockRules.OfView(home));
        Assert.Equal(2, home["blocks"]!.AsArray().Count(block => block!.ToJsonString().Contains("Harlow Dental \\u00B7 due", StringComparison.Ordinal)));
        Assert.Equal(["header", "rich_text", "table"], SlackBlocks.Render(table).Blocks!.Select(block => (string?)block!["type"]));
    }

    [Fact]
    public void Words_That_Are_Cut_Say_So() =>
        Assert.Contains(BlockWords.Shortened, SlackBlocks.Render(new Message(Markup.Plain(string.Join(' ', Enumerable.Repeat("words", 3_000))))).Blocks!.ToJsonString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "email_text_input")]
    [InlineData("dana@harlow.example", "email_text_input")]
    [InlineData("nobody", "plain_text_input")]
    public void A_Field_For_An_Address_Takes_An_Address_And_What_Is_None_Stays_A_Text(string value, string type) => Assert.Equal(
        type, (string?)SlackBlocks.Modal(new Message(Markup.Empty, new Card("Form", [new CardElement.TextInput("e", "E-mail", value, 200, Kind: InputKind.Email)])), "", "")["blocks"]![0]!["element"]!["type"]);

    [Fact]
    public void A_Mail_Is_Opened_By_A_Link_That_The_Bot_Shows() => Assert.All(DrivenMessages.All, message =>
        Assert.DoesNotContain(Buttons(SlackBlocks.Render(message).Blocks!), button => ((string?)button["url"])?.StartsWith("mailto:", StringComparison.Ordinal) == true));

    internal static IEnumerable<Message> Forms => DrivenMessages.All.Where(message => message.Card?.Body.Any(part => FormReply.IdOf(part) is not null) == true);

    private static IEnumerable<JsonNode> Buttons(JsonArray blocks) => blocks.Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray()).OfType<JsonNode>();
}
