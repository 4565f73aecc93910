using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>Text objects, and text as long as Slack takes it. What people typed stands in them as typed: no part of Block Kit that is used here reads markup.</summary>
internal static class BlockText
{
    /// <summary>Slack takes no empty text, and shows nothing of this one.</summary>
    private const string Nothing = "\u200b";

    /// <summary>A text without markup. Names of emoji stay names.</summary>
    public static JsonObject Plain(string text, int most) => new() { ["type"] = "plain_text", ["text"] = Shortening.Cut(Visible(text), most), ["emoji"] = false };

    /// <summary>The text, or what stands for none where there is nothing to be seen.</summary>
    public static string Visible(string text) => string.IsNullOrWhiteSpace(text) ? Nothing : text;

    /// <summary>
    /// The words of a message's <c>text</c>, in which Slack reads three characters as control characters (Slack, "Formatting text for app surfaces"): those are written
    /// as entities, and none of them is cut in two.
    /// </summary>
    public static string Escaped(string text, int most)
    {
        for (var length = most; length > 1; length--)
        {
            var escaped = Escape(Shortening.Cut(text, length));
            if (escaped.Length <= most)
            {
                return escaped;
            }

            // An entity is at most four characters longer than what it stands for.
            length -= Math.Max(0, ((escaped.Length - most) / 5) - 1);
        }

        return "…";
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
