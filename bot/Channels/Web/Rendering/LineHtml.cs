using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>A line over time as inline SVG: a point for each time, its value above it and its name below, as wide as the card.</summary>
internal static class LineHtml
{
    private const int Width = 400;
    private const int Height = 150;
    private const int Top = 26;
    private const int Bottom = 122;
    private const int Side = 26;
    private const int LongestLabel = 8;

    /// <summary>The drawing alone.</summary>
    public static Html Render(ImmutableArray<ChartBar> points)
    {
        var highest = Math.Max(1, points.Max(ChartHtml.Size));
        ImmutableArray<(double X, double Y, ChartBar Point)> placed =
            [.. points.Select((point, i) => (Side + ((Width - (2.0 * Side)) * i / (points.Length - 1)), Bottom - ((Bottom - Top) * ChartHtml.Size(point) / highest), point))];
        var line = string.Join(' ', placed.Select(place => $"{At(place.X)},{At(place.Y)}"));
        var dots = Html.Join(placed.Select(place => Html.Of(
            $"<circle class=\"dot\" cx=\"{At(place.X)}\" cy=\"{At(place.Y)}\" r=\"4\"/><text class=\"value\" x=\"{At(place.X)}\" y=\"{At(place.Y - 10)}\" text-anchor=\"middle\">{ChartHtml.Number(place.Point.Value, "#,0.##")}</text><text x=\"{At(place.X)}\" y=\"{Height - 8}\" text-anchor=\"middle\">{Fold.Cut(place.Point.Label, LongestLabel)}</text>")));
        return Html.Of(
            $"<svg width=\"100%\" viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\" focusable=\"false\"><path class=\"axis\" d=\"M0 {Bottom}H{Width}\"/><polyline class=\"trend\" points=\"{line}\"/>{dots}</svg>");
    }

    private static string At(double place) => ChartHtml.Number(place, "0.#");
}
