using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Lengths of time in hours ("5.5h", "1h40", "an hour and a half", "half a day", "two half days", "20 min"; "5u" is Dutch, whose "u" is read as "you").</summary>
internal static class Durations
{
    /// <summary>The hours of "a day".</summary>
    public const decimal WorkingDay = 8;

    /// <summary>The length that begins at a token, whether it is counted in days, and the index after it; null where none begins.</summary>
    public static (decimal Hours, bool InDays, int End)? At(Utterance utterance, int at)
    {
        if (!utterance.Begins(at, Begins.Number))
        {
            return null;
        }

        if (Colon(utterance, at) is { } colon)
        {
            return colon;
        }

        if (utterance[at] is "hour" && Numbers.Fraction(utterance, at + 1) is var (bare, after))
        {
            return (1 + bare, false, after);
        }

        if (Numbers.At(utterance, at) is not var (value, end) || value < 0 || value > 1000)
        {
            return null;
        }

        while (utterance[end] is "full" or "good" or "solid" or "whole" or "long" or "straight" or "billable" or "more" or "odd" or "entire" or "extra" or "working" or "man" or "person" or "further" or "additional")
        {
            end++;
        }

        return utterance.SameSentence(at, end) ? Unit(utterance, value, end) : null;
    }

    private static (decimal Hours, bool InDays, int End)? Unit(Utterance utterance, decimal value, int end)
    {
        switch (utterance[end])
        {
            case "h" or "hour" or "hours":
                return Rest(utterance, value, end + 1);
            case "you" or "uur" when utterance.Tokens[end].Glued:
                return Rest(utterance, value, end + 1);
            case "half" when utterance[end + 1] is "day" or "days" && value == Math.Truncate(value):
                return (value * WorkingDay / 2, true, end + 2);
            case "minutes" or "m" when utterance[end] is not "m" || utterance.Tokens[end].Glued:
                return (Round(value / 60), false, end + 1);
            case "day" or "days":
                var more = Numbers.Fraction(utterance, end + 1);
                return ((value + (more?.Value ?? 0)) * WorkingDay, true, more?.End ?? end + 1);
            default:
                return null;
        }
    }

    /// <summary>What follows the hours: "and a half", "40", "40m", "and 15 minutes".</summary>
    private static (decimal Hours, bool InDays, int End) Rest(Utterance utterance, decimal hours, int end)
    {
        if (Numbers.Fraction(utterance, end) is var (fraction, after))
        {
            return (hours + fraction, false, after);
        }

        var at = utterance[end] is "and" ? end + 1 : end;
        if (at < utterance.Tokens.Length && utterance.SameClause(end - 1, at) && utterance.Tokens[at].Value is { } minutes && minutes < 60 && minutes == Math.Truncate(minutes) && hours == Math.Truncate(hours))
        {
            var unit = utterance[at + 1] is "minutes" || (utterance[at + 1] is "m" && utterance.Tokens[at + 1].Glued);
            if (unit || (at == end && utterance.Tokens[at].Glued))
            {
                return (Round(hours + (minutes / 60)), false, unit ? at + 2 : at + 1);
            }
        }

        return (hours, false, end);
    }

    /// <summary>"1:40h", "1:40 hours".</summary>
    private static (decimal Hours, bool InDays, int End)? Colon(Utterance utterance, int at) =>
        utterance[at].Contains(':', StringComparison.Ordinal) && utterance[at].Split(':') is [var h, { Length: 2 } m] && int.TryParse(h, out var hours) && int.TryParse(m, out var minutes) && minutes < 60 && hours < 100 && utterance[at + 1] is "h" or "hour" or "hours"
            ? (Round(hours + (minutes / 60m)), false, at + 2)
            : null;

    private static decimal Round(decimal hours) => Math.Round(hours, 2, MidpointRounding.AwayFromZero);
}
