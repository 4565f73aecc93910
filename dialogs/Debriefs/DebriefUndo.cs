using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Nudges;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>Takes back the last change, whatever it was, in the record too. What cannot be taken back stays the last change, so that nothing older is taken back in its stead.</summary>
public sealed class DebriefUndo(DebriefDesk desk, NudgePlans plans)
{
    /// <summary>So long a manager's change can be taken back.</summary>
    private static readonly NodaTime.Duration AnHour = NodaTime.Duration.FromHours(1);

    /// <summary>The conversation and the record before the last changes; what cannot be taken back stops it there.</summary>
    /// <param name="exchange">The turn.</param>
    /// <param name="steps">How many changes, 1 or more.</param>
    public TurnResult Undo(Exchange exchange, int steps = 1)
    {
        var result = Once(exchange);
        for (var step = 1; step < steps && !result.State.Undo.IsEmpty; step++)
        {
            var next = Once(exchange.After(result));
            if (next.State.Undo.Length == result.State.Undo.Length)
            {
                break;
            }

            result = result.Then(next);
        }

        return result;
    }

    private TurnResult Once(Exchange exchange)
    {
        if (exchange.State.Undo is not [.. var earlier, var last])
        {
            return exchange.Says(RepairWords.NothingToUndo);
        }

        var undone = exchange.With(exchange.State with
        {
            Undo = earlier, Revision = exchange.State.Revision + 1, Debrief = last.Debrief is { } before ? before with { Mode = CardMode.Advice } : null, Misses = 0,
            Pending = last.Took is { } took ? [took, .. exchange.State.Pending] : exchange.State.Pending,
            SetAside = DebriefRepair.IsSame(exchange.State.SetAside, last.Debrief) ? null : exchange.State.SetAside,
        });
        var result = last.Action is { } action ? TakeBack(exchange, undone, action, last.Mark)
            : last.Began is { } began && exchange.State.Debrief is { } begun && string.Equals(begun.Id, began, StringComparison.Ordinal) ? Unbegin(exchange, undone, begun)
            : last.Debrief is { } debrief ? Restore(undone, exchange.State.Debrief, debrief with { Mode = CardMode.Advice }, last.Mark)
            : undone.Says(RepairWords.Undone);
        return result with { State = result.State with { Undo = Carried(result.State.Undo, last.Mark, exchange, result.Changes) } };
    }

    /// <summary>Undoing is a change too. Where it gave back what an earlier change had left, that one can be taken back next.</summary>
    private static ImmutableArray<Snapshot> Carried(ImmutableArray<Snapshot> earlier, Mark? undone, Exchange exchange, ImmutableArray<PipelineEvent> events) =>
        undone is null || exchange.Opportunity(undone.Opportunity)?.HasChangedSince(undone.After) == true
            ? earlier
            : [.. earlier.Select(snapshot => snapshot.Mark is { } mark && string.Equals(mark.Opportunity, undone.Opportunity, StringComparison.Ordinal) && mark.After >= undone.Before
                ? snapshot with { Mark = mark with { After = Mark.Of(exchange, mark.Opportunity, events)!.After } }
                : snapshot)];

    private TurnResult TakeBack(Exchange exchange, Exchange undone, ActionTaken action, Mark? mark)
    {
        if (mark is null || undone.Opportunity(action.Opportunity) is not { } opportunity)
        {
            return undone.Says(RepairWords.CannotUndo);
        }

        if (action.At is { } at && exchange.Now - at > AnHour)
        {
            return exchange.Says(Pipeline.Records.RecordWords.TooLate);
        }

        if (undone.Speaker.Role == Role.Team)
        {
            return TakeBackInTeam(exchange, undone, action, new UndoRequest(undone.Now, undone.Speaker, undone.Turn.EventId, opportunity, mark.After, action.Back));
        }

        var result = OpportunityActions.Undo(new UndoRequest(undone.Now, undone.Speaker, undone.Turn.EventId, opportunity, mark.After, action.Back));
        return result.Events.IsEmpty ? exchange.Says(result.Words) : OpportunityDesk.Told(undone, desk, plans, result);
    }

    /// <summary>Among others everybody takes back their own alone. What they had acted upon stands there again, to be claimed, and names no customer unless it may.</summary>
    private TurnResult TakeBackInTeam(Exchange exchange, Exchange undone, ActionTaken action, UndoRequest request)
    {
        if (action.By is { } by && !string.Equals(by, undone.Speaker.Id, StringComparison.Ordinal))
        {
            return exchange.Says(RepairWords.NotYoursToTakeBack);
        }

        var result = OpportunityActions.Undo(request);
        var told = plans.NamesCustomersToTeam ? request.Opportunity : PipelineWords.Unnamed(request.Opportunity);
        var words = OpportunityActions.Undo(request with { Opportunity = told }).Words;
        if (result.Events.IsEmpty)
        {
            return exchange.Says(words);
        }

        var after = result.Opportunity;
        ImmutableArray<CardAction> claim = after.IsClosed || after.IsClaimed ? [] : [new CardAction.Press(PipelineWords.ClaimIt, new Command(Verb.Claim, after.Id, after.Version), ActionStyle.Primary)];
        var message = new Message(words, new Card(NudgeWords.Title(NudgeKind.WindowOpened, told), [], claim), OpportunityDesk.NudgeKey(after.Id));
        return new TurnResult(undone.State, Exchange.Here(message), result.Events, plans.For([after], undone));
    }

    private TurnResult Unbegin(Exchange exchange, Exchange undone, DebriefState begun)
    {
        if (exchange.Opportunity(begun.Opportunity) is { } opportunity && IsOut(opportunity, begun))
        {
            return exchange.Says(RepairWords.WentOut);
        }

        var withdrawn = DebriefRepair.Withdraw(undone, begun);
        var taken = desk.Closed(begun, RepairWords.TakenBack);
        return undone.State.Debrief is { } earlier
            ? Result(undone, undone.State, withdrawn, taken, new Message(RepairWords.Undone), desk.Card(undone, earlier))
            : Result(undone, undone.State, withdrawn, taken, new Message(RepairWords.UndoneAll(begun.Facts.Company)));
    }

    /// <summary>Whether this debrief's message went out, or the customer decided since: from another conversation, or too long ago to be undone step by step.</summary>
    private static bool IsOut(Opportunity opportunity, DebriefState begun) =>
        string.Equals(opportunity.Engagement, begun.Id, StringComparison.Ordinal)
        && (opportunity.Stage is Stage.Signed or Stage.Declined || (opportunity.OfferedAt is { } at && at != opportunity.Earlier.LastOrDefault()?.OfferedAt));

    private TurnResult Restore(Exchange undone, DebriefState? now, DebriefState before, Mark? mark)
    {
        var consultation = desk.Consultant.Consult(before, undone, before.Asked);
        var recorded = Standing(undone, DebriefDesk.Record(undone, consultation), mark);
        consultation = consultation with { Opportunity = recorded.Opportunity, Debrief = consultation.Debrief with { Opportunity = recorded.Opportunity?.Id } };
        var state = undone.State with { Debrief = consultation.Debrief };
        var card = desk.Cards.Of(consultation, state.Revision, undone.Now, undone.Speaker.Zone);
        return now is not null && !string.Equals(now.CardKey, before.CardKey, StringComparison.Ordinal)
            ? Result(undone, state, recorded, Closing(now, before), new Message(RepairWords.Undone), card)
            : Result(undone, state, recorded, new Message(now is null ? RepairWords.Undone : Markup.Join("\n\n", [RepairWords.Undone, .. desk.Differences(now, before)])), card);
    }

    /// <summary>The record of a debrief says what is to be done; how far it had been done stands in the mark, and counts unless somebody else went on since.</summary>
    private static Recorded Standing(Exchange undone, Recorded recorded, Mark? mark)
    {
        if (mark?.Was is not { } was || recorded.Opportunity is not { } opportunity || !string.Equals(opportunity.Id, mark.Opportunity, StringComparison.Ordinal)
            || undone.Opportunity(opportunity.Id)?.HasChangedSince(mark.After) == true
            || was.Back(opportunity, undone.Now) is not { IsEmpty: false } back)
        {
            return recorded;
        }

        var stood = OpportunityActions.Undo(new UndoRequest(undone.Now, undone.Speaker, undone.Turn.EventId, opportunity, opportunity.Version, back));
        return new Recorded(
            recorded.Events.AddRange(stood.Events), stood.Opportunity,
            [stood.Opportunity, .. recorded.Touched.Where(other => !string.Equals(other.Id, stood.Opportunity.Id, StringComparison.Ordinal))]);
    }

    /// <summary>What becomes of the card that undo leaves behind.</summary>
    private Message Closing(DebriefState now, DebriefState before) =>
        desk.Closed(now, string.Equals(now.Id, before.Id, StringComparison.Ordinal) ? RepairWords.GoesOnBelow : RepairWords.IsClosed);

    private TurnResult Result(Exchange exchange, ConversationState state, Recorded recorded, params ReadOnlySpan<Message> messages) =>
        new(state, Exchange.Here(messages), recorded.Events, plans.For(recorded.Touched, exchange));
}
