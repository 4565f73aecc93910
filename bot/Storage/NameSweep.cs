using System.Text.Json;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;
using Microsoft.Data.Sqlite;

namespace HighPoint.Bot.Storage;

/// <summary>Goes through all that a tenant has for what names somebody, and leaves it without. Messages go whole; the history and what it adds up to keep the rest.</summary>
internal sealed class NameSweep(Session session, string tenant, Traces traces, string otherId)
{
    /// <summary>Everything but <see cref="Posts"/>: the history and what it adds up to, nudges, settings, and what is remembered of conversations.</summary>
    public void All()
    {
        Rewrite("SELECT seq, change FROM pipeline_events WHERE tenant = $1", "UPDATE pipeline_events SET change = $2 WHERE seq = $1", json => PipelineJson.ReadChange(json));
        Rewrite("SELECT rowid, engagement FROM engagements WHERE tenant = $1", "UPDATE engagements SET engagement = $2 WHERE rowid = $1", json => PipelineJson.ReadEngagement(json));
        Rewrite("SELECT rowid, opportunity FROM opportunities WHERE tenant = $1", "UPDATE opportunities SET opportunity = $2 WHERE rowid = $1", json => PipelineJson.ReadOpportunity(json));
        Rewrite("SELECT rowid, nudge FROM nudges WHERE tenant = $1", "UPDATE nudges SET nudge = $2 WHERE rowid = $1", json => PipelineJson.ReadNudge(json));
        foreach (var (row, reason) in Named("SELECT rowid, reason FROM opportunities WHERE tenant = $1 AND reason IS NOT NULL"))
        {
            session.Execute("UPDATE opportunities SET reason = $2 WHERE rowid = $1", row, traces.Without(reason));
        }

        foreach (var (row, _) in Named("SELECT rowid, preferences FROM preferences WHERE tenant = $1"))
        {
            session.Execute("DELETE FROM preferences WHERE rowid = $1", row);
        }

        foreach (var (row, state) in Named("SELECT rowid, state FROM conversations WHERE tenant = $1"))
        {
            // The version says to whoever holds the state in memory that it has changed.
            session.Execute("UPDATE conversations SET state = $2, version = version + 1 WHERE rowid = $1", row, StateCodec.Write(traces.Without(StateCodec.Read(state))));
        }
    }

    /// <summary>Debriefs in the history that belong to no opportunity.</summary>
    public void Unowned()
    {
        foreach (var (row, _) in Named("SELECT seq, change FROM pipeline_events WHERE tenant = $1 AND opportunity IS NULL"))
        {
            session.Execute("DELETE FROM pipeline_events WHERE seq = $1", row);
        }
    }

    /// <summary>What was said, and what is to leave or has left: messages that name it, and those of turns at one of these <paramref name="moments"/>.</summary>
    public void Posts(IReadOnlySet<long> moments)
    {
        foreach (var row in Rows("SELECT rowid, at, words, message FROM posts WHERE tenant = $1", moments))
        {
            // The row stays, so that what comes later keeps its number.
            session.Execute(
                "UPDATE posts SET words = CASE WHEN words IS NOT NULL THEN $2 END, message = CASE WHEN message IS NOT NULL THEN $3 END, message_key = NULL WHERE rowid = $1",
                row, ErasureWords.Gone.Source, MessageJson.Write(new Message(ErasureWords.Gone)));
        }

        foreach (var row in Rows("SELECT seq, at, reason, message FROM outbox WHERE tenant = $1", moments))
        {
            session.Execute("DELETE FROM outbox WHERE seq = $1", row);
        }
    }

    private List<long> Rows(string sql, IReadOnlySet<long> moments)
    {
        var rows = new List<long>();
        session.Each(sql, row =>
        {
            if (moments.Contains(row.GetInt64(1)) || traces.In(row.GetText(2)) || traces.In(row.GetText(3)))
            {
                rows.Add(row.GetInt64(0));
            }
        }, tenant);
        return rows;
    }

    private void Rewrite(string select, string update, Action<string> read)
    {
        foreach (var (row, json) in Named(select))
        {
            var clean = traces.WithoutInJson(json, otherId);
            try
            {
                read(clean);
            }
            catch (JsonException)
            {
                // A name that is also a word of ours ("Audit"): what stands there is the word.
                continue;
            }

            session.Execute(update, row, clean);
        }
    }

    private List<(long Row, string Text)> Named(string sql)
    {
        var rows = new List<(long, string)>();
        session.Each(sql, row =>
        {
            if (Text(row) is { } text && traces.In(text))
            {
                rows.Add((row.GetInt64(0), text));
            }
        }, tenant);
        return rows;
    }

    private static string? Text(SqliteDataReader row) => row.GetText(1);
}
