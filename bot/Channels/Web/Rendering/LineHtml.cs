using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>A line over time as inline SVG: a point for each time, its value above it and the beginning of its name below. As wide as the card, while letters keep their size.</summary>
internal static class LineHtml
{
    private const int Height = 150;
    private const int Top = 26;
    private const int Bottom = 120;
    private const double Side = 6;

    /// <summary>The drawing alone.</summary>
    public static Html Render(ImmutableArray<ChartBar> points)
    {
        var highest = Math.Max(1, points.Max(ChartHtml.Size));
        ImmutableArray<(string X, double Y, ChartBar Point)> placed =
            [.. points.Select((point, i) => (At(Side + ((100 - (2 * Side)) * i / (points.Length - 1))) + "%", Bottom - ((Bottom - Top) * ChartHtml.Size(point) / highest), point))];
        var lines = Html.Join(placed.Zip(placed.Skip(1)).Select(pair => Html.Of(
            $"<line class=\"trend\" x1=\"{pair.First.X}\" y1=\"{At(pair.First.Y)}\" x2=\"{pair.Second.X}\" y2=\"{At(pair.Second.Y)}\"/>")));
        var dots = Html.Join(placed.Select(place => Html.Of(
            $"<circle class=\"dot\" cx=\"{place.X}\" cy=\"{At(place.Y)}\" r=\"4\"/><text class=\"value\" x=\"{place.X}\" y=\"{At(place.Y - 10)}\" text-anchor=\"middle\">{ChartHtml.Number(place.Point.Value, "#,0.##")}</text><text x=\"{place.X}\" y=\"{Height - 10}\" text-anchor=\"middle\">{Fold.Cut(place.Point.Label.Split(' ')[0], 5)}</text>")));
        return Html.Of($"<svg width=\"100%\" height=\"{Height}\" aria-hidden=\"true\" focusable=\"false\"><line class=\"axis\" x1=\"0\" y1=\"{Bottom}\" x2=\"100%\" y2=\"{Bottom}\"/>{lines}{dots}</svg>");
    }

    private static string At(double place) => ChartHtml.Number(place, "0.#");
}
