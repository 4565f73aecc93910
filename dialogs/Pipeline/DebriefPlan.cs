using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>What an engagement and its advice mean for an opportunity.</summary>
/// <param name="Told">The engagement.</param>
/// <param name="Occasion">Its occasion, never none.</param>
/// <param name="Stage">The stage that the verdict asks for.</param>
/// <param name="Window">When to offer, or to propose the paid step; null where there is no window (any more).</param>
internal sealed record DebriefPlan(Engagement Told, Occasion Occasion, Stage Stage, OfferWindow? Window = null)
{
    private Verdict.PaidStepFirst? First { get; init; }

    private ZonedDateTime? AskAgain { get; init; }

    private WaitFor WaitFor { get; init; }

    /// <summary>The plan; null where there is nothing to offer on.</summary>
    public static DebriefPlan? From(Engagement told, Advice advice) =>
        told.Occasion is not { } occasion || occasion == Occasion.None ? null : advice.Verdict switch
        {
            Verdict.Offer offer => new(told, occasion, Stage.Due, offer.Window),
            Verdict.PaidStepFirst first => new(told, occasion, Stage.Waiting, first.Window) { First = first },
            Verdict.NotYet notYet => new(told, occasion, Stage.Waiting) { AskAgain = notYet.AskAgain, WaitFor = notYet.For },
            Verdict.TooLate => new(told, occasion, Stage.Expired),
            _ => null,
        };

    /// <summary>The stage for <paramref name="opportunity"/>: what the verdict asks for, but what was sent, decided or dropped by a person stays so.</summary>
    /// <param name="opportunity">As it is.</param>
    /// <param name="leads">Whether it follows this very engagement already: the debrief is put right, and is no new high point.</param>
    public Stage StageFrom(Opportunity opportunity, bool leads) => opportunity.Stage switch
    {
        Stage.Signed or Stage.Declined => opportunity.Stage,
        Stage.Expired when opportunity.StageReason is StageReasons.NotNow => Stage.Expired,
        Stage.Offered when leads => Stage.Offered,
        Stage.AuditProposed or Stage.AuditBooked when First?.Step == PaidStep.Audit => opportunity.Stage,
        Stage.Withdrawn when opportunity.OfferedAt is not null && Stage == Stage.Due => Stage.Offered,
        Stage.Withdrawn when opportunity.OfferedAt is not null && First?.Step == PaidStep.Audit => Stage.AuditProposed,
        _ => Stage,
    };

    /// <summary>The change that lets <paramref name="opportunity"/> follow the engagement.</summary>
    public PipelineChange.Planned On(Opportunity opportunity, bool leads)
    {
        var before = leads ? opportunity.Earlier.LastOrDefault()?.Plan : OpportunityHistory.PlanOf(opportunity);
        return new PipelineChange.Planned(
            Told.Id,
            Told.Facts.Company ?? before?.Customer ?? "",
            Told.Facts.Contact ?? before?.Contact,
            Chain(before?.Occasions ?? []),
            WorkEndedAt,
            Window is { } window ? new WindowTimes(window.Opens.ToInstant(), window.BestFrom.ToInstant(), window.BestUntil.ToInstant(), window.Closes.ToInstant()) : null,
            AskAgain is { } askAgain ? new Waiting(WaitFor, askAgain.ToInstant()) : null,
            First is { } first ? [.. first.CheckIns.Select(checkIn => checkIn.ToInstant())] : [],
            Told.Facts.Amount ?? before?.Value,
            First?.Step);
    }

    private Instant? WorkEndedAt => Window?.Opens.ToInstant();

    private ImmutableArray<Occasion> Chain(ImmutableArray<Occasion> before) => before is [.., var last] && last == Occasion ? before : before.Add(Occasion);
}
