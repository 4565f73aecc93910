using System.Text.Json.Serialization;

namespace HighPoint.Bot.Channels.Slack.Protocol;

/// <summary>What the Events API sends (Slack, "Events API", "Callback field").</summary>
internal sealed record EventEnvelope
{
    /// <summary><c>event_callback</c>, <c>url_verification</c> or <c>app_rate_limited</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Of <c>url_verification</c>: what is to be said back.</summary>
    public string? Challenge { get; init; }

    /// <summary>The workspace.</summary>
    public string? TeamId { get; init; }

    /// <summary>The organisation that it belongs to; missing where there is none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The event's own id; the same when it is sent again.</summary>
    public string? EventId { get; init; }

    /// <summary>When it happened, in seconds since 1970; 0 where that is not said.</summary>
    public long EventTime { get; init; }

    /// <summary>What happened.</summary>
    public SlackEvent? Event { get; init; }

    /// <summary>For whom the app sees it; the bot itself, for what bots see.</summary>
    public IReadOnlyList<Authorization?>? Authorizations { get; init; }

    /// <summary>The bot's own user id; null where that is not said.</summary>
    [JsonIgnore]
    public string? BotUserId => Bot?.UserId;

    /// <summary>The workspace in which the app is installed: in a channel that workspaces share, what somebody of another one does comes in with theirs.</summary>
    [JsonIgnore]
    public string? InstalledTeamId => Bot is { IsEnterpriseInstall: false, TeamId: { Length: > 0 } installed } && TeamId is { Length: > 0 } ? installed : TeamId;

    /// <summary>The organisation of the installation, where there is one.</summary>
    [JsonIgnore]
    public string? InstalledEnterpriseId => Bot?.EnterpriseId ?? EnterpriseId;

    private Authorization? Bot => Authorizations?.FirstOrDefault(each => each?.IsBot == true);
}

/// <summary>For whom an app sees an event.</summary>
internal sealed record Authorization
{
    /// <summary>The user.</summary>
    public string? UserId { get; init; }

    /// <summary>The workspace that installed the app.</summary>
    public string? TeamId { get; init; }

    /// <summary>Its organisation; missing where it has none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Whether the whole organisation installed it.</summary>
    public bool IsEnterpriseInstall { get; init; }

    /// <summary>Whether that is the app's bot.</summary>
    public bool IsBot { get; init; }
}

/// <summary>An event; each type has some of these. What is no text where one is expected counts as not there.</summary>
internal sealed record SlackEvent
{
    /// <summary>What happened, such as <c>message</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Of a message: what is special about it; null for what a person typed.</summary>
    public string? Subtype { get; init; }

    /// <summary>Who did it.</summary>
    [JsonConverter(typeof(TextOrNothing))]
    public string? User { get; init; }

    /// <summary>Where.</summary>
    [JsonConverter(typeof(TextOrNothing))]
    public string? Channel { get; init; }

    /// <summary>Of a message: <c>im</c>, <c>mpim</c>, <c>channel</c> or <c>group</c>.</summary>
    public string? ChannelType { get; init; }

    /// <summary>Of a message: its words, as Slack escapes them.</summary>
    public string? Text { get; init; }

    /// <summary>Of a message: its id within its channel.</summary>
    public string? Ts { get; init; }

    /// <summary>Of a message in a thread: the thread's first message.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Of a message: the bot that sent it; null for a person's.</summary>
    public string? BotId { get; init; }

    /// <summary>Of a message: what came with it.</summary>
    public IReadOnlyList<SlackFile?>? Files { get; init; }

    /// <summary>Of <c>app_home_opened</c>: <c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    /// <summary>Of <c>member_joined_channel</c>: who invited them.</summary>
    public string? Inviter { get; init; }

    /// <summary>Of <c>team_access_revoked</c>: the workspaces that lose the app.</summary>
    public IReadOnlyList<string?>? TeamIds { get; init; }

    /// <summary>Of <c>tokens_revoked</c>: whose.</summary>
    public RevokedTokens? Tokens { get; init; }
}

/// <summary>Tokens that no longer work.</summary>
internal sealed record RevokedTokens
{
    /// <summary>The bots whose.</summary>
    public IReadOnlyList<string?>? Bot { get; init; }
}

/// <summary>A file that came with a message; that it is there is all that counts.</summary>
internal sealed record SlackFile
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }
}
