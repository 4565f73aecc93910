using System.Collections.Immutable;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Bot.Demo;

/// <summary>Fills a tenant's pipeline with demonstration opportunities.</summary>
internal sealed class DemoFiller(Database database, People people, Company company, TimeProvider clock)
{
    private const int Batch = 500;
    private const int PerColleague = 5000;
    private const int MostColleagues = 200;

    /// <summary>Writes <paramref name="count"/> opportunities; tells how many are there now. Gives how many events they have.</summary>
    /// <exception cref="SettingsException">There are opportunities already: a demonstration never mixes with what is real.</exception>
    public async Task<long> FillAsync(string tenant, int count, int seed, Action<int> progress, CancellationToken cancellation)
    {
        if (database.Read(session => PipelineStore.HasAny(session, tenant)))
        {
            throw new SettingsException(DemoWords.NotEmpty);
        }

        var demo = new DemoPipeline(seed, count, Instant.FromDateTimeOffset(clock.GetUtcNow()), Owners(count), company.Currency);
        var (written, events) = (0, 0L);
        foreach (var batch in demo.All().Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            events += await database.WriteAsync(session => batch.Sum(story => Write(session, tenant, story)));
            progress(written += batch.Length);
        }

        await database.WriteAsync(session =>
        {
            PipelineStore.CountAnew(session);
            return 0;
        });
        return events;
    }

    private static int Write(Session session, string tenant, ImmutableArray<PipelineEvent> story)
    {
        PipelineStore.Append(session, tenant, story);
        PipelineStore.Save(session, tenant, new OpportunityStep(0, OpportunityHistory.Fold(story)!));
        return story.Length;
    }

    private ImmutableArray<DemoOwner> Owners(int count)
    {
        var known = people.All.Where(person => person.Role == Role.Technician).Select(person => new DemoOwner(person.Id, person.Name, person.Zone.Id)).ToImmutableArray();
        var more = Math.Clamp(count / PerColleague, 3, MostColleagues);
        return [.. known, .. Enumerable.Range(0, more).Select(i => new DemoOwner($"demo-{i}", DemoNames.Colleague(i), company.Calendar.Zone.Id))];
    }
}
