using System.Collections.Frozen;
using System.Globalization;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Entities.Durations;

/// <summary>Lengths of time in a text ("3.5 years", "an hour and a half", "all day", "2 days 1 month", "a couple of days").</summary>
internal static class DurationModel
{
    private const decimal Day = 86_400;
    private static readonly TimeUnit Second = new("S", 1, true, 1, 7);
    private static readonly TimeUnit Minute = new("M", 60, true, 1, 6);
    private static readonly TimeUnit Hour = new("H", 3600, true, 1, 5);
    private static readonly TimeUnit Days = new("D", Day, false, 1, 4);
    private static readonly TimeUnit Week = new("W", 7 * Day, false, 1, 3);
    private static readonly TimeUnit Month = new("M", 30 * Day, false, 1, 2);
    private static readonly TimeUnit Year = new("Y", 365 * Day, false, 1, 1);

    private static readonly FrozenDictionary<string, TimeUnit> Units = new Dictionary<string, TimeUnit>(StringComparer.Ordinal)
    {
        ["s"] = Second, ["sec"] = Second, ["secs"] = Second, ["second"] = Second, ["seconds"] = Second,
        ["minute"] = Minute, ["m"] = Minute, ["minutes"] = Minute,
        ["h"] = Hour, ["hour"] = Hour, ["hours"] = Hour,
        ["d"] = Days, ["day"] = Days, ["days"] = Days, ["night"] = Days, ["nights"] = Days,
        ["w"] = Week, ["week"] = Week, ["weeks"] = Week, ["with"] = Week, ["fortnight"] = new("W", 14 * Day, false, 2, 3), ["fortnights"] = new("W", 14 * Day, false, 2, 3),
        ["weekend"] = new("WE", 2 * Day, false, 1, 3), ["weekends"] = new("WE", 2 * Day, false, 1, 3),
        ["month"] = Month, ["months"] = Month, ["quarter"] = new("M", 90 * Day, false, 3, 2), ["quarters"] = new("M", 90 * Day, false, 3, 2),
        ["y"] = Year, ["year"] = Year, ["years"] = Year, ["decade"] = new("Y", 3650 * Day, false, 10, 1), ["decades"] = new("Y", 3650 * Day, false, 10, 1),
        ["century"] = new("Y", 36_500 * Day, false, 100, 1), ["centuries"] = new("Y", 36_500 * Day, false, 100, 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every length in the text, in order.</summary>
    public static IEnumerable<Found<Duration>> Find(Utterance utterance)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (At(utterance, at) is { } length)
            {
                var start = utterance.Tokens[at].Start;
                yield return new(length, start, utterance.Tokens[length.End - 1].End - start);
                at = length.End - 1;
            }
        }
    }

    /// <summary>The length that begins at a token, "more than" or "less than" with it; null where none begins.</summary>
    public static Duration? At(Utterance utterance, int at)
    {
        var than = utterance[at + 1] is "than" ? utterance[at] switch { "more" or "longer" or "over" => "more", "less" or "fewer" or "shorter" => "less", _ => null } : null;
        return than is null ? Plain(utterance, at) : Plain(utterance, at + 2) is { } length ? length with { Mod = than } : null;
    }

    /// <summary>The unit that a token names, or null; one letter must stand directly behind its figures.</summary>
    public static TimeUnit? UnitAt(Utterance utterance, int at) =>
        Units.GetValueOrDefault(utterance[at]) is { } unit && (utterance.Tokens[at].Length > 1 || utterance[at] is "h" || utterance.Tokens[at].Glued) && (utterance[at] is not "with" || utterance.Tokens[at].Length == 1) ? unit : null;

    /// <summary>The number that begins at a token, with "several" and its like meaning three; null where none begins.</summary>
    public static (decimal Value, int End)? Count(Utterance utterance, int at)
    {
        if (utterance[at] is "few" or "several" or "some")
        {
            return (3, at + 1);
        }

        if (utterance[at] is "a" && utterance[at + 1] is "few")
        {
            return (3, at + 2);
        }

        if (Numbers.At(utterance, at) is not var (value, end))
        {
            return null;
        }

        // "Twenty and four", "one hundred and ten": tens and hundreds take what follows.
        var next = utterance[end] is "and" ? end + 1 : end;
        return value >= 20 && value % 10 == 0 && !utterance.Tokens[at].Value.HasValue && Numbers.IsWord(utterance[next]) && Numbers.At(utterance, next) is var (more, after) && more < (value >= 100 ? 100 : 10)
            ? (value + more, after)
            : (value, end);
    }

    private static Duration? Plain(Utterance utterance, int at)
    {
        if (One(utterance, at) is not { } first)
        {
            return null;
        }

        var parts = new List<Duration> { first };
        var end = first.End;
        while (Numbers.IsWord(utterance[Joined(utterance, end)]) || (Joined(utterance, end) < utterance.Tokens.Length && utterance.Tokens[Joined(utterance, end)].Value.HasValue))
        {
            if (One(utterance, Joined(utterance, end)) is not { Count: not null } next || parts.Exists(part => part.Unit.Order == next.Unit.Order) || utterance[next.End] is "ago" or "later" or "before" or "after")
            {
                break;
            }

            parts.Add(next);
            end = next.End;
        }

        return parts.Count == 1 ? first : new Duration(Timex(parts), parts.Sum(part => part.Seconds), first.Unit, null, end);
    }

    private static int Joined(Utterance utterance, int end) =>
        utterance[end] is "and" || (end < utterance.Tokens.Length && utterance.Tokens[end].Is(',')) ? end + 1 : end;

    private static Duration? One(Utterance utterance, int at)
    {
        if (utterance[at] is "all" or "full" or "whole" or "entire" && UnitAt(utterance, at + 1) is { } whole && utterance.Tokens[at + 1].Length > 2)
        {
            return Of(1, whole, at + 2);
        }

        if (utterance[at] is "the" && utterance[at + 1] is "hour" && utterance[at - 1] is "for")
        {
            return Of(1, Hour, at + 2);
        }

        if (Count(utterance, at) is not var (count, end))
        {
            return null;
        }

        end = Quarter(utterance, end, ref count);
        var unitAt = end < utterance.Tokens.Length && utterance.Tokens[end].Is('-') && utterance.Tokens[end].Start == utterance.Tokens[end - 1].End ? end + 1 : utterance[end] is "full" or "whole" or "more" or "long" ? end + 1 : end;
        if (UnitAt(utterance, unitAt) is not { } unit || utterance.Tokens[at].Sentence != utterance.Tokens[unitAt].Sentence)
        {
            return null;
        }

        return HalfMore(utterance, unitAt + 1) is var (more, after) ? Of(count + more, unit, after) : Of(count, unit, unitAt + 1);
    }

    /// <summary>"One and half hour".</summary>
    private static int Quarter(Utterance utterance, int end, ref decimal count)
    {
        if (count == Math.Truncate(count) && utterance[end] is "and" && utterance[end + 1] is "half")
        {
            count += 0.5m;
            return end + 2;
        }

        return end;
    }

    /// <summary>"And a half" behind the unit.</summary>
    private static (decimal More, int End)? HalfMore(Utterance utterance, int at) => (utterance[at], utterance[at + 1], utterance[at + 2]) switch
    {
        ("and", "a", "half") when UnitAt(utterance, at + 3) is null => (0.5m, at + 3),
        ("and", "half", _) when UnitAt(utterance, at + 2) is null && utterance[at + 2] is not ("a" or "an") => (0.5m, at + 2),
        ("and", "a", "quarter") => (0.25m, at + 3),
        _ => null,
    };

    private static Duration Of(decimal count, TimeUnit unit, int end) =>
        new($"P{(unit.Clock ? "T" : "")}{Figure(count * unit.Times)}{unit.Code}", count * unit.Seconds, unit, count, end);

    private static string Timex(List<Duration> parts)
    {
        var ordered = parts.OrderBy(part => part.Unit.Order).ToArray();
        string Said(bool clock) => string.Concat(ordered.Where(part => part.Unit.Clock == clock).Select(part => $"{Figure(part.Count!.Value * part.Unit.Times)}{part.Unit.Code}"));
        var clock = Said(true);
        return $"P{Said(false)}{(clock.Length > 0 ? "T" : "")}{clock}";
    }

    private static string Figure(decimal value) => Numbers.Plain(value).ToString(CultureInfo.InvariantCulture);
}
