using NodaTime;

namespace HighPoint.Nudges;

/// <summary>What <see cref="NudgePlanner"/> reckons with: the playbook's <see cref="Playbooks.NudgeTiming"/>, and what the playbook leaves to us.</summary>
public sealed record PlannerTiming
{
    /// <summary>The playbook's own defaults.</summary>
    public static readonly PlannerTiming Default = new();

    /// <summary>How long the team is not told of a window that opened, so that the technician can finish the debrief, put it right or take it back. Default 15 minutes.</summary>
    public Duration Hold { get; init; } = Duration.FromMinutes(15);

    /// <summary>Nobody is told "now is the best moment" or "closing soon" within this time of having been advised. Default 1 hour.</summary>
    public Duration QuietAfterAdvice { get; init; } = Duration.FromHours(1);

    /// <summary>The time of day, on a window's last day, at which "closing soon" is said. Default 10:00.</summary>
    public LocalTime ClosingSoonAt { get; init; } = new(10, 0);

    /// <summary>How many days after its last check-in a prospect is let go. Default 7.</summary>
    public int LetGoDays { get; init; } = 7;
}
