using System.Collections.Immutable;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>Every length of time in a text that may be the technician's own, in hours: lengths, bare figures, spans of the clock, whole days, and what several add up to.</summary>
internal static class HoursCandidates
{
    private const decimal LongestBare = 30;
    private const int MostAdded = 4;

    /// <summary>So many times of day are weighed against each other.</summary>
    private const int MostClocks = 8;

    /// <summary>Times of day that are further apart, in hours, are no span of one's work.</summary>
    private const int LongestApart = 16;

    private enum Form : uint { Length, WithMinutes, Days, Bare, Span, WholeDay, Sum, PlusSum, One, Apart }

    /// <summary>The candidates with their hours, in the order of the text.</summary>
    public static ImmutableArray<(Measure Measure, decimal Hours)> Find(Lens lens)
    {
        var found = ImmutableArray.CreateBuilder<(Measure, decimal)>();
        var utterance = lens.Utterance;
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            var span = Span(utterance, at, found);
            var end = Length(utterance, at, found);
            end = Math.Max(end, span);
            end = end > at ? end : One(utterance, at, found);
            end = end > at ? end : WholeDay(utterance, at, found);
            end = end > at ? end : Bare(utterance, at, found);
            at = Math.Max(at + 1, end);
        }

        Sums(utterance, found);
        Apart(utterance, found);
        return found.DrainToImmutable();
    }

    private static int Length(Utterance utterance, int at, ImmutableArray<(Measure, decimal)>.Builder found)
    {
        if (Durations.At(utterance, at) is not var (hours, inDays, end) || hours is <= 0 or > ImpossibleHours.Most)
        {
            return at;
        }

        if (inDays && hours > Durations.WorkingDay && HoursRecogniser.Took(utterance, at))
        {
            return end;
        }

        Add(utterance, found, inDays ? Form.Days : Form.Length, hours, at, end);

        // "1 hr 20" and "an hour and fifteen": what follows may be minutes.
        var next = utterance[end] is "and" ? end + 1 : end;
        if (!inDays && utterance[end - 1] is "h" or "hour" or "hours" && utterance.SameSentence(at, next) && Numbers.At(utterance, next) is var (minutes, after) && minutes is >= 5 and < 60 && minutes == Math.Truncate(minutes))
        {
            var stop = utterance[after] is "minutes" ? after + 1 : after;
            Add(utterance, found, Form.WithMinutes, Math.Round(hours + (minutes / 60), 2), at, stop);
            return stop;
        }

        return end;
    }

    private static int Span(Utterance utterance, int at, ImmutableArray<(Measure, decimal)>.Builder found)
    {
        if (WorkSpan.At(utterance, at) is not { } span || span.Hours is <= 0 or > 24)
        {
            return at;
        }

        Add(utterance, found, Form.Span, span.Hours, at, span.End);
        return span.End;
    }

    /// <summary>"A pleasant hour", "coffee, hour": one, without a number.</summary>
    private static int One(Utterance utterance, int at, ImmutableArray<(Measure, decimal)>.Builder found)
    {
        if (utterance[at] is not "hour")
        {
            return at;
        }

        Add(utterance, found, Form.One, 1, at, at + 1);
        return at + 1;
    }

    private static int WholeDay(Utterance utterance, int at, ImmutableArray<(Measure, decimal)>.Builder found)
    {
        if ((utterance[at] is "all" or "whole" or "full" or "entire" && utterance[at + 1] is "day") || (utterance[at] is "the" && utterance[at - 1] is "spent" && utterance[at + 1] is "day"))
        {
            Add(utterance, found, Form.WholeDay, Durations.WorkingDay, at, at + 2);
            return at + 2;
        }

        return at;
    }

    /// <summary>"1.5" at the end of a note, "Hrs: 2.0 onsite", "hrs .5".</summary>
    private static int Bare(Utterance utterance, int at, ImmutableArray<(Measure, decimal)>.Builder found)
    {
        if (utterance[at] is "a" or "an" || Numbers.At(utterance, at) is not var (value, end) || value is <= 0 or > LongestBare)
        {
            return at;
        }

        var start = utterance.Tokens[at].Start;
        var point = start > 0 && utterance.Text[start - 1] == '.' && (start == 1 || char.IsWhiteSpace(utterance.Text[start - 2]));
        if (at > 0 && utterance.Tokens[at].Glued && !point)
        {
            return at;
        }

        var label = utterance[at - 1] is ":" or "." ? at - 2 : at - 1;
        if (utterance.EndsClause(end - 1) || utterance[end] is "total" || utterance[label] is "hours" or "h" or "time" or "worked" or "another" or "me" or "us" or "i")
        {
            Add(utterance, found, Form.Bare, point ? value / (value < 10 ? 10 : 100) : value, at, end);
            return end;
        }

        return at;
    }

    /// <summary>"Came 23:10, went 01:40": two times of day that stand apart, one of the next two after the other.</summary>
    private static void Apart(Utterance utterance, ImmutableArray<(Measure Measure, decimal Hours)>.Builder found)
    {
        var clocks = new List<(ClockTime Time, int At)>(MostClocks);
        for (var at = 0; at < utterance.Tokens.Length && clocks.Count < MostClocks;)
        {
            if (ClockTime.At(utterance, at) is { } time && (time.Sure || Announces(utterance[at - 1]) || utterance[at].Contains('.', StringComparison.Ordinal)))
            {
                clocks.Add((time, at));
                at = time.End;
            }
            else
            {
                at++;
            }
        }

        for (var first = 0; first < clocks.Count; first++)
        {
            for (var last = first + 1; last < Math.Min(clocks.Count, first + 3); last++)
            {
                if (WorkSpan.Between(utterance, clocks[first], clocks[last]) is { Hours: > 0 and < LongestApart } span && !found.Any(one => one.Hours == span.Hours && one.Measure.Place.First == span.First))
                {
                    Add(utterance, found, Form.Apart, span.Hours, span.First, span.End);
                }
            }
        }
    }

    /// <summary>Whether a bare figure behind the word is most likely a time of day.</summary>
    private static bool Announces(string word) => word is "at" or "from" or "since" or "until" or "till" or "by" or "about" or "around" or "came" or "arrived" or "left" or "went" or "there" or "leave"
        or "start" or "started" or "end" or "ended" or "finished" or "done" or "oclock" or "kl";

    /// <summary>"3hrs, then another 2", "4 + 2.5 + 1 hr": what two, three or four candidates add up to.</summary>
    private static void Sums(Utterance utterance, ImmutableArray<(Measure Measure, decimal Hours)>.Builder found)
    {
        var parts = found.Where(one => one.Measure.Form is not (uint)Form.WithMinutes).Take(8).ToArray();
        for (var first = 0; first + 1 < parts.Length; first++)
        {
            var sum = parts[first].Hours;
            for (var last = first + 1; last < Math.Min(parts.Length, first + MostAdded); last++)
            {
                sum += parts[last].Hours;
                var (begin, end) = (parts[first].Measure.Place.First, parts[last].Measure.Place.End);
                var plus = Enumerable.Range(begin, end - begin).Any(at => utterance.Tokens[at].Is('+') || utterance[at] is "plus" or "another" or "more" or "again");
                if (sum <= ImpossibleHours.Most)
                {
                    Add(utterance, found, plus ? Form.PlusSum : Form.Sum, sum, begin, end);
                }
            }
        }
    }

    private static void Add(Utterance utterance, ImmutableArray<(Measure, decimal)>.Builder found, Form form, decimal hours, int first, int end)
    {
        var start = utterance.Tokens[first].Start;
        var size = hours switch { < 0.5m => 0u, < 1 => 1u, < 2 => 2u, < 4 => 3u, < 8 => 4u, < 16 => 5u, < 30 => 6u, _ => 7u };
        found.Add((new Measure(new Candidate(first, end, start, utterance.Tokens[end - 1].End - start), (uint)form, size), Numbers.Plain(Math.Round(hours, 2, MidpointRounding.AwayFromZero))));
    }
}
