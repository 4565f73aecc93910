using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Drafts;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Pipeline;

/// <summary>What the buttons of an opportunity do, each checked against its stage, its revision and the person's role.</summary>
public static class OpportunityActions
{
    /// <summary>Whether <see cref="Do"/> knows the verb.</summary>
    public static bool Knows(Verb verb) => verb is Verb.MarkSent or Verb.RemindMe or Verb.NotNow or Verb.AuditBooked or Verb.Signed or Verb.Declined or Verb.Claim;

    /// <summary>Does it, or says why not in <see cref="ActionResult.Words"/> without any event.</summary>
    /// <exception cref="ArgumentException">The verb is none of an opportunity's, see <see cref="Knows"/>.</exception>
    public static ActionResult Do(ActionRequest request)
    {
        var (opportunity, command) = (request.Opportunity, request.Command);
        if (!Knows(command.Verb))
        {
            throw new ArgumentException($"{command.Verb} is no action on an opportunity.", nameof(request));
        }

        if (!May(request.By, command.Verb, opportunity))
        {
            return Refuse(request, PipelineWords.NotYours(opportunity));
        }

        if ((opportunity.IsClosed && !IsSignedAfterAll(opportunity, command.Verb)) || (command.Revision != 0 && command.Verb != Verb.Claim && opportunity.HasChangedSince(command.Revision)))
        {
            return Refuse(request, PipelineWords.StandsNow(opportunity, request.At, OwnerHours.Of(opportunity, request.Calendar).Zone));
        }

        return command.Verb switch
        {
            Verb.MarkSent => MarkSent(request),
            Verb.RemindMe => RemindMe(request),
            Verb.Claim => Claim(request),
            Verb.AuditBooked => BookAudit(request),
            Verb.Signed when opportunity.First == PaidStep.Audit => Refuse(request, PipelineWords.AuditComesFirst(opportunity)),
            Verb.Signed => Close(request, Stage.Signed, null, PipelineWords.SignedNow(opportunity)) with
            {
                Announcements = [new Outgoing(new Address.ToTeam(), new Message(PipelineWords.SignedForTeam(opportunity, request.By.Name)))],
            },
            Verb.Declined => Close(request, Stage.Declined, null, PipelineWords.DeclinedNow(opportunity)),
            _ => Close(request, Stage.Expired, StageReasons.NotNow, PipelineWords.NotNow(opportunity)),
        };
    }

    /// <summary>Takes an action back, as long as nothing happened since.</summary>
    public static ActionResult Undo(UndoRequest request)
    {
        var opportunity = request.Opportunity;
        if (opportunity.HasChangedSince(request.Version))
        {
            return new ActionResult([], opportunity, PipelineWords.TooLateToUndo(opportunity), []);
        }

        var journal = new Journal(request.At, request.By.Id, request.Turn);
        var restored = request.Back.Aggregate(opportunity, journal.Add);
        return new ActionResult(journal.Events, restored, PipelineWords.Undone(restored), []);
    }

    /// <summary>Who let the window close, or said no, may sign all the same.</summary>
    private static bool IsSignedAfterAll(Opportunity opportunity, Verb verb) => verb == Verb.Signed && opportunity.Stage is Stage.Expired or Stage.Declined;

    /// <summary>Managers may all; technicians all with their own, and may claim others'; the team's channel may what anybody in it can vouch for.</summary>
    private static bool May(Person person, Verb verb, Opportunity opportunity) => person.Role switch
    {
        Role.Manager => true,
        Role.Team => verb is Verb.Claim or Verb.MarkSent or Verb.AuditBooked or Verb.Signed or Verb.Declined,
        _ => verb == Verb.Claim || IsOwner(person, opportunity),
    };

    private static bool IsOwner(Person person, Opportunity opportunity) => string.Equals(opportunity.Owner, person.Id, StringComparison.Ordinal);

    private static ActionResult MarkSent(ActionRequest request)
    {
        var opportunity = request.Opportunity;
        Stage? to = opportunity switch
        {
            { Stage: Stage.Waiting, First: PaidStep.Audit } => Stage.AuditProposed,
            { Stage: Stage.Waiting, First: not null, OfferedAt: null } => Stage.Waiting,
            { Stage: Stage.Waiting, First: not null } => null,
            { Stage: Stage.Waiting or Stage.Due } => Stage.Offered,
            _ => null,
        };
        var zone = OwnerHours.Of(opportunity, request.Calendar).Zone;
        if (to is not { } stage)
        {
            return Refuse(request, PipelineWords.StandsNow(opportunity, request.At, zone));
        }

        var journal = Begin(request);
        var after = journal.Add(opportunity, request.Sent ?? new PipelineChange.DraftSent(DraftForm.Email, DraftTone.Plain, Edited: false));
        // Who has sent it needs no reminder to send it.
        after = Quiet(journal, journal.Move(after, stage, null));
        return new ActionResult(journal.Events, after, PipelineWords.Sent(after, request.At, zone), Back(request, after));
    }

    private static ActionResult RemindMe(ActionRequest request)
    {
        var opportunity = request.Opportunity;
        if (string.Equals(request.Command.Argument, ReminderTime.None, StringComparison.Ordinal))
        {
            return CancelReminder(request);
        }

        var calendar = OwnerHours.Of(opportunity, request.Calendar);
        if (ReminderTime.Read(request.Command.Argument, request.At, calendar) is not { } wanted)
        {
            return Refuse(request, PipelineWords.WhenToRemind());
        }

        if (wanted.At.ToInstant() <= request.At)
        {
            return Refuse(request, PipelineWords.ReminderIsPast());
        }

        var journal = Begin(request);
        var after = journal.Add(opportunity, new PipelineChange.ReminderSet(wanted.At.ToInstant()));
        return new ActionResult(journal.Events, after, PipelineWords.Reminding(after, wanted, request.At, IsOwner(request.By, after)), Back(request, after));
    }

    /// <summary>They said yes to the audit: asked about its findings on the business morning after the day, where the day was said.</summary>
    private static ActionResult BookAudit(ActionRequest request)
    {
        var opportunity = request.Opportunity;
        var calendar = OwnerHours.Of(opportunity, request.Calendar);
        if (opportunity is not ({ Stage: Stage.AuditProposed or Stage.AuditBooked } or { Stage: Stage.Waiting, First: PaidStep.Audit }))
        {
            return Refuse(request, PipelineWords.NoAuditProposed(opportunity));
        }

        var said = request.Command.Argument;
        var hour = LocalDateTimePattern.GeneralIso.Parse(said) is { Success: true, Value: var moment } ? moment : (LocalDateTime?)null;
        var on = hour?.Date ?? (LocalDatePattern.Iso.Parse(said) is { Success: true, Value: var day } ? day : (LocalDate?)null);
        if ((said.Length > 0 && on is null) || (opportunity.Stage == Stage.AuditBooked && on is null))
        {
            return Refuse(request, PipelineWords.WhenIsTheAudit(opportunity));
        }

        var journal = Begin(request);
        var after = journal.Add(opportunity, new PipelineChange.AuditBooked(on is { } date ? new Booking(date, calendar.Opening(calendar.NextBusinessDay(date)).ToInstant(), hour?.TimeOfDay) : null));
        after = journal.Move(after.Stage == Stage.Waiting ? journal.Move(after, Stage.AuditProposed, null) : after, Stage.AuditBooked, null);
        return new ActionResult(journal.Events, after, PipelineWords.Booked(after, request.At, calendar.Zone), Back(request, after));
    }

    private static ActionResult CancelReminder(ActionRequest request)
    {
        var opportunity = request.Opportunity;
        if (opportunity.RemindAt is null)
        {
            return Refuse(request, PipelineWords.NoReminderSet(opportunity));
        }

        var journal = Begin(request);
        var after = Quiet(journal, opportunity);
        return new ActionResult(journal.Events, after, PipelineWords.ReminderCancelled(opportunity), Back(request, after));
    }

    private static ActionResult Claim(ActionRequest request)
    {
        var (opportunity, by) = (request.Opportunity, request.By);
        var isTheirs = IsOwner(by, opportunity);
        if (opportunity.IsClaimed && (isTheirs || by.Role != Role.Manager))
        {
            return Refuse(request, isTheirs ? PipelineWords.YoursAlready(opportunity) : PipelineWords.ClaimedBy(opportunity));
        }

        var journal = Begin(request);
        var after = journal.Add(opportunity, new PipelineChange.Claimed(by.Id, new OwnerCard(by.Name, by.Zone.Id)));
        PipelineChange back = opportunity.IsClaimed
            ? new PipelineChange.Claimed(opportunity.Owner, opportunity.OwnerCard)
            : new PipelineChange.Released(opportunity.Owner, opportunity.OwnerCard);
        return by.Role != Role.Team
            ? new ActionResult(journal.Events, after, PipelineWords.ClaimedNow(after, byTeam: false), [back])
            : new ActionResult(journal.Events, after, PipelineWords.ClaimedNow(after, byTeam: true), [back])
            {
                // Whose it is now hears alone what others need not.
                Announcements = [new Outgoing(new Address.ToPerson(by.Id), PipelineWords.YoursNow(after))],
            };
    }

    /// <summary>Closes it, and with it the reminder that was set.</summary>
    private static ActionResult Close(ActionRequest request, Stage stage, string? reason, Markup words)
    {
        var journal = Begin(request);
        var after = Quiet(journal, journal.Move(request.Opportunity, stage, reason));
        return new ActionResult(journal.Events, after, words, Back(request, after));
    }

    /// <summary>Without the reminder that was set, where one was.</summary>
    private static Opportunity Quiet(Journal journal, Opportunity opportunity) =>
        opportunity.RemindAt is null ? opportunity : journal.Add(opportunity, new PipelineChange.ReminderSet(null));

    /// <summary>What makes of <paramref name="after"/> the opportunity that it was before. Also where nothing is different (the same reminder, set twice) there is something to take back.</summary>
    private static ImmutableArray<PipelineChange> Back(ActionRequest request, Opportunity after) =>
        Standing.Of(request.Opportunity)!.Back(after, request.At) is { IsEmpty: false } back ? back : [new PipelineChange.ReminderSet(request.Opportunity.RemindAt)];

    private static Journal Begin(ActionRequest request) => new(request.At, request.By.Id, request.Turn);

    private static ActionResult Refuse(ActionRequest request, Markup words) => new([], request.Opportunity, words, []);
}

/// <summary>A button that was pressed, or the same said in words.</summary>
/// <param name="At">Now.</param>
/// <param name="By">Who.</param>
/// <param name="Turn">The event id of the turn.</param>
/// <param name="Command">What: its verb, the <see cref="Opportunity.Version"/> it was drawn for (0: none, it was said in words), and its argument.</param>
/// <param name="Opportunity">The opportunity as it is now.</param>
/// <param name="Calendar">The company's calendar; reminders go by it on the owner's zone.</param>
public sealed record ActionRequest(Instant At, Person By, string Turn, Command Command, Opportunity Opportunity, BusinessCalendar Calendar)
{
    /// <summary>For <see cref="Verb.MarkSent"/>: the draft that went out; null where it was not ours.</summary>
    public PipelineChange.DraftSent? Sent { get; init; }
}

/// <summary>An action to take back.</summary>
/// <param name="At">Now.</param>
/// <param name="By">Who.</param>
/// <param name="Turn">The event id of the turn.</param>
/// <param name="Opportunity">The opportunity as it is now.</param>
/// <param name="Version">The opportunity's version right after the action.</param>
/// <param name="Back">The action's <see cref="ActionResult.Back"/>.</param>
public sealed record UndoRequest(Instant At, Person By, string Turn, Opportunity Opportunity, int Version, ImmutableArray<PipelineChange> Back);

/// <summary>What an action brought about.</summary>
/// <param name="Events">In order; empty where nothing was done.</param>
/// <param name="Opportunity">The opportunity afterwards.</param>
/// <param name="Words">What to tell the person.</param>
/// <param name="Back">What takes it back, in order, to be kept for <see cref="OpportunityActions.Undo"/>.</param>
public sealed record ActionResult(ImmutableArray<PipelineEvent> Events, Opportunity Opportunity, Markup Words, ImmutableArray<PipelineChange> Back)
{
    /// <summary>What to tell others, the team above all; mostly nothing.</summary>
    public ImmutableArray<Outgoing> Announcements { get; init; } = [];
}
