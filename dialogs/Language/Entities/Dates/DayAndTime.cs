using System.Collections.Immutable;
using HighPoint.Language.Entities.Durations;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Entities.Dates;

/// <summary>Days and times together: "tomorrow 8:00am", "8am this morning", "tuesday in the morning", "in 5 minutes", "from 3 to 5 on 1/1/2015".</summary>
internal static class DayAndTime
{
    /// <summary>A time of day alone, or a part of the day; bare figures only where <paramref name="sure"/> or behind "at".</summary>
    public static Moment? Time(Utterance utterance, int at, bool sure)
    {
        if (utterance[at - 1] is not "good" && Clocks.PartAt(utterance, at) is var (part, mod, end))
        {
            return Clocks.At(utterance, end) is { Half: null, Hour: <= 12 } late && (!late.Bare || utterance[late.End - 1] is "oclock") ? new Moment(EntityKind.Time, (late with { Half = part.Half }).Meanings(), late.End)
                : new Moment(EntityKind.TimeRange, [Clocks.On(new LocalDate(2000, 1, 1), part, mod, "")], end, mod);
        }

        return Clocks.At(utterance, at) is { } clock && (!clock.Bare || (utterance[at - 1] is "at" && Ends(utterance, clock.End) && clock.Said == 1) || (sure && clock.Said == 1 && Ends(utterance, clock.End) && utterance.Tokens[at].Kind == TokenKind.Number && utterance.Tokens[at].Length < 3 && utterance[at - 1] is "than"))
            && !(utterance.Tokens[at].Kind == TokenKind.Number && clock.Half is null && Ratio(utterance, at))
            ? new Moment(EntityKind.Time, clock.Meanings(), clock.End)
            : null;
    }

    /// <summary>A day, and the time or part of it that stands behind.</summary>
    public static Moment? Behind(Utterance utterance, Moment day, LocalDateTime now)
    {
        var next = day.End < utterance.Tokens.Length && utterance.Tokens[day.End].Is(',') ? day.End + 1 : day.End;
        if (Clocks.PartAt(utterance, next) is var (part, mod, end) && utterance.SameSentence(day.End - 1, next))
        {
            var at = utterance[end] is "at" ? end + 1 : end;
            return SpanGrammar.Times(utterance, at, sure: true) is { } within && next == day.End ? On(day, InHalf(within, part.Half), within.End)
                : Clocks.At(utterance, at) is { } clock && (!clock.Bare || at > end) ? On(day, (clock with { Half = clock.Half ?? part.Half }).Meanings(), clock.End)
                : new Moment(EntityKind.DateTimeRange, [.. day.Meanings.Select(meaning => Clocks.On(meaning.From.Date, part, mod, meaning.Timex))], end, mod);
        }

        if (SpanGrammar.Times(utterance, next, sure: utterance.SameSentence(day.End - 1, next)) is { } span)
        {
            return On(day, span.Meanings, span.End);
        }

        if (utterance[next] is "at" && SpanGrammar.Times(utterance, next + 1, sure: true) is { } slot && utterance.SameSentence(day.End - 1, next))
        {
            return On(day, slot.Meanings, slot.End);
        }

        var time = utterance[next] is "at" or "for" or "around" ? next + 1 : next;
        return Clocks.At(utterance, time) is { } exact && (!exact.Bare || (utterance[next] is "at" && Ends(utterance, exact.End)) || (exact.Said == 2 && utterance.Tokens[time].Kind == TokenKind.Word)) && utterance.SameSentence(day.End - 1, time)
            ? On(day, exact.Meanings(), exact.End)
            : null;
    }

    /// <summary>A time, a span or a part of the day before its day: "this morning", "8am tomorrow", "6-8 next Monday", "8am this morning".</summary>
    public static Moment? Before(Utterance utterance, int at, LocalDateTime now)
    {
        if (Today(utterance, at, now.Date) is var (date, part, mod, end))
        {
            var behindAt = utterance[end] is "at" ? end + 1 : end;
            var day = Moment.On(date, end);
            return SpanGrammar.Times(utterance, behindAt, sure: true) is { } within ? On(day, InHalf(within, part.Half), within.End)
                : Clocks.At(utterance, behindAt) is { } late && (!late.Bare || behindAt > end) ? On(day, (late with { Half = late.Half ?? part.Half }).Meanings(), late.End)
                : Moment.Of(EntityKind.DateTimeRange, Clocks.On(date, part, mod, $"{date:uuuu'-'MM'-'dd}").Timex, Clocks.On(date, part, mod, "").From, Clocks.On(date, part, mod, "").To, end) with { Mod = mod };
        }

        if (SpanGrammar.Times(utterance, at, sure: true) is { } span && DayAt(utterance, span.End, now) is { } after)
        {
            return Today(utterance, span.End, now.Date) is var (_, during, _, stop) ? On(after, InHalf(span, during.Half), stop)
                : Clocks.PartAt(utterance, after.End) is var (inside, _, last) ? On(after, InHalf(span, inside.Half), last)
                : On(after, span.Meanings, after.End);
        }

        if (Clocks.PartAt(utterance, at) is var (some, how, rest) && utterance[rest] is "of" or "on" && DayAt(utterance, rest, now) is { } held)
        {
            return new Moment(EntityKind.DateTimeRange, [.. held.Meanings.Select(meaning => Clocks.On(meaning.From.Date, some, how, meaning.Timex))], held.End, how);
        }

        if (Clocks.At(utterance, at) is not { } clock)
        {
            return EndOf(utterance, at, now);
        }

        if (Today(utterance, clock.End, now.Date) is var (on, partOfDay, bent, behind) && bent is null)
        {
            return On(Moment.On(on, behind), (clock with { Half = clock.Half ?? partOfDay.Half }).Meanings(), behind);
        }

        return (!clock.Bare || utterance[at - 1] is "at") && DayAt(utterance, clock.End, now) is { } then ? On(then, clock.Meanings(), then.End) : null;
    }

    /// <summary>"In 5 minutes", "half an hour from now", "30 minutes later", "2 hours ago".</summary>
    public static Moment? Away(Utterance utterance, int at, LocalDateTime now)
    {
        var start = utterance[at] is "in" ? at + 1 : at;
        if (DurationModel.At(utterance, start) is not { Mod: null } length || length.Timex.IndexOf('T') < 0 || length.Seconds > 100_000_000)
        {
            return null;
        }

        var (sign, end) = start > at ? (1, length.End) : (utterance[length.End], utterance[length.End + 1]) switch
        {
            ("ago", _) => (-1, length.End + 1),
            ("later", _) => (1, length.End + 1),
            ("from" or "after", "now") => (1, length.End + 2),
            ("before", "now") => (-1, length.End + 2),
            _ => (0, 0),
        };
        var moment = now.PlusSeconds((long)length.Seconds * sign);
        return sign == 0 ? null : Moment.Of(EntityKind.DateTime, $"{moment:uuuu'-'MM'-'dd'T'HH':'mm':'ss}", moment, moment, end);
    }

    /// <summary>"This morning", "tonight", "last night".</summary>
    private static (LocalDate Date, (string Code, int From, int To, int Half) Part, string? Mod, int End)? Today(Utterance utterance, int at, LocalDate today)
    {
        var mod = utterance[at] switch { "early" or "earlier" => "start", "late" or "later" => "end", _ => null };
        var word = mod is null ? at : at + 1;
        return utterance[word] switch
        {
            "tonight" => (today, Clocks.Part("night")!.Value, mod, word + 1),
            "this" when Clocks.Part(utterance[word + 1]) is { } part => (today, part, mod, word + 2),
            "last" when utterance[word + 1] is "night" => (today.PlusDays(-1), Clocks.Part("night")!.Value, mod, word + 2),
            _ => null,
        };
    }

    /// <summary>The day behind a time, "on" or "of" between them.</summary>
    private static Moment? DayAt(Utterance utterance, int at, LocalDateTime now)
    {
        var start = utterance[at] is "on" or "of" || (at < utterance.Tokens.Length && utterance.Tokens[at].Is(',')) ? at + 1 : at;
        return utterance.SameSentence(at - 1, start)
            ? Today(utterance, start, now.Date) is var (date, _, _, end) ? Moment.On(date, end) : DayGrammar.At(utterance, start, now)
            : null;
    }

    /// <summary>"End of tomorrow", "the end of the day", "eod".</summary>
    private static Moment? EndOf(Utterance utterance, int at, LocalDateTime now)
    {
        var the = utterance[at] is "the" ? at + 1 : at;
        var day = utterance[the] switch
        {
            "eod" => Moment.On(now.Date, the + 1),
            "end" when utterance[the + 1] is "of" && utterance[the + 2] is "the" or "day" && utterance[the + 2] is "day" or "the" && (utterance[the + 3] is "day" || utterance[the + 2] is "day") => Moment.On(now.Date, utterance[the + 2] is "day" ? the + 3 : the + 4),
            "end" when utterance[the + 1] is "of" && utterance[the + 2] is "today" or "tomorrow" or "yesterday" => DayGrammar.At(utterance, the + 2, now),
            _ => null,
        };
        return day is null ? null : Moment.Of(EntityKind.DateTime, $"{day.Meanings[0].Timex}T23:59:59", day.Meanings[0].From.PlusSeconds(86_399), day.Meanings[0].From.PlusSeconds(86_399), day.End);
    }

    private static ImmutableArray<Meaning> InHalf(Moment span, int half) =>
        span.Meanings is [var early, var late] ? [half == 0 ? early : late] : span.Meanings;

    /// <summary>Times of day on a day.</summary>
    public static Moment On(Moment day, ImmutableArray<Meaning> times, int end)
    {
        var placed = ImmutableArray.CreateBuilder<Meaning>(times.Length * day.Meanings.Length);
        foreach (var time in times)
        {
            foreach (var date in day.Meanings)
            {
                var from = date.From.Date.At(time.From.TimeOfDay);
                placed.Add(new Meaning($"{date.Timex}{time.Timex}", from, from + Period.Between(time.From, time.To), time.Until is null ? null : $"{date.Timex}{time.Until}", time.Span));
            }
        }

        return new Moment(times[0].Until is null ? EntityKind.DateTime : EntityKind.DateTimeRange, placed.DrainToImmutable(), end);
    }

    /// <summary>Nothing counted stands behind a bare figure.</summary>
    private static bool Ends(Utterance utterance, int end) => utterance.EndsClause(end - 1) || utterance[end] is "on" or "and" or "or" or "to" or "for" or "with" or "in" or "today" or "tomorrow";

    /// <summary>"1:1" and "4:3": figures with a colon that are no time.</summary>
    private static bool Ratio(Utterance utterance, int at) => utterance.Tokens[at].Word is [_, ':', _];
}
