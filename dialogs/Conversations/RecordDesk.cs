using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using HighPoint.Pipeline.Records;

namespace HighPoint.Conversations;

/// <summary>Shows one opportunity with its history, and lets managers change it. Who may see it is checked with every press.</summary>
internal sealed class RecordDesk(Company company, DebriefDesk desk, NudgePlans plans)
{
    /// <summary>The card of the opportunity that was chosen.</summary>
    public static TurnResult Show(Exchange exchange, Said.Pressed pressed)
    {
        var id = pressed.Command.Argument.Length > 0 ? pressed.Command.Argument : pressed.Inputs.GetValueOrDefault(Answers.Chosen, "");
        return id.Length == 0 ? exchange.Says(RecordWords.NotChosen)
            : Refused(exchange, id) is { } no ? exchange.Says(no)
            : exchange.With(exchange.State with { Misses = 0 }).Says(Card(exchange, exchange.Opportunity(id)!));
    }

    /// <summary>The form that changes it.</summary>
    public static TurnResult Edit(Exchange exchange, Opportunity opportunity) =>
        Forbidden(exchange, opportunity) is { } no ? exchange.Says(no) : exchange.Says(RecordForm.Of(opportunity, exchange.View.People, Others(exchange, opportunity)));

    /// <summary>Saves that form.</summary>
    public TurnResult Save(Exchange exchange, Opportunity opportunity, Said.Pressed pressed)
    {
        if (Forbidden(exchange, opportunity) is { } no)
        {
            return exchange.Says(no);
        }

        var result = RecordChanges.Do(new RecordOrder(exchange.Now, exchange.Speaker, exchange.Turn.EventId, opportunity, pressed.Command.Revision, pressed.Inputs)
        {
            People = exchange.View.People,
            Others = Others(exchange, opportunity),
            Engagements = exchange.View.Engagements,
            Currency = company.Currency,
            NamesCustomers = plans.NamesCustomersToTeam,
        });
        if (result.Events.IsEmpty)
        {
            return exchange.Says(result.Words);
        }

        var action = new ActionTaken(opportunity.Id, result.Back) { By = exchange.Speaker.Id, At = exchange.Now };
        var state = exchange.State.After(new Snapshot(DebriefDesk.Slim(exchange.State.Debrief), null, action) { Mark = new Mark(opportunity.Id, opportunity.Revision, result.Opportunity.Version) }) with { Misses = 0 };
        var told = OpportunityDesk.Told(exchange.With(state), desk, plans, result);
        var seen = exchange with { View = exchange.View with { Histories = exchange.View.Histories.AddRange(result.Events) } };
        return told with { Messages = told.Messages.Add(new Outgoing(new Address.Here(), Card(seen, result.Opportunity))) };
    }

    private static Message Card(Exchange exchange, Opportunity opportunity) => RecordCard.Of(
        opportunity, [.. exchange.View.Histories.Where(e => e.Opportunity == opportunity.Id)], exchange.Speaker,
        exchange.View.People.ToImmutableDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal), exchange.Now);

    /// <summary>The same customer's other records, as far as they count.</summary>
    private static ImmutableArray<Opportunity> Others(Exchange exchange, Opportunity opportunity) =>
        [.. exchange.View.Opportunities.Where(other => other.Id != opportunity.Id && other.Stage != Stage.Withdrawn && CustomerNames.AreAlike(other.Customer, opportunity.Customer))];

    private static Markup? Refused(Exchange exchange, string id) =>
        exchange.Speaker.Role == Role.Team ? RecordWords.OpenInOurChat
        : exchange.Opportunity(id) is not { } opportunity ? ConversationWords.NoSuchOpportunity
        : exchange.Speaker.Role == Role.Technician && opportunity.Owner != exchange.Speaker.Id ? RecordWords.NotYours
        : null;

    private static Markup? Forbidden(Exchange exchange, Opportunity opportunity) =>
        Refused(exchange, opportunity.Id) ?? (exchange.Speaker.Role == Role.Manager ? null : RecordWords.ManagersOnly);
}
