namespace HighPoint.Bot.Channels.Teams.Protocol;

/// <summary>The activity types that HighPoint knows.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string Invoke = "invoke";
}

/// <summary>The kinds of conversation.</summary>
internal static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";
}

/// <summary>How answers are to be delivered.</summary>
internal static class DeliveryModes
{
    /// <summary>In the HTTP response to the activity itself.</summary>
    public const string ExpectReplies = "expectReplies";
}

/// <summary>The invokes that HighPoint answers.</summary>
internal static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string FetchTask = "task/fetch";
    public const string SubmitTask = "task/submit";
    public const string FetchExtension = "composeExtension/fetchTask";
    public const string SubmitExtension = "composeExtension/submitAction";
    public const string FileConsent = "fileConsent/invoke";
    public const string Feedback = "message/submitAction";
}

/// <summary>How a button's data travels in a card, on the way out and back.</summary>
internal static class CardData
{
    /// <summary>The verb of every <c>Action.Execute</c>.</summary>
    public const string Press = "press";

    /// <summary>The key under which a button's <see cref="Conversations.Command"/> stands, as its <c>ToString()</c>.</summary>
    public const string Command = "command";

    /// <summary>The value of a choice that stands for none, which is the empty text elsewhere: a card's choices all need a value.</summary>
    public const string Nothing = "|nothing|";
}
