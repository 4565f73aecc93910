using System.Collections.Immutable;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;

namespace HighPoint.Support;

/// <summary>The pipeline in memory: what its events add up to, and what a lookup finds in it.</summary>
public sealed record MemoryPipeline(ImmutableArray<PipelineEvent> Events)
{
    public static readonly MemoryPipeline Empty = new([]);

    public MemoryPipeline With(ImmutableArray<PipelineEvent> events) => new(Events.AddRange(events));

    public ImmutableArray<Opportunity> Opportunities =>
        [.. Events.Where(e => e.Opportunity is not null).GroupBy(e => e.Opportunity, StringComparer.Ordinal).Select(history => OpportunityHistory.Fold(history)).OfType<Opportunity>().Reverse()];

    public ImmutableArray<Engagement> Engagements
    {
        get
        {
            var told = new List<Engagement>();
            foreach (var change in Events.Select(e => e.Change))
            {
                if (change is PipelineChange.EngagementLogged { Engagement: var engagement })
                {
                    told.RemoveAll(other => string.Equals(other.Id, engagement.Id, StringComparison.Ordinal));
                    told.Insert(0, engagement);
                }
                else if (change is PipelineChange.EngagementWithdrawn { EngagementId: var id })
                {
                    told.RemoveAll(other => string.Equals(other.Id, id, StringComparison.Ordinal));
                }
            }

            return [.. told];
        }
    }

    public PipelineView View(Lookup lookup, NodaTime.Instant now)
    {
        var opportunities = Opportunities;
        bool IsAsked(string? customer, string? id) =>
            lookup.Customers.Contains(CustomerKey.Of(customer), StringComparer.Ordinal) || (id is not null && lookup.Opportunities.Contains(id, StringComparer.Ordinal));
        var asked = opportunities.Where(o => IsAsked(o.Customer, o.Id)).ToImmutableArray();
        return new PipelineView(
            [.. opportunities.Where(o => asked.Contains(o) || (lookup.WithAlike && asked.Any(other => CustomerNames.AreAlike(other.Customer, o.Customer))))],
            [.. Engagements.Where(e => IsAsked(e.Facts.Company, e.Opportunity))],
            lookup.Overview is { } overview ? [.. opportunities.Where(o => overview.Owner is null || string.Equals(o.Owner, overview.Owner, StringComparison.Ordinal))] : [])
        {
            Figures = lookup.Inquiry is { } inquiry ? StoredFigures.Of(opportunities, inquiry, now) : Figures.None,
            Histories = lookup.WithHistory ? [.. Events.Where(e => e.Opportunity is { } id && lookup.Opportunities.Contains(id, StringComparer.Ordinal))] : [],
            People = lookup.WithPeople ? [Chat.Sam, Chat.Morgan] : [],
        };
    }
}
