using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>Charts: as Slack draws them (docs.slack.dev, "Data visualization block", since June 2026), and in letters for where it does not.</summary>
internal static class BlockCharts
{
    /// <summary>The type of the block.</summary>
    public const string Type = "data_visualization";

    private const int BarWidth = 20;

    /// <summary>The chart as Slack draws it; null for one that does not fit: too many bars, or some with the same label.</summary>
    public static JsonObject? Drawn(CardElement.Chart chart)
    {
        string[] labels = [.. chart.Bars.Select(bar => Label(bar.Label))];
        if (labels.Length is 0 or > BlockLimits.ChartBars || labels.Distinct(StringComparer.Ordinal).Count() < labels.Length || !chart.Bars.All(bar => double.IsFinite(bar.Value)))
        {
            return null;
        }

        return new JsonObject
        {
            ["type"] = Type,
            ["title"] = Shortening.Cut(BlockText.Visible(chart.Title), BlockLimits.ChartTitle),
            ["chart"] = new JsonObject
            {
                ["type"] = "bar",
                ["series"] = new JsonArray(new JsonObject
                {
                    ["name"] = Label(chart.Title),
                    ["data"] = new JsonArray([.. chart.Bars.Zip(labels, (bar, label) => new JsonObject { ["label"] = label, ["value"] = bar.Value })]),
                }),
                ["axis_config"] = new JsonObject { ["categories"] = new JsonArray([.. labels.Select(label => JsonValue.Create(label))]) },
            },
        };
    }

    /// <summary>A bar of letters for each value, the longest as wide as there is room on a phone.</summary>
    public static string Bars(CardElement.Chart chart)
    {
        var most = chart.Bars.Where(bar => double.IsFinite(bar.Value)).Select(bar => bar.Value).DefaultIfEmpty(0).Max();
        var widest = Math.Min(chart.Bars.Select(bar => bar.Label.Length).DefaultIfEmpty(0).Max(), BarWidth);
        var bars = new StringBuilder();
        foreach (var bar in chart.Bars)
        {
            var length = most > 0 && double.IsFinite(bar.Value) ? (int)Math.Round(Math.Clamp(bar.Value / most, 0, 1) * BarWidth) : 0;
            bars.Append(bars.Length > 0 ? "\n" : "").Append(CultureInfo.InvariantCulture, $"{Shortening.Cut(bar.Label, BarWidth).PadRight(widest)} {new string('█', length)} {bar.Value:0.##}");
        }

        return bars.ToString();
    }

    private static string Label(string text) => Shortening.Cut(BlockText.Visible(text), BlockLimits.ChartLabel);
}
