using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Pipeline;

namespace HighPoint.Conversations;

/// <summary>All that the bot remembers of one conversation. Immutable; stored as JSON by <see cref="StateCodec"/>.</summary>
public sealed record ConversationState
{
    /// <summary>How many changes can be undone.</summary>
    public const int MostUndos = 20;

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

    /// <summary>What the last changes replaced, oldest first; at most <see cref="MostUndos"/>.</summary>
    public ImmutableArray<Snapshot> Undo { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The buttons last shown, in order: typing a label or its number presses it.</summary>
    public ImmutableArray<Offered> Offers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The last answer, to be said again.</summary>
    public LastAnswer? Last { get; init; }

    /// <summary>How many utterances in a row were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>The state after a change that can be undone.</summary>
    public ConversationState After(Snapshot before) =>
        this with { Revision = Revision + 1, Undo = [.. Undo.Skip(Math.Max(0, Undo.Length - MostUndos + 1)), before] };
}

/// <summary>What was there before a change.</summary>
/// <param name="Debrief">The debrief that was open; null for none.</param>
/// <param name="Began">The id of the engagement that the change began; null where it began none.</param>
/// <param name="Action">What was done with an opportunity; null where the change was one of the debrief's own.</param>
public sealed record Snapshot(DebriefState? Debrief, string? Began = null, ActionTaken? Action = null);

/// <summary>Something done with an opportunity: <paramref name="Version"/> is the opportunity's right after it, <paramref name="Back"/> takes it back.</summary>
public sealed record ActionTaken(string Opportunity, int Version, ImmutableArray<PipelineChange> Back);

/// <summary>A button as it was shown: its label, and the command that it sends, written by <see cref="Command.ToString"/>.</summary>
public sealed record Offered(string Label, string Command);

/// <summary>The last answer: the open debrief's card, the answer to a question about the pipeline (<paramref name="Words"/> is the question), or plain words (markup).</summary>
public sealed record LastAnswer(AnswerKind Kind, string Words);

/// <summary>What kind of answer <see cref="LastAnswer"/> holds.</summary>
public enum AnswerKind { Words, Debrief, Pipeline }
