using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>Tables; a client that draws none shows their text twin, a line for each row.</summary>
internal sealed class CardTables(Room room)
{
    /// <summary>So many rows of a table are shown: more does not fit on a phone.</summary>
    private const int MostRows = 10;

    private const int Narrowest = 8;
    private const int Widest = 24;

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
        ["rows"] = new JsonArray([Row(table.Columns, ("weight", "Bolder")), .. table.Rows.Take(MostRows).Select(row => Row(row))]),
        ["fallback"] = room.HasTwins ? Twin(table) : "drop",
    };

    /// <summary>A column is as wide, beside the others, as its longest cell is long, within bounds.</summary>
    private static int Width(CardElement.Table table, int column) =>
        Math.Clamp(table.Rows.Take(MostRows).Select(row => column < row.Length ? row[column].Length : 0).Append(table.Columns[column].Length).Max(), Narrowest, Widest);

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
