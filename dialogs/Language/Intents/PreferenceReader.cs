using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Language.Entities.Dates;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;
using HighPoint.Preferences;
using NodaTime;

namespace HighPoint.Language.Intents;

/// <summary>What a <see cref="NudgeRequests">request</see> about nudges asks for: which days, hours, topics, how long.</summary>
internal static class PreferenceReader
{
    private static readonly PhraseTable<NudgeTopic> Topics = new(
    [
        ("check in/ins", NudgeTopic.CheckIns), ("checkin/checkins", NudgeTopic.CheckIns), ("followup/followups", NudgeTopic.CheckIns), ("follow up/ups", NudgeTopic.CheckIns),
        ("closing ?window/windows", NudgeTopic.Closing), ("window*/offer* ?that closing/close/closes/ending/expiring ?soon", NudgeTopic.Closing), ("closing soon", NudgeTopic.Closing),
        ("best moment/moments/time/times", NudgeTopic.Moments), ("new/open/opening/opened window/windows", NudgeTopic.Moments), ("window* ?that open/opens/opened/opening", NudgeTopic.Moments),
        ("closed ?window/windows", NudgeTopic.Closed), ("window* ?that closed/expired", NudgeTopic.Closed), ("expired ?window/windows", NudgeTopic.Closed),
    ]);

    private static readonly PhraseTable<bool> Again = new([("resume/unmute/restart/reenable/unpause", true), ("turn/switch ?the ?my nudg*/notif*/messag*/alert* ?back on", true), ("turn/switch ?back on", true), ("start nudging ?me ?again", true), ("nudge/ping/message/notify me again", true)]);

    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
        ["all", "everything", "nudge", "nudges", "nudging", "notifications", "notification", "messages", "reminders", "alerts", "yourself", "you", "it", "them", "me", "my", "the", "your", "please", "now"], StringComparer.Ordinal);

    private static readonly PhraseTable<bool> Everything = new([("reset/default/defaults/normal", true)]);

    private static readonly PhraseTable<bool> Look = new([("settings/preferences", true), ("fewer/less/more/earlier/later/daily/weekly", true), ("too many", true), ("change/set", true)]);

    /// <summary>The order in an utterance that is known to be one about nudges.</summary>
    public static PreferenceOrder Read(Hearing hearing)
    {
        var (utterance, today) = (hearing.Utterance, hearing.Context.Now.InZone(hearing.Context.Zone).Date);
        var topics = Topics.Find(utterance).Select(hit => hit.Value).ToImmutableSortedSet();
        var only = utterance.Tokens.Any(token => token.Word is "only" or "just");
        if (Everything.Find(utterance).Length > 0)
        {
            return new PreferenceOrder.Reset();
        }

        if (Again.Find(utterance).Length > 0)
        {
            return topics.IsEmpty ? new PreferenceOrder.Resume() : new PreferenceOrder.Unmute(topics);
        }

        if (!topics.IsEmpty)
        {
            return new PreferenceOrder.Mute(only ? [.. Enum.GetValues<NudgeTopic>().Except(topics)] : topics);
        }

        return Pause(utterance, today, hearing.Context.Holidays)
            ?? Weekdays(utterance, only)
            ?? (PreferenceOrder?)Hours(utterance, only)
            ?? (Look.Find(utterance).Length > 0 ? new PreferenceOrder.Show() : IsUnclear(utterance) ? new PreferenceOrder.Unclear() : new PreferenceOrder.Pause(null));
    }

    /// <summary>Whether it says when, or about what, in words that were not understood.</summary>
    private static bool IsUnclear(Utterance utterance) =>
        utterance.Tokens.Any(token => token.Word is "until" or "till" or "for" or "before" or "after" or "between" or "on" or "during" or "only" || token.Kind == TokenKind.Number)
        || (utterance[0] is "mute" or "silence" && utterance[1].Length > 0 && !utterance.Tokens.Skip(1).All(token => Plain.Contains(token.Word) || token.Kind == TokenKind.Symbol));

    /// <summary>"Until Monday", "for two weeks", "this week", "today".</summary>
    private static PreferenceOrder.Pause? Pause(Utterance utterance, LocalDate today, ImmutableSortedDictionary<LocalDate, string> holidays)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            var day = utterance[at] switch
            {
                "until" or "till" or "til" => (NamedHoliday.Coming(utterance, at + 1, today, holidays) ?? NamedDay.Coming(utterance, at + 1, today))?.Date,
                "for" or "next" => Length(utterance, utterance[at + 1] is "the" ? at + 2 : at + 1, today),
                "this" when utterance[at + 1] is "week" => today.Next(IsoDayOfWeek.Monday),
                "this" when utterance[at + 1] is "month" => new LocalDate(today.Year, today.Month, 1).PlusMonths(1),
                "this" when utterance[at + 1] is "morning" or "afternoon" or "evening" => today.PlusDays(1),
                "today" or "tonight" => today.PlusDays(1),
                "tomorrow" => today.PlusDays(2),
                _ => (LocalDate?)null,
            };
            if (day is not null)
            {
                return new PreferenceOrder.Pause(day);
            }
        }

        return null;
    }

    /// <summary>"Two weeks", "a month", "the day": until which day that is from today on.</summary>
    private static LocalDate? Length(Utterance utterance, int at, LocalDate today)
    {
        var (count, end) = utterance[at] is "a" or "an" or "one" ? (1m, at + 1) : Numbers.At(utterance, at) is var (value, after) ? (value, after) : (1m, at);
        return count is < 1 or > 180 ? null : utterance[end] switch
        {
            "day" or "days" => today.PlusDays((int)count),
            "week" or "weeks" => today.PlusWeeks((int)count),
            "month" or "months" => today.PlusMonths((int)count),
            "year" or "years" => today.PlusYears((int)count),
            _ => null,
        };
    }

    /// <summary>"On Fridays", "at weekends", "only on Mondays".</summary>
    private static PreferenceOrder? Weekdays(Utterance utterance, bool only)
    {
        var named = utterance.Tokens.SelectMany(token => token.Word is "weekend" or "weekends" ? [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]
            : token.Word is "weekday" or "weekdays" or "workdays" ? [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]
            : Calendar.Weekday(token.Word.EndsWith("days", StringComparison.Ordinal) ? token.Word[..^1] : token.Word) is { } day ? [day]
            : ImmutableArray<IsoDayOfWeek>.Empty).ToImmutableSortedSet();
        return named.IsEmpty ? null : only ? new PreferenceOrder.OnlyOn(named) : new PreferenceOrder.Quiet(named);
    }

    /// <summary>"After 5", "before 9", "only between 9 and 4", "only in the mornings".</summary>
    private static PreferenceOrder.Hours? Hours(Utterance utterance, bool only)
    {
        LocalTime? from = null, until = null;
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            switch (utterance[at])
            {
                case "after" or "past" or "from" when ClockTime.At(utterance, at + 1) is { } clock && !IsRange(utterance, clock.End):
                    Set(only, Late(clock, afternoon: !only));
                    break;
                case "before" when ClockTime.At(utterance, at + 1) is { } clock:
                    Set(!only, Late(clock, afternoon: only));
                    break;
                case "between" or "from" when ClockTime.At(utterance, at + 1) is { } first && IsRange(utterance, first.End) && ClockTime.At(utterance, first.End + 1) is { } last && only:
                    (from, until) = (Late(first, afternoon: false), Late(last, afternoon: true));
                    break;
                case "morning" or "mornings":
                    Set(!only, LocalTime.Noon);
                    break;
                case "afternoon" or "afternoons":
                    Set(only, LocalTime.Noon);
                    break;
            }
        }

        return from is null && until is null ? null : new PreferenceOrder.Hours(from, until);

        void Set(bool begins, LocalTime time) => (from, until) = begins ? ((LocalTime?)time, until) : (from, time);
    }

    private static bool IsRange(Utterance utterance, int at) => utterance[at] is "and" or "to" or "until" or "till" or "-" or "–";

    /// <summary>A bare hour is meant as somebody at work means it: "before 9" in the morning, "after 5" in the afternoon.</summary>
    private static LocalTime Late(ClockTime clock, bool afternoon) => !clock.Sure && clock.Time.Hour is > 0 and < 8 && (afternoon || clock.Time.Hour < 6) ? clock.Time.PlusHours(12) : clock.Time;
}
