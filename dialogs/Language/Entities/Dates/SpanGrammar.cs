using System.Collections.Immutable;
using HighPoint.Language.Entities.Durations;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Entities.Dates;

/// <summary>What is said by its two ends: "from 9 to 11:30am", "between 3 and 12 of Sept", "Jan 12 - Jan 22", "2014-2018".</summary>
internal static class SpanGrammar
{
    private static readonly LocalDate Anyday = new(2000, 1, 1);

    /// <summary>The span of times of day that begins at a token, or null.</summary>
    /// <param name="sure">Something beside it says that it is one, so that bare figures suffice.</param>
    public static Moment? Times(Utterance utterance, int at, bool sure)
    {
        var between = utterance[at] is "between";
        var opened = between || utterance[at] is "from";
        var start = opened ? at + 1 : at;
        if (opened && Clocks.At(utterance, start) is { } begin && utterance[begin.End] is "for" && DurationModel.At(utterance, begin.End + 1) is { Mod: null } lasting && lasting.Timex.StartsWith("PT", StringComparison.Ordinal))
        {
            return Lasting(begin, (long)lasting.Seconds, lasting.End);
        }

        if (Clocks.At(utterance, start) is not { } from || Separator(utterance, from.End, between) is not { } next || Clocks.At(utterance, next) is not { } to)
        {
            return null;
        }

        var clear = sure || !from.Bare || !to.Bare || Written(utterance, start, from) && Written(utterance, next, to);
        return clear && from.Hour <= 24 ? new Moment(EntityKind.TimeRange, Spans(from, to), to.End) : null;
    }

    /// <summary>"From 10 am for 3 hours".</summary>
    private static Moment Lasting(Clocks.Clock from, long seconds, int end)
    {
        var first = Anyday.At(from.In(0));
        var last = first.PlusSeconds(seconds);
        return new Moment(EntityKind.TimeRange, [new(from.Timex(from.In(0)), first, last, $"T{last:HH':'mm':'ss}", Moment.Length(first, last, clock: true))], end);
    }

    /// <summary>Four figures each, or hour and minutes in words: times even where nothing else says so.</summary>
    private static bool Written(Utterance utterance, int at, Clocks.Clock clock) => clock.Said == 2 && (utterance[at - 1] is "from" or "between" || utterance.Tokens[at].Kind == TokenKind.Word) && (utterance.Tokens[at].Word is ['0', ..] || utterance.Tokens[at].Kind == TokenKind.Word);

    /// <summary>The span of days that begins at a token, or null.</summary>
    public static Moment? Days(Utterance utterance, int at, LocalDateTime now)
    {
        var between = utterance[at] is "between";
        var start = between || utterance[at] is "from" ? at + 1 : at;
        if (Figures(utterance, at, start, between, now) is { } figures)
        {
            return figures;
        }

        if (Calendar.Year(utterance, start) is { } begin && !(start > 0 && utterance.Tokens[start].Glued && utterance.Tokens[start - 1].Kind == TokenKind.Symbol) && start + 1 < utterance.Tokens.Length && utterance.Tokens[start + 1].Is('-') && Calendar.Year(utterance, start + 2) is { } stop && stop > begin
            && !(start + 3 < utterance.Tokens.Length && utterance.Tokens[start + 3].Is('-')))
        {
            return PeriodGrammar.Between(new LocalDate(begin, 1, 1), new LocalDate(stop, 1, 1), $"P{stop - begin}Y", start + 3);
        }

        if (End(utterance, start, now) is not { } from || Separator(utterance, from.End, between) is not { } next)
        {
            return null;
        }

        var to = End(utterance, next, now);
        if (to is null && from.Meanings[0].Timex is ['X', 'X', 'X', 'X', '-', .. var said] && said.Length == 5 && from.Kind == EntityKind.Date
            && Calendar.Day(utterance, utterance[next] is "the" ? next + 1 : next) is var (day, end) && int.TryParse(said[..2], out var month))
        {
            to = DayGrammar.Yearless(month, day, end, now);
        }

        return to is null || (start == at && from.Kind != to.Kind) ? null : Joined(from, to, utterance[next] is "now" or "present" or "today");
    }

    /// <summary>A moment that may end a span: a day, or a month, year or "now".</summary>
    private static Moment? End(Utterance utterance, int at, LocalDateTime now)
    {
        if (utterance[at] is "now" or "present")
        {
            return Moment.On(now.Date, at + 1);
        }

        var found = DayGrammar.At(utterance, at, now) ?? PeriodGrammar.At(utterance, at, now);
        return found is { Kind: EntityKind.Date or EntityKind.DateRange, Unplaced: null, Mod: null } ? found : null;
    }

    /// <summary>"3 to 12 of Sept", "sept 3-12": one month for two days.</summary>
    private static Moment? Figures(Utterance utterance, int at, int start, bool between, LocalDateTime now)
    {
        if (Calendar.Month(utterance[start]) is { } first && Calendar.Day(utterance, start + 1) is var (one, after) && Separator(utterance, after, between) is { } then
            && Calendar.Day(utterance, then) is var (two, stop) && Calendar.Month(utterance[stop]) is null && Clocks.At(utterance, then) is null or { Bare: true })
        {
            var comma = stop < utterance.Tokens.Length && utterance.Tokens[stop].Is(',') ? stop + 1 : stop;
            return OfMonth(first, one, two, Calendar.Year(utterance, comma) is { } year ? (year, comma + 1) : null, stop, now);
        }

        var the = utterance[start] is "the" ? start + 1 : start;
        if (Calendar.Day(utterance, the) is not var (from, middle) || Separator(utterance, middle, between) is not { } next
            || Calendar.Day(utterance, utterance[next] is "the" ? next + 1 : next) is not var (to, end))
        {
            return null;
        }

        var of = utterance[end] is "of" ? end + 1 : end;
        if (Calendar.Month(utterance[of]) is not { } month || (start == at && !utterance.SameClause(the, of) && middle + 1 != next))
        {
            return null;
        }

        var last = of + 1 < utterance.Tokens.Length && utterance.Tokens[of + 1].Is(',') ? of + 2 : of + 1;
        return OfMonth(month, from, to, Calendar.Year(utterance, last) is { } named ? (named, last + 1) : null, of + 1, now);
    }

    private static Moment? OfMonth(int month, int from, int to, (int Year, int End)? year, int end, LocalDateTime now)
    {
        if (from >= to)
        {
            return null;
        }

        if (year is var (exact, after))
        {
            return Calendar.Date(exact, month, from) is { } first && Calendar.Date(exact, month, to) is { } last ? Joined(Moment.On(first, after), Moment.On(last, after)) : null;
        }

        return DayGrammar.Yearless(month, from, end, now) is { } one && DayGrammar.Yearless(month, to, end, now) is { } two ? Joined(one, two) : null;
    }

    /// <summary>One span of two ends; <paramref name="now"/>: the second is the present, which says no year.</summary>
    private static Moment? Joined(Moment from, Moment to, bool now = false)
    {
        var spans = ImmutableArray.CreateBuilder<Meaning>();
        var (left, right) = (Dated(from), Dated(to));
        if (IsYearless(left[0]) && !IsYearless(right[0]) && !now)
        {
            // "May to Oct 2020": the year that is said is both ends', or the first end lies in the year before.
            var said = InYear(left[0], right[0].From.Year);
            left = [said.From < right[0].From ? said : InYear(left[0], right[0].From.Year - 1)];
        }
        else if (left is [{ Timex: [not 'X', ..] } exact] && right[0].Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && right[0].Timex.Length == 10)
        {
            // "From next monday to friday": the first friday after it.
            right = [Exact(exact.From.Date.Next(right[0].From.DayOfWeek))];
        }

        for (var meaning = 0; meaning < Math.Max(left.Length, right.Length); meaning++)
        {
            var first = left[Math.Min(meaning, left.Length - 1)];
            var last = right[Math.Min(meaning, right.Length - 1)];
            if (last.From <= first.From && meaning > 0 && left.Length > 1 && left[0].From < last.From)
            {
                first = left[0];
            }
            else if (last.From <= first.From)
            {
                var open = last.Timex.StartsWith("XXXX", StringComparison.Ordinal);
                var later = right.FirstOrDefault(other => other.From > first.From);
                last = later.Timex is not null ? later : open && last.Timex.Length == 10 ? last with { From = last.From.PlusYears(1) } : last;
            }

            if (last.From <= first.From)
            {
                continue;
            }

            spans.Add(new Meaning(first.Timex, first.From, last.From, last.Timex, Long(from, to, first.From, last.From)));
        }

        // Two yearless ends lie in one year: the past pair is the latest that is over, or that has begun.
        return spans.Count == 0 ? null : new Moment(EntityKind.DateRange, [.. spans.Distinct()], to.End);
    }

    private static bool IsYearless(Meaning meaning) => meaning.Timex is ['X', 'X', 'X', 'X', '-', not 'W', ..] && meaning.Timex.Length == 10 && meaning.Timex[5] != 'X';

    private static Meaning InYear(Meaning meaning, int year) => Calendar.Date(year, meaning.From.Month, meaning.From.Day) is { } date ? Exact(date) : meaning;

    private static Meaning Exact(LocalDate date) => new($"{date:uuuu'-'MM'-'dd}", date.AtMidnight(), date.AtMidnight());

    private static Meaning[] Dated(Moment moment) => [.. moment.Meanings.Select(meaning => meaning with { Timex = meaning.Timex switch
    {
        { Length: 4 } year => $"{year}-01-01",
        { Length: 7 } month => $"{month}-01",
        var day => day,
    } })];

    private static string Long(Moment from, Moment to, LocalDateTime first, LocalDateTime last) => from.Kind == EntityKind.Date || to.Kind == EntityKind.Date
        ? Moment.Length(first, last, clock: false)
        : from.Meanings[0].Timex.Length == 4 ? $"P{last.Year - first.Year}Y" : $"P{((last.Year - first.Year) * 12) + last.Month - first.Month}M";

    /// <summary>The index after what stands between two ends, or null.</summary>
    private static int? Separator(Utterance utterance, int at, bool between) =>
        at >= utterance.Tokens.Length ? null
        : utterance[at] is "to" or "until" or "till" or "through" or "thru" || (between && utterance[at] is "and") ? at + 1
        : utterance.Tokens[at].Kind == TokenKind.Symbol && utterance[at] is "-" or "–" or "—" or "~" ? at + 1
        : utterance.Tokens[at] is { Kind: TokenKind.Word, Glued: true } && utterance.Text[utterance.Tokens[at].Start - 1] == '-' ? at
        : null;

    private static ImmutableArray<Meaning> Spans(Clocks.Clock from, Clocks.Clock to)
    {
        Meaning Span(LocalTime start, LocalTime end)
        {
            var first = Anyday.At(start);
            var last = Anyday.At(end);
            last = last <= first ? last.PlusDays(1) : last;
            return new(from.Timex(start), first, last, to.Timex(end), Moment.Length(first, last, clock: true));
        }

        if (!from.Open && !to.Open)
        {
            return [Span(Exact(from), Exact(to))];
        }

        if (!to.Open)
        {
            var end = Exact(to);
            return [Span(from.In(1) < end ? from.In(1) : from.In(0), end)];
        }

        if (!from.Open)
        {
            var start = Exact(from);
            return [Span(start, to.In(0) > start ? to.In(0) : to.In(1))];
        }

        var early = to.In(0) > from.In(0) ? to.In(0) : to.In(1);
        return from.In(0) > to.In(0) && (from.Minute > 0 || to.Minute > 0)
            ? [Span(from.In(0), early)]
            : [Span(from.In(0), early), Span(from.In(1), early.PlusHours(12))];
    }

    private static LocalTime Exact(Clocks.Clock clock) => clock.Meanings()[0].From.TimeOfDay;
}
