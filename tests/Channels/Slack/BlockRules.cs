using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>What Slack refuses of a message or view, by its own codes (Slack, "Block Kit reference").</summary>
internal static class BlockRules
{
    /// <summary>Why a message is refused; null where it is taken.</summary>
    public static string? Problem(JsonObject message) =>
        string.IsNullOrEmpty((string?)message["channel"]) ? "channel_not_found"
        : string.IsNullOrEmpty((string?)message["text"]) ? "no_text"
        : ((string)message["text"]!).Length > 40_000 ? "msg_too_long"
        : message["blocks"] is JsonArray blocks ? BlocksProblem(blocks, 50)
        : null;

    /// <summary>Why a view is refused; null where it is taken.</summary>
    public static string? ViewProblem(JsonObject view) =>
        (string?)view["type"] is not ("modal" or "home") ? "invalid_arguments"
        : (string?)view["type"] == "modal" && ((string?)view["title"]?["text"] is not { Length: > 0 and <= 24 } || ((string?)view["private_metadata"] ?? "").Length > 3000) ? "invalid_arguments"
        : view["blocks"] is not JsonArray blocks ? "invalid_arguments"
        : (string?)view["type"] == "modal" && view["submit"] is null && blocks.Any(block => (string?)block!["type"] == "input") ? "invalid_arguments"
        : BlocksProblem(blocks, 100);

    private static string? BlocksProblem(JsonArray blocks, int most)
    {
        var texts = blocks.SelectMany(Texts).ToArray();
        var ids = blocks.SelectMany(block => block!["elements"] as JsonArray ?? []).Select(element => (string?)element!["action_id"]).OfType<string>().ToArray();
        return blocks.Count > most || ids.Distinct(StringComparer.Ordinal).Count() < ids.Length || texts.Any(text => text.Length is 0 or > 3000) ? "invalid_blocks"
            : texts.Sum(text => text.Length) > 13_000 ? "msg_blocks_too_long"
            : null;
    }

    private static IEnumerable<string> Texts(JsonNode? block) => block?["text"] is JsonObject text ? [(string)text["text"]!] : [];
}
