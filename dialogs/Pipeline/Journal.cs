using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>Collects the events of one turn and the opportunities as they are after them.</summary>
internal sealed class Journal(Instant at, string by, string turn)
{
    private readonly List<PipelineEvent> events = [];
    private readonly List<Opportunity> touched = [];

    /// <summary>The events so far, in order.</summary>
    public ImmutableArray<PipelineEvent> Events => [.. events];

    /// <summary>Every opportunity that the events changed, as it is now, in the order of first change.</summary>
    public ImmutableArray<Opportunity> Touched => [.. touched];

    /// <summary>Notes a change that belongs to no opportunity.</summary>
    public void Add(PipelineChange change) => events.Add(new PipelineEvent(at, by, turn, null, change));

    /// <summary>Opens an opportunity.</summary>
    public Opportunity Open(string id, PipelineChange.Opened opened) => Append(null, id, opened);

    /// <summary>Notes a change of <paramref name="opportunity"/> and gives the opportunity after it.</summary>
    public Opportunity Add(Opportunity opportunity, PipelineChange change) => Append(opportunity, opportunity.Id, change);

    /// <summary>Moves <paramref name="opportunity"/> to a stage; nothing where it is there already.</summary>
    public Opportunity Move(Opportunity opportunity, Stage to, string? reason) =>
        opportunity.Stage == to ? opportunity : Add(opportunity, new PipelineChange.StageMoved(opportunity.Stage, to, reason));

    private Opportunity Append(Opportunity? before, string id, PipelineChange change)
    {
        var e = new PipelineEvent(at, by, turn, id, change);
        var after = OpportunityHistory.Apply(before, e) ?? throw new InvalidOperationException($"Opportunity {id} is gone.");
        events.Add(e);
        var known = touched.FindIndex(opportunity => string.Equals(opportunity.Id, id, StringComparison.Ordinal));
        if (known < 0)
        {
            touched.Add(after);
        }
        else
        {
            touched[known] = after;
        }

        return after;
    }
}
