namespace HighPoint.Bot.Channels.Teams.Protocol;

/// <summary>What Teams adds to an activity.</summary>
internal sealed record TeamsChannelData
{
    /// <summary>The tenant.</summary>
    public TeamsId? Tenant { get; init; }

    /// <summary>The team, in a channel.</summary>
    public TeamsId? Team { get; init; }

    /// <summary>The channel.</summary>
    public TeamsId? Channel { get; init; }

    /// <summary>What happened, in a conversationUpdate or messageUpdate ("teamMemberAdded", "editMessage").</summary>
    public string? EventType { get; init; }

    /// <summary>What was chosen at the installation.</summary>
    public TeamsInstallSettings? Settings { get; init; }
}

/// <summary>Something of Teams, by its id.</summary>
internal sealed record TeamsId
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>The name, where it is said.</summary>
    public string? Name { get; init; }
}

/// <summary>What was chosen at the installation in a team.</summary>
internal sealed record TeamsInstallSettings
{
    /// <summary>The channel that the bot is to write to.</summary>
    public TeamsId? SelectedChannel { get; init; }
}
