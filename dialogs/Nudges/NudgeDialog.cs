using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Preferences;
using NodaTime;

namespace HighPoint.Nudges;

/// <summary>Gives a nudge when its time has come, if it still makes sense.</summary>
public static class NudgeDialog
{
    /// <summary>
    /// What to say now: something only where the plan still holds this very nudge for this receiver now, within their hours. Afterwards the
    /// opportunity's nudges are to be planned anew in any case: what came outside of hours is then due at the next opening.
    /// </summary>
    public static NudgeOutcome Due(DueNudge due)
    {
        var nudge = due.Nudge;
        if (due.Opportunity is not { } opportunity
            || !NudgePlanner.Plan(opportunity, due.At, due.Calendar, due.Timing, due.Preferences).Nudges.Any(planned =>
                string.Equals(planned.Id, nudge.Id, StringComparison.Ordinal) && planned.To == nudge.To && planned.DueAt <= due.At))
        {
            return new NudgeOutcome([], [], due.Opportunity);
        }

        var journal = new Journal(due.At, PipelineEvent.Clock, due.Turn);
        var after = journal.Add(opportunity, new PipelineChange.Nudged(nudge.Kind, nudge.Id));
        if (nudge.Kind == NudgeKind.Closed)
        {
            after = journal.Move(after, Stage.Expired, after.First is null ? StageReasons.WindowClosed : StageReasons.LetGo);
        }

        ImmutableArray<Outgoing> said = due.Preferences.Of(nudge.To).Wants(nudge.Kind) ? [new Outgoing(nudge.To, Card(due, opportunity, after))] : [];
        return new NudgeOutcome(said, journal.Events, after);
    }

    /// <summary>A newer nudge about the same opportunity takes the older one's place in the conversation.</summary>
    private static Message Card(DueNudge due, Opportunity before, Opportunity after)
    {
        var toTeam = due.Nudge.To is Address.ToTeam;
        var zone = due.Receiver.Zone;
        var details = !toTeam || due.DetailsInTeam;
        var told = details ? before : PipelineWords.Unnamed(before);
        var facts = Facts(told, due.At, zone, details);
        return new Message(
            NudgeWords.Say(due.Nudge.Kind, told, toTeam, due.At, zone),
            new Card(NudgeWords.Title(due.Nudge.Kind, told), [new CardElement.FactList(facts), new CardElement.Paragraph(NudgeWords.HowToChange(toTeam), Emphasis.Subtle)], Actions(due.Nudge.Kind, after, toTeam)),
            $"nudge-{after.Id}");
    }

    private static ImmutableArray<CardFact> Facts(Opportunity opportunity, Instant now, DateTimeZone zone, bool details)
    {
        var facts = ImmutableArray.CreateBuilder<CardFact>();
        facts.Add(new CardFact(NudgeWords.KindLabel, Markup.Plain(string.Join(" → ", opportunity.Occasions.Select(PipelineWords.Kind)))));
        facts.Add(new CardFact(NudgeWords.OwnerLabel, Markup.Plain(PipelineWords.Owner(opportunity))));
        if (opportunity.Window is { } window && opportunity.Stage is Stage.Due)
        {
            facts.Add(new CardFact(NudgeWords.ClosesLabel, Markup.Plain(TimeWords.Moment(window.Closes.InZone(zone), now))));
        }

        if (details && opportunity.Contact is { } contact)
        {
            facts.Add(new CardFact(NudgeWords.ContactLabel, Markup.Plain(contact)));
        }

        if (details && opportunity.Value is { } value)
        {
            facts.Add(new CardFact(NudgeWords.WorthLabel, Markup.Plain(OverviewWords.Amount(value))));
        }

        return facts.ToImmutable();
    }

    private static ImmutableArray<CardAction> Actions(NudgeKind kind, Opportunity opportunity, bool toTeam)
    {
        CardAction Press(string label, Verb verb, string argument = "", ActionStyle style = ActionStyle.Normal) =>
            new CardAction.Press(label, new Command(verb, opportunity.Id, opportunity.Version, argument), style);

        if (opportunity.IsClosed)
        {
            return [];
        }

        if (toTeam)
        {
            return [Press(PipelineWords.ClaimIt, Verb.Claim, style: ActionStyle.Primary)];
        }

        var (later, tomorrow, nextWeek) = (
            Press(PipelineWords.RemindLater, Verb.RemindMe, "later"),
            Press(PipelineWords.RemindTomorrow, Verb.RemindMe, "tomorrow"),
            Press(PipelineWords.RemindNextWeek, Verb.RemindMe, "next-week"));
        var (sent, signed, declined, drop) = (
            Press(PipelineWords.MarkAsSent, Verb.MarkSent, style: ActionStyle.Primary),
            Press(PipelineWords.TheySigned, Verb.Signed),
            Press(PipelineWords.TheyDeclined, Verb.Declined),
            Press(PipelineWords.DropIt, Verb.NotNow));
        var (booked, paid) = (
            Press(PipelineWords.TheyBooked, Verb.AuditBooked, style: ActionStyle.Primary),
            Press(PipelineWords.TheyPaid, Verb.Answer, $"{FactName.Paying}=yes", ActionStyle.Primary));
        return (kind, opportunity) switch
        {
            (NudgeKind.AskAgain, { Waiting: { } waiting }) =>
            [
                Press(NudgeWords.Yes(waiting.For), Verb.Answer, Answer(waiting.For, isSo: true), ActionStyle.Primary),
                Press(NudgeWords.NotYet, Verb.Answer, Answer(waiting.For, isSo: false)),
                nextWeek,
                drop,
            ],
            (_, { Stage: Stage.Due }) => [sent, later, tomorrow, signed, declined, drop],
            (_, { Stage: Stage.Waiting, First: PaidStep.Invoice, OfferedAt: not null }) => [paid, tomorrow, nextWeek, declined, drop],
            (_, { Stage: Stage.Waiting, First: not null }) => [sent, tomorrow, nextWeek, declined, drop],
            (_, { Stage: Stage.AuditProposed }) => [booked, nextWeek, declined, drop],
            (_, { Stage: Stage.AuditBooked }) => [Press(NudgeWords.AuditIsDone, Verb.Say, NudgeWords.AuditDoneAt(opportunity), ActionStyle.Primary), tomorrow, nextWeek, declined, drop],
            (_, { Stage: Stage.Offered }) => [signed, declined, tomorrow, nextWeek],
            _ => [tomorrow, nextWeek, drop],
        };
    }

    /// <summary>The fact that an answer states, as <see cref="Verb.Answer"/> takes it.</summary>
    private static string Answer(WaitFor waitFor, bool isSo) => waitFor switch
    {
        WaitFor.Repair => $"{FactName.Repair}={(isSo ? RepairState.Fixed : RepairState.Broken)}",
        WaitFor.Findings => $"{FactName.Presented}={(isSo ? "yes" : "no")}",
        _ => $"{FactName.Mood}={(isSo ? Mood.Happy : Mood.AngryAtUs)}",
    };
}

/// <summary>A nudge whose time has come.</summary>
/// <param name="Nudge">The nudge.</param>
/// <param name="Opportunity">What it is about, as it is now; null where it is gone.</param>
/// <param name="Receiver">The person, or the team, whose conversation it is.</param>
/// <param name="At">Now.</param>
/// <param name="Turn">The event id of the turn.</param>
/// <param name="Calendar">The company's calendar.</param>
/// <param name="Timing">The playbook's numbers.</param>
/// <param name="Preferences">How the receivers want to be nudged.</param>
/// <param name="DetailsInTeam">Whether the team's channel may see which customer it is, the contact, and what it is worth.</param>
public sealed record DueNudge(
    Nudge Nudge, Opportunity? Opportunity, Person Receiver, Instant At, string Turn, BusinessCalendar Calendar, PlannerTiming Timing, PreferenceBook Preferences, bool DetailsInTeam = false);

/// <summary>What a due nudge brings about.</summary>
/// <param name="Messages">What to say; empty where it makes no sense any more.</param>
/// <param name="Events">What changes.</param>
/// <param name="Opportunity">The opportunity afterwards; null where it is gone.</param>
public sealed record NudgeOutcome(ImmutableArray<Outgoing> Messages, ImmutableArray<PipelineEvent> Events, Opportunity? Opportunity);
