using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>The parts of a card's body as blocks.</summary>
/// <param name="room">How much room there is.</param>
/// <param name="mostTables">So many tables are drawn, the others come as lines: Slack takes one a message (docs.slack.dev, "Table block"), and promises none in modals and on the Home tab.</param>
/// <param name="mostCharts">So many charts are drawn by Slack, the others come as letters.</param>
internal sealed class BlockParts(BlockRoom room, int mostTables = 0, int mostCharts = 0)
{
    private readonly RichText rich = new(room);

    private int tables;

    private int charts;

    /// <summary>A part's blocks.</summary>
    public IEnumerable<JsonObject> Of(CardElement part) => part switch
    {
        CardElement.Paragraph { Emphasis: Emphasis.Subtle } paragraph => Subtle(PlainText.Of(paragraph.Text)),
        CardElement.Paragraph paragraph => rich.Of(paragraph.Text, Symbol(paragraph.Emphasis)) is { } text ? [text] : [],
        CardElement.Heading heading => Title(heading.Text),
        CardElement.FactList facts => Facts(facts.Facts),
        CardElement.DraftText draft => [Draft(draft)],
        CardElement.Table table => [.. Title(table.Caption), .. Table(table)],
        CardElement.Chart chart => [Chart(chart), .. Subtle(chart.Summary)],
        _ => room.HasInputs ? BlockInputs.Of(part) : [],
    };

    /// <summary>Text in small letters.</summary>
    public IEnumerable<JsonObject> Subtle(string words) => string.IsNullOrWhiteSpace(words)
        ? []
        : [new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(BlockText.Plain(room.Cut(words), BlockLimits.ContextText)) }];

    /// <summary>Text with its markup.</summary>
    public IEnumerable<JsonObject> Text(Markup text) => rich.Of(text) is { } block ? [block] : [];

    /// <summary>A small heading over what follows; nothing where it has no words.</summary>
    private IEnumerable<JsonObject> Title(string words) => string.IsNullOrWhiteSpace(words) ? [] : [RichText.Block(rich.Bold(words))];

    private static string? Symbol(Emphasis emphasis) => emphasis switch { Emphasis.Warning => BlockWords.Warning, Emphasis.Good => BlockWords.Good, _ => null };

    /// <summary>Labels and values, side by side.</summary>
    private IEnumerable<JsonObject> Facts(ImmutableArray<CardFact> facts) => facts.Chunk(BlockLimits.FieldsInSection / 2).Select(some => new JsonObject
    {
        ["type"] = "section",
        ["fields"] = new JsonArray([.. some.SelectMany(fact => new[] { Field(fact.Label), Field(PlainText.Of(fact.Value)) })]),
    });

    private JsonObject Field(string text) => BlockText.Plain(room.Cut(text), BlockLimits.Field);

    private JsonObject Draft(CardElement.DraftText draft)
    {
        var letter = rich.Apart("rich_text_quote", draft.Body);
        return draft.Subject.Length == 0 ? RichText.Block(rich.Bold(draft.Label), letter) : RichText.Block(rich.Bold(draft.Label), rich.Apart("rich_text_quote", draft.Subject), letter);
    }

    private IEnumerable<JsonObject> Table(CardElement.Table table)
    {
        if (table.Columns.IsEmpty)
        {
            yield break;
        }

        var rows = table.Rows.Take(Math.Min(room.Rows, BlockLimits.TableRows - 1)).ToArray();
        yield return ++tables <= mostTables && table.Columns.Length <= BlockLimits.TableColumns ? Drawn(table, rows) : Lines(table, rows);
        if (table.Rows.Length > rows.Length)
        {
            foreach (var more in Subtle(BlockWords.MoreRows(table.Rows.Length - rows.Length)))
            {
                yield return more;
            }
        }
    }

    private JsonObject Chart(CardElement.Chart chart) => charts < mostCharts && BlockCharts.Drawn(chart) is { } drawn && ++charts > 0
        ? drawn
        : RichText.Block(rich.Bold(chart.Title), rich.Apart("rich_text_preformatted", BlockCharts.Bars(chart)));

    private JsonObject Lines(CardElement.Table table, ImmutableArray<string>[] rows) =>
        rich.Lines([(string.Join(" · ", table.Columns), ""), .. rows.Select(row => ("", string.Join(" · ", row)))]);

    private JsonObject Drawn(CardElement.Table table, ImmutableArray<string>[] rows) => new()
    {
        ["type"] = "table",
        ["column_settings"] = new JsonArray([.. table.Columns.Select(_ => new JsonObject { ["is_wrapped"] = true })]),
        ["rows"] = new JsonArray([.. rows.Prepend(table.Columns).Select(row => new JsonArray([.. Enumerable.Range(0, table.Columns.Length).Select(column => Cell(column < row.Length ? row[column] : ""))]))]),
    };

    private JsonObject Cell(string text) => new() { ["type"] = "raw_text", ["text"] = BlockText.Visible(room.Cut(text)) };
}
