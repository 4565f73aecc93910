using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Playbooks;

namespace HighPoint.Debriefs;

/// <summary>Opens and saves the form twin. It writes the same engagement as talking does.</summary>
public sealed class FormDialog(Playbook playbook, Company company, DebriefDesk desk)
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
        var (occasion, facts, typed) = FormInput.Read(inputs, open, playbook, exchange.Local, company.Currency);
        if (facts is null)
        {
            var state = exchange.State with { Revision = exchange.State.Revision + 1, Debrief = open with { Mode = CardMode.Form } };
            var consultation = desk.Consultant.Consult(state.Debrief, exchange, open.Asked);
            return exchange.With(state).Says(desk.Cards.Of(consultation, state.Revision, exchange.Now, exchange.Speaker.Zone, typed));
        }

        var saved = DebriefDialog.Happened(open, open with { Facts = facts, Mode = CardMode.Advice, Asked = null }, exchange);
        saved = occasion is null ? saved with { Occasion = null, Basis = KindBasis.Open }
            : occasion != open.Occasion ? DebriefDialog.Kind(saved, occasion.Value)
            : saved;
        return IsNew(open)
            ? desk.Settle(exchange.With(exchange.State with { Debrief = null }), saved, new Change(Markup.Empty) { NewCard = true, Begins = true })
            : desk.Settle(exchange, saved, new Change(Markup.Plain(FormWords.Saved)));
    }

    /// <summary>Closes an empty form; it leaves nothing behind.</summary>
    public static TurnResult Close(Exchange exchange, DebriefDesk desk, DebriefState form) =>
        exchange.With(exchange.State with { Debrief = null, Revision = exchange.State.Revision + 1, Misses = 0 }).Says(desk.Closed(form, RepairWords.FormClosed));

    /// <summary>Whether nothing was told yet: an empty form was opened, and no more.</summary>
    public static bool IsNew(DebriefState debrief) =>
        debrief is { Recorded: false, Occasion: null, Mode: CardMode.Form } && debrief.Facts.Known().IsEmpty && debrief.Evidence.IsEmpty;
}
