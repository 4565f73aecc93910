using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Records;

namespace HighPoint.Conversations;

/// <summary>Managers give a customer's open opportunities, or all that are on the list before them, to somebody else: an event each, and undone within an hour.</summary>
internal sealed class HandoverDesk(Company company, NudgePlans plans)
{
    private const int MostNamed = 5;

    /// <summary>Gives them, or says why not.</summary>
    public TurnResult Give(Exchange exchange, Language.Intent.HandOver order)
    {
        if (exchange.Speaker.Role != Role.Manager)
        {
            return exchange.Says(RoleWords.ManagersOnly);
        }

        var people = exchange.View.People.Where(person => person.Role != Role.Team).ToImmutableArray();
        var named = people.Where(person => string.Equals(person.Name, order.To, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        named = named.IsEmpty ? [.. people.Where(person => person.Name.StartsWith(order.To + " ", StringComparison.OrdinalIgnoreCase) || person.Name.EndsWith(" " + order.To, StringComparison.OrdinalIgnoreCase))] : named;
        var found = Meant(exchange, order.Customer);
        return named switch
        {
            [] => exchange.Says(RoleWords.Nobody(order.To)),
            [var one] => found.IsEmpty ? exchange.Says(HandoverWords.NothingOpen(order.Customer)) : Given(exchange, one, found),
            _ => exchange.Says(RoleWords.Several([.. named.Select(person => person.Name)])),
        };
    }

    /// <summary>What is open of the customer; where none is named, what the last list showed.</summary>
    private static ImmutableArray<Opportunity> Meant(Exchange exchange, string? customer)
    {
        if (customer is null)
        {
            return [.. exchange.View.Figures.Rows.Where(row => !row.IsClosed)];
        }

        var key = CustomerKey.Of(customer);
        var open = exchange.View.Overview.Concat(exchange.View.Opportunities).Where(o => !o.IsClosed).DistinctBy(o => o.Id, StringComparer.Ordinal).ToImmutableArray();
        var exact = open.RemoveAll(o => CustomerKey.Of(o.Customer) != key);
        return exact.IsEmpty ? open.RemoveAll(o => !CustomerDesk.IsNamed(key, o.Customer)) : exact;
    }

    private TurnResult Given(Exchange exchange, Person to, ImmutableArray<Opportunity> found)
    {
        var (state, changes, given) = (exchange.State, ImmutableArray<PipelineEvent>.Empty, ImmutableArray<Opportunity>.Empty);
        foreach (var opportunity in found.Where(o => o.Owner != to.Id))
        {
            var result = RecordChanges.Do(new RecordOrder(exchange.Now, exchange.Speaker, exchange.Turn.EventId, opportunity, opportunity.Version, ImmutableDictionary<string, string>.Empty.Add(RecordForm.OwnerInput, to.Id))
            {
                People = exchange.View.People, Others = [], Engagements = [], Currency = company.Currency, NamesCustomers = plans.NamesCustomersToTeam,
            });
            var action = new ActionTaken(opportunity.Id, result.Back) { By = exchange.Speaker.Id, At = exchange.Now };
            state = state.After(new Snapshot(DebriefDesk.Slim(state.Debrief), null, action) { Mark = new Mark(opportunity.Id, opportunity.Revision, result.Opportunity.Version) });
            (changes, given) = (changes.AddRange(result.Events), given.Add(result.Opportunity));
        }

        return given.IsEmpty ? exchange.Says(HandoverWords.TheirsAlready(to.Name)) : exchange.With(state with { Misses = 0 }).Says(HandoverWords.Given(given, to.Name, MostNamed)) with
        {
            Changes = changes,
            Nudges = plans.For(given, exchange),
        };
    }
}
