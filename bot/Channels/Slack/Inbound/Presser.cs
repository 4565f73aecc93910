using HighPoint.Bot.Channels.Slack.Protocol;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>Who acted.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="User">The user.</param>
/// <param name="Trigger">The interaction's own id, by which a modal may be opened.</param>
internal sealed record Presser(string Team, string User, string Trigger)
{
    /// <summary>Who acted in <paramref name="interaction"/>.</summary>
    /// <exception cref="SlackRefusal">It does not say.</exception>
    public static Presser Of(Interaction interaction) => new(
        SlackRefusal.Need(interaction.Team?.Id ?? interaction.User?.TeamId, "team.id"), SlackRefusal.Need(interaction.User?.Id, "user.id"), SlackRefusal.Need(interaction.TriggerId, "trigger_id"));
}
