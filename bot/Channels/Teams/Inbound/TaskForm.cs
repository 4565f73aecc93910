using System.Collections.Immutable;
using HighPoint.Bot.Channels.Teams.Cards;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Forms for dialogs (task modules), out of what a turn said.</summary>
internal static class TaskForm
{
    /// <summary>The form that a turn answered with, under what else it said; null where it showed none.</summary>
    public static Message? Of(TurnOutcome.Done done)
    {
        var said = done.Replies.Select(reply => reply.Message!).ToArray();
        return Array.FindLast(said, IsForm) is { } form
            ? form with { Text = Markup.Join("\n\n", said.Where(message => message.Card is null).Select(message => message.Text).Append(form.Text)) }
            : null;
    }

    /// <summary>
    /// The form that a submitted form was answered with, as something in it is to be put right; null where all is well. What was typed into it stays in it.
    /// </summary>
    public static Message? Of(TurnOutcome.Done done, ImmutableDictionary<string, string> typed) =>
        Of(done) is { Card: { } card } form ? form with { Card = card with { Body = [.. card.Body.Select(part => Kept(part, typed))] } } : null;

    /// <summary>Whether a message is a form.</summary>
    public static bool IsForm(Message message) => message.Card?.Body.Any(part => part is CardElement.TextInput or CardElement.ChoiceInput) == true;

    /// <summary>The dialog that shows it.</summary>
    public static TaskResponse Show(Message form) => TaskResponse.Show(form.Card!.Title, TeamsCards.Dialog(form));

    /// <summary>What a turn said that showed no form.</summary>
    public static string Words(TurnOutcome.Done done) =>
        string.Join("\n\n", done.Replies.Select(reply => PlainText.Of(reply.Message!.Text)).Where(words => words.Length > 0)) switch
        {
            "" => TeamsWords.NothingToFill,
            var words => words,
        };

    private static CardElement Kept(CardElement part, ImmutableDictionary<string, string> typed) => part switch
    {
        CardElement.TextInput input when typed.TryGetValue(input.Id, out var value) => input with { Value = value },
        CardElement.ChoiceInput input when typed.TryGetValue(input.Id, out var value) => input with { Selected = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries)] },
        _ => part,
    };
}
