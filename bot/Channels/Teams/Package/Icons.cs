using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>The two icons ("Design your app's icons", Microsoft Learn): one in colour, 192 by 192 and opaque to its edges; one of white lines on nothing, 32 by 32.</summary>
internal static class Icons
{
    private const int ColorSize = 192;
    private const int OutlineSize = 32;

    /// <summary>What is wrong with the icons that a manifest names.</summary>
    public static IEnumerable<ManifestProblem> Check(JsonObject manifest, PackageFiles package) =>
    [
        .. Check(manifest["icons"]!["color"]!.GetValue<string>(), package, ColorSize, image => IsOpaque(image) ? null : PackageWords.SeeThrough),
        .. Check(manifest["icons"]!["outline"]!.GetValue<string>(), package, OutlineSize, image => !IsWhite(image) ? PackageWords.NotWhite : IsOutline(image) ? null : PackageWords.NotOutline),
    ];

    private static IEnumerable<ManifestProblem> Check(string name, PackageFiles package, int size, Func<PngImage, string?> look) =>
        !package.All.TryGetValue(name, out var file) ? [new(name, PackageWords.NoFile)]
        : PngImage.Read(file) is not { } image ? [new(name, PackageWords.NoPng)]
        : image.Width != size || image.Height != size ? [new(name, PackageWords.WrongSize(image.Width, image.Height, size))]
        : look(image) is { } wrong ? [new(name, wrong)]
        : [];

    private static bool IsOpaque(PngImage image) => Dots(image).All(dot => dot[3] == byte.MaxValue);

    private static bool IsWhite(PngImage image) => Dots(image).All(dot => dot[3] == 0 || dot is [byte.MaxValue, byte.MaxValue, byte.MaxValue, _]);

    /// <summary>Something is drawn, and the corners are free.</summary>
    private static bool IsOutline(PngImage image)
    {
        var dots = Dots(image).ToArray();
        return dots.Any(dot => dot[3] > 0) && ((int[])[0, image.Width - 1, dots.Length - image.Width, dots.Length - 1]).All(corner => dots[corner][3] == 0);
    }

    private static IEnumerable<byte[]> Dots(PngImage image) => image.Dots.Chunk(4);
}
