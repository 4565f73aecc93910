using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>A time of day in a text.</summary>
/// <param name="Time">The time; where <paramref name="Sure"/> is false it may be meant twelve hours later.</param>
/// <param name="Sure">Half of the day is known: "8pm", "20:15", "noon", "1115".</param>
/// <param name="End">The index after its last token.</param>
internal readonly record struct ClockTime(LocalTime Time, bool Sure, int End)
{
    /// <summary>The zone that is said with it, by its name in the tz database; null for the speaker's own.</summary>
    public string? Zone { get; init; }

    /// <summary>It says itself which half of the day it means: "8pm", "noon", "4 in the afternoon".</summary>
    public bool Halves { get; init; }

    /// <summary>By how many days the date moves with the time, once it is told in another zone: -1, 0 or 1.</summary>
    public int Days { get; init; }

    /// <summary>The same time on the clocks of the speaker's zone.</summary>
    public ClockTime In(DateTimeZone zone, Instant now)
    {
        if (Zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is not { } said)
        {
            return this;
        }

        var today = now.InZone(zone).Date;
        var here = today.At(Time).PlusSeconds(zone.GetUtcOffset(now).Seconds - said.GetUtcOffset(now).Seconds);
        return this with { Time = here.TimeOfDay, Days = Period.DaysBetween(today, here.Date), Zone = null };
    }

    /// <summary>The time of day that begins at a token, or null. A bare figure ("9") is one too, and never sure.</summary>
    public static ClockTime? At(Utterance utterance, int at) => Plain(utterance, at) is { } time ? Zoned(utterance, time) : null;

    private static ClockTime? Plain(Utterance utterance, int at)
    {
        if (!utterance.Begins(at, Begins.Clock))
        {
            return null;
        }

        var token = utterance.Tokens[at];
        if (token.Word is "noon" or "midday" or "midnight")
        {
            return new(token.Word is "midnight" ? LocalTime.Midnight : LocalTime.Noon, true, at + 1) { Halves = true };
        }

        if (token.Word is "half" or "quarter" && utterance[at + 1] is "past" && Hour(utterance, at + 2) is { } past)
        {
            return Halved(utterance, past, token.Word is "half" ? 30 : 15, at + 3);
        }

        // "Half nine" is half past nine.
        if (token.Word is "half" && Hour(utterance, at + 1) is > 0 and <= 12 and { } half && !Counts(utterance[at + 2]))
        {
            return Halved(utterance, half, 30, at + 2);
        }

        if (token.Kind == TokenKind.Number && token.Word.Contains(':', StringComparison.Ordinal))
        {
            return token.Word.Split(':') is [var h, var m] && int.TryParse(h, out var hour) && int.TryParse(m, out var minute) && hour < 24 && minute < 60 && m.Length == 2
                ? Halved(utterance, hour, minute, at + 1) with { Sure = true }
                : null;
        }

        if (at + 3 < utterance.Tokens.Length && token.Length == 4 && utterance.Tokens[at + 1].Is('-') && utterance.Tokens[at + 3].Is('-'))
        {
            return null;
        }

        if (token is { Kind: TokenKind.Number, Length: 4, Value: { } digits } && token.Word.All(char.IsAsciiDigit) && (int)digits / 100 < 24 && (int)digits % 100 < 60)
        {
            var glued = at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Glued && utterance[at + 1] is "h" or "hours" or "hs";
            return Halved(utterance, (int)digits / 100, (int)digits % 100, glued ? at + 2 : at + 1) with { Sure = true };
        }

        return Lettered(utterance, at) ?? (Hour(utterance, at) is { } plain ? Spoken(utterance, at, plain) : Dotted(utterance, at));
    }

    /// <summary>"4 pm Pacific", "16:00 EST": the zone belongs to the time. "4 pm Pacific Seafood" has none.</summary>
    private static ClockTime Zoned(Utterance utterance, ClockTime time)
    {
        var (end, half) = (time.End, utterance[time.End - 1] is "am" or "pm");
        if (!time.Sure || !utterance.SameSentence(end - 1, end) || ZoneOf(utterance[end], half) is not { } zone)
        {
            return time;
        }

        var after = utterance[end + 1] is "time" ? end + 2 : end + 1;
        return after == end + 1 && utterance.SameClause(end, after) && utterance.Tokens[after].Capital ? time : time with { Zone = zone, End = after };
    }

    private static string? ZoneOf(string word, bool half) => word switch
    {
        "pacific" or "pst" or "pdt" => "America/Los_Angeles",
        "mountain" or "mst" or "mdt" => "America/Denver",
        "central" or "cst" or "cdt" => "America/Chicago",
        "eastern" or "est" or "edt" => "America/New_York",
        "pt" when half => "America/Los_Angeles",
        "mt" when half => "America/Denver",
        "ct" when half => "America/Chicago",
        "et" when half => "America/New_York",
        "gmt" or "utc" => "Etc/UTC",
        "bst" => "Europe/London",
        "cet" or "cest" => "Europe/Berlin",
        _ => null,
    };

    private static int? Hour(Utterance utterance, int at)
    {
        if (at >= utterance.Tokens.Length)
        {
            return null;
        }

        var value = utterance.Tokens[at].Value ?? (Numbers.IsWord(utterance[at]) ? Numbers.At(utterance, at)?.Value : null);
        return value is >= 0 and < 24 && value == Math.Truncate(value.Value) ? (int)value : null;
    }

    /// <summary>"17h30", "8u15", "15hs"; a bare "9h" is a time only behind a word that says so, and "2h30" is most often a length.</summary>
    private static ClockTime? Lettered(Utterance utterance, int at)
    {
        if (at + 1 >= utterance.Tokens.Length || utterance.Tokens[at] is not { Kind: TokenKind.Number } || Hour(utterance, at) is not { } hour || !utterance.Tokens[at + 1].Glued || utterance[at + 1] is not ("h" or "hs" or "hours" or "you"))
        {
            return null;
        }

        var cue = utterance[at - 1] is "at" or "from" or "until" or "till" or "since" or "by" or "kl";
        return at + 2 < utterance.Tokens.Length && utterance.Tokens[at + 2] is { Kind: TokenKind.Number, Length: 2, Glued: true, Value: < 60 and { } minutes } && minutes == Math.Truncate(minutes)
            ? new(new LocalTime(hour, (int)minutes), hour > 12 || cue, at + 3)
            : new(new LocalTime(hour, 0), cue && hour > 6, at + 2);
    }

    /// <summary>"Ten thirty"; or the hour alone.</summary>
    private static ClockTime Spoken(Utterance utterance, int at, int hour) =>
        Numbers.IsWord(utterance[at]) && hour is > 0 and <= 12 && utterance.SameClause(at, at + 1) && Numbers.Below(utterance, at + 1) is (>= 10 and < 60 and var minutes, var end) && !Counts(utterance[end])
            ? Halved(utterance, hour, (int)minutes, end)
            : Halved(utterance, hour, 0, at + 1);

    /// <summary>Whether the word says what a number before it counts.</summary>
    private static bool Counts(string word) => word is "h" or "hour" or "hours" or "minutes" or "day" or "days" or "percent" or "hundred" or "thousand" or "grand" or "month" or "a" or "users" or "people" or "seats" or "bucks" or "dollars";

    /// <summary>"8.30pm"; without its half of the day it is never sure.</summary>
    private static ClockTime? Dotted(Utterance utterance, int at) =>
        utterance[at].Contains('.', StringComparison.Ordinal) && utterance[at].Split('.') is [var h, { Length: 2 } m] && int.TryParse(h, out var hour) && int.TryParse(m, out var minute) && hour is > 0 and < 24 && minute < 60
            ? Halved(utterance, hour, minute, at + 1)
            : null;

    private static ClockTime Halved(Utterance utterance, int hour, int minute, int end)
    {
        var half = utterance.SameSentence(end - 1, end) ? utterance[end] : "";
        return half switch
        {
            "am" or "a" when hour <= 12 && (half is "am" || utterance.Tokens[end].Glued) => new(new LocalTime(hour % 12, minute), true, end + 1) { Halves = true },
            "pm" or "p" when hour <= 12 && (half is "pm" || utterance.Tokens[end].Glued) => new(new LocalTime((hour % 12) + 12, minute), true, end + 1) { Halves = true },
            "in" when hour is > 0 and <= 12 && utterance[end + 1] is "the" && utterance[end + 2] is "morning" or "afternoon" or "evening" => new(new LocalTime((hour % 12) + (utterance[end + 2] is "morning" ? 0 : 12), minute), true, end + 3) { Halves = true },
            "this" when hour is > 0 and <= 12 && utterance[end + 1] is "afternoon" or "evening" => new(new LocalTime((hour % 12) + 12, minute), true, end) { Halves = true },
            "this" when hour is > 3 and <= 12 && utterance[end + 1] is "morning" => new(new LocalTime(hour % 12, minute), true, end) { Halves = true },
            "oclock" => new(new LocalTime(hour, minute), hour > 12, end + 1),
            _ => new(new LocalTime(hour, minute), false, end),
        };
    }
}
