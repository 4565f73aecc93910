using System.Globalization;
using System.Text.Json.Nodes;
using HighPoint.Conversations;
using HighPoint.Drafts;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>A drafted message, set apart from what the bot says. It is made of runs of text, which are shown, marked and copied letter for letter.</summary>
internal sealed class CardDrafts(Room room)
{
    /// <summary>Of a longer message the end is folded away.</summary>
    private const int LongestOpen = 1_500;

    /// <summary>A card's ids are to be unique.</summary>
    private int folds;

    /// <summary>The sheet, and under it what is to be known of it.</summary>
    public IEnumerable<JsonObject> Of(CardElement.DraftText draft)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rest{++folds}");
        var lines = Lines(room.Cut(draft.Body)).ToArray();
        var open = Open(lines);
        yield return Sheet([Run(draft.Label, isSubtle: true), .. Subject(draft), .. lines[..open]]);
        if (open < lines.Length)
        {
            var rest = Sheet(lines[open..]);
            rest["id"] = id;
            rest["isVisible"] = false;
            yield return rest;
            yield return Unfolding(id);
        }

        if (draft.Body.Length > room.Longest)
        {
            yield return CardParts.Warning(CardParts.Block(CardMarkdown.Plain(TeamsWords.DraftShortened)));
        }
    }

    /// <summary>Whether this draft has a button of its own, which unfolds it.</summary>
    public static bool IsFolded(CardElement element) => element is CardElement.DraftText { Body.Length: > LongestOpen };

    private static JsonObject Sheet(JsonObject[] items) => new() { ["type"] = "Container", ["style"] = "emphasis", ["items"] = new JsonArray([.. items]) };

    private static JsonObject[] Subject(CardElement.DraftText draft) =>
        draft.Subject.Length == 0 ? [] : [Run($"{DraftWords.Subject}: {Shortening.Cut(draft.Subject, DraftHistory.LongestSubject)}", isBold: true)];

    /// <summary>Each line in a block of its own, near to the line before it within a paragraph.</summary>
    private static IEnumerable<JsonObject> Lines(string body)
    {
        var isFirst = true;
        foreach (var line in body.ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                isFirst = true;
                continue;
            }

            var block = Run(line);
            block["spacing"] = isFirst ? "Medium" : "None";
            isFirst = false;
            yield return block;
        }
    }

    /// <summary>So many of <paramref name="lines"/> are open: all, or those before the draft gets too long.</summary>
    private int Open(JsonObject[] lines)
    {
        var (open, length) = (0, 0);
        while (open < lines.Length && (open == 0 || length + Length(lines[open]) <= LongestOpen))
        {
            length += Length(lines[open++]);
        }

        return room.Longest < LongestOpen ? lines.Length : open;
    }

    private static int Length(JsonObject line) => line["inlines"]![0]!["text"]!.GetValue<string>().Length;

    private static JsonObject Run(string words, bool isSubtle = false, bool isBold = false)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = CardMarkdown.Run(words) };
        if (isSubtle)
        {
            run["isSubtle"] = true;
        }

        if (isBold)
        {
            run["weight"] = "Bolder";
        }

        return new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
    }

    /// <summary>Shows the rest, and goes away itself.</summary>
    private static JsonObject Unfolding(string id) => new()
    {
        ["type"] = "ActionSet",
        ["id"] = $"{id}-button",
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "Action.ToggleVisibility",
            ["title"] = TeamsWords.ShowRest,
            ["targetElements"] = new JsonArray(id, $"{id}-button"),
        }),
    };
}
