using HighPoint.Calendars;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>Says when to offer. An ordered list of named rules: the first that applies decides, and the advice names it.</summary>
public sealed class Advisor(Playbook playbook)
{
    /// <summary>The advice for an engagement told at <paramref name="now"/>, on the technician's own <paramref name="calendar"/>.</summary>
    public Advice Advise(Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar)
    {
        _ = playbook;
        return new Advice(new Verdict.Nothing(), "nothing", "", []);
    }
}
