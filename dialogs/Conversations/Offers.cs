using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Debriefs;

namespace HighPoint.Conversations;

/// <summary>The buttons of the last card, for those who type: a button's label or its number presses it.</summary>
public static class Offers
{
    /// <summary>The card's buttons in order, numbered from 1 as <see cref="PlainText"/> numbers them; none where there is no button to press.</summary>
    public static ImmutableArray<Offered> Of(Card? card)
    {
        if (card?.Actions.Any(action => action is CardAction.Press) != true)
        {
            return [];
        }

        var first = card.Actions.OfType<CardAction.Press>().First().Command;
        return [.. card.Actions.Select(action => new Offered(action.Label, CommandOf(action, first).ToString()))];
    }

    /// <summary>The button that <paramref name="words"/> name, or null.</summary>
    public static Command? Pressed(ConversationState state, string words)
    {
        var typed = words.Trim().TrimEnd('.');
        if (typed.Length is 0 or > 80)
        {
            return null;
        }

        // A bare number is the answer where a number was asked for.
        var numbered = state.Debrief?.Asked is not (FactName.Hours or FactName.Amount)
            && int.TryParse(typed.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= state.Offers.Length
            ? state.Offers[number - 1]
            : state.Offers.FirstOrDefault(offered => string.Equals(offered.Label, typed, StringComparison.OrdinalIgnoreCase));
        return Command.TryParse(numbered?.Command, out var command) ? command : null;
    }

    /// <summary>What a client does by itself (copy, open a link), the bot does in words for those who type.</summary>
    private static Command CommandOf(CardAction action, Command like) => action switch
    {
        CardAction.Press press => press.Command,
        CardAction.Copy => like with { Verb = Verb.CopyDraft, Argument = "" },
        _ => like with { Verb = Verb.MailDraft, Argument = "" },
    };
}
