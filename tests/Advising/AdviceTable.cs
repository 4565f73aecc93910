using System.Globalization;
using HighPoint.Calendars;
using HighPoint.Debriefs;
using HighPoint.Support;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Advising;

/// <summary>Asks for advice at a time on the office's wall clock, and reads it as one line: "offer 24 09:00-11:00, until 26 17:00, meet 25 10:00" (days of the month).</summary>
internal sealed record AdviceTable(BusinessCalendar Office)
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-ddTHH:mm");
    private static readonly LocalDateTimePattern DayAndTime = LocalDateTimePattern.CreateWithInvariantCulture("dd HH:mm");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public Instant At(string local) => Minute.Parse(local).Value.InZoneStrictly(Office.Zone).ToInstant();

    public Advice Ask(string now, Occasion occasion, Facts facts) => new Advisor(TestPlaybook.Default).Advise(occasion, facts, At(now), Office);

    public string Line(string now, Occasion occasion, Facts facts) => Line(Ask(now, occasion, facts).Verdict);

    public static Finished Ended(string local) => local.Contains('T', StringComparison.Ordinal)
        ? new Finished(Minute.Parse(local).Value.Date, Minute.Parse(local).Value.TimeOfDay)
        : new Finished(LocalDatePattern.Iso.Parse(local).Value);

    private static string Line(Verdict verdict) => verdict switch
    {
        Verdict.Offer(var window) => $"offer {Line(window)}",
        Verdict.PaidStepFirst step => string.Join(
            ", then ",
            step.CheckIns.Select(at => at.ToString("d MMM HH:mm", CultureInfo.InvariantCulture)).Prepend($"{step.Step.ToString().ToLowerInvariant()} first {Line(step.Window)}")),
        Verdict.NotYet wait => $"wait for {wait.For}, ask {Line(wait.AskAgain)}",
        Verdict.TooLate(var closed) => $"too late since {Line(closed)}",
        Verdict.HasAgreement => "has agreement",
        _ => "nothing",
    };

    private static string Line(OfferWindow window) =>
        $"{Line(window.BestFrom)}-{Time.Format(window.BestUntil.TimeOfDay)}, until {Line(window.Closes)}, meet {Line(window.Meeting)}";

    private static string Line(ZonedDateTime at) => DayAndTime.Format(at.LocalDateTime);
}
