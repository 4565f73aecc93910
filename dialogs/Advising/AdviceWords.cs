using System.Collections.Immutable;
using HighPoint.Calendars;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>Advice as words for the card: plain text in the technician's zone, seen from now. None begins with a capital unless a name does.</summary>
public static class AdviceWords
{
    /// <summary>
    /// When to do it, and how long there is time: "tomorrow, Tuesday 24 Nov, 9-11 am; the window closes Thursday evening (the playbook's 3 business days)".
    /// For "not yet" when the bot asks again; for "too late" when it closed; empty where there is nothing to do.
    /// </summary>
    public static string When(Advice advice, Instant now, DateTimeZone zone) => advice.Verdict switch
    {
        Verdict.Offer(var window) => $"{Best(window, now, zone)}; the window closes {Closes(window, now, zone)}{From(advice)}",
        Verdict.PaidStepFirst { CheckIns.IsEmpty: false } step => $"{Best(step.Window, now, zone)}{Late(step.Window)}; {CheckIns(step.CheckIns, now, zone)}{From(advice)}",
        Verdict.PaidStepFirst step => $"{Best(step.Window, now, zone)}; the window closes {Closes(step.Window, now, zone)}{From(advice)}",
        Verdict.NotYet wait => $"I will ask again {TimeWords.Moment(wait.AskAgain.WithZone(zone), now)}",
        Verdict.TooLate(var closed) => $"the window closed {TimeWords.PartOfDay(closed.WithZone(zone), now)}{From(advice)}",
        _ => "",
    };

    /// <summary>The best moment: "tomorrow, Tuesday 24 Nov, 9-11 am".</summary>
    public static string Best(OfferWindow window, Instant now, DateTimeZone zone) =>
        TimeWords.Span(window.BestFrom.WithZone(zone), window.BestUntil.WithZone(zone), now);

    /// <summary>When the window closes: "Thursday evening".</summary>
    public static string Closes(OfferWindow window, Instant now, DateTimeZone zone) => TimeWords.PartOfDay(window.Closes.WithZone(zone), now);

    /// <summary>The time to propose to the customer: "Wednesday 25 Nov at 10 am".</summary>
    public static string Meeting(OfferWindow window, Instant now, DateTimeZone zone) => TimeWords.Moment(window.Meeting.WithZone(zone), now);

    /// <summary>A prospect's check-ins: "check in on Monday 7 Dec, Monday 21 Dec and Monday 18 Jan 2027, then let it go".</summary>
    public static string CheckIns(ImmutableArray<ZonedDateTime> checkIns, Instant now, DateTimeZone zone) =>
        $"check in {And(checkIns.Select(checkIn => TimeWords.OnDay(checkIn.WithZone(zone), now)))}, then let it go";

    /// <summary>A rule's basis with the playbook's numbers: "the playbook's 3 business days".</summary>
    internal static string Basis(string wording, Occasion occasion, Timing timing)
    {
        var days = occasion switch
        {
            Occasion.Audit => timing.Audit.ClosesAfter,
            Occasion.DissatisfiedProspect => timing.Prospect.Best.Within,
            _ => timing.Emergency.ClosesAfter,
        };
        var weeks = timing.Prospect.CheckInWeeks;
        return wording
            .Replace("{days}", days == 1 ? "1 business day" : $"{days} business days", StringComparison.Ordinal)
            .Replace("{weeks}", weeks is [1] ? "1 week" : $"{And(weeks.Select(week => $"{week}"))} weeks", StringComparison.Ordinal);
    }

    private static string Late(OfferWindow window) => window.IsLate ? " (the best days for it are over, so don't wait)" : "";

    private static string From(Advice advice) => advice.Basis.Length == 0 ? "" : $" ({advice.Basis})";

    private static string And(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
