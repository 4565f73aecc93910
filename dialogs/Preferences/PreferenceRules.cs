using HighPoint.Calendars;
using NodaTime;

namespace HighPoint.Preferences;

/// <summary>What may be set: never so much that a window could close unseen for good.</summary>
internal static class PreferenceRules
{
    /// <summary>A pause without an end lasts so long.</summary>
    private const int WeeksWithoutEnd = 4;

    private const int MostMonths = 6;

    /// <summary>Whether a pause may last until this day.</summary>
    public static bool MayPauseUntil(LocalDate day, LocalDate today) => day > today && day <= today.PlusMonths(MostMonths);

    /// <summary>Whether any working hours are left.</summary>
    public static bool HasHours(NudgePreferences preferences, BusinessCalendar company) =>
        company.Hours.Any(day => !preferences.QuietDays.Contains(day.Key) && (preferences.From ?? day.Value.Opens) < (preferences.Until ?? day.Value.Closes));

    /// <summary>The preferences as ordered; null where the order is to show them, or cannot be followed.</summary>
    public static NudgePreferences? Follow(PreferenceOrder order, NudgePreferences before, BusinessCalendar company, LocalDate today) => order switch
    {
        PreferenceOrder.Pause { Until: null } => before with { PausedUntil = today.PlusWeeks(WeeksWithoutEnd) },
        PreferenceOrder.Pause { Until: { } day } => MayPauseUntil(day, today) ? before with { PausedUntil = day } : null,
        PreferenceOrder.Resume => before with { PausedUntil = null, Muted = [] },
        PreferenceOrder.Quiet(var days) => Whole(before with { QuietDays = before.QuietDays.Union(days) }, company),
        PreferenceOrder.OnlyOn(var days) => Whole(before with { QuietDays = [.. company.Hours.Keys.Except(days)] }, company),
        PreferenceOrder.Hours(var from, var until) => Whole(before with { From = from ?? before.From, Until = until ?? before.Until }, company),
        PreferenceOrder.Mute(var topics) => before with { Muted = before.Muted.Union(topics) },
        PreferenceOrder.Unmute(var topics) => before with { Muted = before.Muted.Except(topics) },
        PreferenceOrder.Reset => NudgePreferences.None,
        _ => null,
    };

    /// <summary>What came back from a button, as far as it may be set.</summary>
    public static NudgePreferences Sound(NudgePreferences preferences, BusinessCalendar company, LocalDate today) =>
        (HasHours(preferences, company) ? preferences : preferences with { QuietDays = [], From = null, Until = null })
            with { PausedUntil = preferences.PausedUntil is { } day && MayPauseUntil(day, today) ? day : null };

    private static NudgePreferences? Whole(NudgePreferences preferences, BusinessCalendar company) => HasHours(preferences, company) ? preferences : null;
}
