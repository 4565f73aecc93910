using HighPoint.Bot.Settings;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>Finds out who speaks.</summary>
internal static class Speakers
{
    /// <summary>The person with this id; else the first with this role; else the one with this name or first name.</summary>
    /// <exception cref="SettingsException">There is nobody of that name, or more than one.</exception>
    public static Person Speaker(this People people, string speaker)
    {
        if ((people.Find(speaker) ?? people.All.FirstOrDefault(person => Same(person.Role.ToString(), speaker))) is { } known)
        {
            return known;
        }

        var full = people.All.Where(person => Same(person.Name, speaker)).ToArray();
        var found = full.Length > 0 ? full : [.. people.All.Where(person => Same(person.Id, speaker) || Same(person.Name.Split(' ')[0], speaker))];
        return found switch
        {
            [var one] => one,
            [] => throw new SettingsException(TerminalWords.Nobody(speaker, people)),
            _ => throw new SettingsException(TerminalWords.Several(speaker, found)),
        };
    }

    private static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
