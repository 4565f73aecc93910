using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Preferences;

/// <summary>What HighPoint says about nudges' settings.</summary>
public static class PreferenceWords
{
    public const string Days = "Days without nudges";
    public const string From = "Nudges from";
    public const string Until = "Nudges until";
    public const string Muted = "No nudges about";
    public const string PausedUntil = "Paused until";
    public const string SetBy = "Set by";
    public const string Hours = "Hours";
    public const string Change = "Change";
    public const string Save = "Save";
    public const string Back = "Back";
    public const string TakeBack = "Undo";
    public const string Resume = "Resume nudges";
    public const string NothingMuted = "Nothing is muted";

    public const string WrongTime = "A time looks like 16:30.";
    public const string WrongOrder = "This must be later than when nudges begin.";
    public const string WrongDay = "A date looks like 2026-12-01, lies ahead, and no more than half a year.";
    public const string WrongPause = "A pause ends on a day that lies ahead, and no more than half a year. Nothing was changed.";
    public const string NoHoursLeft = "That would leave no working hours for nudges: say from when and until when, as in “only between 9 and 4”. Nothing was changed.";
    public const string NoDayLeft = "Leave at least one working day, so that no window closes unseen. For a while without any, set a pause.";

    internal static Markup Intro { get; } = Markup.Trusted("Empty times are the company's own. Reminders that you ask for always come.");
    internal static Markup PutRight { get; } = Markup.Trusted("Please put right what is marked; nothing was saved yet.");
    internal static Markup Saved { get; } = Markup.Trusted("Saved. This is what holds now:");
    internal static Markup TakenBack { get; } = Markup.Trusted("Taken back. This is what holds now:");
    internal static Markup Here { get; } = Markup.Trusted("This is what holds now. Change it here, or just tell me: “no nudges on Fridays”, “only between 9 and 4”, “mute check-ins”, “pause nudges until Monday”.");
    internal static Markup Unclear { get; } = Markup.Trusted("I am not sure what to change, so nothing was. Change it here, or say it like “no nudges on Fridays”, “only between 9 and 4”, “mute check-ins”, “pause nudges until Monday”.");
    internal static Markup NothingToResume { get; } = Markup.Trusted("Nothing is paused or muted: your nudges come.");
    internal static Markup EndAdded { get; } = Markup.Trusted("A pause needs an end, so that nothing is forgotten. I took four weeks; “resume nudges” ends it sooner.");

    internal static string Title(bool isTeam) => isTeam ? "Nudges in this channel" : "Your nudges";

    /// <summary>The topic as it stands in a sentence.</summary>
    public static string Name(NudgeTopic topic) => topic switch
    {
        NudgeTopic.Moments => "windows that open and best moments",
        NudgeTopic.Closing => "windows that close soon",
        NudgeTopic.CheckIns => "check-ins and “how is it?”",
        NudgeTopic.Closed => "windows that closed",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string Label(NudgeTopic topic) => PipelineWords.Capital(Name(topic));

    internal static string Label(IsoDayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    internal static string HoursOf(NudgePreferences preferences, BusinessCalendar company)
    {
        var hours = preferences.On(company).Hours.Values.ToImmutableArray();
        var (from, until) = (hours.Min(day => day.Opens), hours.Max(day => day.Closes));
        return $"{TimeWords.Span(from, until)}, {DebriefWords.JoinAnd([.. preferences.On(company).Hours.Keys.Order().Select(Label)])}";
    }

    internal static string PauseEnd(LocalDate day, LocalDate today) => PipelineWords.Capital(TimeWords.Day(day, today));
}
