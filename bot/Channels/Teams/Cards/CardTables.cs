using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>Tables; a client that draws none shows their text twin, a line for each row.</summary>
internal sealed class CardTables(Room room)
{
    /// <summary>So many rows of a table are shown: more does not fit on a phone.</summary>
    private const int MostRows = 10;

    /// <summary>In a table of so many columns the letters are small.</summary>
    private const int ManyColumns = 4;

    private const int Narrowest = 5;
    private const int Widest = 24;

    /// <summary>What a cell's edges take, in letters.</summary>
    private const int Edges = 2;

    /// <summary>The table, and how many rows more there are.</summary>
    public IEnumerable<JsonObject> Of(CardElement.Table table)
    {
        if (table.Columns.IsEmpty)
        {
            yield break;
        }

        yield return Drawn(table);
        if (table.Rows.Length > MostRows)
        {
            yield return CardParts.Block(TeamsWords.MoreRows(table.Rows.Length - MostRows), ("isSubtle", true));
        }
    }

    private JsonObject Drawn(CardElement.Table table) => new()
    {
        ["type"] = "Table",
        ["gridStyle"] = "default",
        ["columns"] = new JsonArray([.. table.Columns.Select((_, column) => new JsonObject { ["width"] = Width(table, column) })]),
        ["rows"] = new JsonArray([Row(table.Columns, [.. Size(table), ("weight", "Bolder")]), .. table.Rows.Take(MostRows).Select(row => Row(row, Size(table)))]),
        ["fallback"] = room.HasTwins ? Twin(table) : "drop",
    };

    /// <summary>A column is as wide, beside the others, as its longest word, and wider where its cells go on: on a phone lines break between words rather than in them.</summary>
    private static int Width(CardElement.Table table, int column)
    {
        string[] cells = [table.Columns[column], .. table.Rows.Take(MostRows).Where(row => column < row.Length).Select(row => row[column])];
        var (word, cell) = (cells.SelectMany(text => text.Split(' ')).Max(text => text.Length), cells.Max(text => text.Length));
        return Math.Clamp(word + Edges + ((cell - word) / 6), Narrowest, Widest);
    }

    private static (string Key, JsonNode Value)[] Size(CardElement.Table table) => table.Columns.Length < ManyColumns ? [] : [("size", "Small")];

    private JsonObject Row(ImmutableArray<string> cells, params (string Key, JsonNode Value)[] looks) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject
        {
            ["type"] = "TableCell",
            ["items"] = new JsonArray(CardParts.Block(CardMarkdown.Plain(room.Cut(cell)), looks)),
        })]),
    };

    private JsonObject Twin(CardElement.Table table) => new()
    {
        ["type"] = "Container",
        ["items"] = new JsonArray([.. table.Rows.Take(MostRows).Prepend(table.Columns).Select(row => CardParts.Block(CardMarkdown.Plain(string.Join(" · ", row.Select(room.Cut)))))]),
    };
}
