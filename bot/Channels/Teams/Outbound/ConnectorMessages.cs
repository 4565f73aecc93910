using HighPoint.Bot.Channels.Teams.Protocol;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>What the connector answers when it takes something: an activity's or conversation's id.</summary>
internal sealed record Resource
{
    /// <summary>The id; may be missing.</summary>
    public string? Id { get; init; }

    /// <summary>Of a new post in a channel: the post's own id.</summary>
    public string? ActivityId { get; init; }
}

/// <summary>One page of a conversation's members.</summary>
internal sealed record MembersPage
{
    /// <summary>Who is on it.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>Where the next page begins; null or empty after the last.</summary>
    public string? ContinuationToken { get; init; }
}

/// <summary>A conversation to be made: with one person, or a new post in a channel.</summary>
internal sealed record NewConversation
{
    /// <summary>The bot.</summary>
    public required ChannelAccount Bot { get; init; }

    /// <summary>The person; null for a post in a channel.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>Whether it is a channel's.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>The tenant again, and the channel.</summary>
    public required TeamsChannelData ChannelData { get; init; }

    /// <summary>The post.</summary>
    public Activity? Activity { get; init; }
}

/// <summary>What the connector says when it does not take something.</summary>
internal sealed record ErrorAnswer
{
    /// <summary>What is wrong.</summary>
    public ErrorDetail? Error { get; init; }
}

/// <summary>What is wrong. Its sentence is not read: it may repeat what somebody wrote.</summary>
internal sealed record ErrorDetail
{
    /// <summary>The reason's name, such as <c>BotNotInConversationRoster</c>.</summary>
    public string? Code { get; init; }

    /// <summary>A closer one, where there is one: <c>MessageWritesBlocked</c> under <c>Forbidden</c>.</summary>
    public string? SubCode { get; init; }
}

/// <summary>The connector did not take something.</summary>
internal sealed class ConnectorRefusal : Exception
{
    /// <summary>A refusal.</summary>
    public ConnectorRefusal(int status, string? code, TimeSpan? wait) : base($"The connector answered with {status.ToString(System.Globalization.CultureInfo.InvariantCulture)}.") =>
        (Status, Code, Wait) = (status, code, wait);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The reason's name, where one was said.</summary>
    public string? Code { get; }

    /// <summary>How long to wait, where that was said.</summary>
    public TimeSpan? Wait { get; }
}
