using System.Collections.Immutable;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Entities.Dates;

/// <summary>Times of day: "8:00:31am", "half past seven", "3 in the afternoon", "noon", "in the morning".</summary>
internal static class Clocks
{
    private static readonly LocalDate Anyday = new(2000, 1, 1);

    /// <summary>A time as read: which half of the day it means may be open.</summary>
    /// <param name="Said">How it stands in TIMEX: 1 hours only, 2 with minutes, 3 with seconds.</param>
    /// <param name="Half">0 the morning, 1 the afternoon, null where open.</param>
    /// <param name="Bare">A figure alone: a time only where something beside it says so.</param>
    internal readonly record struct Clock(int Hour, int Minute, int Second, int Said, int? Half, bool Bare, int End)
    {
        /// <summary>The time, in a half of the day (0 or 1) where it is open.</summary>
        public LocalTime In(int half) => new(Hour > 12 || (Half is null && half < 0) ? Hour : (Hour % 12) + (12 * (Half ?? half)), Minute, Second);

        /// <summary>Whether it may be meant twelve hours later.</summary>
        public bool Open => Half is null && Hour is > 0 and <= 12;

        /// <summary>A time as TIMEX, as finely as this one was said.</summary>
        public string Timex(LocalTime time) => Said switch { 1 => $"T{time.Hour:00}", 2 => $"T{time.Hour:00}:{time.Minute:00}", _ => $"T{time.Hour:00}:{time.Minute:00}:{time.Second:00}" };

        /// <summary>The times of day that it can mean.</summary>
        public ImmutableArray<Meaning> Meanings()
        {
            var clock = this;
            Meaning Mean(LocalTime time) => new(clock.Timex(time), Anyday.At(time), Anyday.At(time));
            return Open ? Hour == 12 ? [Mean(In(1)), Mean(In(0))] : [Mean(In(0)), Mean(In(1))] : [Mean(new LocalTime(Half is null ? Hour % 24 : In(0).Hour, Minute, Second))];
        }
    }

    /// <summary>The parts of a day: their TIMEX sign, first and last hour (24 is a second before midnight), and the half in which a time said with them falls.</summary>
    public static (string Code, int From, int To, int Half)? Part(string word) => word switch
    {
        "morning" => ("MO", 8, 12, 0),
        "afternoon" => ("AF", 12, 16, 1),
        "evening" => ("EV", 16, 20, 1),
        "night" => ("NI", 20, 24, 1),
        "daytime" => ("DT", 8, 18, 0),
        "lunchtime" => ("MEL", 11, 13, 1),
        "dinnertime" => ("MED", 16, 20, 1),
        "breakfast" => ("MEB", 8, 12, 0),
        _ => null,
    };

    /// <summary>The part of a day that begins at a token: "in the morning", "afternoon", "at night", "during the evening".</summary>
    public static ((string Code, int From, int To, int Half) Part, string? Mod, int End)? PartAt(Utterance utterance, int at)
    {
        var end = at;
        var mod = utterance[at] switch { "early" or "earlier" => "start", "late" or "later" => "end", _ => null };
        end += mod is null ? 0 : 1;
        end += utterance[end] is "in" or "during" or "at" && (utterance[end + 1] is "the" or "night" or "lunchtime" || Part(utterance[end + 1]) is not null || Modified(utterance[end + 1])) ? 1 : 0;
        end += utterance[end] is "the" ? 1 : 0;
        if (mod is null && Modified(utterance[end]))
        {
            mod = utterance[end] is "early" ? "start" : "end";
            end++;
        }

        return Part(utterance[end]) is { } part && utterance.SameSentence(at, end) ? (part, mod, end + 1) : null;
    }

    /// <summary>The part of a day on a day, as a range.</summary>
    public static Meaning On(LocalDate date, (string Code, int From, int To, int Half) part, string? mod, string prefix)
    {
        var to = part.To == 24 ? date.At(new LocalTime(23, 59, 59)) : date.At(new LocalTime(part.To, 0));
        var from = date.At(new LocalTime(part.From, 0));
        return new($"{prefix}T{part.Code}", mod is "end" ? from.PlusHours(2) : from, mod is "start" ? from.PlusHours(2) : to);
    }

    /// <summary>The time that begins at a token with the part of the day behind it, or null.</summary>
    public static Clock? At(Utterance utterance, int at)
    {
        if (at >= utterance.Tokens.Length || Plain(utterance, at) is not { } clock)
        {
            return null;
        }

        return clock.Half is null && clock.Hour <= 12 && utterance[clock.End] is "in" or "at" && PartAt(utterance, clock.End) is { Mod: null } part
            ? clock with { Half = part.Part.Half == 1 && part.Part.Code is "NI" && clock.Hour is < 6 or 12 ? 0 : part.Part.Half, Bare = false, End = part.End }
            : clock;
    }

    private static bool Modified(string word) => word is "early" or "late";

    private static Clock? Plain(Utterance utterance, int at)
    {
        var word = utterance[at];
        if (word is "noon" or "midday" or "midnight" or "noontime")
        {
            return new(word is "midnight" ? 0 : 12, 0, 0, 1, word is "midnight" ? 0 : 1, false, at + 1);
        }

        var token = utterance.Tokens[at];
        if (token.Kind == TokenKind.Number && token.Word.Contains(':', StringComparison.Ordinal))
        {
            return token.Word.Split(':') is [{ Length: <= 2 } h, { Length: 2 } m, .. var rest] && rest is [] or [{ Length: 2 }] && int.TryParse(h, out var hour) && int.TryParse(m, out var minute)
                && int.TryParse(rest is [var s] ? s : "0", out var second) && hour < 25 && minute < 60 && second < 60
                ? Halved(utterance, hour % 24, minute, second, 2 + rest.Length, hour is 0 or 24 ? 0 : null, false, at + 1)
                : null;
        }

        if (Relative(utterance, at) is { } relative)
        {
            return relative;
        }

        if (token.Kind == TokenKind.Number && token.Word.Split('.') is [{ Length: <= 2 } whole, { Length: 2 } part] && int.TryParse(whole, out var dotted) && int.TryParse(part, out var minutes) && dotted < 24 && minutes < 60)
        {
            return Halved(utterance, dotted, minutes, 0, 2, null, true, at + 1);
        }

        if (token is { Kind: TokenKind.Number, Length: 4, Value: { } digits } && token.Word.All(char.IsAsciiDigit) && (int)digits / 100 < 24 && (int)digits % 100 < 60)
        {
            return Halved(utterance, (int)digits / 100, (int)digits % 100, 0, 2, null, true, at + 1);
        }

        if (Hour(utterance, at) is not { } figure || (token.Kind == TokenKind.Number && token.Length > 2))
        {
            return null;
        }

        // "Two thirty": the hour and the minutes, both in words.
        if (token.Kind == TokenKind.Word && Numbers.At(utterance, at + 1) is var (past, after) && Numbers.IsWord(utterance[at + 1]) && past is >= 10 and < 60 && figure <= 12 && past == Math.Truncate(past))
        {
            return Halved(utterance, figure, (int)past, 0, 2, null, true, after);
        }

        return Halved(utterance, figure, 0, 0, 1, null, true, at + 1);
    }

    /// <summary>"Half past seven", "20 min past eight", "quarter to 9".</summary>
    private static Clock? Relative(Utterance utterance, int at)
    {
        var start = utterance[at] is "a" && utterance[at + 1] is "quarter" ? at + 1 : at;
        var (minutes, end) = utterance[start] switch { "half" => (30, start + 1), "quarter" => (15, start + 1), _ => Numbers.At(utterance, start) is var (value, next) && value is > 0 and < 60 && value == Math.Truncate(value) && utterance[start] is not ("a" or "an") ? ((int)value, next) : (0, 0) };
        if (minutes == 0)
        {
            return null;
        }

        end += utterance[end] is "minutes" ? 1 : 0;
        var sign = utterance[end] switch { "past" => 1, "after" when utterance[start] is "quarter" => 1, "to" when minutes < 60 && (utterance[end - 1] is "minutes" || start != at || utterance[start] is "quarter") => -1, _ => 0 };
        if (sign == 0 || Hour(utterance, end + 1) is not (> 0 and <= 23 and var hour))
        {
            return null;
        }

        return sign > 0 ? Halved(utterance, hour, minutes, 0, 2, null, false, end + 2) : Halved(utterance, hour == 1 ? 12 : hour - 1, 60 - minutes, 0, 2, null, false, end + 2);
    }

    private static int? Hour(Utterance utterance, int at)
    {
        if (at >= utterance.Tokens.Length)
        {
            return null;
        }

        var value = utterance.Tokens[at].Value ?? (Numbers.IsWord(utterance[at]) ? Numbers.At(utterance, at)?.Value : null);
        return value is >= 0 and < 25 && value == Math.Truncate(value.Value) ? (int)value % 24 : null;
    }

    private static Clock Halved(Utterance utterance, int hour, int minute, int second, int said, int? half, bool bare, int end)
    {
        end += utterance[end] is "oclock" ? 1 : 0;
        bare &= utterance[end - 1] is not "oclock";
        if (hour > 12)
        {
            half = 1;
        }

        if (HalfAt(utterance, end) is var (afternoon, after) && hour <= 12)
        {
            return new(hour, minute, second, said, afternoon ? 1 : 0, false, after);
        }

        return new(hour, minute, second, said, half, bare && hour <= 24, end);
    }

    /// <summary>"am", "p.m.", "p m" and, directly behind the figures, "a" and "p".</summary>
    private static (bool Afternoon, int End)? HalfAt(Utterance utterance, int at)
    {
        bool Dot(int index) => index < utterance.Tokens.Length && utterance.Tokens[index].Is('.') && utterance.Tokens[index].Start == utterance.Tokens[index - 1].End;
        switch (utterance[at])
        {
            case "am" or "pm":
                return (utterance[at] is "pm", at + 1);
            case "a" or "p":
                var m = Dot(at + 1) ? at + 2 : at + 1;
                return utterance[m] is "m" ? (utterance[at] is "p", Dot(m + 1) && Dot(at + 1) ? m + 2 : m + 1)
                    : utterance.Tokens[at].Glued ? (utterance[at] is "p", at + 1) : null;
            default:
                return null;
        }
    }
}
