using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HighPoint.Advising;
using HighPoint.Debriefs;
using HighPoint.Drafts;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>One change, never altered afterwards: the history is append-only.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a person's id, or <see cref="Clock"/>.</param>
/// <param name="Turn">The event id of the turn it came from.</param>
/// <param name="Opportunity">Which opportunity; null where an engagement belongs to none.</param>
/// <param name="Change">What.</param>
public sealed record PipelineEvent(Instant At, string By, string Turn, string? Opportunity, PipelineChange Change)
{
    /// <summary>Who did what nobody did: time passed.</summary>
    public const string Clock = "clock";
}

/// <summary>What can happen to an opportunity, or to an engagement without one.</summary>
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(EngagementLogged), "engagement-logged")]
[JsonDerivedType(typeof(EngagementWithdrawn), "engagement-withdrawn")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(StageMoved), "stage-moved")]
[JsonDerivedType(typeof(DraftSent), "draft-sent")]
[JsonDerivedType(typeof(SendingTakenBack), "sending-taken-back")]
[JsonDerivedType(typeof(AuditBooked), "audit-booked")]
[JsonDerivedType(typeof(ReminderSet), "reminder-set")]
[JsonDerivedType(typeof(Claimed), "claimed")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(Nudged), "nudged")]
[JsonDerivedType(typeof(Reassigned), "reassigned")]
[JsonDerivedType(typeof(Valued), "valued")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(NoteTakenBack), "note-taken-back")]
[JsonDerivedType(typeof(MergedInto), "merged-into")]
[JsonDerivedType(typeof(Parted), "parted")]
[JsonDerivedType(typeof(RoleGiven), "role-given")]
[JsonDerivedType(typeof(Erased), "erased")]
public abstract record PipelineChange
{
    private PipelineChange() { }

    /// <summary>An opportunity begins, waiting.</summary>
    public sealed record Opened(string Customer, string? Contact, string Owner, Occasion Occasion, OwnerCard? OwnerCard = null) : PipelineChange;

    /// <summary>An engagement was told or put right: the newest one with its id counts.</summary>
    public sealed record EngagementLogged(Engagement Engagement) : PipelineChange;

    /// <summary>An engagement was taken back by undo.</summary>
    public sealed record EngagementWithdrawn(string EngagementId) : PipelineChange;

    /// <summary>The opportunity as the debrief's advice leaves it: names, occasions, times and worth, but not the stage.</summary>
    /// <param name="Engagement">The engagement whose advice it is.</param>
    /// <param name="First">The paid step that comes before the agreement; null where the agreement itself is to be offered.</param>
    public sealed record Planned(
        string Engagement, string Customer, string? Contact, ImmutableArray<Occasion> Occasions, Instant? WorkEndedAt, WindowTimes? Window, Waiting? Waiting,
        ImmutableArray<Instant> CheckIns, Money? Value, PaidStep? First) : PipelineChange;

    /// <summary>The stage changed; <paramref name="Reason"/> in a few words, or null.</summary>
    public sealed record StageMoved(Stage From, Stage To, string? Reason) : PipelineChange;

    /// <summary>The message went out; <paramref name="Edited"/>: the person changed its words first.</summary>
    public sealed record DraftSent(DraftForm Form, [property: JsonConverter(typeof(DraftToneJson))] DraftTone Tone, bool Edited) : PipelineChange;

    /// <summary>It did not go out after all: undo of <see cref="DraftSent"/>; <paramref name="OfferedAt"/> is when one went out before, or null.</summary>
    public sealed record SendingTakenBack(Instant? OfferedAt) : PipelineChange;

    /// <summary>The audit got a day, another day, or (null) none.</summary>
    public sealed record AuditBooked(Booking? Booking) : PipelineChange;

    /// <summary>A reminder was set, moved, or (null) taken back.</summary>
    public sealed record ReminderSet(Instant? At) : PipelineChange;

    /// <summary>Somebody took it over.</summary>
    public sealed record Claimed(string Owner, OwnerCard? OwnerCard = null) : PipelineChange;

    /// <summary>A claim was given up; it belongs to <paramref name="Owner"/> again.</summary>
    public sealed record Released(string Owner, OwnerCard? OwnerCard = null) : PipelineChange;

    /// <summary>A manager gave it to somebody.</summary>
    public sealed record Reassigned(string Owner, OwnerCard? OwnerCard) : PipelineChange;

    /// <summary>A manager said what it is worth, or (null) that it is not known.</summary>
    public sealed record Valued(Money? Value) : PipelineChange;

    /// <summary>A manager noted something.</summary>
    public sealed record Noted(string Text) : PipelineChange;

    /// <summary>Undo of <see cref="Noted"/>.</summary>
    public sealed record NoteTakenBack(string Text) : PipelineChange;

    /// <summary>It was the same as <paramref name="Other"/>, which counts from now on in its stead.</summary>
    public sealed record MergedInto(string Other) : PipelineChange;

    /// <summary>Undo of <see cref="MergedInto"/>: it is where it was.</summary>
    public sealed record Parted(Stage Stage, string? Reason) : PipelineChange;

    /// <summary>A manager made somebody a manager or a technician; belongs to no opportunity.</summary>
    public sealed record RoleGiven(string Person, Conversations.Role Role) : PipelineChange;

    /// <summary>Data was deleted for good, so many opportunities with it; whose is not noted. Belongs to no opportunity.</summary>
    public sealed record Erased(Erasures.ErasureKind Kind, int Opportunities) : PipelineChange;

    /// <summary>A nudge was given about it; <paramref name="Nudge"/> is its id, so that it is never given again.</summary>
    public sealed record Nudged(Nudges.NudgeKind Kind, string Nudge) : PipelineChange;
}
