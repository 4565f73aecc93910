using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Bot.Storage;

/// <summary>Commits a turn, whole or not at all.</summary>
internal static class TurnStore
{
    /// <summary>Writes the turn. To be run by <see cref="Database.WriteAsync"/>.</summary>
    /// <returns>The posts in the order of the commit; null where the event was seen before and nothing was written.</returns>
    /// <exception cref="ConflictException">The conversation or an opportunity has changed since the turn was computed.</exception>
    public static ImmutableArray<CommittedPost>? Commit(Session session, TurnCommit commit)
    {
        var turn = commit.Turn;
        if (!See(session, commit))
        {
            return null;
        }

        ConversationStore.Save(session, commit);
        PipelineStore.Append(session, turn.Conversation.Tenant, commit.Events);
        foreach (var step in commit.Opportunities)
        {
            PipelineStore.Save(session, turn.Conversation.Tenant, step);
        }

        if (turn.Said is Said.Due due)
        {
            NudgeStore.Remove(session, turn.Conversation.Tenant, due.Nudge);
        }

        foreach (var plan in commit.Nudges)
        {
            NudgeStore.Replace(session, turn.Conversation.Tenant, plan);
        }

        if (commit.Preferences is { } preferences)
        {
            PreferenceStore.Save(session, turn.Conversation.Tenant, preferences, commit.At);
        }

        if (commit.Erasure is { } erasure)
        {
            ErasureStore.Ask(session, turn.Conversation.Tenant, turn.Speaker.Id, erasure, commit.At);
        }

        var posts = ImmutableArray.CreateBuilder<CommittedPost>(commit.Posts.Length);
        foreach (var post in commit.Posts)
        {
            var committed = PostStore.Add(session, post, commit.At);
            if (post.Leaves)
            {
                OutboxStore.Add(session, committed, post.Json ?? "", post.Address);
            }

            posts.Add(committed);
        }

        return posts.MoveToImmutable();
    }

    private static bool See(Session session, TurnCommit commit) => session.Execute(
        "INSERT INTO events_seen (channel, tenant, event_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        commit.Turn.Conversation.Channel, commit.Turn.Conversation.Tenant, commit.Turn.EventId, commit.At.Ticks()) == 1;
}
