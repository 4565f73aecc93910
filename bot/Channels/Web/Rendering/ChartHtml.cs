using System.Globalization;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>
/// A chart as inline SVG: a line over time, else bars. Bars lie, each under its label and value, so that long labels and narrow screens do no harm. The drawing is hidden from
/// screen readers, which read its text twin below it.
/// </summary>
internal static class ChartHtml
{
    private const int RowHeight = 40;
    private const int LongestLabel = 32;

    /// <summary>The chart and its text twin.</summary>
    public static Html Render(CardElement.Chart chart)
    {
        var drawing = chart.IsOverTime ? LineHtml.Render(chart.Bars) : Bars(chart);
        return Html.Of($"<figure class=\"chart\"><figcaption>{chart.Title}</figcaption>{drawing}<p class=\"twin\">{chart.Summary}</p></figure>");
    }

    private static Html Bars(CardElement.Chart chart)
    {
        var longest = chart.Bars.Select(Size).DefaultIfEmpty(0).Max();
        var bars = Html.Join(chart.Bars.Select((bar, row) => Bar(bar, row * RowHeight, longest)));
        return Html.Of(
            $"<svg width=\"100%\" height=\"{chart.Bars.Length * RowHeight}\" aria-hidden=\"true\" focusable=\"false\">{bars}</svg>");
    }

    private static Html Bar(ChartBar bar, int top, double longest)
    {
        var width = Number(longest > 0 ? Size(bar) / longest * 100 : 0, "0.##") + "%";
        return Html.Of(
            $"<text x=\"0\" y=\"{top + 14}\">{Fold.Cut(bar.Label, LongestLabel)}</text><text class=\"value\" x=\"100%\" y=\"{top + 14}\" text-anchor=\"end\">{Number(bar.Value, "#,0.##")}</text><rect class=\"track\" x=\"0\" y=\"{top + 21}\" width=\"100%\" height=\"8\" rx=\"4\"/><rect class=\"bar\" x=\"0\" y=\"{top + 21}\" width=\"{width}\" height=\"8\" rx=\"4\"/>");
    }

    /// <summary>A bar has no length below zero, and none that is not a number.</summary>
    internal static double Size(ChartBar bar) => double.IsFinite(bar.Value) ? Math.Max(0, bar.Value) : 0;

    internal static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
