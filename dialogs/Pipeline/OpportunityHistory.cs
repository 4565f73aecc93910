using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>What an opportunity's events add up to. Pure: the same events give the same opportunity.</summary>
public static class OpportunityHistory
{
    /// <summary>The opportunity after <paramref name="e"/>.</summary>
    /// <param name="before">The opportunity before it; null where there was none.</param>
    /// <param name="e">The next event of this opportunity.</param>
    /// <returns>Never null once opened; null while an event without an opportunity is all there is.</returns>
    /// <exception cref="InvalidOperationException">The event cannot follow: the message names ids only.</exception>
    public static Opportunity? Apply(Opportunity? before, PipelineEvent e)
    {
        if (e.Opportunity is not { } id)
        {
            return before;
        }

        if (e.Change is PipelineChange.Opened opened)
        {
            return before is null ? Open(id, opened, e.At) : throw Illegal(e, "was opened before");
        }

        if (before is null || !string.Equals(before.Id, id, StringComparison.Ordinal))
        {
            throw Illegal(e, "was not opened");
        }

        var after = Change(before, e);
        var version = before.Version + 1;
        return after with { Version = version, Revision = e.Change is PipelineChange.Nudged ? before.Revision : version };
    }

    /// <summary>The opportunity after all of <paramref name="events"/>, oldest first, all of one opportunity.</summary>
    /// <exception cref="InvalidOperationException">An event cannot follow the ones before it.</exception>
    public static Opportunity? Fold(IEnumerable<PipelineEvent> events, Opportunity? before = null) => events.Aggregate(before, Apply);

    private static Opportunity Open(string id, PipelineChange.Opened opened, Instant at) => new()
    {
        Id = id,
        Customer = opened.Customer,
        Contact = opened.Contact,
        Owner = opened.Owner,
        OwnerCard = opened.OwnerCard,
        Stage = Stage.Waiting,
        StageSince = at,
        Occasions = [opened.Occasion],
        OpenedAt = at,
        Version = 1,
        Revision = 1,
    };

    private static Opportunity Change(Opportunity before, PipelineEvent e) => e.Change switch
    {
        PipelineChange.Planned planned => Plan(before, planned, e.At),
        PipelineChange.StageMoved moved => Move(before, moved, e),
        PipelineChange.DraftSent => before with { OfferedAt = e.At },
        PipelineChange.SendingTakenBack takenBack => before with { OfferedAt = takenBack.OfferedAt },
        PipelineChange.AuditBooked booked => before with { Booking = booked.Booking },
        PipelineChange.ReminderSet reminder => before with { RemindAt = reminder.At },
        PipelineChange.Claimed claimed => before with { Owner = claimed.Owner, OwnerCard = claimed.OwnerCard, IsClaimed = true },
        PipelineChange.Released released => before with { Owner = released.Owner, OwnerCard = released.OwnerCard, IsClaimed = false },
        PipelineChange.Reassigned given => before with { Owner = given.Owner, OwnerCard = given.OwnerCard },
        PipelineChange.Valued valued => before with { Value = valued.Value },
        PipelineChange.MergedInto => before with { Stage = Stage.Withdrawn, StageSince = e.At, StageReason = StageReasons.Merged },
        PipelineChange.Parted parted => before with { Stage = parted.Stage, StageSince = e.At, StageReason = parted.Reason },
        PipelineChange.Nudged nudged => Nudge(before, nudged, e.At),
        PipelineChange.EngagementWithdrawn withdrawn =>
            before with { Earlier = before.Earlier.RemoveAll(plan => string.Equals(plan.Plan.Engagement, withdrawn.EngagementId, StringComparison.Ordinal)) },
        _ => before,
    };

    private static Opportunity Plan(Opportunity before, PipelineChange.Planned planned, Instant at)
    {
        var (earlier, offeredAt) = (before.Earlier, before.OfferedAt);
        if (!string.Equals(before.Engagement, planned.Engagement, StringComparison.Ordinal))
        {
            var known = IndexOf(earlier, planned.Engagement);
            (earlier, offeredAt) = known >= 0 ? (earlier[..known], earlier[known].OfferedAt)
                : PlanOf(before) is { } plan ? (earlier.Add(new EarlierPlan(plan, before.Stage, offeredAt)), offeredAt)
                : (earlier, offeredAt);
        }

        return before with
        {
            Customer = planned.Customer,
            Contact = planned.Contact,
            Occasions = planned.Occasions,
            WorkEndedAt = planned.WorkEndedAt,
            Window = planned.Window,
            Waiting = planned.Waiting,
            CheckIns = planned.CheckIns,
            Value = planned.Value,
            First = planned.First,
            EndsAt = planned.CheckIns.IsEmpty ? planned.Window?.Closes : planned.CheckIns[^1],
            Engagement = planned.Engagement,
            Earlier = earlier,
            OfferedAt = offeredAt,
            AdvisedAt = at,
        };
    }

    /// <summary>The plan that <paramref name="opportunity"/> follows now; null before the first.</summary>
    internal static PipelineChange.Planned? PlanOf(Opportunity opportunity) => opportunity.Engagement is not { } engagement ? null : new(
        engagement, opportunity.Customer, opportunity.Contact, opportunity.Occasions, opportunity.WorkEndedAt, opportunity.Window, opportunity.Waiting,
        opportunity.CheckIns, opportunity.Value, opportunity.First);

    private static int IndexOf(ImmutableArray<EarlierPlan> earlier, string engagement)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
        {
            if (string.Equals(earlier[i].Plan.Engagement, engagement, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static Opportunity Move(Opportunity before, PipelineChange.StageMoved moved, PipelineEvent e)
    {
        if (before.Stage != moved.From || !StageRules.Allows(moved.From, moved.To))
        {
            throw Illegal(e, $"cannot go from {before.Stage} to {moved.To}");
        }

        return before with
        {
            Stage = moved.To,
            StageSince = e.At,
            StageReason = moved.Reason,
            OfferedAt = moved.To switch
            {
                Stage.Offered or Stage.AuditProposed => before.OfferedAt ?? e.At,
                Stage.Due or Stage.Waiting => null,
                _ => before.OfferedAt,
            },
        };
    }

    private static Opportunity Nudge(Opportunity before, PipelineChange.Nudged nudged, Instant at) => before with
    {
        NudgesGiven = before.NudgesGiven.Add(nudged.Nudge),
        RemindAt = nudged.Kind == Nudges.NudgeKind.Reminder ? null : before.RemindAt,
        CheckedInAt = nudged.Kind == Nudges.NudgeKind.CheckIn ? at : before.CheckedInAt,
    };

    private static InvalidOperationException Illegal(PipelineEvent e, string why) => new($"Opportunity {e.Opportunity} {why} (event of turn {e.Turn}).");
}
