using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>Deletes what was kept long enough. Bytes that are freed are overwritten.</summary>
internal static class RetentionStore
{
    private const int Batch = 500;

    /// <summary>Deletes opportunities that were closed before <paramref name="until"/>, at most a batch of one tenant; how many. Zero: none is left.</summary>
    public static int Pipeline(Session session, Instant until, Instant now) => Secure(session, () =>
    {
        var found = session.All("SELECT tenant, id FROM opportunities WHERE closed_at < $1 ORDER BY tenant LIMIT $2", row => (Tenant: row.GetString(0), Id: row.GetString(1)), until.Ticks(), Batch);
        if (found.Count == 0)
        {
            return 0;
        }

        var tenant = found[0].Tenant;
        ImmutableArray<string> ids = [.. found.Where(each => each.Tenant == tenant).Select(each => each.Id)];
        session.Execute("INSERT INTO erasing (tenant) VALUES ($1)", tenant);
        ErasureStore.Remove(session, tenant, ids);
        PipelineStore.Append(session, tenant, [new PipelineEvent(now, PipelineEvent.Clock, $"retention-{now.Ticks()}", null, new PipelineChange.Erased(ErasureKind.Retention, ids.Length))]);
        session.Execute("DELETE FROM erasing WHERE tenant = $1", tenant);
        return ids.Length;
    });

    /// <summary>Deletes debriefs that belong to no opportunity and were told before <paramref name="until"/>; how many.</summary>
    public static int Unowned(Session session, Instant until) => Secure(session, () =>
    {
        session.Execute("INSERT INTO erasing (tenant) SELECT DISTINCT tenant FROM pipeline_events WHERE opportunity IS NULL AND at < $1", until.Ticks());
        session.Execute("DELETE FROM engagements WHERE opportunity IS NULL AND told IN (SELECT seq FROM pipeline_events WHERE opportunity IS NULL AND at < $1)", until.Ticks());
        // What says who may do what, and what was deleted, is no debrief.
        var gone = session.Execute(
            "DELETE FROM pipeline_events WHERE opportunity IS NULL AND at < $1 AND json_extract(change, '$.\"$type\"') LIKE 'engagement-%'", until.Ticks());
        session.Execute("DELETE FROM erasing");
        return gone;
    });

    /// <summary>Deletes what was said before <paramref name="until"/>, and what is remembered of conversations that were silent since.</summary>
    public static int Talk(Session session, Instant until) => Secure(session, () =>
    {
        // A conversation's newest post keeps its number, which later ones count on from, and no words.
        var posts = session.Execute(
            """
            DELETE FROM posts WHERE at < $1 AND seq < (SELECT MAX(seq) FROM posts AS newer WHERE newer.channel = posts.channel AND newer.tenant = posts.tenant AND newer.conversation = posts.conversation)
            """, until.Ticks())
            + session.Execute(
                "UPDATE posts SET words = CASE WHEN words IS NOT NULL THEN $2 END, message = CASE WHEN message IS NOT NULL THEN $3 END WHERE at < $1 AND COALESCE(words, message) NOT IN ($2, $3)",
                until.Ticks(), ErasureWords.Gone.Source, MessageJson.Write(new Message(ErasureWords.Gone)));
        session.Execute("DELETE FROM outbox WHERE at < $1 AND (sent_at IS NOT NULL OR dead_at IS NOT NULL)", until.Ticks());
        session.Execute("DELETE FROM events_seen WHERE at < $1", until.Ticks());
        var blank = StateCodec.Write(ConversationState.New with { Welcomed = true });
        session.Execute("UPDATE conversations SET state = $2, version = version + 1 WHERE updated_at < $1 AND state <> $2", until.Ticks(), blank);
        return posts;
    });

    private static int Secure(Session session, Func<int> delete)
    {
        session.Number("PRAGMA secure_delete = ON");
        try
        {
            return delete();
        }
        finally
        {
            session.Number("PRAGMA secure_delete = OFF");
        }
    }
}
