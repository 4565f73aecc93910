using HighPoint.Nudges;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>The nudges that are planned. One that is being given is leased, so that nobody else gives it too.</summary>
internal static class NudgeStore
{
    /// <summary>A nudge is tried so often, each time after a longer wait; then it is left alone.</summary>
    public const int MostTries = 10;

    /// <summary>After a first try that did not end in a commit, the nudge waits for this long; after the second twice as long, and so on.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(2);

    /// <summary>Replaces all that is planned for one opportunity. What is planned already stays as it is: most turns change nothing of the plan.</summary>
    public static void Replace(Session session, string tenant, NudgePlan plan)
    {
        var planned = session.All(
            "SELECT id, due_at, nudge FROM nudges WHERE tenant = $1 AND opportunity = $2", row => (Id: row.GetString(0), Row: (row.GetInt64(1), row.GetString(2))), tenant, plan.Opportunity)
            .ToDictionary(nudge => nudge.Id, nudge => nudge.Row, StringComparer.Ordinal);
        foreach (var nudge in plan.Nudges)
        {
            var row = (nudge.DueAt.Ticks(), PipelineJson.Write(nudge));
            if (!planned.Remove(nudge.Id, out var before) || before != row)
            {
                session.Execute(
                    """
                    INSERT INTO nudges (tenant, id, opportunity, due_at, nudge) VALUES ($1, $2, $3, $4, $5)
                    ON CONFLICT (tenant, id) DO UPDATE SET opportunity = $3, due_at = $4, nudge = $5, leased_until = 0, tries = 0
                    """,
                    tenant, nudge.Id, nudge.Opportunity, row.Item1, row.Item2);
            }
        }

        foreach (var dropped in planned.Keys)
        {
            session.Execute("DELETE FROM nudges WHERE tenant = $1 AND id = $2", tenant, dropped);
        }
    }

    /// <summary>Leases what is due, the most overdue first.</summary>
    public static List<ClaimedNudge> Claim(Session session, Instant now, int limit) =>
        [.. session.All(
            """
            UPDATE nudges SET tries = tries + 1, leased_until = $1 + $2 * (tries + 1)
            WHERE (tenant, id) IN (SELECT tenant, id FROM nudges WHERE due_at <= $1 AND leased_until <= $1 AND tries < $3 ORDER BY due_at, id LIMIT $4)
            RETURNING tenant, nudge
            """,
            row => new ClaimedNudge(row.GetString(0), PipelineJson.ReadNudge(row.GetString(1))),
            now.Ticks(), Lease.BclCompatibleTicks, MostTries, limit)
            .OrderBy(claimed => claimed.Nudge.DueAt).ThenBy(claimed => claimed.Nudge.Id, StringComparer.Ordinal)];

    /// <summary>Leaves a leased nudge until <paramref name="until"/>. That does not count as a try.</summary>
    public static void Postpone(Session session, string tenant, Nudge nudge, Instant until) => session.Execute(
        "UPDATE nudges SET leased_until = $4, tries = tries - 1 WHERE tenant = $1 AND id = $2 AND due_at = $3", tenant, nudge.Id, nudge.DueAt.Ticks(), until.Ticks());

    /// <summary>Takes a nudge away, unless it was planned anew for another time.</summary>
    public static void Remove(Session session, string tenant, Nudge nudge) => session.Execute(
        "DELETE FROM nudges WHERE tenant = $1 AND id = $2 AND due_at = $3", tenant, nudge.Id, nudge.DueAt.Ticks());

    /// <summary>What is planned for a person, the soonest first.</summary>
    public static List<Nudge> Of(Session session, string tenant, string person, int limit) => session.All(
        "SELECT nudge FROM nudges WHERE tenant = $1 AND json_extract(nudge, '$.to.personId') = $2 ORDER BY due_at, id LIMIT $3",
        row => PipelineJson.ReadNudge(row.GetString(0)), tenant, person, limit);

    /// <summary>When the next nudge can be claimed; null where none is planned.</summary>
    public static Instant? Next(Session session) =>
        session.Number("SELECT MIN(MAX(due_at, leased_until)) FROM nudges WHERE tries < $1", MostTries) is > 0 and var ticks
            ? Instant.FromUnixTimeTicks(ticks)
            : null;
}

/// <summary>A nudge that is ours to give.</summary>
internal sealed record ClaimedNudge(string Tenant, Nudge Nudge);
