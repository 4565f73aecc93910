using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Pipeline.Questions;
using HighPoint.Preferences;

namespace HighPoint.Pipeline;

/// <summary>What a turn needs to know of the pipeline, as a question that the host answers from its store.</summary>
/// <param name="Customers">Customers' keys (see <see cref="CustomerKey"/>) whose opportunities and engagements are wanted.</param>
/// <param name="Opportunities">Ids of opportunities that are wanted.</param>
/// <param name="Overview">Whose open opportunities are wanted as a list; null for nobody's.</param>
public sealed record Lookup(ImmutableArray<string> Customers, ImmutableArray<string> Opportunities, Overview? Overview = null)
{
    /// <summary>Nothing to look up.</summary>
    public static readonly Lookup Nothing = new([], []);

    /// <summary>A question to be answered from all of the pipeline; null for none.</summary>
    public Inquiry? Inquiry { get; init; }

    /// <summary>Whether the whole history of <see cref="Opportunities"/> is wanted.</summary>
    public bool WithHistory { get; init; }

    /// <summary>Whether everybody known is wanted.</summary>
    public bool WithPeople { get; init; }

    /// <summary>Whether what customers have whose names begin like those of <see cref="Opportunities"/> is wanted too.</summary>
    public bool WithAlike { get; init; }
}

/// <summary>A list of opportunities: one technician's, or (null) everybody's.</summary>
public sealed record Overview(string? Owner);

/// <summary>What the pipeline knows, as far as a <see cref="Lookup"/> asked. Always of one tenant.</summary>
/// <param name="Opportunities">The opportunities asked for, by customer or by id, newest first.</param>
/// <param name="Engagements">The engagements of the customers and of the opportunities asked for, as last told, newest first; none that was withdrawn.</param>
/// <param name="Overview">The opportunities of the overview, open ones and those closed within the last 90 days, in any order; empty where none was asked for.</param>
public sealed record PipelineView(ImmutableArray<Opportunity> Opportunities, ImmutableArray<Engagement> Engagements, ImmutableArray<Opportunity> Overview)
{
    /// <summary>How people want to be nudged.</summary>
    public PreferenceBook Preferences { get; init; } = PreferenceBook.Empty;

    /// <summary>The answer to the lookup's question.</summary>
    public Figures Figures { get; init; } = Figures.None;

    /// <summary>Everybody known: of the settings, and whoever spoke with the bot.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>What happened to the opportunities asked for by id, oldest first, where that was wanted.</summary>
    public ImmutableArray<PipelineEvent> Histories { get; init; } = [];

    /// <summary>Nothing known.</summary>
    public static readonly PipelineView Empty = new([], [], []);

    /// <summary>What the pipeline knows once <paramref name="events"/> have come to pass.</summary>
    public PipelineView After(ImmutableArray<PipelineEvent> events) => events.Aggregate(this, (seen, e) => seen with
    {
        Opportunities = e.Opportunity is null ? seen.Opportunities
            : [.. seen.Opportunities.Where(other => !string.Equals(other.Id, e.Opportunity, StringComparison.Ordinal)),
                .. OpportunityHistory.Apply(seen.Opportunities.FirstOrDefault(other => string.Equals(other.Id, e.Opportunity, StringComparison.Ordinal)), e) is { } changed ? new[] { changed } : []],
        Engagements = e.Change switch
        {
            PipelineChange.EngagementLogged { Engagement: var told } => [told, .. seen.Engagements.Where(other => !string.Equals(other.Id, told.Id, StringComparison.Ordinal))],
            PipelineChange.EngagementWithdrawn { EngagementId: var id } => [.. seen.Engagements.Where(other => !string.Equals(other.Id, id, StringComparison.Ordinal))],
            _ => seen.Engagements,
        },
    });
}
