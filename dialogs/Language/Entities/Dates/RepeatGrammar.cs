using HighPoint.Language.Entities.Durations;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Entities.Dates;

/// <summary>What comes again and again: "weekly", "every monday", "3pm each day", "every other day", "friday mornings".</summary>
internal static class RepeatGrammar
{
    /// <summary>The repetition that begins at a token, or null.</summary>
    public static Moment? At(Utterance utterance, int at, LocalDateTime now)
    {
        if (Clocks.At(utterance, at) is { Bare: false } clock && Every(utterance, clock.End) is ("P1D", var after))
        {
            return Again(clock.Meanings()[0].Timex, after);
        }

        if (Calendar.Weekday(utterance[at]) is { } weekday && utterance[at + 1] is ['m' or 'a' or 'e' or 'n', .., 's'] && Clocks.Part(utterance[at + 1][..^1]) is { } plural)
        {
            return Again($"XXXX-WXX-{(int)weekday}T{plural.Code}", at + 2);
        }

        if (utterance[at] is ['m' or 't' or 'w' or 'f' or 's', .., 's'] && Calendar.Weekday(utterance[at][..^1]) is { } days && utterance[at].Length > 5)
        {
            return Timed(utterance, $"XXXX-WXX-{(int)days}", at + 1);
        }

        return Every(utterance, at) is var (timex, end) ? Timed(utterance, timex, end) : null;
    }

    private static Moment Again(string timex, int end) => new(EntityKind.Set, [], end, Unplaced: timex);

    /// <summary>With the time behind it: a day's is the time alone.</summary>
    private static Moment Timed(Utterance utterance, string timex, int end)
    {
        var next = utterance[end] is "at" ? end + 1 : end;
        return Clocks.At(utterance, next) is { } clock && (!clock.Bare || next > end) ? Again(timex is "P1D" ? clock.Meanings()[0].Timex : $"{timex}{clock.Meanings()[0].Timex}", clock.End)
            : timex is ['X', ..] && Clocks.PartAt(utterance, end) is { Mod: null } part ? Again($"{timex}T{part.Part.Code}", part.End)
            : Again(timex, end);
    }

    private static (string Timex, int End)? Every(Utterance utterance, int at)
    {
        switch (utterance[at])
        {
            case "weekends":
                return ("P1WE", at + 1);
            case "once" or "one" when utterance[at + 1] is "a" or "per" && DurationModel.UnitAt(utterance, at + 2) is { Clock: false } per:
                return ($"P{per.Times}{per.Code}", at + 3);
            case "daily" or "everyday":
                return ("P1D", at + 1);
            case "weekly":
                return ("P1W", at + 1);
            case "biweekly" or "fortnightly":
                return ("P2W", at + 1);
            case "monthly":
                return ("P1M", at + 1);
            case "quarterly":
                return ("P3M", at + 1);
            case "yearly" or "annually" or "annual":
                return ("P1Y", at + 1);
            case "every" or "each":
                break;
            default:
                return null;
        }

        var other = utterance[at + 1] is "other" or "second" ? 2 : 1;
        var unit = other == 2 ? at + 2 : at + 1;
        return DurationModel.UnitAt(utterance, unit) is { } single ? ($"P{(single.Clock ? "T" : "")}{other * single.Times}{single.Code}", unit + 1)
            : Calendar.Weekday(utterance[unit]) is { } day ? ($"XXXX-WXX-{(int)day}", unit + 1)
            : Calendar.Month(utterance[unit]) is { } month ? ($"XXXX-{month:00}", unit + 1)
            : utterance[unit] is not "night" && Clocks.Part(utterance[unit]) is { } part ? ($"T{part.Code}", unit + 1)
            : DurationModel.At(utterance, unit) is { Mod: null } length ? (length.Timex, length.End)
            : null;
    }
}
