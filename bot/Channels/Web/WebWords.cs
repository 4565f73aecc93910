namespace HighPoint.Bot.Channels.Web;

/// <summary>Every sentence that the web channel itself says; the page's own labels stand in <c>Page/words.js</c> and <c>Page/index.html</c>.</summary>
internal static class WebWords
{
    public const string NewTab = "(opens in a new tab)";
    public const string NotSaid = "Not said";
    public const string Subject = "Subject";

    public const string NotUnderstood = "That request could not be read.";
    public const string NotJson = "Send a JSON object, with the content type application/json.";
    public const string WhichPerson = "Name the person who speaks, in \"person\".";
    public const string WhichEvent = "Give the turn an id of its own in \"eventId\": 1 to 100 letters, digits, - or _. The same id again is the same turn.";
    public const string OneThing = "Send exactly one of \"text\", \"command\" (with \"inputs\") and \"arrived\".";
    public const string UnknownCommand = "\"command\" is not one that a button of this bot sends.";
    public const string WrongAfter = "\"after\" is the sequence of the last post you have: a whole number, 0 for none.";
    public const string WrongCursor = "\"after\" names conversations and the last sequence you have of each: id=number, divided by &.";

    public const string UnknownPersonTitle = "Nobody here has that name.";
    public const string UnknownPerson = "Choose one of the people that GET /web/people lists; the settings name them.";
    public const string TooLongTitle = "That message is too long.";
    public const string TooLong = "Send at most 256 KB at once, for example in two messages.";
    public const string FailedTitle = "That did not work.";

    public const string NoFileTitle = "There is no such file.";
    public const string NoFile = "It belongs to somebody else, or was never made. Ask for it in your own conversation: \"export that\".";
    public const string FileOverTitle = "This file is no longer to be had.";

    public const string RefusedTitle = "This page is for this computer only.";
    public const string RefusedRemote = "Open it on the computer that HighPoint runs on, and not through a tunnel or proxy; or set Web:AllowRemote to true.";
    public const string RefusedHost = "Open it as http://localhost, or add the host's name to Web:Hosts.";
    public const string RefusedOrigin = "The request came from another site, and was not answered.";

    /// <summary>The link to a file.</summary>
    public static string Download(string name) => $"Download {name}";

    /// <summary>What opens the rest of a long list of choices.</summary>
    public static string Others(int count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Choose from {count} others");

    /// <summary>What opens a folded text of <paramref name="length"/> characters.</summary>
    public static string ShowAll(int length) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Show all {length:#,0} characters");
}
