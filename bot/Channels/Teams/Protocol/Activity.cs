using System.Text.Json;
using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Teams.Protocol;

/// <summary>
/// One activity of the Activity Protocol, coming or going: of its fields those that HighPoint reads or writes. Fields that it does not know are passed over (A2005).
/// Everything may be missing: who reads an activity says what it needs.
/// </summary>
internal sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type that is to be ignored (A2014).</summary>
    public string? Type { get; init; }

    /// <summary>Unique within the conversation; a redelivered activity has the same one (A2033).</summary>
    public string? Id { get; init; }

    /// <summary>When it was sent, in UTC as written (A2043). Never a reason to refuse it (A2042).</summary>
    public string? Timestamp { get; init; }

    /// <summary>The sender's time zone, an IANA name.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where the connector answers.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Always <see cref="TeamsChannelId"/> here.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>For whom it is; the bot, where it comes in.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it was said.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The sender's language (BCP 47). An unknown one is no error (A3021).</summary>
    public string? Locale { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a notification shows and a screen reader says of a card.</summary>
    public string? Summary { get; init; }

    /// <summary>How several attachments are laid out.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Cards, files, pictures.</summary>
    public IReadOnlyList<Attachment?>? Attachments { get; init; }

    /// <summary>Mentions and other things said of the text.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>Who came into the conversation.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    /// <summary>Who left it.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersRemoved { get; init; }

    /// <summary>The activity that this one answers; for a button, the message that its card stands in.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The name of an invoke (one of <see cref="InvokeNames"/>) or event.</summary>
    public string? Name { get; init; }

    /// <summary>Of an <see cref="ActivityTypes.InstallationUpdate"/>: <c>add</c>, <c>add-upgrade</c>, <c>remove</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary><see cref="DeliveryModes.ExpectReplies"/> where the answers are to come in the HTTP response.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>What a button, an invoke or an event carries.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What Teams adds.</summary>
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>The channel id by which activities of Teams are known.</summary>
    public const string TeamsChannelId = "msteams";
}

/// <summary>Somebody in a conversation: a person or a bot.</summary>
internal sealed record ChannelAccount
{
    /// <summary>Its id on the channel, known to this bot alone.</summary>
    public string? Id { get; init; }

    /// <summary>The name to show; may be missing.</summary>
    public string? Name { get; init; }

    /// <summary>The person's object id in Entra ID, the same for every bot.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>, where it is said.</summary>
    public string? Role { get; init; }

    /// <summary>The person's e-mail address; only in a list of members.</summary>
    public string? Email { get; init; }

    /// <summary>The name to sign in with; only in a list of members.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The tenant; only in a list of members.</summary>
    public string? TenantId { get; init; }
}

/// <summary>A conversation.</summary>
internal sealed record ConversationAccount
{
    /// <summary>Its id. In a thread of a channel, <c>CHANNEL;messageid=POST</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Its name, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant that it belongs to.</summary>
    public string? TenantId { get; init; }

    /// <summary>Whether there are more than two in it.</summary>
    public bool? IsGroup { get; init; }
}

/// <summary>Something that comes with a message.</summary>
internal sealed record Attachment
{
    /// <summary>A media type; <see cref="AdaptiveCard"/> for a card.</summary>
    public string? ContentType { get; init; }

    /// <summary>The card, where it is one.</summary>
    public JsonNode? Content { get; init; }

    /// <summary>Where the file lies, where it is one.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>An Adaptive Card.</summary>
    public static Attachment Of(JsonObject card) => new() { ContentType = AdaptiveCard, Content = card };
}
