namespace HighPoint.Bot.Channels.Slack.Checks;

/// <summary>What the doctor says of Slack.</summary>
internal static class SlackCheckWords
{
    public const string Bot = "Slack token";
    public const string Sockets = "Slack sockets";

    public const string Install = "Slack installations";

    public const string EachItsOwn = "Each workspace that installs the app has a token of its own.";
    public const string OneWorkspace = "No Slack:ClientId is set: the bot serves the workspace of Slack:BotToken.";
    public const string NoKeys = "Workspaces have installed the app, and the folder \"keys\" beside the database, without which their tokens cannot be read, is empty. Give it back from a backup, or have each install the app again.";

    public const string NotSetUp = "Slack is not set up: no Slack:BotToken is set. manifest/slack/README.md tells how.";
    public const string SettingsFirst = "Slack's settings are wrong; put them right first.";
    public const string NoSockets = "No Slack:AppToken is set: requests come in by HTTP.";
    public const string SocketsOpen = "Slack lets the bot open its web sockets.";

    /// <summary>Whose the token is, with all scopes.</summary>
    public static string Speaks(string bot, string workspace) => $"The bot is {bot} in {workspace}, and may do what it needs to.";

    public static string Missing(IEnumerable<string> scopes) =>
        $"The app lacks {string.Join(", ", scopes)}; add them under \"OAuth & Permissions\", and install the app again.";

    /// <summary>The app's id and secret fit, and so many workspaces installed it.</summary>
    public static string Serves(int workspaces) => $"Slack knows the app's id and secret; {(workspaces == 0 ? "no workspace has installed it yet" : workspaces == 1 ? "one workspace has installed it" : $"{workspaces} workspaces have installed it")}.";

    /// <summary>Slack refuses the app's id or secret, by its own word for why.</summary>
    public static string WrongClient(string code) => code == "invalid_client_id"
        ? "Slack:ClientId is no app that Slack knows; copy it anew from \"Basic Information\" of the app's page."
        : $"Slack refuses Slack:ClientSecret ({code}); copy it anew from \"Basic Information\" of the app's page.";

    /// <summary>A workspace that allowed less than the app needs by now.</summary>
    public static string AllowsLess(string workspace, IEnumerable<string> scopes) => $"{workspace} has not allowed {string.Join(", ", scopes)}; have it install the app again at /slack/install.";

    public static string NoAnswer(Uri api) => $"{api} does not answer as Slack does; take Slack:ApiUrl out of the settings, and look at the network.";

    /// <summary>Slack refuses a token; <paramref name="code"/> is its own word for why.</summary>
    public static string Refused(string setting, string code) => code switch
    {
        "invalid_auth" or "not_authed" => $"{setting} is no token that Slack knows; copy it anew from the app's page.",
        "token_revoked" or "account_inactive" => $"{setting} is no longer valid: the app was removed; install it again, and copy the new token.",
        "token_expired" => $"{setting} has expired; turn token rotation off for an app whose token stands in the settings, and install it again.",
        "missing_scope" or "not_allowed_token_type" => $"{setting} may not do this; an app-level token needs connections:write.",
        "forbidden" => $"{setting} is refused: Socket Mode is off; turn it on under \"Socket Mode\" on the app's page.",
        _ => $"Slack refuses {setting} ({code}).",
    };
}
