using HighPoint.Bot.Turns;
using HighPoint.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HighPoint.Bot.Channels.Web;

/// <summary>A whole debrief on the page, in a real browser, with the whole bot behind it.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageDebriefTests(Browser browser)
{
    private const string Emergency = "just finished at Harlow Dental, server was down since 1, back up now, 4 hrs, Dana Whitfield was so relieved";

    /// <summary>A Friday, 17:30 in New York.</summary>
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 22, 30, 0, TimeSpan.Zero);

    /// <summary>The Monday after it, 10:30 in New York.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 15, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_Job_Is_Told_The_Offer_Sent_And_Everybody_Knows()
    {
        var clock = new FakeTimeProvider(Friday);
        await using var host = await WebHost.StartBotAsync(clock);
        await using var visit = await browser.VisitAsync(host.Address);
        var sam = await visit.OpenAsync("/");
        await sam.GetByRole(AriaRole.Link, new() { Name = "Sam Ortiz" }).ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Button, new() { Name = "I saved the day" })).ToBeVisibleAsync();

        await SayAsync(sam, Emergency);
        var card = sam.GetByRole(AriaRole.Article, new() { Name = "Harlow Dental: Emergency" });
        await Expect(card).ToContainTextAsync("“server was down”");
        await Expect(card).ToContainTextAsync("Monday 23 Nov, 9-11 am; the window closes Wednesday evening");
        await Expect(card).ToContainTextAsync("they like, know and trust you");
        await Expect(card.Locator(".letter")).ToContainTextAsync("Hi Dana,");
        await Expect(Button(card, "Open in mail")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^mailto:", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

        await Button(card, "No agreement").ClickAsync();
        await Expect(Button(card, "No agreement")).ToHaveCountAsync(0);
        await Expect(card).ToContainTextAsync("Agreement with you");

        await Button(card, "As a form").ClickAsync();
        var form = sam.GetByRole(AriaRole.Article).Filter(new() { Has = sam.GetByLabel("Your hours") });
        await Expect(form.GetByLabel("Customer")).ToHaveValueAsync("Harlow Dental");
        await Expect(form.GetByLabel("Your hours")).ToHaveValueAsync("4");
        await form.GetByLabel("Your hours").FillAsync("5.5");
        await Button(form, "Save").ClickAsync();
        await Expect(card).ToContainTextAsync("5.5 hours");
        await Expect(Log(sam)).ToContainTextAsync("4 hours → 5.5 hours");

        await using var desk = await browser.VisitAsync(host.Address);
        var team = await desk.OpenAsAsync("team");
        clock.SetUtcNow(Monday);
        host.Services.GetRequiredService<TurnSignals>().Nudges.Ring();
        await Expect(team.GetByRole(AriaRole.Article, new() { Name = "Offer window open: a customer of ours" })).ToBeVisibleAsync();
        await Expect(sam.GetByRole(AriaRole.Article, new() { Name = "Best moment: Harlow Dental" })).ToBeVisibleAsync();

        await Button(card, "Mark as sent").ClickAsync();
        await Expect(Log(sam)).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Sent .*10:30", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(Button(card, "They signed")).ToBeVisibleAsync();
        await Expect(Button(card, "Mark as sent")).ToHaveCountAsync(0);
        await Expect(Button(card, "Edit")).ToHaveCountAsync(0);

        await sam.GetByRole(AriaRole.Link, new() { Name = "Riley Chen" }).ClickAsync();
        await SayAsync(sam, "what's open?");
        await Expect(sam.GetByRole(AriaRole.Table)).ToContainTextAsync("Harlow Dental");
    }

    [Fact]
    public async Task A_Long_List_Of_Choices_Is_Folded_And_Opens()
    {
        await using var host = await WebHost.StartBotAsync(new FakeTimeProvider(Friday));
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, Emergency);
        await Button(page.GetByRole(AriaRole.Article, new() { Name = "Harlow Dental: Emergency" }), "As a form").ClickAsync();
        var form = page.GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByLabel("Your hours") });
        await Expect(form.GetByLabel("Server")).ToBeCheckedAsync();
        await Expect(form.GetByText("Ransomware")).ToBeHiddenAsync();
        await form.GetByText("Choose from").ClickAsync();
        await form.GetByLabel("Ransomware").CheckAsync();
        await Button(form, "Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Harlow Dental: Emergency" })).ToContainTextAsync("server, ransomware");
    }

    [Fact]
    public async Task When_Nudges_Come_Is_Set_By_A_Form_And_Taken_Back()
    {
        await using var host = await WebHost.StartBotAsync(new FakeTimeProvider(Friday));
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, "settings");
        var card = page.GetByRole(AriaRole.Article, new() { Name = "Your nudges" });
        await Button(card, "Change").ClickAsync();
        await card.GetByLabel("Friday").CheckAsync();
        await card.GetByLabel("Nudges from").FillAsync("10:00");
        await card.GetByLabel("Nudges until").FillAsync("08:00");
        await Button(card, "Save").ClickAsync();
        await Expect(card).ToContainTextAsync("This must be later than when nudges begin.");
        await Expect(card.GetByLabel("Friday")).ToBeCheckedAsync();
        await LookAsync(page, "settings-wrong");
        await card.GetByLabel("Nudges until").FillAsync("16:00");
        await Button(card, "Save").ClickAsync();
        await Expect(card).ToContainTextAsync("10 am to 4 pm, Monday, Tuesday, Wednesday and Thursday");
        await LookAsync(page, "settings");
        await Button(card, "Undo").ClickAsync();
        await Expect(card).ToContainTextAsync("Monday, Tuesday, Wednesday, Thursday and Friday");
    }

    [Fact]
    public async Task A_Correction_Across_A_Restart_Shows_Whole_In_Every_Tab()
    {
        await using var host = await WebHost.StartBotAsync(new FakeTimeProvider(Friday));
        await using var visit = await browser.VisitAsync(host.Address);
        var one = await visit.OpenAsAsync("sam");
        var two = await visit.OpenAsAsync("sam");
        await SayAsync(one, Emergency);
        await Expect(Log(two)).ToContainTextAsync("Your hours");
        await host.StopAsync();
        await SayAsync(one, "6 hours, not 4");
        await host.StartAgainAsync();
        foreach (var page in new[] { one, two })
        {
            await Expect(page.Locator(".post.bot").Last).ToContainTextAsync("4 hours → 6 hours");
            await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Harlow Dental: Emergency" })).ToContainTextAsync("6 hours");
        }

        await SayAsync(two, "7 hours, not 6");
        foreach (var page in new[] { one, two })
        {
            await Expect(page.Locator(".post.bot").Last).ToContainTextAsync("6 hours → 7 hours");
            await Expect(page.Locator(".post.person")).ToHaveCountAsync(3);
        }
    }

    /// <summary>The pictures lie in artifacts/pictures, to be looked at; with <c>HIGHPOINT_WRITE_README=1</c> the README's is drawn anew.</summary>
    [Theory]
    [InlineData("wide", ColorScheme.Light, 1200, 2130)]
    [InlineData("dark", ColorScheme.Dark, 1200, 2130)]
    [InlineData("phone", ColorScheme.Light, 390, 844)]
    public async Task The_Real_Cards_Fit_And_Are_Accessible(string name, ColorScheme scheme, int width, int height)
    {
        await using var host = await WebHost.StartBotAsync(new FakeTimeProvider(Friday));
        await using var visit = await browser.VisitAsync(host.Address, new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = height } });
        await visit.Context.Clock.SetFixedTimeAsync(Friday.UtcDateTime);
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, Emergency);
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Harlow Dental: Emergency" })).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("HIGHPOINT_WRITE_README") is "1" && name == "wide")
        {
            await page.ScreenshotAsync(new() { Path = Repo.At("bot/Channels/Web/screenshot.png") });
        }

        await LookAsync(page, $"{name}-debrief");
        await Button(page.Locator("#log"), "As a form").ClickAsync();
        await Expect(page.GetByLabel("Your hours")).ToBeVisibleAsync();
        await LookAsync(page, $"{name}-form");
        await page.GotoAsync("/?as=riley");
        await SayAsync(page, "pipeline");
        await Expect(page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await LookAsync(page, $"{name}-pipeline");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Repo.At($"artifacts/pictures/{name}.png") });
        await PageCardsTests.AssertFitsAsync(page);
        await PageCardsTests.AssertAccessibleAsync(page);
    }

    private static ILocator Log(IPage page) => page.GetByRole(AriaRole.Log);

    // A link and a button look alike, and are found alike.
    private static ILocator Button(ILocator within, string name) => within.Locator(".button").And(within.Page.GetByText(name, new() { Exact = true }));

    private static async Task SayAsync(IPage page, string words)
    {
        await page.GetByLabel("Your message").FillAsync(words);
        await page.GetByLabel("Your message").PressAsync("Enter");
    }
}
