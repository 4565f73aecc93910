using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Nudges;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;
using HighPoint.Preferences;

namespace HighPoint.Conversations;

/// <summary>A turn that was understood, and what the bot must look up before it can answer.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Reading">What its words say; null where there were none.</param>
/// <param name="Lookup">What to look up.</param>
public sealed record Heard(Turn Turn, Reading? Reading, Lookup Lookup)
{
    /// <summary>Further jobs that the words told of, and that the reading leaves out, in order.</summary>
    public ImmutableArray<Pending> Rest { get; init; } = [];

    /// <summary>Whether it is for the person to say which of <see cref="Rest"/> comes first, because they can't be told apart for sure.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>The job of another customer than the open one's that the words are about; null where they are about the open one, or begin another.</summary>
    public DebriefState? Job { get; init; }
}

/// <summary>All that one turn brings about. The host commits it whole or not at all.</summary>
/// <param name="State">The conversation's new state.</param>
/// <param name="Messages">What to say, in order.</param>
/// <param name="Changes">What changes in the pipeline, in order.</param>
/// <param name="Nudges">For each opportunity that changed, all that is planned for it now: it replaces what was planned before.</param>
public sealed record TurnResult(
    ConversationState State,
    ImmutableArray<Outgoing> Messages,
    ImmutableArray<PipelineEvent> Changes,
    ImmutableArray<NudgePlan> Nudges)
{
    /// <summary>New settings of somebody's nudges; null where they stay as they are.</summary>
    public PreferencesSet? Preferences { get; init; }

    /// <summary>What is to be deleted for good once the turn is committed; null for nothing.</summary>
    public Erasure? Erasure { get; init; }

    /// <summary>This and then <paramref name="next"/>, which was worked out from it: each speaks of its own change, and a card is shown once, as it is in the end.</summary>
    public TurnResult Then(TurnResult next) => next with
    {
        Messages =
        [
            .. Messages.Where(earlier => earlier.Message.Key is not { } key || !next.Messages.Any(later => string.Equals(later.Message.Key, key, StringComparison.Ordinal))),
            .. next.Messages,
        ],
        Changes = Changes.AddRange(next.Changes),
        Nudges = [.. Nudges.Where(plan => !next.Nudges.Any(newer => string.Equals(newer.Opportunity, plan.Opportunity, StringComparison.Ordinal))), .. next.Nudges],
    };
}
