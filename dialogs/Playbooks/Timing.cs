using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Playbooks;

/// <summary>Every number of the playbook that says when. The defaults are the domain's own (two weeks to two months for a prospect) or ours where it names none.</summary>
/// <param name="Emergency">When to offer after an emergency.</param>
/// <param name="Audit">When to offer after an audit's findings.</param>
/// <param name="Prospect">When to propose the audit to a dissatisfied prospect, and when to check in.</param>
/// <param name="Meeting">Which time a draft proposes to the customer.</param>
/// <param name="AskAgain">When to ask again after "not yet".</param>
/// <param name="Asking">When and how much the debrief asks.</param>
/// <param name="Nudges">When nudges go out.</param>
public sealed record Timing(
    WindowTiming Emergency, WindowTiming Audit, ProspectTiming Prospect, MeetingTiming Meeting, AskAgainTiming AskAgain, AskingTiming Asking, NudgeTiming Nudges);

/// <summary>An occasion's window.</summary>
/// <param name="ClosesAfter">Business days until it closes, counted from the first business day after the event.</param>
/// <param name="Best">The best moment in it.</param>
public sealed record WindowTiming(int ClosesAfter, BestTiming Best);

/// <summary>The best moment: the rest of today where enough of it is left, else the next business morning.</summary>
/// <param name="Within">Business days after the event within which the best moment lies; later than that, the next business moment is the best.</param>
/// <param name="From">When the business morning's best hours begin.</param>
/// <param name="Until">When they end.</param>
/// <param name="TodayNeeds">Hours of business that must be left for "today" to be the best moment.</param>
public sealed record BestTiming(int Within, LocalTime From, LocalTime Until, int TodayNeeds);

/// <summary>A dissatisfied prospect's longer cycle.</summary>
/// <param name="Best">When to propose the audit.</param>
/// <param name="CheckInWeeks">Calendar weeks from the visit to each check-in, ascending; after the last one the bot lets go.</param>
public sealed record ProspectTiming(BestTiming Best, ImmutableArray<int> CheckInWeeks);

/// <summary>The meeting that a draft proposes.</summary>
/// <param name="At">The time of day to propose, on the business day after the best moment.</param>
public sealed record MeetingTiming(LocalTime At);

/// <summary>Calendar days until the bot asks again; moved to the next business moment.</summary>
/// <param name="Broken">It is not fixed.</param>
/// <param name="Holding">It holds, but is not really fixed.</param>
/// <param name="Findings">The findings were not presented.</param>
/// <param name="Angry">The customer is angry at us.</param>
/// <param name="Declined">The customer said no: so long they are not asked again, whatever comes.</param>
public sealed record AskAgainTiming(int Broken, int Holding, int Findings, int Angry, int Declined);

/// <summary>The debrief's questions.</summary>
/// <param name="KindBelow">Below this probability (0 to 1) of the likeliest occasion, the kind is asked for.</param>
/// <param name="Most">At most so many questions in one debrief.</param>
public sealed record AskingTiming(double KindBelow, int Most);

/// <summary>When nudges go out, and how many.</summary>
/// <param name="HoldMinutes">Minutes after a debrief before the team hears that a window opened, so that a correction or an undo comes first.</param>
/// <param name="ClosingSoonAt">The time of day, on a window's last day, of the word that it closes soon.</param>
/// <param name="DailyCap">At most so many nudges to one receiver a day; the rest waits for the next one.</param>
/// <param name="GapMinutes">At least so many minutes between two nudges to one receiver.</param>
/// <param name="DetailsInTeam">Whether a team's channel may see customers: their names, contacts, what a job is worth.</param>
public sealed record NudgeTiming(int HoldMinutes, LocalTime ClosingSoonAt, int DailyCap, int GapMinutes, bool DetailsInTeam);
