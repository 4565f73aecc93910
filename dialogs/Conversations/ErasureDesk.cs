using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;

namespace HighPoint.Conversations;

/// <summary>Managers have a customer's or a person's data deleted for good: asked first, done at the press of a button, by managers alone.</summary>
internal static class ErasureDesk
{
    /// <summary>Says what would go, with the button that does it.</summary>
    public static TurnResult Ask(Exchange exchange, string name)
    {
        if (Forbidden(exchange) is { } no)
        {
            return exchange.Says(no);
        }

        var key = CustomerKey.Of(name);
        var opportunities = exchange.View.Opportunities.Where(opportunity => CustomerKey.Of(opportunity.Customer) == key).ToImmutableArray();
        var debriefs = exchange.View.Engagements.Count(engagement => CustomerKey.Of(engagement.Facts.Company) == key);
        var people = exchange.View.People.Where(person => person.Role != Role.Team && string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        var parts = ImmutableArray.CreateBuilder<CardElement>();
        var actions = ImmutableArray.CreateBuilder<CardAction>();
        if (key.Length > 0 && (!opportunities.IsEmpty || debriefs > 0))
        {
            parts.Add(new CardElement.Paragraph(ErasureWords.Customer(name, opportunities.Length, debriefs)));
            actions.Add(new CardAction.Press(ErasureWords.DeleteCustomer, new Command(Verb.EraseCustomer, Argument: key), ActionStyle.Danger));
            if (Alike(exchange, name, key) is { IsEmpty: false } others)
            {
                parts.Add(new CardElement.Paragraph(ErasureWords.Alike(others), Emphasis.Subtle));
            }
        }

        foreach (var person in people)
        {
            parts.Add(new CardElement.Paragraph(ErasureWords.Person(person.Name)));
            actions.Add(new CardAction.Press(ErasureWords.DeletePerson, new Command(Verb.ErasePerson, Argument: person.Id), ActionStyle.Danger));
        }

        return actions.Count == 0 ? exchange.Says(ErasureWords.Nobody(name))
            : exchange.Says(new Message(ErasureWords.Introduction, new Card(ErasureWords.Title, parts.ToImmutable(), [.. actions, new CardAction.Press(ErasureWords.Keep, new Command(Verb.KeepData))]), Key(exchange)));
    }

    /// <summary>Has it done.</summary>
    public static TurnResult Do(Exchange exchange, Command command)
    {
        var kind = command.Verb == Verb.EraseCustomer ? ErasureKind.Customer : ErasureKind.Person;
        return Forbidden(exchange) is { } no ? exchange.Says(no)
            : command.Argument.Length == 0 ? exchange.Says(ErasureWords.Kept)
            : kind == ErasureKind.Person && command.Argument == exchange.Speaker.Id ? exchange.Says(ErasureWords.NotYourself)
            : exchange.Says(ErasureWords.Done) with { Erasure = new Erasure(kind, command.Argument) };
    }

    private static Markup? Forbidden(Exchange exchange) => exchange.Speaker.Role switch
    {
        Role.Team => ErasureWords.NotInTeam,
        Role.Manager => null,
        _ => RoleWords.ManagersOnly,
    };

    private static ImmutableArray<string> Alike(Exchange exchange, string name, string key) =>
        [.. exchange.View.Opportunities.Select(opportunity => opportunity.Customer).Where(other => CustomerKey.Of(other) != key && CustomerNames.AreAlike(other, name)).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)];

    private static string Key(Exchange exchange) => $"erasure-{DebriefDialog.IdOf(exchange.Turn)}";
}
