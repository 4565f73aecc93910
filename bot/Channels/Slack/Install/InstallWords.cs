using HighPoint.Bot.Channels.Slack.Outbound;

namespace HighPoint.Bot.Channels.Slack.Install;

/// <summary>What the pages say that install the app.</summary>
internal static class InstallWords
{
    public const string Done = "Open it under Apps and say hello. It answers in direct messages, and in the channels that you invite it to.";
    public const string Open = "Open it in Slack";
    public const string Again = "Begin again";
    public const string NotBegunTitle = "This page cannot finish the installation.";
    public const string NotBegun = "It was opened too late, a second time, or in another browser than the one that began. Nothing has changed. Begin again, and allow it within ten minutes.";
    public const string NotAllowedTitle = "HighPoint is not installed.";
    public const string Declined = "You did not allow it in Slack, so nothing has changed. If you may not add apps yourself, ask an admin of your workspace to open this page.";
    public const string NoCode = "Slack sent you back without what the installation needs. Nothing has changed. Begin again; if it stays so, ask whoever runs HighPoint to run its doctor.";

    /// <summary>It is installed in a workspace; null where that has no name.</summary>
    public static string DoneTitle(string? workspace) => $"HighPoint is installed{(workspace is null ? "" : $" in {workspace}")}.";

    /// <summary>Slack gave no token; <paramref name="code"/> is its own word for why.</summary>
    public static string Failed(string code) => code switch
    {
        "invalid_code" or "code_already_used" => "The code that Slack gave was used already, or is too old. Nothing has changed. Begin again.",
        "bad_client_secret" or "invalid_client_id" or "bad_redirect_uri" => $"HighPoint's own settings do not fit its app ({code}). Whoever runs it must put Slack:ClientId and Slack:ClientSecret right; its doctor checks them. Then begin again.",
        SlackFailure.TooMany or SlackFailure.Silent => "Slack did not answer in time. Nothing has changed. Begin again in a minute.",
        _ => $"Slack did not allow it ({code}). Nothing has changed. Begin again; if it stays so, send this page's words to whoever runs HighPoint.",
    };
}
