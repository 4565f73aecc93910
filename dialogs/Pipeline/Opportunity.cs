using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>A customer, the occasion(s) to offer them an agreement, and how far it got. The state that its events add up to (see <see cref="PipelineChange"/>).</summary>
public sealed record Opportunity
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The customer's name as last written.</summary>
    public required string Customer { get; init; }

    /// <summary>The person at the customer's; null where not said.</summary>
    public string? Contact { get; init; }

    /// <summary>The technician it belongs to (a <see cref="Conversations.Person"/>'s id).</summary>
    public required string Owner { get; init; }

    /// <summary>Its stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The occasions, oldest first: a prospect whose audit is done is <c>[DissatisfiedProspect, Audit]</c>.</summary>
    public required ImmutableArray<Occasion> Occasions { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When the work behind its newest occasion ended; null where not known.</summary>
    public Instant? WorkEndedAt { get; init; }

    /// <summary>When the best moment begins and ends, and when the window closes; null where there is no window.</summary>
    public WindowTimes? Window { get; init; }

    /// <summary>What it waits for, and when to ask again; null where it waits for nothing.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>A prospect's check-ins still to come, in order.</summary>
    public ImmutableArray<Instant> CheckIns { get; init; } = [];

    /// <summary>When its owner asked to be reminded; null where not asked.</summary>
    public Instant? RemindAt { get; init; }

    /// <summary>When the offer (or the proposal of the paid step) went out.</summary>
    public Instant? OfferedAt { get; init; }

    /// <summary>What it is worth; null where not known.</summary>
    public Money? Value { get; init; }

    /// <summary>How many events it adds up to.</summary>
    public int Version { get; init; }

    /// <summary>Whether nothing more is to be done.</summary>
    public bool IsClosed => Stage is Stage.Signed or Stage.Declined or Stage.Expired;
}

/// <summary>An <see cref="OfferWindow"/> as points in time.</summary>
public sealed record WindowTimes(Instant Opens, Instant BestFrom, Instant BestUntil, Instant Closes);

/// <summary>What an opportunity waits for.</summary>
public sealed record Waiting(WaitFor For, Instant AskAgain);

/// <summary>How far an opportunity is. Prospects go through the two audit stages before <see cref="Due"/>.</summary>
public enum Stage { Waiting, AuditProposed, AuditBooked, Due, Offered, Signed, Declined, Expired }

/// <summary>What the technician did once, whole: the record behind a debrief. "None" is logged too, without an opportunity.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Opportunity">The opportunity it belongs to; null for none.</param>
/// <param name="Occasion">What it was; null while the bot is still asking.</param>
/// <param name="Facts">What is known.</param>
public sealed record Engagement(string Id, string? Opportunity, Occasion? Occasion, Facts Facts);
