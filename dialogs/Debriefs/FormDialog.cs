using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Debriefs;

/// <summary>Opens and saves the form twin. It writes the same engagement as talking does.</summary>
public sealed class FormDialog(FormReader reader, DebriefDesk desk)
{
    /// <summary>The open debrief as a form, or an empty one that begins a debrief once it is saved.</summary>
    public TurnResult Open(Exchange exchange)
    {
        var id = DebriefDialog.IdOf(exchange.Turn);
        return exchange.State.Debrief is { } open
            ? desk.Turned(exchange, open with { Mode = CardMode.Form }, RepairWords.HereAsForm)
            : desk.Turned(exchange, new DebriefState { Id = id, CardKey = id, Mode = CardMode.Form }, Markup.Empty);
    }

    /// <summary>Saves the form, or shows it again with what is wrong in it and all that was typed.</summary>
    public TurnResult Save(Exchange exchange, DebriefState open, ImmutableDictionary<string, string> inputs)
    {
        var (occasion, facts, typed) = reader.Read(exchange, open, inputs);
        if (facts is null)
        {
            var state = exchange.State with { Revision = exchange.State.Revision + 1, Debrief = open with { Mode = CardMode.Form } };
            var consultation = desk.Consultant.Consult(state.Debrief, exchange, open.Asked);
            return exchange.With(state).Says(desk.Cards.Of(consultation, state.Revision, exchange.Now, exchange.Speaker.Zone, typed));
        }

        return IsNew(open) && occasion is null && facts.Known().IsEmpty
            ? desk.Turned(exchange, open, Markup.Plain(FormWords.NothingYet))
            : Take(exchange, open, (occasion, facts), CardMode.Advice, Markup.Plain(FormWords.Saved));
    }

    /// <summary>Takes lines such as "Your hours: 6" while the form is open: what is right is saved at once, what is wrong is told field by field, and the form stays open.</summary>
    /// <returns>Null where the words name no field.</returns>
    public TurnResult? Fill(Exchange exchange, DebriefState open, string words)
    {
        if (desk.Card(exchange, open).Card is not { } form || FormText.Read(words, form) is not { } inputs)
        {
            return null;
        }

        var (_, _, typed) = reader.Read(exchange, open, inputs);
        var wrong = Markup.Join("\n", typed.Errors.Select(error => FormWords.NotTaken(FormText.LabelOf(form, error.Key), typed[error.Key], Error(form, error.Key, error.Value))));
        var right = inputs.RemoveRange(typed.Errors.Keys);
        return !right.IsEmpty && reader.Read(exchange, open, right) is (var occasion, { } facts, _)
            ? Take(exchange, open, (occasion, facts), CardMode.Form, wrong)
            : desk.Turned(exchange, open, wrong);
    }

    private TurnResult Take(Exchange exchange, DebriefState open, (Occasion? Occasion, Facts Facts) filled, CardMode mode, Markup said)
    {
        var saved = DebriefDialog.Happened(open, open with { Facts = filled.Facts, Asked = null }, exchange);
        saved = filled.Occasion is not { } occasion ? saved with { Occasion = null, Basis = KindBasis.Open }
            : occasion != open.Occasion ? DebriefDialog.Kind(saved, occasion)
            : saved;
        if (!IsNew(open) && saved.Occasion == open.Occasion && FactSheet.Names.All(name => string.Equals(FactValue.Of(saved.Facts, name), FactValue.Of(open.Facts, name), StringComparison.Ordinal)))
        {
            // Nothing changed with it, so there is nothing to take back.
            return desk.Turned(exchange, saved with { Mode = mode }, said);
        }

        return IsNew(open)
            ? desk.Settle(exchange.With(exchange.State with { Debrief = null }), saved with { Mode = mode }, new Change(mode == CardMode.Form ? said : Markup.Empty) { NewCard = true, Begins = true })
            : desk.Settle(exchange, saved with { Mode = mode }, new Change(said));
    }

    /// <summary>What is wrong, and what may be chosen instead where the choices are few.</summary>
    private static string Error(Card form, string id, string error) =>
        form.Body.OfType<CardElement.ChoiceInput>().FirstOrDefault(choice => string.Equals(choice.Id, id, StringComparison.Ordinal)) is { } choice
            ? FormWords.Choose([.. choice.Options.Where(option => option.Value.Length > 0).Select(option => option.Label)])
            : error;

    /// <summary>Closes an empty form; it leaves nothing behind.</summary>
    public static TurnResult Close(Exchange exchange, DebriefDesk desk, DebriefState form) =>
        exchange.With(exchange.State with { Debrief = null, Revision = exchange.State.Revision + 1, Misses = 0 }).Says(desk.Closed(form, RepairWords.FormClosed));

    /// <summary>Whether nothing was told yet: an empty form was opened, and no more.</summary>
    public static bool IsNew(DebriefState debrief) =>
        debrief is { Recorded: false, Occasion: null, Mode: CardMode.Form } && debrief.Facts.Known().IsEmpty && debrief.Evidence.IsEmpty;
}
