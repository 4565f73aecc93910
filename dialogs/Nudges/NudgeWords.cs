using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Nudges;

/// <summary>Every sentence that a nudge says.</summary>
public static class NudgeWords
{
    internal static string KindLabel => "Kind";

    internal static string OwnerLabel => "With";

    internal static string ClosesLabel => "Window closes";

    internal static string ContactLabel => "Contact";

    internal static string WorthLabel => "Worth";

    /// <summary>How to hear less (Microsoft Learn, "Send proactive messages": say how to opt out).</summary>
    internal static Markup HowToChange(bool toTeam) => toTeam
        ? Markup.Trusted("What I say here, and when, is yours to set: mention me with “settings”.")
        : Markup.Trusted("When and about what I write is yours to set: say “settings”.");

    internal static string NotYet => "Not yet";

    internal static string AuditIsDone => "The audit is done";

    /// <summary>What a person would type of it.</summary>
    internal static string AuditDoneAt(Opportunity o) => $"Did the IT audit at {PipelineWords.Customer(o)}.";

    internal static string Yes(WaitFor waitFor) => waitFor switch
    {
        WaitFor.Repair => "Fixed now",
        WaitFor.Findings => "Presented now",
        WaitFor.GoodMood => "They're happy now",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string Title(NudgeKind kind, Opportunity o)
    {
        var customer = PipelineWords.Customer(o);
        return kind switch
        {
            NudgeKind.WindowOpened => $"Offer window open: {customer}",
            NudgeKind.BestMoment => $"Best moment: {customer}",
            NudgeKind.ClosingSoon => $"Closing soon: {customer}",
            NudgeKind.Reminder => $"Reminder: {customer}",
            NudgeKind.AskAgain => $"How is it at {customer}?",
            NudgeKind.AuditOver => $"How was the audit at {customer}?",
            NudgeKind.CheckIn => $"Check in: {customer}",
            _ => $"Closed: {customer}",
        };
    }

    internal static Markup Say(NudgeKind kind, Opportunity o, bool toTeam, Instant now, DateTimeZone zone)
    {
        var customer = PipelineWords.Customer(o);
        return kind switch
        {
            NudgeKind.WindowOpened => Markup.Of($"{PipelineWords.Owner(o)} finished a job at {customer}: the window to offer a service agreement is open {Until(o, now, zone)}."),
            NudgeKind.BestMoment when o.First is null => Markup.Of($"Now is the best moment to offer {customer} the agreement, {Best(o, now, zone)}."),
            NudgeKind.BestMoment => Markup.Of($"Now is the best moment to {Step(o)}, {Best(o, now, zone)}."),
            NudgeKind.ClosingSoon when toTeam => Markup.Of($"Nobody has sent {customer} an offer yet. The window is open {Until(o, now, zone)}."),
            NudgeKind.ClosingSoon when o.First is null => Markup.Of($"The offer to {customer} isn't sent yet. The window is open {Until(o, now, zone)}."),
            NudgeKind.ClosingSoon => Markup.Of($"Today is the last good day to {Step(o)}."),
            NudgeKind.Reminder => Reminder(o, now, zone),
            NudgeKind.AskAgain => Ask(o),
            NudgeKind.AuditOver => Markup.Of($"The audit at {customer} was planned for {AuditDay(o, now, zone)}. Tell me how it went and whether they have seen the findings: that is the moment for the agreement."),
            NudgeKind.CheckIn when o.Stage is Stage.AuditProposed or Stage.AuditBooked => Markup.Of($"Time to check in with {customer}: any word on the audit? When it's done, just tell me about it."),
            NudgeKind.CheckIn => Markup.Of($"Time to check in with {customer}. Is there a good moment to {Step(o)}?"),
            _ when o.First is null => Markup.Of($"The window at {customer} closed without an offer. I've let it go; the next job there opens a new one."),
            _ => Markup.Of($"Nothing came of {customer} after the last check-in. I've let it go; if they come back, just tell me."),
        };
    }

    private static Markup Reminder(Opportunity o, Instant now, DateTimeZone zone)
    {
        var customer = PipelineWords.Customer(o);
        return o.Stage switch
        {
            Stage.Due => Markup.Of($"You asked me to remind you about {customer}. The window is open {Until(o, now, zone)}."),
            Stage.Offered => Markup.Of($"You asked me to remind you about {customer}. Did they answer?"),
            Stage.AuditProposed => Markup.Of($"You asked me to remind you about {customer}. Any word on the audit?"),
            _ => Markup.Of($"You asked me to remind you about {customer}."),
        };
    }

    private static Markup Ask(Opportunity o)
    {
        var customer = PipelineWords.Customer(o);
        return o.Waiting?.For switch
        {
            WaitFor.Repair => Markup.Of($"Is it fixed now at {customer}? As soon as it is, the moment for the agreement is there."),
            WaitFor.Findings => Markup.Of($"Were the findings presented to {customer}? Right after that is the moment for the agreement."),
            WaitFor.GoodMood => Markup.Of($"Are things good again with {customer}? First they should be happy with us, then comes the agreement."),
            _ => Markup.Of($"How do things stand at {customer}? Tell me what has changed, and I'll say whether the moment for the agreement has come."),
        };
    }

    private static string AuditDay(Opportunity o, Instant now, DateTimeZone zone) =>
        o.Booking is { } booking ? TimeWords.Day(booking.On, now.InZone(zone).Date) : "before now";

    private static string Step(Opportunity o) => o.First switch
    {
        PaidStep.Audit => $"propose the audit to {PipelineWords.Customer(o)}",
        PaidStep.Invoice => $"send {PipelineWords.Customer(o)} the invoice",
        _ => $"agree on the first paid work with {PipelineWords.Customer(o)}",
    };

    private static string Best(Opportunity o, Instant now, DateTimeZone zone) =>
        o.Window is { } window ? TimeWords.Span(window.BestFrom.InZone(zone), window.BestUntil.InZone(zone), now) : "today";

    private static string Until(Opportunity o, Instant now, DateTimeZone zone) =>
        o.Window is { } window ? $"until {TimeWords.Moment(window.Closes.InZone(zone), now)}" : "now";
}
