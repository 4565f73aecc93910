using HighPoint.Bot.Manifests;
using HighPoint.Support;
using Microsoft.Playwright;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>The icons are what their drawings say, and what Teams takes.</summary>
[Collection(BrowserTests.Name)]
public sealed class IconsTests(Browser browser)
{
    /// <summary>Another version of the browser may smooth an edge a little differently.</summary>
    private const int Slightly = 24;

    /// <summary>With <c>HIGHPOINT_WRITE_TEAMS=1</c> they are drawn anew.</summary>
    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public async Task An_Icon_Is_What_Its_Drawing_Says(string name, int size)
    {
        await using var visit = await browser.VisitAsync(new Uri("about:blank"), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = size, Height = size } });
        var page = await visit.Context.NewPageAsync();
        await page.SetContentAsync($"<body style=\"margin:0\">{Repo.Read($"manifest/teams/{name}.svg")}</body>");
        var drawn = await page.ScreenshotAsync(new PageScreenshotOptions { OmitBackground = true });
        if (Environment.GetEnvironmentVariable("HIGHPOINT_WRITE_TEAMS") is "1")
        {
            await File.WriteAllBytesAsync(Repo.At($"manifest/teams/{name}.png"), drawn, TestContext.Current.CancellationToken);
        }

        var (icon, drawing) = (PngImage.Read(await File.ReadAllBytesAsync(Repo.At($"manifest/teams/{name}.png"), TestContext.Current.CancellationToken))!, PngImage.Read(drawn)!);
        Assert.Equal((size, size), (icon.Width, icon.Height));
        Assert.Equal((size, size), (drawing.Width, drawing.Height));
        Assert.DoesNotContain(icon.Dots.Zip(drawing.Dots), pair => Math.Abs(pair.First - pair.Second) > Slightly);
    }

    [Theory]
    [InlineData("color.png", "outline.png", "color.png is 32 by 32; it must be 192 by 192.")]
    [InlineData("outline.png", "color.png", "outline.png is 192 by 192; it must be 32 by 32.")]
    [InlineData("color.png", "manifest.json", "color.png is no PNG of 8 bits a channel, in colour, not interlaced; save it as one.")]
    public void One_File_In_Place_Of_Another_Is_Told(string place, string other, string sentence)
    {
        var package = TeamsApp.Whole();

        Assert.Equal([sentence], TeamsApp.Faults(package.With(place, package.All[other])));
    }

    [Theory]
    [InlineData("color.png", 192, 0x00_00_00_00u, 0xFF_FF_FF_FFu, "color.png is transparent in places")]
    [InlineData("outline.png", 32, 0x00_00_00_00u, 0xFF_FF_FE_FFu, "outline.png has a colour in it")]
    [InlineData("outline.png", 32, 0xFF_FF_FF_FFu, 0xFF_FF_FF_FFu, "outline.png has no transparent corners, or nothing drawn in it")]
    [InlineData("outline.png", 32, 0x00_00_00_00u, 0x00_00_00_00u, "outline.png has no transparent corners, or nothing drawn in it")]
    public void What_Teams_Would_Not_Show_Well_Is_Told(string name, int size, uint ground, uint middle, string sentence)
    {
        var drawn = Png.Of(size, (x, y) => x == size / 2 && y == size / 2 ? middle : ground);

        Assert.StartsWith(sentence, Assert.Single(TeamsApp.Faults(TeamsApp.Whole().With(name, drawn))), StringComparison.Ordinal);
    }
}
