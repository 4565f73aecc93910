using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>The parts of a card's body as elements of an Adaptive Card.</summary>
internal static class CardParts
{
    /// <summary>So many rows of a table are shown.</summary>
    private const int MostRows = 10;

    /// <summary>The elements of one part.</summary>
    public static IEnumerable<JsonObject> Of(CardElement element) => element switch
    {
        CardElement.Paragraph paragraph => [Paragraph(paragraph)],
        CardElement.Heading heading => [TeamsCards.Block(Markup.Plain(heading.Text), ("weight", "Bolder"), ("spacing", "Medium"))],
        CardElement.FactList facts => [Facts(facts)],
        CardElement.DraftText draft => [Draft(draft)],
        CardElement.Table table => [TeamsCards.Block(Markup.Plain(table.Caption), ("weight", "Bolder")), Table(table)],
        CardElement.Chart chart => [Chart(chart)],
        CardElement.TextInput input => Input(input.Error, Text(input)),
        CardElement.ChoiceInput input => Input(input.Error, Choice(input)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonObject Paragraph(CardElement.Paragraph paragraph) => paragraph.Emphasis switch
    {
        Emphasis.Strong => TeamsCards.Block(paragraph.Text, ("weight", "Bolder")),
        Emphasis.Good => TeamsCards.Block(paragraph.Text, ("color", "Good")),
        Emphasis.Warning => TeamsCards.Block(paragraph.Text, ("color", "Warning")),
        Emphasis.Subtle => Subtle(paragraph.Text),
        _ => TeamsCards.Block(paragraph.Text),
    };

    private static JsonObject Subtle(Markup text)
    {
        var block = TeamsCards.Block(text);
        block["isSubtle"] = true;
        return block;
    }

    private static JsonObject Facts(CardElement.FactList facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Facts.Select(fact => new JsonObject { ["title"] = Markup.Plain(fact.Label).Source, ["value"] = fact.Value.Source })]),
    };

    /// <summary>Line by line: a card's text has no line breaks that every client keeps.</summary>
    private static JsonObject Draft(CardElement.DraftText draft)
    {
        var lines = draft.Body.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => TeamsCards.Block(Markup.Plain(line)));
        var subject = draft.Subject.Length > 0 ? [TeamsCards.Block(Markup.Plain(draft.Subject), ("weight", "Bolder"))] : Array.Empty<JsonObject>();
        return new JsonObject { ["type"] = "Container", ["style"] = "emphasis", ["items"] = new JsonArray([Subtle(Markup.Plain(draft.Label)), .. subject, .. lines]) };
    }

    private static JsonObject Table(CardElement.Table table) => new()
    {
        ["type"] = "Table",
        ["firstRowAsHeaders"] = true,
        ["columns"] = new JsonArray([.. table.Columns.Select(_ => new JsonObject { ["width"] = 1 })]),
        ["rows"] = new JsonArray([Row(table.Columns), .. table.Rows.Take(MostRows).Select(row => Row(row))]),
    };

    private static JsonObject Row(IEnumerable<string> cells) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(TeamsCards.Block(Markup.Plain(cell))) })]),
    };

    private static JsonObject Chart(CardElement.Chart chart) => new()
    {
        ["type"] = "Chart.HorizontalBar",
        ["title"] = chart.Title,
        ["data"] = new JsonArray([.. chart.Bars.Select(bar => new JsonObject { ["x"] = bar.Label, ["y"] = bar.Value })]),
        ["fallback"] = TeamsCards.Block(Markup.Plain(chart.Summary)),
    };

    private static IEnumerable<JsonObject> Input(string? error, JsonObject input) =>
        error is null ? [input] : [TeamsCards.Block(Markup.Plain(error), ("color", "Attention")), input];

    private static JsonObject Text(CardElement.TextInput input)
    {
        var field = new JsonObject
        {
            ["type"] = "Input.Text", ["id"] = input.Id, ["label"] = input.Label, ["value"] = input.Value, ["maxLength"] = input.MaxLength, ["isMultiline"] = input.Multiline,
        };
        if (input.Kind is InputKind.Email or InputKind.Phone)
        {
            field["style"] = input.Kind == InputKind.Email ? "email" : "tel";
        }

        return field;
    }

    private static JsonObject Choice(CardElement.ChoiceInput input) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = input.Id,
        ["label"] = input.Label,
        ["isMultiSelect"] = input.Multiple,
        ["value"] = string.Join(',', input.Selected),
        ["choices"] = new JsonArray([.. input.Options.Select(option => new JsonObject { ["title"] = option.Label, ["value"] = option.Value })]),
    };
}
