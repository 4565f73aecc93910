using System.Globalization;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>What stands on messages of HighPoint's in Slack because of Slack.</summary>
internal static class BlockWords
{
    public const string Warning = "⚠";
    public const string Good = "✓";
    public const string Close = "Close";
    public const string Save = "Save";
    public const string AnotherTime = "Another time";
    public const string Shortened = "Shortened, because a message in Slack holds only so much. The chat page has room for all of it.";
    public const string FormTooLong = "This is more than a message in Slack can hold to be changed. Please tell me in words what is different, or change it on the chat page.";

    /// <summary>Under a table that shows its first rows.</summary>
    public static string MoreRows(int rows) => string.Create(CultureInfo.InvariantCulture, $"and {rows:N0} more");
}
