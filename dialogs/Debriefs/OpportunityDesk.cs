using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>What is done with an opportunity from a debrief's card, from a nudge, or in words: mark as sent, remind, not now, signed, declined, claim.</summary>
public sealed class OpportunityDesk(Company company, DebriefDesk desk, DebriefRepair repair, NudgePlans plans)
{
    /// <summary>Does <paramref name="command"/> with the open debrief's opportunity.</summary>
    public TurnResult ActOnDebrief(Exchange exchange, DebriefState open, Command command)
    {
        if (exchange.Opportunity(open.Opportunity) is not { } opportunity)
        {
            return exchange.Says(command.Verb == Verb.NotNow ? RepairWords.LoggedOnly : RepairWords.NothingToDoWith);
        }

        if (command is { Verb: Verb.RemindMe, Argument: "" })
        {
            return desk.Turned(exchange, open with { Mode = CardMode.Reminder }, Markup.Plain(DebriefWords.WhenToRemind));
        }

        return command.Verb == Verb.MarkSent && open.Draft is null
            ? exchange.Says(RepairWords.NothingToDoWith)
            : Act(exchange, opportunity, command with { Subject = opportunity.Id, Revision = 0 });
    }

    /// <summary>Does <paramref name="command"/> with an opportunity.</summary>
    public TurnResult Act(Exchange exchange, Opportunity opportunity, Command command)
    {
        var open = exchange.State.Debrief;
        var isOpen = string.Equals(open?.Opportunity, opportunity.Id, StringComparison.Ordinal);
        var history = isOpen ? open?.Draft : null;
        var request = new ActionRequest(exchange.Now, exchange.Speaker, exchange.Turn.EventId, command, opportunity, company.Calendar)
        {
            Sent = history is null ? null : new PipelineChange.DraftSent(history.Current.Form, history.Current.Tone, history.IsEdited),
        };
        var result = plans.NamesCustomersToTeam ? OpportunityActions.Do(request) : Discreet(request);
        if (result.Events.IsEmpty)
        {
            return isOpen && open is { Mode: not CardMode.Advice }
                ? desk.Turned(exchange, open with { Mode = result.Opportunity.IsClosed ? CardMode.Advice : open.Mode }, result.Words)
                : exchange.Says(result.Words);
        }

        var action = new ActionTaken(opportunity.Id, result.Back) { By = exchange.Speaker.Id };
        var state = exchange.State.After(new Snapshot(DebriefDesk.Slim(open), null, action) { Mark = new Mark(opportunity.Id, opportunity.Revision, result.Opportunity.Version) }) with
        {
            Debrief = isOpen && open is not null ? open with { Mode = CardMode.Advice, TouchedAt = exchange.Now, Asked = result.Opportunity.IsDone ? null : open.Asked } : open,
            Misses = 0,
        };
        return Told(exchange.With(state), desk, plans, result, command.Revision == 0 ? null : NudgeKey(opportunity.Id));
    }

    /// <summary>Does it, and does not name the customer where a team listens.</summary>
    private static ActionResult Discreet(ActionRequest request)
    {
        var (result, unnamed) = (OpportunityActions.Do(request), OpportunityActions.Do(request with { Opportunity = PipelineWords.Unnamed(request.Opportunity) }));
        return result with
        {
            Words = request.By.Role == Role.Team ? unnamed.Words : result.Words,
            Announcements = [.. result.Announcements.Zip(unnamed.Announcements, (named, discreet) => named.To is Address.ToTeam ? discreet : named)],
        };
    }

    /// <summary>A nudge's answer ("Repair=Fixed"), or a card's "take it up again": the engagement behind the opportunity is opened as a debrief, with what was said.</summary>
    public TurnResult Reopen(Exchange exchange, Opportunity opportunity, string answer)
    {
        var engagement = exchange.View.Engagements.FirstOrDefault(told => string.Equals(told.Id, opportunity.Engagement, StringComparison.Ordinal))
            ?? exchange.View.Engagements.FirstOrDefault(told => string.Equals(told.Opportunity, opportunity.Id, StringComparison.Ordinal));
        if (engagement is null)
        {
            return exchange.Says(RepairWords.Gone);
        }

        var stored = exchange.State.Debrief is { } open && string.Equals(open.Id, engagement.Id, StringComparison.Ordinal)
            ? open
            : new DebriefState
            {
                Id = engagement.Id, CardKey = engagement.Id, Occasion = engagement.Occasion, Basis = KindBasis.Told, Facts = engagement.Facts,
                Opportunity = opportunity.Id, Recorded = true,
            };
        if (answer.Length == 0)
        {
            return repair.Reopen(exchange, stored, new Change(RepairWords.Resumed(engagement.Facts.Company)));
        }

        var (name, value) = answer.Split('=', 2) switch { [var fact, var said] => (fact, said), _ => ("", "") };
        return FactValue.Member<FactName>(name) is { } asked && stored.Facts.Put(asked, value, exchange.Local, company.Currency) is { } facts
            ? repair.Reopen(exchange, DebriefDialog.Happened(stored, stored with { Facts = facts }, exchange), new Change(
                RepairWords.Changed(FactWords.Label(asked), desk.Cards.Value(stored.Facts, asked), desk.Cards.Value(facts, asked)))
            {
                First = [new Message(RepairWords.GoesOnBelow, Key: NudgeKey(opportunity.Id))],
            })
            : exchange.Says(RepairWords.NoSuchAnswer);
    }

    /// <summary>What an action brought about, with the open debrief's card redrawn where it is about that one.</summary>
    /// <param name="key">The key of the card whose button was pressed, so that the words take its place; null where it was the debrief's own card.</param>
    internal static TurnResult Told(Exchange exchange, DebriefDesk desk, NudgePlans plans, ActionResult result, string? key = null)
    {
        var seen = exchange with { View = With(exchange.View, result.Opportunity) };
        var messages = ImmutableArray.Create(new Message(result.Words, Key: key));
        if (exchange.State.Debrief is { } open && string.Equals(open.Opportunity, result.Opportunity.Id, StringComparison.Ordinal))
        {
            messages = messages.Add(desk.Card(seen, open));
        }

        return new TurnResult(
            exchange.State, [.. Exchange.Here(messages.AsSpan()), .. result.Announcements], result.Events,
            result.Events.IsEmpty ? [] : plans.For([result.Opportunity], exchange));
    }

    /// <summary>The key of the nudge about an opportunity (see <see cref="Nudges.NudgeDialog"/>).</summary>
    internal static string NudgeKey(string opportunity) => $"nudge-{opportunity}";

    private static PipelineView With(PipelineView view, Opportunity opportunity) => view with
    {
        Opportunities = [opportunity, .. view.Opportunities.Where(other => !string.Equals(other.Id, opportunity.Id, StringComparison.Ordinal))],
    };
}
