using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>Answers what is asked or told about a customer by name, whose job need not be the open one.</summary>
internal sealed class CustomerDesk(DebriefDialog debriefs, DebriefRepair repair, OpportunityDesk opportunities)
{
    /// <summary>The customer's card, the open one's first; else what can be said.</summary>
    public TurnResult Show(Exchange exchange, string name)
    {
        var key = CustomerKey.Of(name);
        var understood = exchange.With(exchange.State with { Misses = 0 });
        if (exchange.State.Debrief is { } open && IsNamed(key, open.Facts.Company))
        {
            return repair.Again(understood, open);
        }

        if (exchange.State.SetAside is { } aside && IsNamed(key, aside.Facts.Company))
        {
            return repair.Resume(understood);
        }

        return Find(exchange, key) is not { } opportunity ? understood.Says(RepairWords.NoSuchCustomer(name))
            : IsKnown(exchange, opportunity) ? opportunities.Reopen(understood, opportunity, "")
            : understood.Says(new Message(RepairWords.HereTheyAre(opportunity.Customer), new Card(
                opportunity.Customer, [], [new CardAction.Press(DebriefWords.TakeUpAgain, new Command(Verb.Resume, opportunity.Id))])));
    }

    /// <summary>The customer's card; null where nothing is on the record.</summary>
    public TurnResult? Known(Exchange exchange, string name) => Find(exchange, CustomerKey.Of(name)) is null ? null : Show(exchange, name);

    /// <summary>"Lime Bar paid the invoice" while another job is open, or none: told of Lime Bar's; null where it is about the open one, or nothing is known of them.</summary>
    public TurnResult? Elsewhere(Exchange exchange, Facts told)
    {
        var key = CustomerKey.Of(told.Company);
        if ((exchange.State.Debrief is { } open && IsNamed(key, open.Facts.Company)) || Find(exchange, key) is not { } opportunity)
        {
            return null;
        }

        var fact = told.Paying is not null ? FactName.Paying : told.Repair is not null ? FactName.Repair : FactName.Presented;
        return IsKnown(exchange, opportunity) ? opportunities.Reopen(exchange, opportunity, $"{fact}={FactValue.Of(told, fact)}") : Show(exchange, told.Company!);
    }

    /// <summary>Goes on with a job told before, with what is said of it; null where it is no longer on the record.</summary>
    public TurnResult? GoOn(Exchange exchange, DebriefState job, Reading reading)
    {
        if (!exchange.View.Engagements.Any(told => string.Equals(told.Id, job.Id, StringComparison.Ordinal)))
        {
            return null;
        }

        var opened = repair.Reopen(exchange, job, new Change(Markup.Empty) { First = [new Message(RepairWords.Resumed(job.Facts.Company))] });
        return reading.Intent is Intent.AskCustomer ? opened
            : opened.Then(reading.Intent is Intent.Forget forget ? debriefs.Forget(exchange.After(opened), opened.State.Debrief!, forget.Facts) : debriefs.Tell(exchange.After(opened), reading));
    }

    /// <summary>"Harlow" names Harlow Dental.</summary>
    internal static bool IsNamed(string key, string? customer) =>
        CustomerKey.Of(customer) is var other && (string.Equals(other, key, StringComparison.Ordinal) || other.StartsWith(key + " ", StringComparison.Ordinal));

    /// <summary>The customer's newest opportunity, the open ones first.</summary>
    private static Opportunity? Find(Exchange exchange, string key) => exchange.View.Opportunities.Concat(exchange.View.Overview)
        .Where(opportunity => opportunity.Stage != Stage.Withdrawn && IsNamed(key, opportunity.Customer))
        .OrderBy(opportunity => opportunity.IsClosed).ThenByDescending(opportunity => opportunity.OpenedAt).FirstOrDefault();

    private static bool IsKnown(Exchange exchange, Opportunity opportunity) =>
        exchange.View.Engagements.Any(told => string.Equals(told.Id, opportunity.Engagement, StringComparison.Ordinal) || string.Equals(told.Opportunity, opportunity.Id, StringComparison.Ordinal));
}
