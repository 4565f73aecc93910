using Microsoft.Playwright;

namespace HighPoint.Support;

/// <summary>One headless Chromium for all tests that need a browser.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is { } chromium)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
            });
        }
    }

    /// <summary>A fresh visitor of <paramref name="address"/>, without history, cookies or storage.</summary>
    public async Task<Visit> VisitAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address.ToString();
        return new Visit(await ContextAsync(options), address);
    }

    /// <summary>A fresh visitor, of whom nothing is noted. The test is skipped where there is no browser.</summary>
    public async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        if (browser is null && Environment.GetEnvironmentVariable("CI") is "true")
        {
            Assert.Fail("Chromium is missing; in CI these tests must run.");
        }

        Assert.SkipWhen(browser is null, "Chromium is not installed; the page was not tried in a browser. apt install chromium");
        options.TimezoneId = "America/New_York";
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>Tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}

/// <summary>One visitor with any number of tabs. What a page must never do is noted: an error in its console, a request to another host.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> faults = [];

    internal Visit(IBrowserContext context, Uri address)
    {
        Context = context;
        context.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is "http" or "https" && url.Authority != address.Authority)
            {
                faults.Add($"asked {url.Authority}");
            }
        };
        context.WebError += (_, error) => faults.Add(error.Error);
        context.Console += (_, message) =>
        {
            // What the network does is the browser's to log, and the tests' to bring about.
            if (message.Type is "error" or "warning" && !message.Text.Contains("net::ERR_", StringComparison.Ordinal) && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                faults.Add(message.Text);
            }
        };
    }

    /// <summary>The visitor.</summary>
    public IBrowserContext Context { get; }

    /// <summary>A new tab.</summary>
    public async Task<IPage> OpenAsync(string path)
    {
        var page = await Context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A new tab of somebody's conversation, loaded.</summary>
    public async Task<IPage> OpenAsAsync(string person)
    {
        var page = await OpenAsync($"/?as={person}");
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToHaveAttributeAsync("aria-busy", "false");
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        Assert.Empty(faults);
    }
}
