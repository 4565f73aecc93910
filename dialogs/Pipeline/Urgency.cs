using HighPoint.Advising;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>Which open opportunity needs somebody first.</summary>
public static class Urgency
{
    /// <summary>"Closing" means within so long (source: the pipeline's headline numbers).</summary>
    private static readonly Duration Soon = Duration.FromHours(48);

    /// <summary>When the next step is due at the latest; null where nobody waits for us.</summary>
    public static Instant? Deadline(Opportunity opportunity) => opportunity.Stage switch
    {
        Stage.Due => opportunity.Window?.Closes,
        // An audit is proposed in its best days; the check-ins of the weeks after are no time to begin.
        Stage.Waiting => opportunity.Waiting?.AskAgain ?? (opportunity.First == PaidStep.Audit ? opportunity.Window?.BestUntil : opportunity.Window?.Closes),
        Stage.AuditProposed => opportunity.NextCheckIn,
        Stage.AuditBooked => opportunity.Booking?.AskAt,
        _ => null,
    };

    /// <summary>Whether the window is open and nothing was sent.</summary>
    public static bool IsDue(Opportunity opportunity, Instant now) => opportunity.Stage == Stage.Due && !IsOverdue(opportunity, now);

    /// <summary>Whether the window closes within 48 hours.</summary>
    public static bool IsClosing(Opportunity opportunity, Instant now) =>
        IsDue(opportunity, now) && Deadline(opportunity) is { } deadline && deadline <= now + Soon;

    /// <summary>Whether the next step should have been taken already.</summary>
    public static bool IsOverdue(Opportunity opportunity, Instant now) => Deadline(opportunity) is { } deadline && deadline < now;

    /// <summary>Before any other is what is due first; what waits for the customer comes last.</summary>
    public static IEnumerable<Opportunity> Sort(IEnumerable<Opportunity> opportunities) => opportunities
        .OrderBy(opportunity => Deadline(opportunity) ?? Instant.MaxValue)
        .ThenBy(opportunity => opportunity.OpenedAt)
        .ThenBy(opportunity => opportunity.Id, StringComparer.Ordinal);
}
