using System.Collections.Immutable;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Intents;

/// <summary>"Remind me tomorrow at 10", "in two days", "nudge me next week": short utterances that ask for a reminder and tell of nothing else.</summary>
internal static class Reminders
{
    private const int Longest = 12;

    private static readonly PhraseTable<bool> Later = new([("ask/remind/nudge/ping me ?again ?about ?it ?this in/next/on/at/tomorrow/later", true), ("check back in/next/on/tomorrow", true)]);

    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>The reminder asked for, or null. A bare time to come counts where no question is open.</summary>
    public static Intent.RemindMe? Find(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (utterance.Words is 0 or > Longest)
        {
            return null;
        }

        var asks = (Asks(utterance) || Later.Find(utterance).Length > 0) && !utterance.Tokens.Any(token => token.Word is "what" or "how" or "why" or "who" or "which");
        var here = hearing.Context.Now.InZone(hearing.Context.Zone).LocalDateTime;
        var (at, covered) = When(utterance, here, hearing.Context.Holidays);
        return asks ? new Intent.RemindMe(at)
            : at is not null && hearing.Context.Asked is null && covered && utterance.Tokens.Any(token => token.Word is "tomorrow" or "in" or "next") ? new Intent.RemindMe(at)
            : null;
    }

    private static bool Asks(Utterance utterance)
    {
        var first = 0;
        while (CommandWords.Fillers.Contains(utterance[first]) || (first < utterance.Tokens.Length && utterance.Tokens[first].Kind == TokenKind.Symbol))
        {
            first++;
        }

        return utterance[first] is "nudge" or "ping" or "snooze" || Typos.Near(utterance[first], "remind") || Typos.Near(utterance[first], "reminder") || Typos.Near(utterance[first], "reminders")
            || (utterance[first] is "set" && Enumerable.Range(first, 4).Any(at => utterance[at] is "reminder"));
    }

    /// <summary>The time to come that is named, and whether the utterance holds nothing beside it.</summary>
    private static (LocalDateTime? At, bool Covered) When(Utterance utterance, LocalDateTime here, ImmutableSortedDictionary<LocalDate, string> holidays)
    {
        LocalDate? date = null;
        LocalTime? time = null;
        LocalDateTime? exact = null;
        var rest = 0;
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            if (Hours(utterance, at) is var (hours, over))
            {
                exact = here.PlusSeconds((long)(hours * NodaConstants.SecondsPerHour));
                at = over;
            }
            else if (date is null && NamedHoliday.Coming(utterance, at, here.Date, holidays) is { } feast)
            {
                (date, at) = (feast.Date, feast.End);
            }
            else if (date is null && NamedDay.Coming(utterance, at, here.Date) is { } day)
            {
                (date, at) = (day.Date, day.End);
            }
            else if (time is null && (utterance[at - 1] is "at" or "by" or "around" or "@" || date is not null || utterance[at + 1] is "am" or "pm") && ClockTime.At(utterance, at) is { } clock)
            {
                (time, at) = (Likely(clock), clock.End);
            }
            else if (time is null && utterance[at] is "morning" or "afternoon" or "evening" or "lunchtime" or "lunch")
            {
                time = utterance[at] switch { "morning" => Morning, "afternoon" => new LocalTime(14, 0), "evening" => new LocalTime(18, 0), _ => LocalTime.Noon };
                at++;
            }
            else
            {
                rest += utterance.Tokens[at].Kind == TokenKind.Symbol || CommandWords.Fillers.Contains(utterance[at]) || utterance[at] is "on" ? 0 : 1;
                at++;
            }
        }

        return (exact ?? (date is null && time is null ? null : Ahead(here, date, time)), rest == 0);
    }

    /// <summary>"In 2 hours".</summary>
    private static (decimal Hours, int End)? Hours(Utterance utterance, int at) =>
        utterance[at] is "in" && Durations.At(utterance, at + 1) is { InDays: false, Hours: > 0 and < 1000 } length ? (length.Hours, length.End) : null;

    /// <summary>"At 3" is in the afternoon: nobody is reminded, or visited, before seven.</summary>
    public static LocalTime Likely(ClockTime clock) => !clock.Sure && clock.Time.Hour is > 0 and < 7 ? clock.Time.PlusHours(12) : clock.Time;

    private static LocalDateTime Ahead(LocalDateTime here, LocalDate? date, LocalTime? time)
    {
        var at = (date ?? here.Date).At(time ?? Morning);
        return at > here ? at : time is null ? here.PlusHours(3) : at.PlusDays(1);
    }
}
