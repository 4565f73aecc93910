using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Pipeline;

namespace HighPoint.Conversations;

/// <summary>All that the bot remembers of one conversation. Immutable; stored as JSON by <see cref="StateCodec"/>.</summary>
public sealed record ConversationState
{
    /// <summary>How many changes can be undone.</summary>
    public const int MostUndos = 20;

    /// <summary>How many jobs can wait; beyond that the oldest is dropped.</summary>
    public const int MostPending = 5;

    /// <summary>A conversation that has not begun.</summary>
    public static readonly ConversationState New = new();

    /// <summary>Whether the person has been welcomed.</summary>
    public bool Welcomed { get; init; }

    /// <summary>Whether what was remembered could not be read and was dropped: the person is told so with the next answer.</summary>
    public bool Lost { get; init; }

    /// <summary>Counts the changes of what is open. A button drawn for an older revision does nothing.</summary>
    public int Revision { get; init; }

    /// <summary>The open debrief; null where there is none.</summary>
    public DebriefState? Debrief { get; init; }

    /// <summary>The debrief that was set aside last, to be taken up again.</summary>
    public DebriefState? SetAside { get; init; }

    /// <summary>Jobs that were told and wait for the person's word, oldest first; at most <see cref="MostPending"/>.</summary>
    public ImmutableArray<Pending> Pending { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the last changes replaced, oldest first; at most <see cref="MostUndos"/>.</summary>
    public ImmutableArray<Snapshot> Undo { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The buttons last shown, in order: typing a label or its number presses it.</summary>
    public ImmutableArray<Offered> Offers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The last answer, to be said again.</summary>
    public LastAnswer? Last { get; init; }

    /// <summary>The last question about the pipeline, to be gone on with; null where none was asked, or a job was told since.</summary>
    public Pipeline.Questions.Question? Question { get; init; }

    /// <summary>How many utterances in a row were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>The state with more jobs that wait.</summary>
    public ConversationState Waiting(params ReadOnlySpan<Pending> jobs) => this with { Pending = [.. Pending.AddRange(jobs).TakeLast(MostPending)] };

    /// <summary>The state after a change that can be undone.</summary>
    public ConversationState After(Snapshot before) =>
        this with { Revision = Revision + 1, Undo = [.. Undo.Skip(Math.Max(0, Undo.Length - MostUndos + 1)), before] };
}

/// <summary>A job that was told and not taken up yet.</summary>
/// <param name="Id">The event that told it.</param>
/// <param name="Words">As typed.</param>
/// <param name="Company">Where it was; null where only the person can say whether it is another job at all.</param>
public sealed record Pending(string Id, string Words, string? Company);

/// <summary>What was there before a change.</summary>
/// <param name="Debrief">The debrief that was open; null for none.</param>
/// <param name="Began">The id of the engagement that the change began; null where it began none.</param>
/// <param name="Action">What was done with an opportunity; null where the change was one of the debrief's own.</param>
public sealed record Snapshot(DebriefState? Debrief, string? Began = null, ActionTaken? Action = null)
{
    /// <summary>The job that waited and that the change took up; null where it took up none.</summary>
    public Pending? Took { get; init; }

    /// <summary>Between which versions of its opportunity the change stands; null where it touched none.</summary>
    public Mark? Mark { get; init; }
}

/// <summary>Something done with an opportunity; <paramref name="Back"/> takes it back.</summary>
public sealed record ActionTaken(string Opportunity, ImmutableArray<PipelineChange> Back)
{
    /// <summary>Who did it; null where an older version did not note it.</summary>
    public string? By { get; init; }

    /// <summary>When it was done, where it can be taken back for an hour only; null for no limit.</summary>
    public NodaTime.Instant? At { get; init; }
}

/// <summary>An opportunity's revision before a change (<paramref name="Before"/>) and its version after it (<paramref name="After"/>): whatever is newer came later.</summary>
public sealed record Mark(string Opportunity, int Before, int After)
{
    /// <summary>How far the opportunity was before; null where there was none.</summary>
    public Standing? Was { get; init; }

    /// <summary>The mark of a turn's <paramref name="events"/> on an opportunity; null for none.</summary>
    public static Mark? Of(Exchange exchange, string? opportunity, ImmutableArray<PipelineEvent> events)
    {
        var before = exchange.Opportunity(opportunity);
        return opportunity is null ? null : new Mark(
            opportunity, before?.Revision ?? 0, (before?.Version ?? 0) + events.Count(e => string.Equals(e.Opportunity, opportunity, StringComparison.Ordinal)))
        {
            Was = Standing.Of(before),
        };
    }
}

/// <summary>A button as it was shown: its label, and the command that it sends, written by <see cref="Command.ToString"/>.</summary>
public sealed record Offered(string Label, string Command);

/// <summary>The last answer: the open debrief's card, the answer to a question about the pipeline (<paramref name="Words"/> is the question), or plain words (markup).</summary>
public sealed record LastAnswer(AnswerKind Kind, string Words);

/// <summary>What kind of answer <see cref="LastAnswer"/> holds.</summary>
public enum AnswerKind { Words, Debrief, Pipeline }
