using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Slack.Protocol;

/// <summary>What every method of the Web API answers.</summary>
internal record SlackReply
{
    /// <summary>Whether it did what it was asked.</summary>
    public bool Ok { get; init; }

    /// <summary>Why not: a code such as <c>channel_not_found</c>.</summary>
    public string? Error { get; init; }
}

/// <summary>Of <c>chat.postMessage</c> and <c>chat.update</c>.</summary>
internal sealed record PostedMessage : SlackReply
{
    /// <summary>The message's id within its channel.</summary>
    public string? Ts { get; init; }
}

/// <summary>Of <c>conversations.open</c>.</summary>
internal sealed record OpenedConversation : SlackReply
{
    /// <summary>The conversation.</summary>
    public SlackId? Channel { get; init; }
}

/// <summary>Of <c>apps.connections.open</c>.</summary>
internal sealed record OpenedSocket : SlackReply
{
    /// <summary>Where the web socket is; good once.</summary>
    public string? Url { get; init; }
}

/// <summary>Of <c>users.info</c> and <c>users.lookupByEmail</c>.</summary>
internal sealed record FoundUser : SlackReply
{
    /// <summary>The user.</summary>
    public SlackUser? User { get; init; }
}

/// <summary>Of <c>dnd.info</c>: when somebody wants no notifications next, or now.</summary>
internal sealed record QuietHours : SlackReply
{
    /// <summary>Whether they have such hours.</summary>
    public bool DndEnabled { get; init; }

    /// <summary>When the next ones begin, or the present ones began, in seconds since 1970.</summary>
    public long NextDndStartTs { get; init; }

    /// <summary>When those end.</summary>
    public long NextDndEndTs { get; init; }
}

/// <summary>Somebody in Slack.</summary>
internal sealed record SlackUser
{
    /// <summary>Their id.</summary>
    public string? Id { get; init; }

    /// <summary>The workspace that they belong to.</summary>
    public string? TeamId { get; init; }

    /// <summary>Their name.</summary>
    public string? RealName { get; init; }

    /// <summary>Their time zone's IANA name.</summary>
    public string? Tz { get; init; }

    /// <summary>What else they say of themselves.</summary>
    public SlackProfile? Profile { get; init; }
}

/// <summary>What somebody says of themselves.</summary>
internal sealed record SlackProfile
{
    /// <summary>Their e-mail address; missing without the scope <c>users:read.email</c>.</summary>
    public string? Email { get; init; }
}

/// <summary>A message to be sent, or to take another's place.</summary>
internal sealed record OutgoingMessage
{
    /// <summary>Where.</summary>
    public required string Channel { get; init; }

    /// <summary>The words that a notification shows.</summary>
    public required string Text { get; init; }

    /// <summary>The message as Block Kit; null where the words are all.</summary>
    public JsonArray? Blocks { get; init; }

    /// <summary>The thread that it belongs to.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Of an update: the message that is replaced.</summary>
    public string? Ts { get; init; }

    /// <summary>A UUID by which Slack knows a message that it has already.</summary>
    public string? ClientMsgId { get; init; }

    /// <summary>Of a message that one person alone sees: who.</summary>
    public string? User { get; init; }

    /// <summary>Whether links show what they lead to.</summary>
    public bool UnfurlLinks { get; init; }
}

/// <summary>Of <c>files.getUploadURLExternal</c>: where a file is to be uploaded.</summary>
internal sealed record UploadPlace : SlackReply
{
    /// <summary>The address.</summary>
    public string? UploadUrl { get; init; }

    /// <summary>The id that the file will have.</summary>
    public string? FileId { get; init; }
}

/// <summary>A file that was uploaded.</summary>
internal sealed record UploadedFile(string Id, string Title);

/// <summary>Files that were uploaded, to be shared.</summary>
internal sealed record FileShareOrder
{
    /// <summary>Which.</summary>
    public required IReadOnlyList<UploadedFile> Files { get; init; }

    /// <summary>Where.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The thread that they belong to.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The words over them.</summary>
    public required string InitialComment { get; init; }
}

/// <summary>A conversation to be opened with one person.</summary>
internal sealed record ConversationOrder(string Users);

/// <summary>A modal to be opened, or a view to be shown or replaced.</summary>
internal sealed record ViewOrder(JsonObject View)
{
    /// <summary>What lets a modal be opened.</summary>
    public string? TriggerId { get; init; }

    /// <summary>The view that is replaced.</summary>
    public string? ViewId { get; init; }

    /// <summary>Whose Home tab it is.</summary>
    public string? UserId { get; init; }
}
