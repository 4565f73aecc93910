using System.Text.Json.Nodes;
using HighPoint.Support;
using Microsoft.Playwright;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>A page that draws cards with Microsoft's own renderer, in the colours of Teams. tests/run fetches the renderer.</summary>
internal static class CardPage
{
    private static readonly string[] Scripts = ["artifacts/npm/adaptivecards-3.0.6/dist/adaptivecards.min.js", "artifacts/npm/markdown-it-14.1.0/dist/markdown-it.min.js"];

    private const string Host = """
        <!doctype html><html lang="en"><head><title>Cards</title><meta name="viewport" content="width=device-width">
        <style>
          body { margin: 0; padding: 8px; background: #f5f5f5; font: 14px/20px "Segoe UI", "DejaVu Sans", sans-serif; color: #242424 }
          main { max-width: 560px; background: #fff; border-radius: 6px; padding: 4px; overflow-wrap: anywhere }
          .ac-pushButton { font: inherit; font-weight: 600; background: #fff; border: 1px solid #8a8a8a; border-radius: 4px; padding: 5px 12px }
          .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff }
          .ac-pushButton.style-destructive { color: #b10e1c }
          .ac-input { font: inherit; border: 1px solid #8a8a8a; border-radius: 4px; padding: 5px; box-sizing: border-box; max-width: 100% }
          /* Teams puts what has no room in a row into the next one. */
          .ac-actionSet, .ac-actionSet > div { flex-wrap: wrap; overflow: visible !important; row-gap: 8px }
          .ac-pushButton { max-width: 100%; flex: 0 1 auto !important; white-space: normal !important }
          .ac-pushButton > * { white-space: normal !important }
          .ac-textBlock p, .ac-textBlock ul, .ac-textBlock ol { margin: 0; box-sizing: border-box }
        </style></head><body><main></main></body></html>
        """;

    /// <summary>Draws a card in place of the one before; gives what the renderer has to say against it.</summary>
    private const string Draw = """
        json => {
          const colours = (text, subtle) => ({ default: text, subtle });
          const foreground = { default: colours("#242424", "#616161"), accent: colours("#5b5fc7", "#5b5fc7"), good: colours("#0e700e", "#0e700e"), warning: colours("#8a4b00", "#8a4b00"), attention: colours("#b10e1c", "#b10e1c") };
          const style = background => ({ backgroundColor: background, foregroundColors: Object.fromEntries(Object.entries(foreground).map(([name, { default: text, subtle }]) => [name, { default: text, subtle }])) });
          const markdown = markdownit({ linkify: true });
          AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = markdown.render(text); result.didProcess = true; };
          const card = new AdaptiveCards.AdaptiveCard();
          card.hostConfig = new AdaptiveCards.HostConfig({
            fontFamily: "inherit", supportsInteractivity: true, textBlock: { headingLevel: 2 },
            spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
            actions: { maxActions: 6, actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, showCard: { actionMode: "inline", style: "default" }, spacing: "medium" },
            containerStyles: { default: style("#ffffff"), emphasis: style("#f0f0f0"), warning: style("#fdf6ec") },
            factSet: { title: { weight: "bolder", wrap: true, maxWidth: 140 }, value: { wrap: true }, spacing: 12 },
            inputs: { label: { requiredInputs: { weight: "bolder" }, optionalInputs: { weight: "bolder" } } },
          });
          const context = new AdaptiveCards.SerializationContext();
          card.parse(JSON.parse(json), context);
          const main = document.querySelector("main");
          main.replaceChildren(card.render());
          return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message).concat(card.validateProperties().validationEvents.map(event => event.message));
        }
        """;

    /// <summary>The page, empty, <paramref name="width"/> pixels wide.</summary>
    public static async Task<IPage> OpenAsync(Visit visit, int width)
    {
        var isFetched = Scripts.All(script => File.Exists(Repo.At(script)));
        if (!isFetched && Environment.GetEnvironmentVariable("CI") is "true")
        {
            Assert.Fail("The renderer of cards is missing; in CI these tests must run.");
        }

        Assert.SkipUnless(isFetched, "The renderer of cards was not fetched; tests/run does it.");
        var page = await visit.Context.NewPageAsync();
        await page.SetViewportSizeAsync(width, 700);
        await page.SetContentAsync(Host);
        foreach (var script in Scripts)
        {
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Repo.At(script) });
        }

        return page;
    }

    /// <summary>Draws a card; gives what the renderer has to say against it.</summary>
    public static async Task<string[]> DrawAsync(IPage page, JsonObject card) => await page.EvaluateAsync<string[]>(Draw, card.ToJsonString());

    /// <summary>Keeps a picture of what is drawn, for eyes.</summary>
    public static Task KeepAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Repo.At($"artifacts/teams-cards/{name}-{page.ViewportSize!.Width}.png") });
}
