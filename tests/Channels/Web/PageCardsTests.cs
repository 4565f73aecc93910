using System.Text.Json;
using Deque.AxeCore.Playwright;
using HighPoint.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HighPoint.Bot.Channels.Web;

/// <summary>Every kind of card in a real browser: what it looks like, and what its buttons do.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageCardsTests(Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_Finds_Nothing_Serious(ColorScheme scheme)
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address, new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var page = await visit.OpenAsync("/");
        await page.Locator("#choices a").First.WaitForAsync();
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sam Rivera" }).ClickAsync();
        await GalleryAsync(page);
        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Light_And_Dark_Follow_The_System()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address, new() { ColorScheme = ColorScheme.Dark });
        var page = await visit.OpenAsAsync("sam");
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        Assert.Equal("rgb(17, 22, 20)", await page.EvaluateAsync<string>(Ground));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal("rgb(245, 244, 239)", await page.EvaluateAsync<string>(Ground));
    }

    [Fact]
    public async Task A_Phone_Scrolls_Down_And_Never_Sideways()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address, new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await visit.OpenAsync("/");
        await page.Locator("#choices a").First.WaitForAsync();
        await AssertFitsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sam Rivera" }).ClickAsync();
        await GalleryAsync(page);
        await SayAsync(page, new string('w', 500));
        await Expect(page.Locator(".pending")).ToHaveCountAsync(0);
        await AssertFitsAsync(page);
    }

    [Fact]
    public async Task A_Form_Sends_What_Was_Typed_And_Chosen()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, "form");
        await page.GetByLabel("E-mail").FillAsync("dana@harlow.example");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Not said" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "A clash" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "The bills" }).UncheckAsync();
        await page.GetByLabel("What broke").SelectOptionAsync("t3");
        // Enter in a field presses the first button.
        await page.GetByLabel("Hours").FillAsync("7.5");
        await page.GetByLabel("Hours").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync(
            "Company=Harlow Dental; Date=2026-11-23; Email=dana@harlow.example; Grievances=Slow,Clash; Hours=7.5; Note=server was down since 5; Phone=; Repair=; Time=17:30; Topic=t3");
    }

    [Fact]
    public async Task A_Card_That_Was_Acted_On_Is_Redrawn_In_Its_Place()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        var second = await visit.OpenAsAsync("sam");
        await SayAsync(page, "advice");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as sent" }).ClickAsync();
        foreach (var tab in new[] { page, second })
        {
            await Expect(tab.GetByRole(AriaRole.Article, new() { Name = "Harlow Dental: offered" })).ToHaveCountAsync(1);
            await Expect(tab.GetByRole(AriaRole.Article, new() { Name = "Emergency at Harlow Dental" })).ToHaveCountAsync(0);
            await Expect(tab.GetByRole(AriaRole.Button, new() { Name = "Mark as sent" })).ToHaveCountAsync(0);
            Assert.Equal(["Welcome", "advice", "offered", "Mark as sent", "Noted"], await tab.Locator(".post").EvaluateAllAsync<string[]>(
                """posts => posts.map(post => ["Noted", "offered", "Mark as sent", "advice"].find(word => post.textContent.includes(word)) ?? "Welcome")"""));
        }

        await Expect(page.Locator("#announce")).ToContainTextAsync("Updated: Sent today.");
    }

    [Fact]
    public async Task A_Question_That_Was_Answered_Has_No_Buttons_Any_More()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, "question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fixed", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Pressed: Answer|e2|1|Repair=Fixed");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Holding" })).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Pressed: Answer|e2|1|Repair=Fixed");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Holding" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "I finished an audit" })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_Draft_Is_Copied_With_Its_Line_Breaks(bool clipboard)
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        if (clipboard)
        {
            await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        }
        else
        {
            await visit.Context.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined });");
        }

        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, "advice");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        await Expect(page.Locator("#announce")).ToHaveTextAsync("Copied");
        await Box(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
        Assert.StartsWith("Hi Dana,\n\nI'm glad", await Box(page).InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_Opens_From_A_Real_Link_And_The_Web_In_A_Tab_Of_Its_Own()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, "advice");
        await SayAsync(page, "report");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open in mail" })).ToHaveAttributeAsync("href", "mailto:dana@example.com?subject=After%20last%20night");
        var report = page.GetByRole(AriaRole.Link, new() { Name = "Open the report (opens in a new tab)" });
        await Expect(report).ToHaveAttributeAsync("target", "_blank");
        await Expect(report).ToHaveAttributeAsync("rel", "noopener noreferrer");
    }

    private static ILocator Box(IPage page) => page.GetByLabel("Your message");

    private static async Task SayAsync(IPage page, string words)
    {
        await Box(page).FillAsync(words);
        await Box(page).PressAsync("Enter");
    }

    private static async Task GalleryAsync(IPage page)
    {
        foreach (var (words, card) in new[]
        {
            ("advice", "Emergency at Harlow Dental"), ("form", "What happened"), ("report", "Pipeline this quarter"), ("question", "One question"),
        })
        {
            await SayAsync(page, words);
            await page.GetByRole(AriaRole.Article, new() { Name = card }).WaitForAsync();
        }
    }

    internal static async Task AssertFitsAsync(IPage page) => Assert.Equal("", await page.EvaluateAsync<string>(
        """
        () => [document.documentElement, document.getElementById("log"), document.getElementById("picker")]
          .filter(element => element.scrollWidth > element.clientWidth).map(element => element.outerHTML.slice(0, 80)).join()
        """));

    internal static async Task AssertAccessibleAsync(IPage page)
    {
        var findings = await page.RunAxe();
        Assert.Empty(findings.Violations.Where(finding => finding.Impact is "serious" or "critical")
            .Select(finding => JsonSerializer.Serialize(new { finding.Id, finding.Help, Nodes = finding.Nodes.Select(node => node.Html) })));
    }
}
