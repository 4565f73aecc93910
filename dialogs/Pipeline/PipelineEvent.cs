using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Drafts;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>One change, never altered afterwards: the history is append-only.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a person's id, or "clock".</param>
/// <param name="Turn">The event id of the turn it came from.</param>
/// <param name="Opportunity">Which opportunity; null where an engagement belongs to none.</param>
/// <param name="Change">What.</param>
public sealed record PipelineEvent(Instant At, string By, string Turn, string? Opportunity, PipelineChange Change);

/// <summary>What can happen to an opportunity, or to an engagement without one.</summary>
public abstract record PipelineChange
{
    private PipelineChange() { }

    /// <summary>An opportunity begins.</summary>
    public sealed record Opened(string Customer, string? Contact, string Owner, Occasion Occasion) : PipelineChange;

    /// <summary>An engagement was told or put right: the newest one with its id counts.</summary>
    public sealed record EngagementLogged(Engagement Engagement) : PipelineChange;

    /// <summary>An engagement was taken back by undo.</summary>
    public sealed record EngagementWithdrawn(string EngagementId) : PipelineChange;

    /// <summary>The opportunity as the debrief's advice leaves it: names, occasions, times and worth, but not the stage.</summary>
    public sealed record Planned(
        string Customer, string? Contact, ImmutableArray<Occasion> Occasions, Instant? WorkEndedAt, WindowTimes? Window, Waiting? Waiting,
        ImmutableArray<Instant> CheckIns, Money? Value) : PipelineChange;

    /// <summary>The stage changed; <paramref name="Reason"/> in a few words, or null.</summary>
    public sealed record StageMoved(Stage From, Stage To, string? Reason) : PipelineChange;

    /// <summary>The message went out; <paramref name="Edited"/>: the person changed its words first.</summary>
    public sealed record DraftSent(DraftForm Form, DraftTone Tone, bool Edited) : PipelineChange;

    /// <summary>A reminder was set, moved, or (null) taken back.</summary>
    public sealed record ReminderSet(Instant? At) : PipelineChange;

    /// <summary>Somebody took it over.</summary>
    public sealed record Claimed(string Owner) : PipelineChange;

    /// <summary>A nudge was given about it.</summary>
    public sealed record Nudged(Nudges.NudgeKind Kind) : PipelineChange;
}
