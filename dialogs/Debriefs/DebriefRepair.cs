using HighPoint.Conversations;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>Ways out of, back into and back from a debrief: undo, cancel, resume, start over, old buttons, and "why?".</summary>
public sealed class DebriefRepair(DebriefDesk desk, NudgePlans plans)
{
    /// <summary>Takes back the last change, whatever it was, in the record too.</summary>
    public TurnResult Undo(Exchange exchange)
    {
        if (exchange.State.Undo is not [.. var earlier, var last])
        {
            return exchange.Says(RepairWords.NothingToUndo);
        }

        var undone = exchange.With(exchange.State with
        {
            Undo = earlier, Revision = exchange.State.Revision + 1, Debrief = last.Debrief, Misses = 0,
            SetAside = IsSame(exchange.State.SetAside, last.Debrief) ? null : exchange.State.SetAside,
        });
        return last.Action is { } action ? UndoAction(undone, action)
            : last.Began is { } began && exchange.State.Debrief is { } begun && string.Equals(begun.Id, began, StringComparison.Ordinal) ? UndoBegin(undone, begun)
            : last.Debrief is { } debrief ? UndoChange(undone, exchange.State.Debrief, debrief)
            : undone.Says(RepairWords.Undone);
    }

    /// <summary>Sets the open debrief aside; it stays recorded and can be taken up again.</summary>
    public TurnResult Cancel(Exchange exchange)
    {
        if (exchange.State.Debrief is not { } open)
        {
            return exchange.Says(RepairWords.NothingOpen);
        }

        if (FormDialog.IsNew(open))
        {
            return FormDialog.Close(exchange, desk, open);
        }

        if (open.Mode != CardMode.Advice && open.Occasion is not null)
        {
            return desk.Turned(exchange, open with { Mode = CardMode.Advice }, RepairWords.LeftAsItWas);
        }

        var state = exchange.State.After(new Snapshot(DebriefDesk.Slim(open))) with { Debrief = null, SetAside = DebriefDesk.Slim(open), Misses = 0 };
        return exchange.With(state).Says(new Message(RepairWords.Cancelled(open.Facts.Company)), Aside(desk, open, state.Revision));
    }

    /// <summary>Takes up again what was set aside, at the bottom of the conversation.</summary>
    public TurnResult Resume(Exchange exchange)
    {
        if (exchange.State.SetAside is not { } aside)
        {
            return exchange.State.Debrief is { } open
                ? exchange.Says(new Message(RepairWords.HereWeAre), desk.Card(exchange, open))
                : exchange.Says(RepairWords.NothingAside);
        }

        return Reopen(exchange, aside, new Change(RepairWords.Resumed(aside.Facts.Company)) { First = [desk.Closed(aside, RepairWords.GoesOnBelow)] });
    }

    /// <summary>Takes a debrief of the pipeline's up again, as <paramref name="change"/> says.</summary>
    public TurnResult Reopen(Exchange exchange, DebriefState debrief, Change change)
    {
        var open = exchange.State.Debrief;
        var reopened = debrief with { CardKey = $"{debrief.Id}.{exchange.State.Revision + 1}", Mode = CardMode.Advice };
        var (stays, first) = (exchange.State.SetAside, change.First);
        if (open is not null && !string.Equals(open.Id, debrief.Id, StringComparison.Ordinal))
        {
            (stays, first) = (DebriefDesk.Slim(open), first.Add(Aside(desk, open, exchange.State.Revision + 1)));
        }
        else if (open is not null)
        {
            first = first.Add(desk.Closed(open, RepairWords.GoesOnBelow));
        }

        var ready = exchange.With(exchange.State with { SetAside = IsSame(stays, debrief) ? null : stays });
        return desk.Settle(ready, reopened, change with { First = first, NewCard = true });
    }

    /// <summary>The card again, at the bottom of the conversation; the one further up loses its buttons.</summary>
    public TurnResult Again(Exchange exchange, DebriefState open)
    {
        var revision = exchange.State.Revision + 1;
        var again = open with { CardKey = $"{open.Id}.{revision}" };
        var moved = exchange.With(exchange.State with { Revision = revision, Debrief = again });
        return moved.Says(desk.Closed(open, RepairWords.GoesOnBelow), desk.Card(moved, again));
    }

    /// <summary>Forgets the open debrief, on the record too unless its message went out.</summary>
    public TurnResult StartOver(Exchange exchange)
    {
        if (exchange.State.Debrief is not { } open)
        {
            return exchange.With(exchange.State with { SetAside = null, Misses = 0 }).Says(RepairWords.Begin);
        }

        var state = exchange.State.After(new Snapshot(DebriefDesk.Slim(open))) with { Debrief = null, Misses = 0 };
        if (exchange.Opportunity(open.Opportunity) is { OfferedAt: not null })
        {
            return exchange.With(state).Says(desk.Closed(open, RepairWords.StaysRecorded), new Message(RepairWords.Begin));
        }

        var withdrawn = Withdraw(exchange, open);
        return Result(exchange, state, withdrawn, desk.Closed(open, RepairWords.Forgotten), new Message(RepairWords.ForgottenBegin(open.Facts.Company)));
    }

    /// <summary>A button of an older card, or of another engagement: it does nothing, and the present card is shown.</summary>
    public TurnResult Stale(Exchange exchange) => exchange.State.Debrief is { } open
        ? exchange.Says(new Message(RepairWords.Stale), desk.Card(exchange, open))
        : exchange.Says(RepairWords.StaleAndNothingOpen);

    /// <summary>Why this advice.</summary>
    public TurnResult Why(Exchange exchange)
    {
        if (exchange.State.Debrief is not { } open)
        {
            return exchange.Says(RepairWords.NothingOpen);
        }

        var consultation = desk.Consultant.Consult(open, exchange, open.Asked);
        return exchange.Says(consultation.Advice is { } advice && open.Occasion is { } occasion
            ? RepairWords.Because(DebriefWords.Kind(desk.Cards.Kind(occasion), open), advice, consultation.IsHeld ? consultation.Question?.Text : null)
            : DebriefWords.InDoubt(open));
    }

    /// <summary>The card of a debrief that was set aside: one button, to take it up again.</summary>
    public static Message Aside(DebriefDesk desk, DebriefState open, int revision) => desk.Closed(
        open, RepairWords.IsAside, new CardAction.Press(DebriefWords.TakeUpAgain, new Command(Verb.Resume, open.Id, revision, open.Opportunity ?? "")));

    private TurnResult UndoAction(Exchange undone, ActionTaken action)
    {
        if (undone.Opportunity(action.Opportunity) is not { } opportunity)
        {
            return undone.Says(RepairWords.CannotUndo);
        }

        var result = OpportunityActions.Undo(new UndoRequest(undone.Now, undone.Speaker, undone.Turn.EventId, opportunity, action.Version, action.Back));
        return OpportunityDesk.Told(undone, desk, plans, result);
    }

    private TurnResult UndoBegin(Exchange undone, DebriefState begun)
    {
        var withdrawn = Withdraw(undone, begun);
        var taken = desk.Closed(begun, RepairWords.TakenBack);
        return undone.State.Debrief is { } earlier
            ? Result(undone, undone.State, withdrawn, taken, new Message(RepairWords.Undone), desk.Card(undone, earlier))
            : Result(undone, undone.State, withdrawn, taken, new Message(RepairWords.UndoneAll(begun.Facts.Company)));
    }

    private TurnResult UndoChange(Exchange undone, DebriefState? now, DebriefState before)
    {
        var consultation = desk.Consultant.Consult(before, undone, before.Asked);
        var recorded = DebriefDesk.Record(undone, consultation);
        consultation = consultation with { Opportunity = recorded.Opportunity, Debrief = consultation.Debrief with { Opportunity = recorded.Opportunity?.Id } };
        var state = undone.State with { Debrief = consultation.Debrief };
        var card = desk.Cards.Of(consultation, state.Revision, undone.Now, undone.Speaker.Zone);
        return now is not null && !string.Equals(now.CardKey, before.CardKey, StringComparison.Ordinal)
            ? Result(undone, state, recorded, Closing(now, before), new Message(RepairWords.Undone), card)
            : Result(undone, state, recorded, new Message(RepairWords.Undone), card);
    }

    /// <summary>What becomes of the card that undo leaves behind.</summary>
    private Message Closing(DebriefState now, DebriefState before) =>
        desk.Closed(now, string.Equals(now.Id, before.Id, StringComparison.Ordinal) ? RepairWords.GoesOnBelow : RepairWords.IsClosed);

    private static bool IsSame(DebriefState? one, DebriefState? other) => string.Equals(one?.Id, other?.Id, StringComparison.Ordinal);

    /// <summary>Off the record, found again by a customer or not.</summary>
    private static Recorded Withdraw(Exchange exchange, DebriefState debrief)
    {
        var (by, turn) = (exchange.Speaker.Id, exchange.Turn.EventId);
        var withdrawn = Recording.Withdraw(new WithdrawRequest(exchange.Now, by, turn, debrief.Id, exchange.View));
        return withdrawn.Events.IsEmpty && !FormDialog.IsNew(debrief)
            ? withdrawn with { Events = [new PipelineEvent(exchange.Now, by, turn, null, new PipelineChange.EngagementWithdrawn(debrief.Id))] }
            : withdrawn;
    }

    private TurnResult Result(Exchange exchange, ConversationState state, Recorded recorded, params ReadOnlySpan<Message> messages) =>
        new(state, Exchange.Here(messages), recorded.Events, plans.For(recorded.Touched, exchange.Now));
}
