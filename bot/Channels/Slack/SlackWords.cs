namespace HighPoint.Bot.Channels.Slack;

/// <summary>Every sentence that the Slack channel itself says: to people, to who calls it, and to who sets it up.</summary>
internal static class SlackWords
{
    public const string SomebodyUnnamed = "there";
    public const string Slow = "I am still working on that. If nothing comes into our chat within a minute, please try again: doing it twice does no harm.";
    public const string SlackIsSilent = "Slack did not answer me, so nothing has changed. Please try again in a minute.";
    public const string NoChat = "I could not open a chat with you. Please send me a direct message first, say hello, and try again: my advice goes there.";
    public const string GoesOnInChat = "Thanks. My advice is in our chat.";
    public const string NothingToFill = "There is nothing to fill in here now. The newest card in our chat shows how it stands.";
    public const string DoneInChat = "Done. Our chat shows how it stands, under Messages.";

    public const string NoFile = "Slack did not let me hand the file over here. Whoever runs me can see why: the app may lack the right to write files.";

    public const string DebriefTitle = "Debrief a job";
    public const string DebriefLabel = "What happened? Company, what was wrong, fixed or not, how they took it";
    public const string DebriefMissing = "Please tell me in a few words what happened.";
    public const string DebriefButton = "Get advice";
    public const string Close = "Close";

    public const string KindTitle = "Wrong kind";
    public const string KindButton = "That fits";
    public const string KindMissing = "Please choose what fits best.";

    public const string WhenTitle = "Remind me";
    public const string WhenButton = "Remind me then";
    public const string WhenDay = "Which day?";
    public const string WhenTime = "What time? Leave it empty for the start of the working day.";
    public const string WhenMissing = "Please choose a day.";
    public const string WhenPast = "That is over already. Please choose a time that is still to come.";

    public const string DebriefUsage = "`/debrief` opens a form for a job you just finished. Or say what happened right away: `/debrief Harlow Dental, server down since 5, back up now, 6 hours`. My advice comes into our chat.";
    public const string PipelineUsage = "`/pipeline` shows what is open. One part of it: `/pipeline due`, `closing`, `overdue`, `offered`, `signed` or `lost`.";
    public const string NudgesUsage = "`/nudges` lists the reminders I hold for you. To stop one, tell me in our chat “no reminder” with the customer's name. “Settings” there says when and about what I nudge you.";
    public const string UnknownUsage = "I know `/debrief`, `/pipeline` and `/nudges`. Each says more with `help`.";

    public const string HomeTitle = "HighPoint";
    public const string HomeIntro = "Tell me about a job you just finished, in a direct message or with /debrief. I say when to offer the customer a service agreement, draft the message, and remind you.";
    public const string RemindersTitle = "Your reminders";
    public const string NoReminders = "I hold no reminders for you. I set them as you tell me about jobs.";
    public const string ReminderCaption = "Soonest first";
    public const string ReminderCustomer = "Customer";
    public const string ReminderUnnamed = "a customer without a name";
    public const string ReminderWhen = "When";
    public const string SettingsButton = "Nudge settings";
    public const string HelpButton = "What can I tell you?";

    public const string RefusedTitle = "That was not let in.";
    public const string WrongSignature = "The request is not signed with Slack:SigningSecret, or was signed more than five minutes ago. Check the secret and the clock.";
    public const string NotUnderstood = "That request could not be read.";
    public const string NotJson = "Send what Slack sends: an event as JSON, a command or an interaction as a form.";
    public const string TooLongTitle = "That request is too long.";
    public const string TooLong = "Send at most 1 MB at once.";
    public const string BusyTitle = "That could not be saved in time.";
    public const string Busy = "Send it again: it has one effect.";

    public const string NoWayIn = "Slack is set up, and neither Slack:AppToken nor Slack:SigningSecret is. Set Slack:AppToken for Socket Mode, or Slack:SigningSecret where Slack reaches the bot by HTTP.";

    public const string OneOrMany = "Slack:BotToken and Slack:ClientId are both set. Keep Slack:BotToken for one workspace, or Slack:ClientId and Slack:ClientSecret for many, and take the other away.";

    /// <summary>An app's id without its secret, or the other way round.</summary>
    public static string HalfAClient(string key, string lacks) => $"{SlackOptions.Section}:{key} is set, and {SlackOptions.Section}:{lacks} is not; set both, from \"Basic Information\" of the app's pages at api.slack.com, or neither.";

    /// <summary>A setting of an app that has nothing to speak with.</summary>
    public static string NoWayOut(string key) => $"{SlackOptions.Section}:{key} is set, and {SlackOptions.Section}:BotToken is not; set it too (or Slack:ClientId and Slack:ClientSecret, for many workspaces), from the app's pages at api.slack.com, or take the other away.";

    /// <summary>A token of another kind than its setting wants.</summary>
    public static string WrongToken(string key, string beginning) => $"{SlackOptions.Section}:{key} does not begin with \"{beginning}\"; copy it anew from the app's pages at api.slack.com.";

    /// <summary>An address that is not to be asked.</summary>
    public static string WrongAddress(string value) => $"{SlackOptions.Section}:ApiUrl is \"{value}\"; it must be an https address, as in \"https://slack.com/api/\".";

    /// <summary>A property that a request must have is missing or is no text.</summary>
    public static string Missing(string property) => $"The request needs \"{property}\".";
}
