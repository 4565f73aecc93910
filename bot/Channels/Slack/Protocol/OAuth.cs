namespace HighPoint.Bot.Channels.Slack.Protocol;

/// <summary>Of <c>oauth.v2.access</c>: what the app may do from now on, and with which token.</summary>
internal sealed record OAuthAccess : SlackReply
{
    /// <summary>The bot's token.</summary>
    public string? AccessToken { get; init; }

    /// <summary>What renews it, once; missing where tokens do not end.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>In how many seconds the token ends; missing where it does not.</summary>
    public long? ExpiresIn { get; init; }

    /// <summary>The scopes, with commas between.</summary>
    public string? Scope { get; init; }

    /// <summary>The app.</summary>
    public string? AppId { get; init; }

    /// <summary>The workspace; missing where a whole organisation installed the app.</summary>
    public SlackParty? Team { get; init; }

    /// <summary>The organisation, where there is one.</summary>
    public SlackParty? Enterprise { get; init; }

    /// <summary>Whether the whole organisation installed it.</summary>
    public bool IsEnterpriseInstall { get; init; }
}

/// <summary>A workspace or an organisation.</summary>
internal sealed record SlackParty
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
