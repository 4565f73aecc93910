using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>Deletes all that names a customer or a person, for good. That it was done stays in the history, without the name.</summary>
internal static class ErasureStore
{
    /// <summary>Notes what is to be deleted.</summary>
    public static void Ask(Session session, string tenant, string actor, Erasure erasure, Instant now) => session.Execute(
        "INSERT INTO erasures (tenant, actor, asked_at, kind, subject) VALUES ($1, $2, $3, $4, $5)", tenant, actor, now.Ticks(), erasure.Kind.ToString(), erasure.Subject);

    /// <summary>How many opportunities and debriefs are a customer's, or a person's.</summary>
    public static (long Opportunities, long Debriefs) Count(Session session, string tenant, Erasure erasure) => erasure.Kind == ErasureKind.Customer
        ? (session.Number("SELECT COUNT(*) FROM opportunities WHERE tenant = $1 AND customer_key = $2", tenant, erasure.Subject), session.Number("SELECT COUNT(*) FROM engagements WHERE tenant = $1 AND customer_key = $2", tenant, erasure.Subject))
        : (session.Number("SELECT COUNT(*) FROM opportunities WHERE tenant = $1 AND owner = $2", tenant, erasure.Subject),
            session.Number("SELECT COUNT(*) FROM engagements WHERE tenant = $1 AND opportunity IN (SELECT id FROM opportunities WHERE tenant = $1 AND owner = $2)", tenant, erasure.Subject));

    /// <summary>What was asked for first and is not done; null for nothing.</summary>
    public static AskedErasure? Next(Session session) => session.First(
        "SELECT seq, tenant, actor, kind, subject FROM erasures ORDER BY seq LIMIT 1",
        row => new AskedErasure(row.GetInt64(0), row.GetString(1), row.GetString(2), new Erasure(Enum.Parse<ErasureKind>(row.GetString(3)), row.GetString(4))));

    /// <summary>Does it, whole or not at all. To be run by <see cref="Database.WriteAsync"/>; <see cref="Database.CleanAsync"/> then takes what was overwritten off the disk.</summary>
    /// <param name="session">The session.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="known">More that the settings know the person by: name, e-mail, phone.</param>
    /// <param name="now">Now.</param>
    /// <returns>How many opportunities went, or lost a name.</returns>
    public static int Erase(Session session, AskedErasure asked, IEnumerable<string> known, Instant now)
    {
        var (tenant, erasure) = (asked.Tenant, asked.Erasure);
        session.Execute("INSERT INTO erasing (tenant) VALUES ($1)", tenant);
        var opportunities = erasure.Kind == ErasureKind.Customer ? Customer(session, tenant, erasure.Subject) : Person(session, tenant, erasure.Subject, known);
        session.Execute("DELETE FROM erasures WHERE seq = $1", asked.Sequence);
        var actor = erasure.Kind == ErasureKind.Person && asked.Actor == erasure.Subject ? PipelineEvent.Clock : asked.Actor;
        PipelineStore.Append(session, tenant, [new PipelineEvent(now, actor, $"erasure-{asked.Sequence}", null, new PipelineChange.Erased(erasure.Kind, opportunities))]);
        session.Execute("DELETE FROM erasing WHERE tenant = $1", tenant);
        return opportunities;
    }

    /// <summary>Takes opportunities out with their history, debriefs and nudges. The tenant must be <c>erasing</c>.</summary>
    public static void Remove(Session session, string tenant, IEnumerable<string> opportunities)
    {
        foreach (var id in opportunities)
        {
            session.Execute("DELETE FROM nudges WHERE tenant = $1 AND opportunity = $2", tenant, id);
            session.Execute("DELETE FROM engagements WHERE tenant = $1 AND opportunity = $2", tenant, id);
            session.Execute("DELETE FROM pipeline_events WHERE tenant = $1 AND opportunity = $2", tenant, id);
            session.Execute("DELETE FROM opportunities WHERE tenant = $1 AND id = $2", tenant, id);
        }
    }

    private static int Customer(Session session, string tenant, string key)
    {
        var opportunities = session.All("SELECT id, customer FROM opportunities WHERE tenant = $1 AND customer_key = $2", row => (Id: row.GetString(0), Name: row.GetString(1)), tenant, key);
        var debriefs = session.All("SELECT id, engagement FROM engagements WHERE tenant = $1 AND customer_key = $2", row => (Id: row.GetString(0), Name: PipelineJson.ReadEngagement(row.GetString(1)).Facts.Company ?? ""), tenant, key)
            .Concat(opportunities.SelectMany(o => session.All("SELECT id FROM engagements WHERE tenant = $1 AND opportunity = $2", row => (Id: row.GetString(0), Name: ""), tenant, o.Id))).ToArray();
        var moments = opportunities.SelectMany(o => session.All("SELECT at FROM pipeline_events WHERE tenant = $1 AND opportunity = $2", row => (object)row.GetInt64(0), tenant, o.Id)).Cast<long>().ToHashSet();
        Remove(session, tenant, opportunities.Select(opportunity => opportunity.Id));
        foreach (var (id, _) in debriefs)
        {
            session.Execute("DELETE FROM engagements WHERE tenant = $1 AND id = $2", tenant, id);
        }

        var traces = new Traces(
            [key, .. opportunities.Concat(debriefs).Select(told => told.Name)], [.. opportunities.Concat(debriefs).Select(told => told.Id)], ErasureWords.SomeCustomer);
        var sweep = new NameSweep(session, tenant, traces, ErasureWords.SomeCustomer);
        // Debriefs that belong to no opportunity stand in the history without one.
        sweep.Unowned();
        sweep.Posts(moments);
        sweep.All();
        return opportunities.Count;
    }

    private static int Person(Session session, string tenant, string person, IEnumerable<string> known)
    {
        var nobody = $"gone-{Guid.NewGuid():N}"[..13];
        var names = session.All("SELECT person_name FROM conversations WHERE tenant = $1 AND person = $2 AND person_name IS NOT NULL", row => row.GetString(0), tenant, person)
            .Concat(session.All("SELECT name FROM pipeline_owners WHERE tenant = $1 AND owner = $2", row => row.GetString(0), tenant, person)).Concat(known).ToArray();
        foreach (var (channel, id) in session.All("SELECT channel, id FROM conversations WHERE tenant = $1 AND person = $2", row => (row.GetString(0), row.GetString(1)), tenant, person))
        {
            session.Execute("DELETE FROM posts WHERE channel = $1 AND tenant = $2 AND conversation = $3", channel, tenant, id);
            session.Execute("DELETE FROM outbox WHERE channel = $1 AND tenant = $2 AND conversation = $3", channel, tenant, id);
            session.Execute("DELETE FROM shown WHERE channel = $1 AND tenant = $2 AND conversation = $3", channel, tenant, id);
            session.Execute("DELETE FROM conversations WHERE channel = $1 AND tenant = $2 AND id = $3", channel, tenant, id);
        }

        session.Execute("DELETE FROM preferences WHERE tenant = $1 AND receiver = $2", tenant, person);
        session.Execute("DELETE FROM roles WHERE tenant = $1 AND person = $2", tenant, person);
        session.Execute("DELETE FROM nudges WHERE tenant = $1 AND json_extract(nudge, '$.to.personId') = $2", tenant, person);
        session.Execute("UPDATE pipeline_events SET actor = $3 WHERE tenant = $1 AND actor = $2", tenant, person, nobody);
        session.Execute("DELETE FROM pipeline_owners WHERE tenant = $1 AND owner = $2", tenant, person);
        var opportunities = session.Execute("UPDATE opportunities SET owner = $3 WHERE tenant = $1 AND owner = $2", tenant, person, nobody);
        session.Execute("INSERT INTO pipeline_owners (tenant, owner, name) VALUES ($1, $2, $3)", tenant, nobody, ErasureWords.SomePerson);
        var sweep = new NameSweep(session, tenant, new Traces(names, [person], ErasureWords.SomePerson), nobody);
        sweep.Posts(ImmutableHashSet<long>.Empty);
        sweep.All();
        return opportunities;
    }
}

/// <summary>Something that is to be deleted for good.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Tenant">Whose.</param>
/// <param name="Actor">Who asked for it.</param>
/// <param name="Erasure">What.</param>
internal sealed record AskedErasure(long Sequence, string Tenant, string Actor, Erasure Erasure);
