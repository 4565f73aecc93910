using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>The dialog of the message extension: what happened, in one field.</summary>
internal static class ExtensionCard
{
    /// <summary>The field's id.</summary>
    public const string InputId = "words";

    /// <summary>The card, with <paramref name="words"/> in its field.</summary>
    public static JsonObject Of(string words) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = InputId,
            ["label"] = TeamsWords.ExtensionLabel,
            ["value"] = words[..Math.Min(words.Length, Hearing.MostRead)],
            ["isMultiline"] = true,
            ["isRequired"] = true,
            ["errorMessage"] = TeamsWords.ExtensionError,
            ["maxLength"] = Hearing.MostRead,
        }),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = TeamsWords.ExtensionButton, ["style"] = "positive" }),
    };
}
