using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>The parts of a card's body as elements of an Adaptive Card, as large as <paramref name="room"/> lets them be.</summary>
internal sealed class CardParts(Room room)
{
    private const int LongestHeading = 200;
    private const int LongestLabel = 60;
    private const int MostBars = 12;
    private readonly CardTables tables = new(room);
    private readonly CardDrafts drafts = new(room);

    /// <summary>The elements of one part.</summary>
    public IEnumerable<JsonObject> Of(CardElement element) => element switch
    {
        CardElement.Paragraph { Emphasis: Emphasis.Warning } warning => [Warning(Paragraphs(warning.Text))],
        CardElement.Paragraph paragraph => Paragraphs(paragraph.Text, Looks(paragraph.Emphasis)),
        CardElement.Heading heading => Heading(heading.Text, "Default"),
        CardElement.FactList facts => facts.Facts.IsEmpty ? [] : [Facts(facts)],
        CardElement.DraftText draft => drafts.Of(draft),
        CardElement.Table table => [.. Heading(table.Caption, "Default"), .. tables.Of(table)],
        CardElement.Chart chart => [.. Heading(chart.Title, "Default"), .. Chart(chart)],
        CardElement.TextInput or CardElement.ChoiceInput => room.HasInputs ? CardInputs.Of(element) : [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A title over what follows; nothing where there is none.</summary>
    public static IEnumerable<JsonObject> Heading(string words, string size) =>
        string.IsNullOrWhiteSpace(words) ? [] : [Block(CardMarkdown.Plain(Shortening.Cut(words, LongestHeading)), ("style", "heading"), ("size", size), ("weight", "Bolder"))];

    /// <summary>A text: each paragraph and list of it in a block of its own, as clients keep no empty line within one.</summary>
    public IEnumerable<JsonObject> Paragraphs(Markup text, params (string Key, JsonNode Value)[] looks) =>
        Shortened(text) is { } shortened ? [Block(shortened, looks)] : CardMarkdown.Blocks(text).Select(block => Block(block, looks));

    /// <summary>One block of text, in card Markdown.</summary>
    public static JsonObject Block(string text, params ReadOnlySpan<(string Key, JsonNode Value)> looks)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        foreach (var (key, value) in looks)
        {
            block[key] = value.DeepClone();
        }

        return block;
    }

    /// <summary>What should not be missed. Letters in the colour of warnings are yellow on white in some themes, and hard to read: the ground has the colour.</summary>
    public static JsonObject Warning(params IEnumerable<JsonObject> blocks) => new() { ["type"] = "Container", ["style"] = "warning", ["items"] = new JsonArray([.. blocks]) };

    /// <summary>The beginning of <paramref name="text"/> without its markup, where there is no room for all of it; else null.</summary>
    private string? Shortened(Markup text) =>
        text.Source.Length > room.Longest && PlainText.Of(text) is var words && words.Length > room.Longest ? CardMarkdown.Plain(room.Cut(words)) : null;

    private static (string Key, JsonNode Value)[] Looks(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => [("weight", "Bolder")],
        Emphasis.Good => [("color", "Good")],
        Emphasis.Subtle => [("isSubtle", true)],
        _ => [],
    };

    private JsonObject Facts(CardElement.FactList facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Facts.Select(fact => new JsonObject
        {
            ["title"] = CardMarkdown.Plain(Shortening.Cut(fact.Label, LongestHeading)),
            ["value"] = Shortened(fact.Value) ?? CardMarkdown.Of(fact.Value),
        })]),
    };

    /// <summary>
    /// A chart as Teams draws it natively (Microsoft Learn, "Charts in Adaptive Cards"), under its title, as not every client draws that too. Whoever sees no chart
    /// reads its text twin.
    /// </summary>
    private IEnumerable<JsonObject> Chart(CardElement.Chart chart)
    {
        var twin = Block(CardMarkdown.Plain(room.Cut(chart.Summary)));
        return
        [
            chart.Bars.IsEmpty ? twin : chart.IsOverTime ? Line(chart, twin) : new JsonObject
            {
                ["type"] = "Chart.HorizontalBar",
                ["colorSet"] = "categorical",
                ["displayMode"] = "AbsoluteWithAxis",
                ["data"] = new JsonArray([.. chart.Bars.Take(MostBars).Select(bar => new JsonObject { ["x"] = Shortening.Cut(bar.Label, LongestLabel), ["y"] = double.IsFinite(bar.Value) ? bar.Value : 0 })]),
                ["fallback"] = twin,
            },
        ];
    }

    private static JsonObject Line(CardElement.Chart chart, JsonObject twin) => new()
    {
        ["type"] = "Chart.Line",
        ["data"] = new JsonArray(new JsonObject
        {
            ["legend"] = Shortening.Cut(chart.Title, LongestLabel),
            ["values"] = new JsonArray([.. chart.Bars.TakeLast(MostBars).Select(point => new JsonObject { ["x"] = point.Day, ["y"] = double.IsFinite(point.Value) ? point.Value : 0 })]),
        }),
        ["fallback"] = twin,
    };
}
