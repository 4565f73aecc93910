using System.Collections.Immutable;
using HighPoint.Advising;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>Brings the pipeline to what a debrief says: pure, and giving no events where it says so already.</summary>
public static class Recording
{
    /// <summary>The events that record an engagement, told for the first time or put right.</summary>
    public static Recorded Record(RecordRequest request)
    {
        var told = request.Engagement;
        var journal = new Journal(request.At, request.By, request.Turn);
        var prior = Prior(request.View, told.Id);
        var home = Home(request.View, prior, told.Id);
        if (DebriefPlan.From(told, request.Advice) is not { } plan)
        {
            Leave(journal, home, told.Id);
            Log(journal, null, prior, told);
            return new Recorded(journal.Events, null, journal.Touched);
        }

        var target = Target(request.View, home, told);
        if (home is not null && !Same(home.Id, target?.Id))
        {
            Leave(journal, home, told.Id);
        }

        var opportunity = target ?? journal.Open(OwnId(told.Id), new PipelineChange.Opened(
            told.Facts.Company ?? "", told.Facts.Contact, request.By, plan.Occasion, request.OwnerCard));
        opportunity = Log(journal, opportunity, prior, told) ?? opportunity;
        opportunity = Follow(journal, opportunity, told, plan);
        return new Recorded(journal.Events, opportunity, journal.Touched);
    }

    /// <summary>The events that take a whole debrief back.</summary>
    public static Recorded Withdraw(WithdrawRequest request)
    {
        var journal = new Journal(request.At, request.By, request.Turn);
        var prior = Prior(request.View, request.EngagementId);
        var home = Home(request.View, prior, request.EngagementId);
        var withdrawn = new PipelineChange.EngagementWithdrawn(request.EngagementId);
        if (home is not null)
        {
            Leave(journal, journal.Add(home, withdrawn), request.EngagementId);
        }
        else if (prior is not null)
        {
            journal.Add(withdrawn);
        }

        return new Recorded(journal.Events, null, journal.Touched);
    }

    /// <summary>The id of the opportunity that an engagement opens when it finds none: <c>e-17</c> opens <c>o-17</c>.</summary>
    public static string OwnId(string engagementId) =>
        "o-" + (engagementId.StartsWith("e-", StringComparison.Ordinal) ? engagementId[2..] : engagementId);

    private static Engagement? Prior(PipelineView view, string id) => view.Engagements.FirstOrDefault(engagement => Same(engagement.Id, id));

    /// <summary>The opportunity that the engagement is part of until now.</summary>
    private static Opportunity? Home(PipelineView view, Engagement? prior, string id) => view.Opportunities.FirstOrDefault(opportunity =>
        opportunity.Stage != Stage.Withdrawn
        && (Same(opportunity.Id, prior?.Opportunity) || Same(opportunity.Engagement, id) || Follows(opportunity.Earlier, id)));

    /// <summary>The opportunity that the engagement is to be part of from now on; null where a new one is to be opened.</summary>
    private static Opportunity? Target(PipelineView view, Opportunity? home, Engagement told)
    {
        var ownId = OwnId(told.Id);
        var key = CustomerKey.Of(told.Facts.Company);
        if (home is not null)
        {
            var renamed = key.Length > 0 && !Same(key, CustomerKey.Of(home.Customer));
            var isAlone = Same(home.Id, ownId) && home.Earlier.IsEmpty && Same(home.Engagement, told.Id);
            if (!renamed || Same(home.Id, ownId))
            {
                return renamed && isAlone && !home.IsClosed ? OpenOne(view, key, home.Id) ?? home : home;
            }
        }

        return OpenOne(view, key, home?.Id) ?? view.Opportunities.FirstOrDefault(opportunity => Same(opportunity.Id, ownId));
    }

    private static Opportunity? OpenOne(PipelineView view, string key, string? except) => key.Length == 0 ? null : view.Opportunities
        .Where(opportunity => !opportunity.IsClosed && !Same(opportunity.Id, except) && Same(CustomerKey.Of(opportunity.Customer), key))
        .OrderByDescending(opportunity => opportunity.OpenedAt).ThenBy(opportunity => opportunity.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private static Opportunity? Log(Journal journal, Opportunity? opportunity, Engagement? prior, Engagement told)
    {
        var engagement = told with { Opportunity = opportunity?.Id };
        if (prior is not null && Same(PipelineJson.Write(prior), PipelineJson.Write(engagement)))
        {
            return opportunity;
        }

        var logged = new PipelineChange.EngagementLogged(engagement);
        if (opportunity is not null)
        {
            return journal.Add(opportunity, logged);
        }

        journal.Add(logged);
        return null;
    }

    /// <summary>Lets the opportunity follow the engagement's advice, unless a newer engagement leads it.</summary>
    private static Opportunity Follow(Journal journal, Opportunity opportunity, Engagement told, DebriefPlan plan)
    {
        var leads = Same(opportunity.Engagement, told.Id);
        var chained = !opportunity.Earlier.IsEmpty || (opportunity.Engagement is not null && !leads);
        if (Follows(opportunity.Earlier, told.Id))
        {
            return opportunity;
        }

        if (plan.Stage == Stage.Expired && chained)
        {
            // A window that had closed before it was told takes nothing from an opportunity that has another reason.
            return leads ? Leave(journal, opportunity, told.Id) : opportunity;
        }

        var stage = plan.StageFrom(opportunity, leads);
        var planned = plan.On(opportunity, leads);
        if (OpportunityHistory.PlanOf(opportunity) is not { } current || !Same(PipelineJson.Write(current), PipelineJson.Write(planned)))
        {
            opportunity = journal.Add(opportunity, planned);
        }

        var reason = stage == Stage.Expired ? StageReasons.ToldTooLate : leads || !chained ? StageReasons.Debrief : StageReasons.NewEngagement;
        return journal.Move(opportunity, stage, reason);
    }

    /// <summary>Lets the opportunity be what it was without the engagement.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(opportunity))]
    private static Opportunity? Leave(Journal journal, Opportunity? opportunity, string engagementId)
    {
        if (opportunity is null || !Same(opportunity.Engagement, engagementId))
        {
            return opportunity;
        }

        // What the customer decided stays decided, whatever becomes of the debrief.
        var isDecided = opportunity.Stage is Stage.Signed or Stage.Declined;
        if (opportunity.Earlier is [.., var earlier])
        {
            var restored = journal.Add(opportunity, earlier.Plan);
            return isDecided ? restored : journal.Move(restored, earlier.Stage, StageReasons.Debrief);
        }

        return isDecided ? opportunity : journal.Move(opportunity, Stage.Withdrawn, StageReasons.NoOpportunity);
    }

    private static bool Follows(ImmutableArray<EarlierPlan> earlier, string engagementId) => earlier.Any(plan => Same(plan.Plan.Engagement, engagementId));

    private static bool Same(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.Ordinal);
}

/// <summary>What a debrief says.</summary>
/// <param name="At">Now.</param>
/// <param name="By">Who tells it: a person's id.</param>
/// <param name="Turn">The event id of the turn.</param>
/// <param name="Engagement">What was done; its <see cref="Engagement.Opportunity"/> is found here and need not be set.</param>
/// <param name="Advice">What the advisor says about it.</param>
/// <param name="View">What the pipeline knows of the customer, of the customer as named before a correction, and of the engagement's opportunity.</param>
public sealed record RecordRequest(Instant At, string By, string Turn, Engagement Engagement, Advice Advice, PipelineView View)
{
    /// <summary>The teller's name and zone; null where not known.</summary>
    public OwnerCard? OwnerCard { get; init; }
}

/// <summary>Which debrief is taken back, see <see cref="RecordRequest"/>.</summary>
public sealed record WithdrawRequest(Instant At, string By, string Turn, string EngagementId, PipelineView View);

/// <summary>What recording brings about.</summary>
/// <param name="Events">In order; empty where the pipeline says it already.</param>
/// <param name="Opportunity">The engagement's opportunity afterwards; null where it has none.</param>
/// <param name="Touched">Every opportunity that the events change, as it is afterwards: what is planned for each is to be planned anew.</param>
public sealed record Recorded(ImmutableArray<PipelineEvent> Events, Opportunity? Opportunity, ImmutableArray<Opportunity> Touched);
