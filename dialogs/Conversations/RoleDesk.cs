using HighPoint.Pipeline;

namespace HighPoint.Conversations;

/// <summary>Managers make others managers, or technicians again. It holds over what the settings say, from the other's next message on.</summary>
internal static class RoleDesk
{
    /// <summary>Gives the role, or says why not.</summary>
    public static TurnResult Give(Exchange exchange, Language.Intent.GiveRole order)
    {
        if (exchange.Speaker.Role != Role.Manager)
        {
            return exchange.Says(RoleWords.ManagersOnly);
        }

        var role = order.Manager ? Role.Manager : Role.Technician;
        var named = exchange.View.People.Where(person => person.Role != Role.Team && IsNamed(person.Name, order.Name)).ToArray();
        return named switch
        {
            [] => exchange.Says(RoleWords.Nobody(order.Name)),
            [var one] when one.Role == role => exchange.Says(RoleWords.Already(one)),
            [var one] when one.Id == exchange.Speaker.Id => exchange.Says(RoleWords.NotYourself),
            [var one] => exchange.Says(RoleWords.Given(one.Name, role)) with
            {
                Changes = [new PipelineEvent(exchange.Now, exchange.Speaker.Id, exchange.Turn.EventId, null, new PipelineChange.RoleGiven(one.Id, role))],
            },
            _ => exchange.Says(RoleWords.Several([.. named.Select(person => person.Name)])),
        };
    }

    private static bool IsNamed(string person, string name) => string.Equals(person, name, StringComparison.OrdinalIgnoreCase) || person.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase);
}
