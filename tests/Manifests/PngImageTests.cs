using HighPoint.Support;

namespace HighPoint.Bot.Manifests;

public sealed class PngImageTests
{
    /// <summary>The filters as the PNG specification (9.2) has them, over rows of the same bytes: 1 in every channel.</summary>
    [Theory]
    [InlineData(0, "1 1 1 | 1 1 1 | 1 1 1")]
    [InlineData(1, "1 2 3 | 1 2 3 | 1 2 3")]
    [InlineData(2, "1 1 1 | 2 2 2 | 3 3 3")]
    [InlineData(3, "1 1 1 | 1 2 2 | 1 2 3")]
    [InlineData(4, "1 2 3 | 2 3 4 | 3 4 5")]
    public void Every_Filter_Is_Undone(byte filter, string red)
    {
        var image = PngImage.Read(Png.Of(3, (_, _) => 0x01_01_01_01, filter))!;

        Assert.Equal(red, string.Join(" | ", image.Dots.Where((_, at) => at % 4 == 0).Chunk(3).Select(row => string.Join(' ', row))));
    }

    [Fact]
    public void What_Is_No_Plain_Png_Is_None()
    {
        var png = Png.Of(3, (_, _) => 0);

        Assert.NotNull(PngImage.Read(png));
        Assert.All(
            (byte[][])[[], [.. png[..20]], [.. png[..^30]], [.. "GIF89a"u8, .. new byte[40]], Png.Of(3, (_, _) => 0, filter: 9), Png.Of(3, (_, _) => 0, bits: 16), Png.Of(3, (_, _) => 0, kind: 3), Png.Of(3, (_, _) => 0, interlaced: 1), Png.Of(5000, (_, _) => 0)],
            broken => Assert.Null(PngImage.Read(broken)));
    }
}
