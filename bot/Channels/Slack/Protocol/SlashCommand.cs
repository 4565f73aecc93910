namespace HighPoint.Bot.Channels.Slack.Protocol;

/// <summary>A command that a person typed (Slack, "Slash commands").</summary>
internal sealed record SlashCommand
{
    /// <summary>The workspace.</summary>
    public string? TeamId { get; init; }

    /// <summary>The organisation that it belongs to; missing where there is none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Who.</summary>
    public string? UserId { get; init; }

    /// <summary>The command, with its slash.</summary>
    public string? Command { get; init; }

    /// <summary>What follows it.</summary>
    public string? Text { get; init; }

    /// <summary>What opens a modal, once, within 3 seconds.</summary>
    public string? TriggerId { get; init; }
}
