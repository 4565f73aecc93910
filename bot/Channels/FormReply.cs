using System.Collections.Immutable;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels;

/// <summary>Forms, for the platforms that show them over the chat, out of what a turn said.</summary>
internal static class FormReply
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

    /// <summary>Whether a button turns its card into a form.</summary>
    public static bool Opens(Command command) => command.Verb is Verb.OpenForm or Verb.EditDraft or Verb.OpenSettings;

    /// <summary>Whether a button saves a form: it takes the fields along.</summary>
    public static bool Saves(Command command) => command.Verb is Verb.SaveForm or Verb.SaveDraft or Verb.SaveSettings;

    /// <summary>The id under which a field's value travels; null for what is no field.</summary>
    public static string? IdOf(CardElement element) => element switch
    {
        CardElement.TextInput input => input.Id,
        CardElement.ChoiceInput input => input.Id,
        _ => null,
    };

    /// <summary>Whether a message is a form.</summary>
    public static bool IsForm(Message message) => message.Card?.Body.Any(part => IdOf(part) is not null) == true;

    /// <summary>What a turn said, in words alone; empty for nothing.</summary>
    public static string Words(TurnOutcome.Done done) =>
        string.Join("\n\n", done.Replies.Select(reply => PlainText.Of(reply.Message!.Text)).Where(words => words.Length > 0));

    private static CardElement Kept(CardElement part, ImmutableDictionary<string, string> typed) => part switch
    {
        CardElement.TextInput input when typed.TryGetValue(input.Id, out var value) => input with { Value = value },
        CardElement.ChoiceInput input when typed.TryGetValue(input.Id, out var value) => input with { Selected = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries)] },
        _ => part,
    };
}
