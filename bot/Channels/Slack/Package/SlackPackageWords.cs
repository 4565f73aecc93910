namespace HighPoint.Bot.Channels.Slack.Package;

/// <summary>What is said of the app's manifest. What names no subject is the rest of a sentence that begins with the place.</summary>
internal static class SlackPackageWords
{
    public const string MessagesUnheard = "must be true, and not read-only, exactly where \"message.im\" is among the events: who writes to the bot is to be answered. Change one of the two.";
    public const string HomeEmpty = "must be true exactly where \"app_home_opened\" is among the events: the Home tab is drawn when it is opened. Change one of the two.";
    public const string NoWayBack = "is missing, and $.settings.token_rotation_enabled is true; name where Slack leads back to after an installation, or set that to false.";

    public const string OneWay = "Give --public-url https://... where Slack is to reach the bot at an address of its own, or --socket-mode where the bot has none; one of the two.";

    /// <summary>What to do with the manifest.</summary>
    public const string HowToUse = "Paste this at https://api.slack.com/apps under \"Create New App\", \"From a manifest\". An app that is there already has it under \"App Manifest\".";

    /// <summary>The manifest is gone.</summary>
    public static string NoManifest(string file) => $"{file} cannot be read; it must be the app's manifest that HighPoint comes with.";

    /// <summary>A name that is there already.</summary>
    public static string TwiceThere(string name) => $"is \"{name}\", which is there already; take one away, or give it another name.";

    /// <summary>An event or feature that does nothing without a scope.</summary>
    public static string NoScope(string scope, string why) => $"lacks \"{scope}\", which {why} needs; add it.";
}
