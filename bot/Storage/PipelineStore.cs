using System.Collections.Immutable;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>The pipeline: its history, and what the history adds up to.</summary>
internal static class PipelineStore
{
    private static readonly Duration Recent = Duration.FromDays(90);

    /// <summary>What the pipeline knows, as far as <paramref name="lookup"/> asks.</summary>
    public static PipelineView View(Session session, string tenant, Lookup lookup, Instant now)
    {
        var figures = lookup.Inquiry is { } inquiry ? QuestionStore.Answer(session, tenant, inquiry, now) : Figures.None;
        if (lookup is { Customers.IsEmpty: true, Opportunities.IsEmpty: true, Overview: null })
        {
            return PipelineView.Empty with { Figures = figures };
        }

        var opportunities = lookup.Customers.SelectMany(customer => session.All(
                "SELECT opportunity FROM opportunities WHERE tenant = $1 AND customer_key = $2", ReadOpportunity, tenant, customer))
            .Concat(lookup.Opportunities.Select(id => Find(session, tenant, id)).OfType<Opportunity>());
        var engagements = lookup.Customers.SelectMany(customer => session.All(
                "SELECT told, engagement FROM engagements WHERE tenant = $1 AND customer_key = $2", ReadEngagement, tenant, customer))
            .Concat(lookup.Opportunities.SelectMany(id => session.All(
                "SELECT told, engagement FROM engagements WHERE tenant = $1 AND opportunity = $2", ReadEngagement, tenant, id)));
        if (lookup.WithAlike)
        {
            opportunities = [.. opportunities];
            opportunities = opportunities.Concat(opportunities.ToArray().SelectMany(opportunity => Alike(session, tenant, opportunity)));
        }

        return new(
            [.. opportunities.DistinctBy(o => o.Id, StringComparer.Ordinal).OrderByDescending(o => o.OpenedAt).ThenBy(o => o.Id, StringComparer.Ordinal)],
            [.. engagements.DistinctBy(e => e.Engagement.Id, StringComparer.Ordinal).OrderByDescending(e => e.Told).Select(e => e.Engagement)],
            lookup.Overview is { } overview ? [.. Overview(session, tenant, overview, now)] : [])
        {
            Figures = figures,
            Histories = lookup.WithHistory ? [.. lookup.Opportunities.SelectMany(id => History(session, tenant, id))] : [],
        };
    }

    /// <summary>Whether a tenant has any opportunity.</summary>
    public static bool HasAny(Session session, string tenant) => session.Number("SELECT 1 FROM opportunities WHERE tenant = $1 LIMIT 1", tenant) == 1;

    /// <summary>Lets the database count its indexes' entries, once after many were written, so that it finds the shortest way through them.</summary>
    public static void CountAnew(Session session) => session.Execute("ANALYZE");

    /// <summary>Every opportunity of a tenant that was not withdrawn, the oldest first, one at a time; how many there were.</summary>
    public static long Each(Session session, string tenant, Action<Opportunity> take) => session.Each(
        "SELECT opportunity FROM opportunities WHERE tenant = $1 AND stage <> 'Withdrawn' ORDER BY opened_at", row => take(ReadOpportunity(row)), tenant);

    /// <summary>An opportunity; null where there is none with this id.</summary>
    public static Opportunity? Find(Session session, string tenant, string id) => session.First(
        "SELECT opportunity FROM opportunities WHERE tenant = $1 AND id = $2", ReadOpportunity, tenant, id);

    /// <summary>The history of one opportunity (null: of the engagements that belong to none), oldest first.</summary>
    public static List<PipelineEvent> History(Session session, string tenant, string? opportunity) => session.All(
        "SELECT at, actor, turn, change FROM pipeline_events WHERE tenant = $1 AND opportunity IS NOT DISTINCT FROM $2 ORDER BY seq",
        row => new PipelineEvent(row.GetInstant(0), row.GetString(1), row.GetString(2), opportunity, PipelineJson.ReadChange(row.GetString(3))),
        tenant, opportunity);

    /// <summary>Appends to the history, and keeps the engagements as last told.</summary>
    public static void Append(Session session, string tenant, ImmutableArray<PipelineEvent> events)
    {
        foreach (var e in events)
        {
            var sequence = session.Number(
                "INSERT INTO pipeline_events (tenant, opportunity, at, actor, turn, change) VALUES ($1, $2, $3, $4, $5, $6) RETURNING seq",
                tenant, e.Opportunity, e.At.Ticks(), e.By, e.Turn, PipelineJson.Write(e.Change));
            switch (e.Change)
            {
                case PipelineChange.EngagementLogged(var engagement):
                    session.Execute(
                        """
                        INSERT INTO engagements (tenant, id, opportunity, customer_key, told, engagement) VALUES ($1, $2, $3, $4, $5, $6)
                        ON CONFLICT (tenant, id) DO UPDATE SET opportunity = excluded.opportunity, customer_key = excluded.customer_key, engagement = excluded.engagement
                        """,
                        tenant, engagement.Id, engagement.Opportunity, CustomerKey.Of(engagement.Facts.Company), sequence, PipelineJson.Write(engagement));
                    break;
                case PipelineChange.RoleGiven(var person, var role):
                    session.Execute(
                        "INSERT INTO roles (tenant, person, role) VALUES ($1, $2, $3) ON CONFLICT (tenant, person) DO UPDATE SET role = excluded.role", tenant, person, role.ToString());
                    break;
                case PipelineChange.EngagementWithdrawn(var id):
                    session.Execute("DELETE FROM engagements WHERE tenant = $1 AND id = $2", tenant, id);
                    break;
            }
        }
    }

    /// <summary>Saves what an opportunity's history adds up to.</summary>
    /// <exception cref="ConflictException">It has another version than the turn began from.</exception>
    public static void Save(Session session, string tenant, OpportunityStep step)
    {
        var after = step.After;
        var closedAt = after.IsClosed ? after.StageSince.Ticks() : (long?)null;
        var lag = after is { OfferedAt: { } offered, WorkEndedAt: { } ended } ? (offered - ended).BclCompatibleTicks : (long?)null;
        object?[] columns =
        [
            tenant, after.Id, CustomerKey.Of(after.Customer), after.Owner, closedAt, after.Version, PipelineJson.Write(after), after.Stage.ToString(), after.Occasion.ToString(), after.Customer,
            after.StageSince.Ticks(), after.OfferedAt?.Ticks(), Urgency.Deadline(after)?.Ticks(), lag, after.Value is { } worth ? (long)Math.Round(worth.Amount * 100) : null, after.Value?.Currency, after.StageReason,
        ];
        var rows = step.Version == 0
            ? session.Execute(
                """
                INSERT INTO opportunities (tenant, id, customer_key, owner, closed_at, version, opportunity, stage, kind, customer, stage_since, offered_at, deadline, lag, amount, currency, reason, opened_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT DO NOTHING
                """,
                [.. columns, after.OpenedAt.Ticks()])
            : session.Execute(
                """
                UPDATE opportunities SET customer_key = $3, owner = $4, closed_at = $5, version = $6, opportunity = $7, stage = $8, kind = $9, customer = $10, stage_since = $11, offered_at = $12,
                deadline = $13, lag = $14, amount = $15, currency = $16, reason = $17
                WHERE tenant = $1 AND id = $2 AND version = $18
                """,
                [.. columns, step.Version]);
        if (rows == 0)
        {
            throw new ConflictException();
        }

        session.Execute(
            "INSERT INTO pipeline_owners (tenant, owner, name) VALUES ($1, $2, $3) ON CONFLICT (tenant, owner) DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
            tenant, after.Owner, after.OwnerCard?.Name ?? after.Owner);
        if (after.Value is { Currency: var currency })
        {
            session.Execute("INSERT INTO pipeline_currencies (tenant, currency) VALUES ($1, $2) ON CONFLICT DO NOTHING", tenant, currency);
        }
    }

    /// <summary>What customers have whose names begin with the same word.</summary>
    private static List<Opportunity> Alike(Session session, string tenant, Opportunity opportunity) => CustomerKey.Of(opportunity.Customer).Split(' ')[0] is { Length: > 0 } word
        ? session.All(
            "SELECT opportunity FROM opportunities WHERE tenant = $1 AND customer_key >= $2 AND customer_key < $3 AND stage <> 'Withdrawn' LIMIT 50",
            ReadOpportunity, tenant, word, word + "\uffff")
        : [];

    private static List<Opportunity> Overview(Session session, string tenant, Overview overview, Instant now) => session.All(
        """
        SELECT opportunity FROM opportunities WHERE tenant = $1 AND ($2 IS NULL OR owner = $2) AND (closed_at IS NULL OR closed_at > $3)
        ORDER BY opened_at DESC, id LIMIT 1000
        """,
        ReadOpportunity, tenant, overview.Owner, (now - Recent).Ticks());

    private static Opportunity ReadOpportunity(SqliteDataReader row) => PipelineJson.ReadOpportunity(row.GetString(0));

    private static (long Told, Engagement Engagement) ReadEngagement(SqliteDataReader row) =>
        (row.GetInt64(0), PipelineJson.ReadEngagement(row.GetString(1)));
}
