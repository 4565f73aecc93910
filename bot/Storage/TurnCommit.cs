using System.Collections.Immutable;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Nudges;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;
using HighPoint.Preferences;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>All that one turn writes.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="At">When.</param>
/// <param name="Back">How the answers go back.</param>
/// <param name="Version">The version of the state that the turn began from; 0 for a conversation that had none.</param>
/// <param name="State">The new state as JSON.</param>
/// <param name="Posts">What is said, in order: first the person's words, where there are any.</param>
/// <param name="Events">What happened in the pipeline, in order.</param>
/// <param name="Opportunities">What these events add up to.</param>
/// <param name="Nudges">What is planned now.</param>
/// <param name="Preferences">New settings of somebody's nudges; null for none.</param>
internal sealed record TurnCommit(
    Turn Turn, Instant At, ReturnPath Back, long Version, string State,
    ImmutableArray<NewPost> Posts, ImmutableArray<PipelineEvent> Events, ImmutableArray<OpportunityStep> Opportunities, ImmutableArray<NudgePlan> Nudges, PreferencesSet? Preferences)
{
    /// <summary>What is to be deleted for good afterwards; null for nothing.</summary>
    public Erasure? Erasure { get; init; }
}

/// <summary>A post to be. Has words, or a message with its JSON.</summary>
/// <param name="To">The conversation.</param>
/// <param name="Words">What the person said.</param>
/// <param name="Message">What the bot said.</param>
/// <param name="Json">The message as JSON.</param>
/// <param name="Leaves">Whether it goes through the outbox.</param>
/// <param name="Address">Where it goes, if elsewhere than to its conversation's address.</param>
internal sealed record NewPost(ConversationKey To, string? Words, Message? Message, string? Json, bool Leaves, string? Address = null);

/// <summary>An opportunity as it becomes.</summary>
/// <param name="Version">The version it had; 0 where it is new.</param>
/// <param name="After">What it is now.</param>
internal sealed record OpportunityStep(int Version, Opportunity After);

/// <summary>A post that was committed.</summary>
internal sealed record CommittedPost(ConversationKey To, Post Post);

/// <summary>Somebody else committed first: what the turn was computed from is out of date.</summary>
internal sealed class ConflictException : Exception
{
    /// <summary>A conflict.</summary>
    public ConflictException() : base("Another turn committed first.") { }
}
