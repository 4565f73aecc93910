using System.Collections.Immutable;
using System.Text.Json.Serialization;
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

    /// <summary>The owner's name and zone, so that everybody can be told who has it and when that person works; null where not known.</summary>
    public OwnerCard? OwnerCard { get; init; }

    /// <summary>Whether the owner claimed it, and does not merely have it for having told of it.</summary>
    public bool IsClaimed { get; init; }

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

    /// <summary>The audit that they booked; null where none is booked or no day was said.</summary>
    public Booking? Booking { get; init; }

    /// <summary>A prospect's check-ins, in order.</summary>
    public ImmutableArray<Instant> CheckIns { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>When the owner was last told to check in; null before the first time.</summary>
    public Instant? CheckedInAt { get; init; }

    /// <summary>The paid step that comes before the agreement; null where the agreement itself is to be offered.</summary>
    public PaidStep? First { get; init; }

    /// <summary>When it ends if nothing more happens: the window's end, or a prospect's last check-in; null where it has neither.</summary>
    public Instant? EndsAt { get; init; }

    /// <summary>When its owner asked to be reminded; null where not asked.</summary>
    public Instant? RemindAt { get; init; }

    /// <summary>When the offer (or the proposal of the paid step) went out.</summary>
    public Instant? OfferedAt { get; init; }

    /// <summary>What it is worth; null where not known.</summary>
    public Money? Value { get; init; }

    /// <summary>The id of the engagement whose advice it follows; null until one was planned.</summary>
    public string? Engagement { get; init; }

    /// <summary>What it followed before later engagements, oldest first: taking the newest engagement back restores the last of them.</summary>
    public ImmutableArray<EarlierPlan> Earlier { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>When its owner was last advised about it: the newest <see cref="PipelineChange.Planned"/>.</summary>
    public Instant? AdvisedAt { get; init; }

    /// <summary>When it came to its stage.</summary>
    public Instant StageSince { get; init; }

    /// <summary>Why it came to its stage, in a few words; null where not said.</summary>
    public string? StageReason { get; init; }

    /// <summary>Ids of the nudges given about it, oldest first.</summary>
    public ImmutableArray<string> NudgesGiven { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>How many events it adds up to. Buttons are drawn for it.</summary>
    public int Version { get; init; }

    /// <summary>Its version when it last changed but by a given nudge, so that a nudge to one person makes nobody else's buttons old.</summary>
    public int Revision { get; init; }

    /// <summary>Whether it changed since <paramref name="version"/>, so that a button that was drawn for it is old.</summary>
    public bool HasChangedSince(int version) => version < Revision;

    /// <summary>Whether nothing more is to be done.</summary>
    [JsonIgnore]
    public bool IsClosed => Stage is Stage.Signed or Stage.Declined or Stage.Expired or Stage.Withdrawn;

    /// <summary>Whether the offer (or the proposal of the paid step) went out, or nothing more is to be done.</summary>
    [JsonIgnore]
    public bool IsDone => IsClosed || OfferedAt is not null;

    /// <summary>The first check-in that was not given yet; null where none is to come.</summary>
    [JsonIgnore]
    public Instant? NextCheckIn
    {
        get
        {
            foreach (var checkIn in CheckIns)
            {
                if (CheckedInAt is not { } done || checkIn > done)
                {
                    return checkIn;
                }
            }

            return null;
        }
    }

    /// <summary>The newest occasion.</summary>
    [JsonIgnore]
    public Occasion Occasion => Occasions.IsEmpty ? Occasion.None : Occasions[^1];
}

/// <summary>Who owns an opportunity, for other people: <paramref name="Name"/> as in a signature, <paramref name="Zone"/> as a tz database id.</summary>
public sealed record OwnerCard(string Name, string Zone);

/// <summary>What an opportunity followed, and how far it was, before a later engagement took over.</summary>
public sealed record EarlierPlan(PipelineChange.Planned Plan, Stage Stage, Instant? OfferedAt);

/// <summary>An <see cref="OfferWindow"/> as points in time.</summary>
public sealed record WindowTimes(Instant Opens, Instant BestFrom, Instant BestUntil, Instant Closes);

/// <summary>What an opportunity waits for.</summary>
public sealed record Waiting(WaitFor For, Instant AskAgain);

/// <summary>A booked audit: on the owner's calendar <paramref name="On"/>, asked about at <paramref name="AskAt"/>; on the owner's clock <paramref name="At"/>, null where the hour was not said.</summary>
public sealed record Booking(LocalDate On, Instant AskAt, LocalTime? At = null);

/// <summary>How far an opportunity is. Prospects go through the two audit stages before <see cref="Due"/>.</summary>
public enum Stage
{
    Waiting, AuditProposed, AuditBooked, Due, Offered, Signed, Declined, Expired,
    /// <summary>It was no opportunity after all: the debrief was corrected or taken back. Counts nowhere.</summary>
    Withdrawn,
}

/// <summary>What the technician did once, whole: the record behind a debrief. "None" is logged too, without an opportunity.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Opportunity">The opportunity it belongs to; null for none.</param>
/// <param name="Occasion">What it was; null while the bot is still asking.</param>
/// <param name="Facts">What is known.</param>
public sealed record Engagement(string Id, string? Opportunity, Occasion? Occasion, Facts Facts);
