using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>Ways out of a debrief and back into it: cancel, resume, start over, old buttons, and "why?". Undo is <see cref="DebriefUndo"/>.</summary>
public sealed class DebriefRepair(DebriefDesk desk)
{
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

        var state = exchange.State.After(new Snapshot(DebriefDesk.Slim(open)) { Mark = Mark.Of(exchange, open.Opportunity, []) }) with
        {
            Debrief = null, SetAside = DebriefDesk.Slim(open), Misses = 0,
        };
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

    /// <summary>Forgets the open debrief, on the record too, as long as something is left to do about it; what is finished stays recorded.</summary>
    public TurnResult StartOver(Exchange exchange)
    {
        if (exchange.State.Debrief is not { } open)
        {
            return exchange.With(exchange.State with { SetAside = null, Misses = 0 }).Says(RepairWords.Begin);
        }

        if (!IsFinished(exchange, open))
        {
            var withdrawn = desk.Withdraw(exchange, open, RepairWords.Forgotten);
            return withdrawn.Then(exchange.After(withdrawn).Says(RepairWords.ForgottenBegin(open.Facts.Company)));
        }

        var state = exchange.State.After(new Snapshot(DebriefDesk.Slim(open)) { Mark = Mark.Of(exchange, open.Opportunity, []) }) with { Debrief = null, Misses = 0 };
        return exchange.With(state).Says(desk.Closed(open, RepairWords.IsClosed), new Message(RepairWords.StaysAndBegin(open.Facts.Company)));
    }

    /// <summary>Whether nothing more is to be done: the message went out, it is closed, or it was logged for good.</summary>
    private bool IsFinished(Exchange exchange, DebriefState open) =>
        exchange.Opportunity(open.Opportunity) is { IsDone: true }
        || (open.Occasion is not null && desk.Consultant.VerdictOf(open, exchange) is Verdict.HasAgreement or Verdict.Nothing);

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

    /// <summary>What the advice would be if <paramref name="said"/> were so. Nothing of it is noted.</summary>
    public TurnResult Suppose(Exchange exchange, DebriefState open, Facts said)
    {
        var supposed = open with { Facts = open.Facts.Merge(said, said.Known()), Asked = null };
        return exchange.Says(desk.Consultant.Consult(supposed, exchange, null).Advice is { } advice ? RepairWords.Supposing(advice) : DebriefWords.InDoubt(open));
    }

    /// <summary>The card of a debrief that was set aside: one button, to take it up again.</summary>
    public static Message Aside(DebriefDesk desk, DebriefState open, int revision) => desk.Closed(
        open, RepairWords.IsAside, new CardAction.Press(DebriefWords.TakeUpAgain, new Command(Verb.Resume, open.Id, revision, open.Opportunity ?? "")));

    internal static bool IsSame(DebriefState? one, DebriefState? other) => string.Equals(one?.Id, other?.Id, StringComparison.Ordinal);

    /// <summary>Off the record, found again by a customer or not.</summary>
    internal static Recorded Withdraw(Exchange exchange, DebriefState debrief)
    {
        var (by, turn) = (exchange.Speaker.Id, exchange.Turn.EventId);
        var withdrawn = Recording.Withdraw(new WithdrawRequest(exchange.Now, by, turn, debrief.Id, exchange.View));
        return withdrawn.Events.IsEmpty && !FormDialog.IsNew(debrief)
            ? withdrawn with { Events = [new PipelineEvent(exchange.Now, by, turn, null, new PipelineChange.EngagementWithdrawn(debrief.Id))] }
            : withdrawn;
    }
}
