namespace HighPoint.Bot.Channels.Teams;

/// <summary>Every sentence that the Teams channel itself says: to people, to who calls it, and to who sets it up.</summary>
internal static class TeamsWords
{
    public const string SomebodyUnnamed = "there";
    public const string More = "More";
    public const string ShowRest = "Show the rest";
    public const string Shortened = "Shortened, because a card in Teams holds only so much. The chat page has room for all of it.";
    public const string DraftShortened = "This is only the beginning of the message. All of it stands in its editor: press Edit.";
    public const string FormTooLong = "This is more than a card in Teams can hold to be changed. Please change it on the chat page, or tell me in words what is different.";
    public const string OpensMail = "Opens your mail program";

    public const string RefusedTitle = "That was not let in.";
    public const string NoRegistration = "No Teams:AppId is set, so only programs on this computer are answered. Set the bot's registration in the section Teams.";
    public const string NoToken = "Send the Bot Connector's token, as in \"Authorization: Bearer ...\".";
    public const string WrongToken = "The token does not come from the Bot Connector, is not for this bot, or is no longer valid.";
    public const string WrongService = "The activity's serviceUrl is not the one that the token was given for.";
    public const string OnlyLoopback = "Without a Teams:AppId the activity's serviceUrl must be an address of this computer.";
    public const string WrongChannel = "This address is for Microsoft Teams (channelId \"msteams\"), and the token's key must be endorsed for it.";
    public const string NoKeysTitle = "Who sent that cannot be checked now.";
    public const string NoKeys = "The Bot Connector's signing keys cannot be read. Try again in a minute.";

    public const string NotUnderstood = "That activity could not be read.";
    public const string NotJson = "Send one activity as a JSON object, with the content type application/json.";
    public const string TooLongTitle = "That activity is too long.";
    public const string TooLong = "Send at most 256 KB at once.";
    public const string NoInvokeTitle = "That invoke is not known here.";
    public const string NoInvoke = "It changes nothing.";

    public const string StillWorking = "Still working on it. The answer comes into our chat in a moment.";
    public const string AnsweredBelow = "My answer stands below.";
    public const string OldButton = "That button no longer does anything. Please use the newest card, or type what you want.";
    public const string NothingToFill = "There is nothing to fill in here now. The newest card in our chat shows how it stands.";

    public const string ExtensionTitle = "Debrief a job";
    public const string ExtensionLabel = "What happened? Company, what was wrong, fixed or not, how they took it";
    public const string ExtensionError = "Please tell me in a few words what happened.";
    public const string ExtensionButton = "Get advice";
    public const string ExtensionDone = "Thanks. My advice is in our chat.";
    public const string ExtensionNoChat = "Please open a chat with me first, say hello, and try again: my advice goes there.";

    public const string TenantMissing = "Teams:TenantId is not set; with a Teams:AppId it must be the tenant's GUID.";
    public const string OneSecret = "Teams:AppPassword or Teams:ManagedIdentity must be set with a Teams:AppId, and only one of the two.";
    public const string SecretOfNobody = "Teams:AppPassword is set, and Teams:AppId is not; set both, or neither.";

    /// <summary>Under a table that shows its first rows.</summary>
    public static string MoreRows(int rows) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"and {rows:N0} more");

    /// <summary>Under a field whose content the client does not take.</summary>
    public static string LookAgain(string label) => $"Please look at “{label}” again.";

    /// <summary>On a button that leads to a web page.</summary>
    public static string OpensAt(string label, string host) => $"{label} ({host})";

    /// <summary>To who asks where a button leads.</summary>
    public static string OpensWeb(string host) => $"Opens {host} in the browser";

    /// <summary>A property that an activity must have is missing or is no text.</summary>
    public static string Missing(string property) => $"The activity needs \"{property}\".";

    /// <summary>A setting that must be a GUID.</summary>
    public static string NoGuid(string key, string value) =>
        $"{TeamsOptions.Section}:{key} is \"{value}\"; it must be a GUID such as \"00000000-0000-0000-0000-000000000000\".";

    /// <summary>A managed identity that is none.</summary>
    public static string WrongIdentity(string value) => $"{TeamsOptions.Section}:ManagedIdentity is \"{value}\"; it must be \"system\" or a user-assigned identity's client id, a GUID.";

    /// <summary>An address that is not to be asked.</summary>
    public static string WrongAddress(string key, string value) => $"{TeamsOptions.Section}:{key} is \"{value}\"; it must be an https address.";
}
