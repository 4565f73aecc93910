using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Nudges;
using HighPoint.Pipeline;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>Plans and gives the nudges of the opportunities that a turn changed, by the playbook's numbers and the company's calendar.</summary>
public sealed class NudgePlans(Playbook playbook, Company company)
{
    private readonly PlannerTiming timing = new()
    {
        Hold = Duration.FromMinutes(playbook.Timing.Nudges.HoldMinutes),
        ClosingSoonAt = playbook.Timing.Nudges.ClosingSoonAt,
    };

    /// <summary>Whether a team's channel may know which customer something is about.</summary>
    public bool NamesCustomersToTeam => playbook.Timing.Nudges.DetailsInTeam;

    /// <summary>The plan of each, which replaces what was planned before.</summary>
    public ImmutableArray<NudgePlan> For(ImmutableArray<Opportunity> touched, Exchange exchange) =>
        [.. touched.Select(opportunity => NudgePlanner.Plan(opportunity, exchange.Now, company.Calendar, timing, exchange.View.Preferences))];

    /// <summary>Gives a nudge whose time has come, and plans what is left anew.</summary>
    public TurnResult Give(Exchange exchange, Nudge nudge)
    {
        var outcome = NudgeDialog.Due(new DueNudge(
            nudge, exchange.Opportunity(nudge.Opportunity), exchange.Speaker, exchange.Now, exchange.Turn.EventId, company.Calendar, timing, exchange.View.Preferences, playbook.Timing.Nudges.DetailsInTeam));
        return new TurnResult(exchange.State, outcome.Messages, outcome.Events, outcome.Opportunity is { } after ? For([after], exchange) : []);
    }
}
