using HighPoint.Debriefs;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>Makes messages of the lines that a person types. Each is one; but while a draft is edited a message goes on until a line that holds only a dot.</summary>
internal sealed class Composer
{
    private const string End = ".";
    private readonly List<string> lines = [];

    /// <summary>The message that is whole with <paramref name="line"/>; null while it goes on.</summary>
    /// <param name="line">The line as typed.</param>
    /// <param name="isEditing">Whether a text of several lines is asked for. An order ("back", "3", "open in mail") is a message of its own even then.</param>
    public string? Add(string line, bool isEditing)
    {
        if (lines.Count == 0 && (!isEditing || DraftOrders.IsOrder(line)))
        {
            return line;
        }

        if (!string.Equals(line.Trim(), End, StringComparison.Ordinal))
        {
            lines.Add(line);
            return null;
        }

        return Rest();
    }

    /// <summary>What was typed and not ended; null where there is nothing.</summary>
    public string? Rest()
    {
        var message = lines.Count == 0 ? null : string.Join('\n', lines);
        lines.Clear();
        return message;
    }
}
