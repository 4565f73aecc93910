using System.Collections.Immutable;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Bot.Turns;

/// <summary>Computes a turn: hears, looks up, answers. Writes nothing.</summary>
internal sealed class TurnThought(Hear hear, Answer answer, Receivers receivers, ChannelSet channels)
{
    /// <summary>The turn's state and all that it is to write.</summary>
    /// <param name="session">To look things up.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="before">The state that it begins from.</param>
    /// <param name="now">The turn's time.</param>
    /// <param name="back">How the answers go back.</param>
    public (ConversationState State, TurnCommit Commit) Of(Session session, Turn turn, Remembered before, Instant now, ReturnPath back)
    {
        var tenant = turn.Conversation.Tenant;
        turn = turn with { Speaker = Receivers.Known(session, tenant, turn.Speaker) };
        var heard = hear(before.State, turn, now);
        var view = PipelineStore.View(session, tenant, heard.Lookup, now) with { Preferences = PreferenceStore.All(session, tenant) };
        view = heard.Lookup.WithPeople ? view with { People = receivers.All(session, tenant) } : view;
        var result = answer(before.State, heard, now, view);
        var posts = Words(session, turn).Concat(result.Messages.Select(outgoing => Post(session, turn, outgoing, back)).OfType<NewPost>());
        return (result.State, new TurnCommit(
            turn, now, back, before.Version, StateCodec.Write(result.State), [.. posts], result.Changes, Steps(session, tenant, view, result.Changes), result.Nudges, result.Preferences) { Erasure = result.Erasure });
    }

    private static ImmutableArray<OpportunityStep> Steps(Session session, string tenant, PipelineView view, ImmutableArray<PipelineEvent> changes)
    {
        var steps = ImmutableArray.CreateBuilder<OpportunityStep>();
        foreach (var history in changes.Where(e => e.Opportunity is not null).GroupBy(e => e.Opportunity!, StringComparer.Ordinal))
        {
            var before = view.Opportunities.Concat(view.Overview).FirstOrDefault(known => string.Equals(known.Id, history.Key, StringComparison.Ordinal))
                ?? PipelineStore.Find(session, tenant, history.Key);
            if (OpportunityHistory.Fold(history, before) is { } after)
            {
                steps.Add(new OpportunityStep(before?.Version ?? 0, after));
            }
        }

        return steps.ToImmutable();
    }

    private static IEnumerable<NewPost> Words(Session session, Turn turn)
    {
        var words = turn.Said switch
        {
            Said.Text text => text.Words,
            Said.Pressed { Command: { Verb: Verb.Say } say } => say.Argument,
            Said.Pressed pressed => PostStore.Label(session, turn.Conversation, pressed.Command),
            _ => null,
        };
        // No database's text holds a NUL. JSON does, escaped.
        return words is null ? [] : [new NewPost(turn.Conversation, words.Replace('\0', '\uFFFD'), null, null, Leaves: false)];
    }

    private NewPost? Post(Session session, Turn turn, Outgoing outgoing, ReturnPath back)
    {
        if (receivers.Conversation(session, turn, outgoing.To) is not { } to)
        {
            return null;
        }

        var isHere = to == turn.Conversation;
        var isInline = isHere && (back.IsInline || channels.Find(to.Channel) is { KeepsTranscript: true });
        return new NewPost(to, null, outgoing.Message, MessageJson.Write(outgoing.Message), Leaves: !isInline, isHere ? back.Reply : null);
    }
}

/// <summary>As <see cref="Assistant.Hear"/>.</summary>
internal delegate Heard Hear(ConversationState state, Turn turn, Instant now);

/// <summary>As <see cref="Assistant.Answer"/>.</summary>
internal delegate TurnResult Answer(ConversationState state, Heard heard, Instant now, PipelineView view);
