using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>A time of day in a text.</summary>
/// <param name="Time">The time; where <paramref name="Sure"/> is false it may be meant twelve hours later.</param>
/// <param name="Sure">Half of the day is known: "8pm", "20:15", "noon", "1115".</param>
/// <param name="End">The index after its last token.</param>
internal readonly record struct ClockTime(LocalTime Time, bool Sure, int End)
{
    /// <summary>The time of day that begins at a token, or null. A bare figure ("9") is one too, and never sure.</summary>
    public static ClockTime? At(Utterance utterance, int at)
    {
        if (at >= utterance.Tokens.Length)
        {
            return null;
        }

        var token = utterance.Tokens[at];
        if (token.Word is "noon" or "midday" or "midnight")
        {
            return new(token.Word is "midnight" ? LocalTime.Midnight : LocalTime.Noon, true, at + 1);
        }

        if (token.Word is "half" or "quarter" && utterance[at + 1] is "past" && Hour(utterance, at + 2) is { } past)
        {
            return Halved(utterance, past, token.Word is "half" ? 30 : 15, at + 3);
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
            return Halved(utterance, (int)digits / 100, (int)digits % 100, at + 1) with { Sure = true };
        }

        return Hour(utterance, at) is { } plain ? Halved(utterance, plain, 0, at + 1) : Dotted(utterance, at);
    }

    private static int? Hour(Utterance utterance, int at)
    {
        if (at >= utterance.Tokens.Length)
        {
            return null;
        }

        var value = utterance.Tokens[at].Value ?? (Numbers.IsWord(utterance[at]) ? Numbers.At(utterance, at)?.Value : null);
        return value is >= 0 and < 24 && value == Math.Truncate(value.Value) ? (int)value : null;
    }

    /// <summary>"8.30pm".</summary>
    private static ClockTime? Dotted(Utterance utterance, int at) =>
        utterance[at].Contains('.', StringComparison.Ordinal) && utterance[at].Split('.') is [var h, { Length: 2 } m] && int.TryParse(h, out var hour) && int.TryParse(m, out var minute) && hour is > 0 and < 24 && minute < 60
            && utterance[at + 1] is "am" or "pm"
            ? Halved(utterance, hour, minute, at + 1)
            : null;

    private static ClockTime Halved(Utterance utterance, int hour, int minute, int end)
    {
        var half = utterance.SameSentence(end - 1, end) ? utterance[end] : "";
        return half switch
        {
            "am" or "a" when hour <= 12 && (half is "am" || utterance.Tokens[end].Glued) => new(new LocalTime(hour % 12, minute), true, end + 1),
            "pm" or "p" when hour <= 12 && (half is "pm" || utterance.Tokens[end].Glued) => new(new LocalTime((hour % 12) + 12, minute), true, end + 1),
            "oclock" => new(new LocalTime(hour, minute), hour > 12, end + 1),
            _ => new(new LocalTime(hour, minute), false, end),
        };
    }
}
