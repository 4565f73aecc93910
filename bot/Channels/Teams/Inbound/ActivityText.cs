using System.Net;
using System.Text.RegularExpressions;
using HighPoint.Bot.Channels.Teams.Protocol;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>What a person typed, out of what Teams makes of it: without the bot's own name, without HTML.</summary>
internal static partial class ActivityText
{
    private const string Html = "text/html";

    /// <summary>The words of a message.</summary>
    public static string Of(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Mention.OfBot(activity).Where(mention => !string.IsNullOrEmpty(mention.Text)))
        {
            text = text.Replace(mention.Text!, " ", StringComparison.OrdinalIgnoreCase);
        }

        return Plain(text);
    }

    /// <summary>How many files, pictures or recordings came with a message. Teams sends a formatted text a second time, as an attachment.</summary>
    public static int Attachments(Activity activity) =>
        (activity.Attachments ?? []).OfType<Attachment>().Count(attachment => attachment.ContentType?.StartsWith(Html, StringComparison.OrdinalIgnoreCase) != true);

    /// <summary>A text that may be HTML, in plain words. What is no tag of Teams' own stays as it was typed.</summary>
    public static string Plain(string text)
    {
        var lines = Tag().Replace(Break().Replace(text, "\n"), "");
        var words = WebUtility.HtmlDecode(lines).Replace('\u00A0', ' ').Replace("\r\n", "\n", StringComparison.Ordinal);
        return Joined(words.Split('\n').Select(line => line.TrimEnd()));
    }

    /// <summary>The lines, with no more than one empty one between two others.</summary>
    private static string Joined(IEnumerable<string> lines)
    {
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept).Trim();
    }

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|h[1-6]|blockquote|tr)\s*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Break();

    [GeneratedRegex(
        @"</?(at|a|p|div|span|b|strong|i|em|u|s|strike|del|ul|ol|li|pre|code|codeblock|blockquote|h[1-6]|table|thead|tbody|tr|td|th|img|emoji|attachment|readonly|systemeventmessage)(\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
