using System.Diagnostics;
using System.Globalization;
using HighPoint.Support;
using Microsoft.Playwright;

namespace HighPoint.Bot.Channels.Teams.Emulator;

/// <summary>
/// The bot in Microsoft's own emulator of Teams, in a real browser, as Sam Ortiz sees it. The clock begins on Friday 20 November 2026 at 5:30 pm in New York, goes as
/// fast as any other, and leaps where a test says so. tests/run fetches the emulator.
/// </summary>
internal sealed class Playground : IAsyncDisposable
{
    private const string Program = "artifacts/npm/@microsoft/m365agentsplayground-0.2.28/cli.js";
    private const string Folder = "tests/Channels/Teams/Emulator";
    private const string Said = "Listening on ";

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly TeamsHost bot;
    private readonly Process emulator;
    private readonly IBrowserContext context;
    private readonly CancellationTokenSource end = new();
    private readonly Task ticking;
    private readonly List<string> faults = [];

    private Playground(TeamsHost bot, Process emulator, IBrowserContext context, IPage page)
    {
        (this.bot, this.emulator, this.context, Page) = (bot, emulator, context, page);
        page.PageError += (_, fault) => faults.Add(fault);
        ticking = TickAsync();
    }

    /// <summary>The emulator's page.</summary>
    public IPage Page { get; }

    /// <summary>What is shown with this heading: a card.</summary>
    public ILocator Card(string title) => Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true });

    /// <summary>A button of a card, the newest that has this label.</summary>
    public ILocator Button(string label) => Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last;

    /// <summary>Starts the bot, the emulator, and a browser with Sam's personal chat.</summary>
    public static async Task<Playground> OpenAsync(Browser browser)
    {
        var isFetched = File.Exists(Repo.At(Program));
        if (!isFetched && Environment.GetEnvironmentVariable("CI") is "true")
        {
            Assert.Fail("Microsoft's emulator is missing; in CI these tests must run.");
        }

        Assert.SkipUnless(isFetched, "Microsoft's emulator was not fetched; tests/run does it.");
        var visitor = await browser.ContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 1400 } });
        await visitor.RouteAsync(address => !new Uri(address).IsLoopback, route => route.AbortAsync());
        var host = await TeamsHost.StartAsync(isWhole: true);
        var program = Start(new Uri(host.Http.BaseAddress!, "/api/messages"));
        var address = await AddressAsync(program);
        var playground = new Playground(host, program, visitor, await visitor.NewPageAsync());
        await playground.Page.GotoAsync(address);
        // Its log repeats what is said.
        await playground.Button("Hide log panel").ClickAsync();
        return playground;
    }

    /// <summary>Sends a message in what is open.</summary>
    public async Task SayAsync(string words)
    {
        await Page.GetByRole(AriaRole.Textbox).Last.FillAsync(words);
        await Button("Send Message").ClickAsync();
    }

    /// <summary>Sends a message in what is open that mentions the bot, as its people do it: "@", and a choice from the list.</summary>
    public async Task MentionAsync(string words)
    {
        var box = Page.GetByRole(AriaRole.Textbox).Last;
        await box.ClickAsync();
        await box.PressSequentiallyAsync("@");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "HighPoint" }).ClickAsync();
        await box.PressSequentiallyAsync($" {words}");
        await Button("Send Message").ClickAsync();
    }

    /// <summary>Opens a chat or channel.</summary>
    public Task GoToAsync(string name) => Page.GetByRole(AriaRole.Treeitem, new() { Name = name }).ClickAsync();

    /// <summary>Waits until these words are to be seen.</summary>
    public Task SeesAsync(string words) => Page.GetByText(words).Last.WaitForAsync();

    /// <summary>The clock leaps.</summary>
    public void Leap(TimeSpan by) => bot.Clock.Advance(by);

    /// <summary>Keeps a picture of what is seen, for eyes.</summary>
    public Task KeepAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repo.At($"artifacts/teams-emulator/{name}.png") });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await ticking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await context.DisposeAsync();
        await bot.DisposeAsync();
        emulator.Kill(entireProcessTree: true);
        await emulator.WaitForExitAsync();
        emulator.Dispose();
        end.Dispose();
        Assert.Empty(faults);
    }

    private static Process Start(Uri endpoint)
    {
        var start = new ProcessStartInfo(
            "node", ["--require", Repo.At($"{Folder}/guard.cjs"), Repo.At(Program), "start", "--app-endpoint", endpoint.ToString(), "--channel-id", "msteams", "--port", FreePort(), "--disable-telemetry"])
        {
            WorkingDirectory = Repo.At(Folder),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        return Process.Start(start)!;
    }

    private static string FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<string> AddressAsync(Process emulator)
    {
        while (await emulator.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (line.StartsWith(Said, StringComparison.Ordinal))
            {
                // It says where its connector is as "localhost"; the page is asked for as the guard has it listen.
                return $"http://127.0.0.1:{line[Said.Length..].Trim()}/";
            }
        }

        throw new InvalidOperationException("The emulator ended before it listened.");
    }

    private async Task TickAsync()
    {
        using var timer = new PeriodicTimer(Tick);
        while (await timer.WaitForNextTickAsync(end.Token))
        {
            bot.Clock.Advance(Tick);
        }
    }
}
