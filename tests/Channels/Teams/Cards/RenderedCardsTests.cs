using HighPoint.Bot.Channels.Web;
using HighPoint.Conversations;
using HighPoint.Support;
using Microsoft.Playwright;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>Cards as Microsoft's own renderer draws them.</summary>
[Collection(BrowserTests.Name)]
public sealed class RenderedCardsTests(Browser browser)
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    [Theory]
    [InlineData(320)]
    [InlineData(600)]
    public async Task A_Card_Of_Every_Kind_Is_Drawn_Whole_And_Is_Accessible(int width)
    {
        await using var visit = await browser.VisitAsync(Nowhere);
        var page = await CardPage.OpenAsync(visit, width);
        foreach (var (message, at) in Gallery.All.Append(LongDraft()).Concat(Longest()).Select((message, at) => (message, at)))
        {
            Assert.Empty(Faults(await CardPage.DrawAsync(page, Draw(message))));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(message.Card!.Title);
            await CardPage.KeepAsync(page, $"card-{at}");
            await PageCardsTests.AssertAccessibleAsync(page);
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"“{message.Card.Title}” is wider than the screen.");
            if (TaskOf(message))
            {
                Assert.Empty(Faults(await CardPage.DrawAsync(page, TeamsCards.Dialog(message))));
                await CardPage.KeepAsync(page, $"dialog-{at}");
                await PageCardsTests.AssertAccessibleAsync(page);
            }
        }
    }

    [Fact]
    public async Task The_Renderer_Has_Nothing_Against_Any_Card_Of_Many_Conversations()
    {
        await using var visit = await browser.VisitAsync(Nowhere);
        var page = await CardPage.OpenAsync(visit, 400);
        foreach (var message in DrivenMessages.All.Where(message => message.Card is not null))
        {
            Assert.Empty(Faults(await CardPage.DrawAsync(page, Draw(message))));
            // White space as a page shows it: a run of it is one space.
            var shown = string.Join(' ', (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(string.Join(' ', message.Card!.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), shown, StringComparison.Ordinal);
            Assert.DoesNotContain('\\', shown);
        }
    }

    [Fact]
    public async Task A_Long_Draft_Is_Unfolded_And_What_A_Person_Typed_Stands_There_As_Typed()
    {
        await using var visit = await browser.VisitAsync(Nowhere);
        var page = await CardPage.OpenAsync(visit, 400);
        await CardPage.DrawAsync(page, Draw(LongDraft()));
        var end = page.GetByText("Line 40 of the letter");
        await Assertions.Expect(end).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = TeamsWords.ShowRest }).ClickAsync();
        await Assertions.Expect(end).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = TeamsWords.ShowRest })).ToBeHiddenAsync();

        const string Typed = "**Harlow** [x](https://evil.example) www.evil.example https://evil.example a_b_c `d` <b>e</b> {{DATE(2017-02-14T06:08:39Z,SHORT)}} dana@harlow.example";
        await CardPage.DrawAsync(page, Draw(new Message(Markup.Empty, new Card("As typed", [new CardElement.Paragraph(Markup.Of($"{Typed}")), new CardElement.FactList([new CardFact("Typed", Markup.Plain(Typed))])]))));
        Assert.Equal(2, await page.GetByText(Typed, new() { Exact = true }).CountAsync());
        Assert.Equal(0, await page.Locator("main a, main strong, main em, main code, main b").CountAsync());
    }

    private static System.Text.Json.Nodes.JsonObject Draw(Message message) => TeamsCards.Of(message, CardScope.Personal).Card!;

    /// <summary>The published renderer draws no charts; it shows their text twin, and says that it does not know them.</summary>
    private static IEnumerable<string> Faults(string[] said) => said.Where(fault => !fault.Contains("Chart.", StringComparison.Ordinal));

    private static bool TaskOf(Message message) => message.Card!.Body.Any(part => part is CardElement.TextInput);

    private static Message LongDraft() => new(Markup.Empty, new Card("A long letter", [new CardElement.DraftText("E-mail to Dana", "After last night",
        string.Join("\n\n", Enumerable.Range(1, 40).Select(line => $"Line {line} of the letter, which has many more lines than a card shows at once.")))]));

    /// <summary>Of each kind of card that the conversations bring forth, by the parts that it is made of, the biggest.</summary>
    private static IEnumerable<Message> Longest() => DrivenMessages.All.Where(message => message.Card is not null)
        .GroupBy(message => string.Join(' ', message.Card!.Body.Select(part => part.GetType().Name).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal)
        .Select(kind => kind.MaxBy(message => MessageJson.Write(message).Length)!);
}
