using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>A table with its caption; the first cell names its row. A wide one scrolls within itself, by keyboard too.</summary>
internal static class TableHtml
{
    private const string NumberSigns = "0123456789.,-+%$€£ ";

    /// <summary>The table; <paramref name="id"/> is its caption's.</summary>
    public static Html Render(CardElement.Table table, string id)
    {
        var numeric = table.Columns.Select((_, column) => IsNumeric(table, column)).ToArray();
        var heads = Html.Join(table.Columns.Select((name, column) => Html.Of($"<th scope=\"col\" class=\"{Class(numeric, column)}\">{name}</th>")));
        var rows = Html.Join(table.Rows.Select(row => Html.Of($"<tr>{Html.Join(row.Select((cell, column) => Cell(cell, column, numeric)))}</tr>")));
        return Html.Of(
            $"<div class=\"sheet\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\"><table><caption id=\"{id}\">{table.Caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>");
    }

    private static Html Cell(string text, int column, bool[] numeric) =>
        column == 0
            ? Html.Of($"<th scope=\"row\">{Fold.Text(text)}</th>")
            : Html.Of($"<td class=\"{Class(numeric, column)}\">{Fold.Text(text)}</td>");

    private static string Class(bool[] numeric, int column) => column < numeric.Length && numeric[column] ? "number" : "word";

    /// <summary>A column of figures is set flush right, so that they can be compared.</summary>
    private static bool IsNumeric(CardElement.Table table, int column) =>
        column > 0 && table.Rows.Length > 0
        && table.Rows.All(row => column < row.Length && row[column].Length > 0 && row[column].All(sign => NumberSigns.Contains(sign, StringComparison.Ordinal)));
}
