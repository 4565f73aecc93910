using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>How far an opportunity was, to bring it back there: everything that a person's buttons change but whose it is.</summary>
public sealed record Standing(Stage Stage, string? Reason, Instant? OfferedAt, Booking? Booking, Instant? RemindAt)
{
    /// <summary>How far it is; null where there is none.</summary>
    public static Standing? Of(Opportunity? opportunity) => opportunity is null
        ? null
        : new(opportunity.Stage, opportunity.StageReason, opportunity.OfferedAt, opportunity.Booking, opportunity.RemindAt);

    /// <summary>The changes that bring <paramref name="opportunity"/> back here; none where it cannot go back, or is here.</summary>
    internal ImmutableArray<PipelineChange> Back(Opportunity opportunity, Instant at)
    {
        // An audit is booked only where it was proposed.
        Stage? by = Stage == Stage.AuditBooked && opportunity.Stage == Stage.Waiting ? Stage.AuditProposed : null;
        if (opportunity.Stage != Stage && !StageRules.Allows(by ?? opportunity.Stage, Stage))
        {
            return [];
        }

        var journal = new Journal(at, "", "");
        var restored = journal.Move(by is { } step ? journal.Move(opportunity, step, null) : opportunity, Stage, Reason);
        restored = restored.OfferedAt == OfferedAt ? restored : journal.Add(restored, new PipelineChange.SendingTakenBack(OfferedAt));
        restored = restored.Booking == Booking ? restored : journal.Add(restored, new PipelineChange.AuditBooked(Booking));
        _ = restored.RemindAt == RemindAt ? restored : journal.Add(restored, new PipelineChange.ReminderSet(RemindAt));
        return [.. journal.Events.Select(e => e.Change)];
    }
}
