using HighPoint.Bot.Settings;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>What the terminal says beside the conversation.</summary>
internal static class TerminalWords
{
    /// <summary>What stands before what the person types.</summary>
    public const string Prompt = "> ";

    /// <summary>How to press a button and how to leave.</summary>
    public static string Hint(Person person) => $"You are {person.Name}. Type a button's number to press it; Ctrl+C leaves.";

    /// <summary>How a text of several lines is typed.</summary>
    public const string HowToEdit = "Type the new wording in as many lines as you like, and end it with a line that holds only a dot. A line \"subject: ...\" before it changes the subject. \"back\" leaves it as it is.";

    /// <summary>A line in another encoding.</summary>
    public const string NotUtf8 = "That line is not UTF-8, so some of its letters are lost to me. Send it again as UTF-8.";

    /// <summary>Nobody of that name.</summary>
    public static string Nobody(string speaker, People people) =>
        $"--as is \"{speaker}\"; it must be technician, manager or team, or one of {string.Join(", ", people.All.Select(person => $"{person.Id} ({person.Name})"))}.";

    /// <summary>Several of that name.</summary>
    public static string Several(string speaker, IEnumerable<Person> people) =>
        $"--as is \"{speaker}\", which {string.Join(" and ", people.Select(person => $"{person.Id} ({person.Name})"))} could all be; it must be one's id.";
}
