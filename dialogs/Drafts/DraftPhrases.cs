using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Calendars;
using HighPoint.Debriefs;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Drafts;

/// <summary>Numbers, times and lists as a letter says them. Null where there is nothing that could be said.</summary>
internal static class DraftPhrases
{
    /// <summary>Above this, the hours are a slip of the keyboard, and no customer should read them.</summary>
    private const decimal MostHours = 200;

    /// <summary>An event longer ago than this is not spoken of by its day.</summary>
    private const int OldestDays = 180;

    /// <summary>Verbs that one thing and two things need in different forms: an ending with one of them is not shared.</summary>
    private static readonly FrozenSet<string> TurnsWithNumber = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "was", "were", "is", "are", "has", "have", "does", "do");

    private static readonly ZonedDateTimePattern MeetingDay = ZonedDateTimePattern.CreateWithInvariantCulture("dddd d MMMM", null);
    private static readonly LocalDatePattern WholeDay = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM");

    /// <summary>"Wednesday 25 November at 10 am".</summary>
    public static string Meeting(ZonedDateTime at) => $"{MeetingDay.Format(at)} at {TimeWords.Clock(at.TimeOfDay)}";

    /// <summary>"Monday" within the week before <paramref name="sent"/>, "Monday 16 November" before that.</summary>
    public static string? Day(LocalDate? day, LocalDate sent) => (day is { } date ? Period.DaysBetween(date, sent) : -1) switch
    {
        < 0 or > OldestDays => null,
        < 7 => day!.Value.DayOfWeek.ToString(),
        _ => WholeDay.Format(day!.Value),
    };

    /// <summary>"6 hours", "1.5 hours", "1 hour".</summary>
    public static string? Hours(decimal? hours) => hours switch
    {
        1 => "1 hour",
        > 1 and <= MostHours => hours.Value.ToString("0.##", CultureInfo.InvariantCulture) + " hours",
        _ => null,
    };

    /// <summary>Clauses as one; an ending that two share is said once: "your phones and your printers stopped working".</summary>
    public static string? Together(ImmutableArray<string> clauses) => clauses switch
    {
        [] => null,
        [var only] => only,
        [.. var before, var last] => Together(Together(before)!, last),
    };

    /// <summary>The reason's name in a template.</summary>
    public static string Reason(Grievance grievance) => grievance switch
    {
        Grievance.NotDelivering => "not-delivering",
        Grievance.SlowResponse => "slow-response",
        Grievance.Overbilling => "overbilling",
        Grievance.PersonalityConflict => "personality-conflict",
        _ => "changed-priorities",
    };

    private static string Together(string before, string last)
    {
        var (first, second) = (before.Split(' '), last.Split(' '));
        var shared = first.Reverse().Zip(second.Reverse()).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        var isEnding = shared > 1 && shared < first.Length && shared < second.Length;
        return isEnding && !((string[])[first[^shared], first[^(shared + 1)], second[^(shared + 1)]]).Any(TurnsWithNumber.Contains)
            ? $"{string.Join(' ', first[..^shared])} and {last}"
            : $"{before} and {last}";
    }
}
