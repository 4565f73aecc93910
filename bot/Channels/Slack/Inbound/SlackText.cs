using System.Text.RegularExpressions;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>What a person typed, out of what Slack makes of it (Slack, "Formatting text for app surfaces", "Parsing text").</summary>
internal static partial class SlackText
{
    /// <summary>The words: links and mentions as they are seen, and the mention of the bot itself left out.</summary>
    public static string Plain(string? text, string? botUserId = null)
    {
        var words = Token().Replace(text ?? "", token => Seen(token.Groups["what"].Value, token.Groups["label"].Value, botUserId));
        return words.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace('\u00A0', ' ').Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }

    private static string Seen(string what, string label, string? botUserId) => what switch
    {
        ['@', .. var user] => user == botUserId ? "" : label.Length > 0 ? label : what,
        ['#', ..] => label.Length > 0 ? "#" + label : what,
        ['!', .. var special] => label.Length > 0 ? label : "@" + special,
        _ when label.Length > 0 => label,
        _ when what.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) => what["mailto:".Length..],
        _ when what.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) => what["tel:".Length..],
        _ => what,
    };

    [GeneratedRegex(@"<(?<what>[@#!][^<>|]+|[A-Za-z][A-Za-z0-9+.-]*:[^<>|]+)(\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
