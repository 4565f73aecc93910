using System.Collections.Immutable;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Pipeline;

/// <summary>Every sentence that an opportunity's actions and history say. The overview's are <see cref="OverviewWords"/>.</summary>
public static class PipelineWords
{
    private const string SomeCustomer = "a customer of ours";

    private static readonly LocalDatePattern DayAndYear = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly LocalDatePattern MonthAndYear = LocalDatePattern.CreateWithInvariantCulture("MMMM uuuu");

    /// <summary>The customer's name, or words for one whose name was not said.</summary>
    public static string Customer(Opportunity opportunity) => opportunity.Customer.Length > 0 ? opportunity.Customer : "this customer";

    /// <summary>The same at the start of a sentence.</summary>
    private static string Start(Opportunity o) => o.Customer is "" or SomeCustomer ? Capital(Customer(o)) : o.Customer;

    /// <summary>The same opportunity for sentences that are said where its customer is not to be named.</summary>
    internal static Opportunity Unnamed(Opportunity opportunity) => opportunity with { Customer = SomeCustomer };

    /// <summary>The owner's name as far as known.</summary>
    public static string Owner(Opportunity opportunity) => opportunity.OwnerCard?.Name ?? opportunity.Owner;

    /// <summary>An occasion's name in the middle of a sentence.</summary>
    public static string Kind(Occasion occasion) => occasion switch
    {
        Occasion.Emergency => "emergency",
        Occasion.Audit => "IT audit",
        Occasion.DissatisfiedProspect => "dissatisfied prospect",
        _ => "routine work",
    };

    /// <summary>A stage's name.</summary>
    public static string Name(Stage stage) => stage switch
    {
        Stage.Waiting => "Waiting",
        Stage.AuditProposed => "Audit proposed",
        Stage.AuditBooked => "Audit booked",
        Stage.Due => "Due",
        Stage.Offered => "Offered",
        Stage.Signed => "Signed",
        Stage.Declined => "Declined",
        Stage.Expired => "Let go",
        _ => "Withdrawn",
    };

    /// <summary>The drawn buttons.</summary>
    public static string MarkAsSent => "Mark as sent";

    /// <summary>Reminds in a few hours.</summary>
    public static string RemindLater => "Remind me later";

    /// <summary>Reminds the next business morning.</summary>
    public static string RemindTomorrow => "Remind me tomorrow";

    /// <summary>Reminds next week.</summary>
    public static string RemindNextWeek => "Remind me next week";

    /// <summary>The invoice is paid.</summary>
    public static string TheyPaid => "They paid";

    /// <summary>They said yes to the audit.</summary>
    public static string TheyBooked => "They booked the audit";

    /// <summary>They signed.</summary>
    public static string TheySigned => "They signed";

    /// <summary>They declined.</summary>
    public static string TheyDeclined => "They declined";

    /// <summary>Takes it over.</summary>
    public static string ClaimIt => "Claim it";
    internal static string ShowIt => "Show it";

    /// <summary>Drops it for this time.</summary>
    public static string DropIt => "Not now";

    internal static string Done(Occasion occasion, LocalDate on) => $"{Kind(occasion)} on {DayAndYear.Format(on)}";

    internal static string Decided(Stage stage, LocalDate on) => $"agreement {(stage == Stage.Signed ? "signed" : "declined")} in {MonthAndYear.Format(on)}";

    internal static Markup Earlier(ImmutableArray<string> past) => Markup.Of($"Earlier: {string.Join("; ", past)}.");

    internal static Markup NotYours(Opportunity o) => Markup.Of($"{Start(o)} is with {Owner(o)}. Claim it first if you are taking it over.");

    /// <summary>How things stand, for somebody who pressed an old button.</summary>
    internal static Markup StandsNow(Opportunity o, Instant now, DateTimeZone zone)
    {
        var since = TimeWords.Day(o.StageSince.InZone(zone).Date, now.InZone(zone).Date);
        return o.Stage switch
        {
            Stage.Waiting => Markup.Of($"That button is from before. {Start(o)} is waiting now, with {Owner(o)}."),
            Stage.AuditProposed => Markup.Of($"The audit was proposed to {Customer(o)} already ({since}, by {Owner(o)})."),
            Stage.AuditBooked => Markup.Of($"The audit at {Customer(o)} is booked{(o.Booking is { } booking ? $" for {When(booking, now, zone)}" : "")}; the agreement comes after it."),
            Stage.Due => Markup.Of($"That button is from before. {Start(o)} is due now, with {Owner(o)}."),
            Stage.Offered => Markup.Of($"The offer to {Customer(o)} is marked as sent already ({since}, by {Owner(o)})."),
            Stage.Signed => Markup.Of($"{Start(o)} has signed already ({since})."),
            Stage.Declined => Markup.Of($"{Start(o)} has declined ({since}). Nothing was changed."),
            Stage.Expired => Markup.Of($"{Start(o)} was let go ({since}). Nothing was changed."),
            _ => Markup.Of($"The debrief behind this was taken back ({since}). Nothing was changed."),
        };
    }

    internal static Markup Sent(Opportunity o, Instant now, DateTimeZone zone) => o.Stage switch
    {
        Stage.Offered => Markup.Of($"Marked as sent. I won't nudge you about {Customer(o)} any more; tell me when they answer."),
        Stage.AuditProposed when o.NextCheckIn is { } next =>
            Markup.Of($"Marked as sent: the audit is proposed to {Customer(o)}. I'll ask you to check in {TimeWords.Moment(next.InZone(zone), now)}."),
        Stage.AuditProposed => Markup.Of($"Marked as sent: the audit is proposed to {Customer(o)}. Tell me when it's done."),
        _ => Markup.Of($"Marked as sent. Tell me when {Customer(o)} has paid: that opens the moment for the agreement."),
    };

    internal static Markup Reminding(Opportunity o, ReminderTime time, Instant now, bool toYou)
    {
        var when = TimeWords.Moment(time.At, now);
        var whom = toYou ? "you" : Owner(o);
        var words = time is { Asked: { } off, Holiday: { } holiday }
            ? Markup.Of($"{Capital(TimeWords.Day(off.Date, now.InZone(off.Zone).Date))} is {holiday}, so I'll remind {whom} about {Customer(o)} {when}.")
            : time.Asked is { } asked
            ? Markup.Of($"{Capital(OutOfHours(asked, now))}, so I'll remind {whom} about {Customer(o)} {when}.")
            : Markup.Of($"I'll remind {whom} about {Customer(o)} {when}.");
        return o.Window is { } window && o.Stage == Stage.Due && window.Closes <= time.At.ToInstant()
            ? Markup.Of($"{words} By then the window has closed ({TimeWords.Moment(window.Closes.InZone(time.At.Zone), now)}).")
            : words;
    }

    internal static Markup WhenToRemind() => Markup.Plain("When shall I remind you? Say a day, or a day and a time.");

    internal static Markup ReminderIsPast() => Markup.Plain("That time is over already. Give me one that is still to come.");

    internal static Markup ReminderCancelled(Opportunity o) => Markup.Of($"All right, no reminder about {Customer(o)}.");

    internal static Markup NoReminderSet(Opportunity o) => Markup.Of($"No reminder is set for {Customer(o)}.");

    internal static Markup NotNow(Opportunity o) => Markup.Of($"All right, no offer to {Customer(o)} this time. I won't nudge about it.");

    internal static Markup SignedNow(Opportunity o) => Markup.Of($"{Start(o)} signed. Well done; it's in the pipeline.");

    internal static Markup SignedForTeam(Opportunity o, string teller) => Markup.Of($"A new service agreement: **{Customer(o)}** signed. Told by {teller}.");

    internal static Markup Booked(Opportunity o, Instant now, DateTimeZone zone) => o.Booking is { } booking
        ? Markup.Of($"Good: the audit at {Customer(o)} is booked for {When(booking, now, zone)}. I'll ask you about it {TimeWords.Moment(booking.AskAt.InZone(zone), now)}.")
        : Markup.Of($"Good: the audit at {Customer(o)} is booked. Tell me the day (“they booked it for Friday”), and I'll ask you about it the morning after.");

    /// <summary>The day of a booked audit, with its hour where that was said.</summary>
    internal static string When(Booking booking, Instant now, DateTimeZone zone) => booking.At is { } at
        ? TimeWords.Moment((booking.On + at).InZoneLeniently(zone), now)
        : TimeWords.Day(booking.On, now.InZone(zone).Date);

    internal static Markup WhenIsTheAudit(Opportunity o) => Markup.Of($"On which day is the audit at {Customer(o)}? Say it like “they booked it for Friday”.");

    internal static Markup NoAuditProposed(Opportunity o) => Markup.Of($"No audit is proposed to {Customer(o)} at the moment, so I left it as it is: {Name(o.Stage)}.");

    internal static Markup AuditComesFirst(Opportunity o) =>
        Markup.Of($"What {Customer(o)} can say yes to now is the audit; the agreement comes after it. Did they book it? Say “they booked the audit for Friday”.");

    internal static Markup DeclinedNow(Opportunity o) => Markup.Of($"Noted: {Customer(o)} declined. The next job there may be a better moment.");

    internal static Markup YoursAlready(Opportunity o) => Markup.Of($"{Start(o)} is yours already.");

    internal static Markup ClaimedBy(Opportunity o) => Markup.Of($"{Owner(o)} has claimed {Customer(o)} already.");

    /// <summary>To who claimed it in a channel, in their own chat.</summary>
    internal static Message YoursNow(Opportunity o) => new(
        ClaimedNow(o, byTeam: false), new Card(Customer(o), [], [new CardAction.Press(ShowIt, new Command(Verb.Say, Argument: Customer(o)), ActionStyle.Primary)]));

    internal static Markup ClaimedNow(Opportunity o, bool byTeam) =>
        byTeam ? Markup.Of($"{Owner(o)} takes care of {Customer(o)} now.") : Markup.Of($"{Start(o)} is yours now. Its nudges come to you.");

    internal static Markup TooLateToUndo(Opportunity o) => Markup.Of($"Something else happened with {Customer(o)} since, so I left it as it is: {Name(o.Stage)}.");

    internal static Markup Undone(Opportunity o) => Markup.Of($"Taken back. {Customer(o)} is as it was before: {Name(o.Stage)}.");

    /// <summary>The first letter as a capital, for a sentence that begins with a day.</summary>
    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string OutOfHours(ZonedDateTime asked, Instant now) => asked.TimeOfDay == LocalTime.Midnight
        ? $"{TimeWords.Day(asked.Date, now.InZone(asked.Zone).Date)} is a day off"
        : $"{TimeWords.Moment(asked, now)} is outside working hours";
}
