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
        if (at > 0 && utterance.Tokens[at].Glued && utterance.Tokens[at - 1].Is('$'))
        {
            return null;
        }

        if (utterance[at] is "more" && utterance[at + 1] is "than" && DayGrammar.Away(utterance, at + 2, now) is { } beyond)
        {
            return Modified(beyond, beyond.Meanings[0].From.Date < now.Date ? "before" : "after");
        }

        if ((utterance[at], utterance[at + 1], utterance[at + 2]) is ("at", "the", "moment") or ("at", "this", "time"))
        {
            return Moment.Of(EntityKind.DateTime, "PRESENT_REF", now, now, at + 3);
        }

        if (RepeatGrammar.At(utterance, at, now) is { } repeated)
        {
            return repeated;
        }

        var (mod, next) = Modifier(utterance, at);

        // "After the year 2020": the article belongs to the word before it.
        next = mod is not null && utterance[next] is "the" && utterance[next + 1] is "year" or "week" or "month" or "end" or "last" or "next" or "beginning" or "middle" or "start" ? next + 1 : next;
        if (mod is not null && Whole(utterance, next, now, sure: mod is not "approx" && utterance[next - 1] is not "from") is { Unplaced: null } inner && (inner.Mod is null ? Modified(inner, mod) : Partly(inner, mod)) is { } modified)
        {
            return modified;
        }

        return Whole(utterance, at, now, sure: false) is not { } whole ? null
            : whole is { Kind: EntityKind.Date, Mod: null } && Bounded(utterance, whole) is { } bounded ? bounded
            : Later(utterance, whole);
    }

    /// <summary>"Today before 4pm", "Feb 1st no later than 6:00": a day with a bound on its clock.</summary>
    private static Moment? Bounded(Utterance utterance, Moment day) =>
        Modifier(utterance, day.End) is ({ } mod, var next) && mod is not "approx" && utterance.SameSentence(day.End - 1, next) && DayAndTime.Time(utterance, next, sure: true) is { Kind: EntityKind.Time } time
            ? Modified(DayAndTime.On(day, time.Meanings, time.End), mod)
            : null;

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
        ("about", _, _) when utterance[at - 1] is "how" or "what" => (null, at),
        ("around" or "about" or "approximately" or "circa", _, _) => ("approx", at + 1),
        _ => (null, at),
    };

    /// <summary>"Before early September", "since the end of 1989".</summary>
    private static Moment? Partly(Moment moment, string mod)
    {
        if (moment is not { Kind: EntityKind.DateRange, Mod: "start" or "mid" or "end" } || mod is "approx")
        {
            return null;
        }

        var bound = mod is "until" ? "before" : mod;
        Meaning Cut(Meaning meaning) => bound is "before" ? meaning with { To = moment.Mod is "end" ? meaning.To : meaning.From } : bound is "after" ? meaning with { From = meaning.To } : meaning;
        return moment with { Mod = $"{bound}-{moment.Mod}", Meanings = [.. moment.Meanings.Select(Cut)] };
    }

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
