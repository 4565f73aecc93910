using HighPoint.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HighPoint.Bot.Channels.Web;

/// <summary>The page in a real browser, against the host on a real port.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageTests(Browser browser)
{
    [Fact]
    public async Task On_The_First_Visit_A_Person_Is_Chosen_And_Welcomed_Once()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who are you today?" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sam Rivera" }).ClickAsync();
        await Expect(Log(page)).ToContainTextAsync("Tell me what you just did");
        await Expect(page).ToHaveURLAsync(new Uri(host.Address, "/?as=sam").ToString());
        await SayAsync(page, "hello");
        await Expect(Log(page)).ToContainTextAsync("Heard: hello");

        await page.ReloadAsync();
        await Expect(Log(page)).ToContainTextAsync("Heard: hello");
        await Expect(page.GetByText("Tell me what you just did")).ToHaveCountAsync(1);
        // The next visit without a name goes on as the last one.
        await page.GotoAsync("/");
        await Expect(Log(page)).ToContainTextAsync("Heard: hello");
    }

    [Fact]
    public async Task The_Keyboard_Alone_Is_Enough()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsync("/");
        await Expect(page.Locator("#choices a")).ToHaveCountAsync(3);
        await TabToAsync(page, "Sam Rivera");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Box(page)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("advice");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Emergency at Harlow Dental" })).ToBeVisibleAsync();

        await page.EvaluateAsync("document.getElementById('log').focus()");
        await TabToAsync(page, "Mark as sent");
        await page.Keyboard.PressAsync("Enter");
        var card = page.GetByRole(AriaRole.Article, new() { Name = "Harlow Dental: offered" });
        await Expect(card).ToBeVisibleAsync();
        // The pressed button is gone with its card: the focus stays where it was, on the card that took its place.
        await Expect(card.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "They signed" })).ToBeFocusedAsync();
        var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
        Assert.Equal("solid", outline);

        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByText("Skip to the message box").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Box(page)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("one");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("two");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Log(page)).ToContainTextAsync("Heard: one two");
    }

    [Fact]
    public async Task Two_Tabs_Show_One_Conversation()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var one = await visit.OpenAsAsync("sam");
        var two = await visit.OpenAsAsync("sam");
        await SayAsync(one, "from the first");
        await SayAsync(two, "from the second");
        foreach (var page in new[] { one, two })
        {
            await Expect(Log(page)).ToContainTextAsync("Heard: from the first");
            await Expect(Log(page)).ToContainTextAsync("Heard: from the second");
            await Expect(page.Locator(".post.person")).ToHaveCountAsync(2);
            await Expect(page.Locator(".post.bot")).ToHaveCountAsync(3);
        }
    }

    [Fact]
    public async Task What_Arrives_On_Another_Side_Shows_There_Live()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var team = await visit.OpenAsAsync("team");
        await using var other = await browser.VisitAsync(host.Address);
        var sam = await other.OpenAsAsync("sam");
        await SayAsync(sam, "tell the team");
        await Expect(Log(team)).ToContainTextAsync("A window opened.");

        var tab = sam.Locator("nav a", new() { HasText = "Service desk" });
        await Expect(tab).ToContainTextAsync("unread");
        Assert.StartsWith("(", await sam.TitleAsync(), StringComparison.Ordinal);
        await tab.ClickAsync();
        await Expect(Log(sam)).ToContainTextAsync("A window opened.");
        await Expect(sam.Locator(".badge")).ToHaveCountAsync(0);
        await sam.GoBackAsync();
        await Expect(Log(sam)).ToContainTextAsync("Told.");
    }

    [Fact]
    public async Task A_Restart_Of_The_Server_Loses_Nothing()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, "before");
        await Expect(Log(page)).ToContainTextAsync("Heard: before");
        await host.StopAsync();
        await SayAsync(page, "meanwhile");
        await Box(page).FillAsync("still typing");
        await Expect(page.Locator(".pending")).ToContainTextAsync("Your message is kept");
        await host.StartAgainAsync();
        await Expect(Log(page)).ToContainTextAsync("Heard: meanwhile");
        await Expect(Log(page)).ToContainTextAsync("Heard: before");
        await Expect(page.Locator(".pending")).ToHaveCountAsync(0);
        await Expect(page.Locator(".post.person")).ToHaveCountAsync(2);
        await page.ReloadAsync();
        await Expect(Log(page)).ToContainTextAsync("Heard: meanwhile");
        await Expect(page.Locator(".post.person")).ToHaveCountAsync(2);
        await Expect(Box(page)).ToHaveValueAsync("still typing");
    }

    [Theory]
    [InlineData("drop", "new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true })")]
    [InlineData("dragover", "new DragEvent('dragover', { dataTransfer: given, bubbles: true, cancelable: true })")]
    [InlineData("paste", "new ClipboardEvent('paste', { clipboardData: given, bubbles: true, cancelable: true })")]
    public async Task A_File_Neither_Takes_The_Page_Away_Nor_Passes_In_Silence(string kind, string gesture)
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await Box(page).FillAsync("still typing");
        var isKept = await page.EvaluateAsync<bool>($$"""
            () => {
              const given = new DataTransfer();
              given.items.add(new File(["x"], "server.png", { type: "image/png" }));
              return !document.getElementById("words").dispatchEvent({{gesture}});
            }
            """);
        Assert.True(isKept);
        await Expect(page.Locator("#problem")).ToContainTextAsync(kind == "dragover" ? "" : "can't read pictures or files yet");
        await Expect(Box(page)).ToHaveValueAsync("still typing");
        await SayAsync(page, "in words");
        await Expect(page.Locator("#problem")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Where_The_System_Chooses_The_Colours_Lines_Tell_Who_Is_Who()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address, new() { ForcedColors = ForcedColors.Active });
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, "hello");
        Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('nav a[aria-current]')).outlineStyle"));
        Assert.Equal("none", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('nav a:not([aria-current])')).outlineStyle"));
        Assert.NotEqual(
            await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.bot .words')).borderWidth"),
            await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.person .words')).borderWidth"));
    }

    [Fact]
    public async Task An_Answer_That_Is_Lost_On_The_Way_Has_One_Effect()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        var tries = 0;
        var answered = new TaskCompletionSource();
        await page.RouteAsync("**/web/turns", async route =>
        {
            // The server gets it, the page does not hear of it.
            await route.FetchAsync();
            if (++tries < 3)
            {
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
                answered.SetResult();
            }
        });
        await SayAsync(page, "only once");
        await answered.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await Expect(page.Locator(".pending")).ToHaveCountAsync(0);
        await Expect(Log(page).GetByText("Heard: only once")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(Log(page).GetByText("Heard: only once")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Sending_Twice_In_Haste_Sends_Once()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await Box(page).FillAsync("in haste");
        await page.EvaluateAsync("for (let i = 0; i < 5; i++) document.querySelector('.send').click()");
        await Expect(Log(page).GetByText("Heard: in haste")).ToHaveCountAsync(1);
        await SayAsync(page, "question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Holding" }).WaitForAsync();
        await page.EvaluateAsync("const b = [...document.querySelectorAll('.button')].find(b => b.textContent === 'Holding'); for (let i = 0; i < 5; i++) b.click()");
        await Expect(Log(page)).ToContainTextAsync("Pressed: Answer|e2|1|Repair=Holding");
        await page.ReloadAsync();
        await Expect(Log(page).GetByText("Pressed: Answer|e2|1|Repair=Holding")).ToHaveCountAsync(1);
        await Expect(page.Locator(".post.person")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task What_Could_Not_Be_Done_Comes_Back_To_The_Message_Box()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        await SayAsync(page, "fail");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That did not work.");
        await Expect(Box(page)).ToHaveValueAsync("fail");
        await Expect(page.Locator(".pending")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_A_Person_Types_Is_Shown_And_Never_Run()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        await using var visit = await browser.VisitAsync(host.Address);
        var page = await visit.OpenAsAsync("sam");
        const string Attack = "<img src=x onerror=\"document.title='taken'\"> **not bold** <script>document.title='taken'</script>";
        await SayAsync(page, Attack);
        await Expect(Log(page)).ToContainTextAsync("Heard: " + Attack);
        await Expect(page.Locator("#log img, #log script, #log strong:text('not bold')")).ToHaveCountAsync(0);
        await Expect(page).ToHaveTitleAsync("Sam Rivera · HighPoint");
    }

    private static ILocator Log(IPage page) => page.GetByRole(AriaRole.Log);

    private static ILocator Box(IPage page) => page.GetByLabel("Your message");

    private static async Task SayAsync(IPage page, string words)
    {
        await Box(page).FillAsync(words);
        await Box(page).PressAsync("Enter");
    }

    /// <summary>Presses Tab until what has the focus says <paramref name="text"/>.</summary>
    private static async Task TabToAsync(IPage page, string text)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>("document.activeElement.textContent")).Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Tab never reached “{text}”.");
    }
}
