using HighPoint.Calendars;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>All that a rule judges. What was not said is taken kindly: no agreement, fixed, presented, ended just now.</summary>
internal sealed record Situation(Occasion Occasion, Facts Facts, Instant Now, BusinessCalendar Calendar, Timing Timing)
{
    /// <summary>What the window counts from: the end of the work (or visit, or presentation), or the payment where that came later. Never in the future.</summary>
    public Instant Event
    {
        get
        {
            var ended = Facts.Finished is { } finished ? MomentOf(finished) : Now;
            return Facts.PaidOn is { } paid ? Instant.Max(ended, MomentOf(new Finished(paid))) : ended;
        }
    }

    /// <summary>How the occasion's best moment is found.</summary>
    public BestTiming Best => Occasion switch
    {
        Occasion.DissatisfiedProspect => Timing.Prospect.Best,
        Occasion.Audit => Timing.Audit.Best,
        _ => Timing.Emergency.Best,
    };

    /// <summary>When the occasion's window closes. A prospect's closes with the day of the last check-in: then it is let go.</summary>
    public ZonedDateTime Closes => Occasion switch
    {
        Occasion.DissatisfiedProspect => Calendar.Closing(CheckIn(Timing.Prospect.CheckInWeeks[^1]).Date),
        Occasion.Audit => Calendar.CloseAfterBusinessDays(Event, Timing.Audit.ClosesAfter),
        _ => Calendar.CloseAfterBusinessDays(Event, Timing.Emergency.ClosesAfter),
    };

    /// <summary>Whether the window has closed.</summary>
    public bool HasPassed => Now >= Closes.ToInstant();

    /// <summary>A prospect's check-in, in the morning so many weeks after the visit.</summary>
    public ZonedDateTime CheckIn(int weeks) => Calendar.AfterCalendarWeeks(Event, weeks, Best.From);

    /// <summary>
    /// "Not yet": ask again in the morning after so many calendar days; or, where the day was named on which it is to be, in the last business hour of that day.
    /// </summary>
    public Verdict NotYet(WaitFor waitFor, int days) => new Verdict.NotYet(
        waitFor, waitFor != WaitFor.GoodMood && Expected is { } at ? at : Calendar.AfterCalendarDays(Now, days, Best.From));

    /// <summary>The end of the day that was named; null where none was, or where it is over.</summary>
    private ZonedDateTime? Expected =>
        Facts.ExpectedOn is { } day && (Calendar.IsBusinessDay(day) ? Calendar.Closing(day) - Duration.FromHours(1) : Calendar.OnBusinessDay(day, Best.From)) is var at && at.ToInstant() > Now ? at : null;

    /// <summary>A day without a time of day stands for its end of business (on a day off, for the week's latest), and today's for now.</summary>
    private Instant MomentOf(Finished said)
    {
        if (said.Time is null && said.Date == Calendar.DayOf(Now))
        {
            return Now;
        }

        var time = said.Time ?? (Calendar.IsBusinessDay(said.Date) ? Calendar.Hours[said.Date.DayOfWeek].Closes : Calendar.Hours.Values.Max(hours => hours.Closes));
        return Instant.Min(Now, Calendar.At(said.Date, time).ToInstant());
    }
}
