using HighPoint.Language.Entities.Durations;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Entities.Dates;

/// <summary>Every day, time, range, length and repetition in a text, read in one pass: at each token the longest reading is taken.</summary>
internal static class DateTimeModel
{
    /// <summary>What the text tells of time, in order and without overlaps, read at <paramref name="now"/> on the speaker's clock.</summary>
    public static IEnumerable<Entity> Find(Utterance utterance, LocalDateTime now)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (Longest(utterance, at, now) is { } moment)
            {
                yield return moment.Entity(utterance.Tokens[at].Start, utterance.Tokens[moment.End - 1].End - utterance.Tokens[at].Start);
                at = moment.End - 1;
            }
            else if (DurationModel.At(utterance, at) is { } length)
            {
                var start = utterance.Tokens[at].Start;
                yield return new Entity(start, utterance.Tokens[length.End - 1].End - start, EntityKind.Duration, [new(length.Timex, Value: $"{length.Seconds:0.###}", Mod: length.Mod)]);
                at = length.End - 1;
            }
        }
    }

    private static Moment? Longest(Utterance utterance, int at, LocalDateTime now)
    {
        if (RepeatGrammar.At(utterance, at, now) is { } repeated)
        {
            return repeated;
        }

        var (mod, next) = Modifier(utterance, at);
        if (mod is not null && Whole(utterance, next, now, sure: mod is not "approx" && utterance[next - 1] is not "from") is { Mod: null, Unplaced: null } inner && Modified(inner, mod) is { } modified)
        {
            return modified;
        }

        return Whole(utterance, at, now, sure: false) is { } whole ? Later(utterance, whole) : null;
    }

    /// <summary>"2012 or later", "1/1/2016 and after".</summary>
    private static Moment Later(Utterance utterance, Moment moment) =>
        utterance[moment.End] is "or" or "and" && utterance[moment.End + 1] is "later" or "after" or "onward" or "onwards" && utterance.EndsClause(moment.End + 1) && Modified(moment, "since") is { } later ? later with { End = moment.End + 2 } : moment;

    private static (string? Mod, int End) Modifier(Utterance utterance, int at) => (utterance[at], utterance[at + 1], utterance[at + 2]) switch
    {
        ("no", "later", "than") or ("as", "late", "as") or ("prior", "to", _) or ("on", "or", "before") => (utterance[at] is "as" or "on" ? "until" : "before", at + (utterance[at] is "prior" ? 2 : 3)),
        ("as", "early", "as") or ("starting", "on" or "from", _) or ("on", "or", "after") => ("since", at + (utterance[at] is "starting" ? 2 : 3)),
        ("later" or "greater", "than", _) => ("after", at + 2),
        ("earlier", "than", _) => ("before", at + 2),
        ("before", _, _) => ("before", at + 1),
        ("after", _, _) => ("after", at + 1),
        ("since", _, _) or ("starting", _, _) => ("since", at + 1),
        ("until" or "till", _, _) => ("until", at + 1),
        ("by", _, _) => ("until", at + 1),
        ("around" or "about" or "approximately" or "circa", _, _) => ("approx", at + 1),
        _ => (null, at),
    };

    private static Moment? Modified(Moment moment, string mod)
    {
        var ranged = moment.Kind is EntityKind.DateRange or EntityKind.TimeRange or EntityKind.DateTimeRange;
        if (mod is "approx")
        {
            return moment.Kind is EntityKind.DateRange ? null : moment with { Mod = mod };
        }

        var kind = moment.Kind switch { EntityKind.Date or EntityKind.DateRange => EntityKind.DateRange, EntityKind.Time or EntityKind.TimeRange => EntityKind.TimeRange, _ => EntityKind.DateTimeRange };
        Meaning Cut(Meaning meaning) => mod switch
        {
            "before" => meaning with { To = meaning.From },
            "after" => meaning with { From = ranged ? meaning.To : meaning.From },
            "until" when ranged => meaning,
            _ => meaning,
        };
        return moment with { Kind = kind, Mod = mod, Meanings = [.. moment.Meanings.Select(Cut)] };
    }

    /// <summary>The longest moment or range from a token on, before any word that bends it.</summary>
    private static Moment? Whole(Utterance utterance, int at, LocalDateTime now, bool sure)
    {
        Moment? best = null;
        void Try(Moment? candidate) => best = candidate is not null && (best is null || candidate.End > best.End) ? candidate : best;
        Try(SpanGrammar.Days(utterance, at, now));
        var day = DayGrammar.At(utterance, at, now);
        if (day is not null)
        {
            Try(DayAndTime.Behind(utterance, day, now));
        }

        Try(DayAndTime.Before(utterance, at, now));
        Try(DayAndTime.Away(utterance, at, now));
        Try(PeriodGrammar.At(utterance, at, now));
        Try(day);
        Try(SpanGrammar.Times(utterance, at, sure: false));
        Try(DayAndTime.Time(utterance, at, sure));
        return best;
    }
}
