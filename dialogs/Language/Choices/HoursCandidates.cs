using System.Collections.Immutable;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>Every length of time in a text that may be the technician's own, in hours: lengths, bare figures, spans of the clock, whole days, and what several add up to.</summary>
internal static class HoursCandidates
{
    private const decimal LongestBare = 30;
    private const int MostAdded = 4;

    private enum Form : uint { Length, WithMinutes, Days, Bare, Span, WholeDay, Sum, PlusSum }

    /// <summary>The candidates with their hours, in the order of the text.</summary>
    public static ImmutableArray<(Measure Measure, decimal Hours)> Find(Lens lens)
    {
        var found = ImmutableArray.CreateBuilder<(Measure, decimal)>();
        var utterance = lens.Utterance;
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            var end = Length(utterance, at, found);
            end = end > at ? end : Span(utterance, at, found);
            end = end > at ? end : WholeDay(utterance, at, found);
            end = end > at ? end : Bare(utterance, at, found);
            at = Math.Max(at + 1, end);
        }

        Sums(utterance, found);
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

    private static int WholeDay(Utterance utterance, int at, ImmutableArray<(Measure, decimal)>.Builder found)
    {
        if (utterance[at] is "all" or "whole" or "full" or "entire" && utterance[at + 1] is "day")
        {
            Add(utterance, found, Form.WholeDay, Durations.WorkingDay, at, at + 2);
            return at + 2;
        }

        return at;
    }

    /// <summary>"1.5" at the end of a note, "Hrs: 2.0".</summary>
    private static int Bare(Utterance utterance, int at, ImmutableArray<(Measure, decimal)>.Builder found)
    {
        if (utterance[at] is "a" or "an" || Numbers.At(utterance, at) is not var (value, end) || value is <= 0 or > LongestBare || (at > 0 && utterance.Tokens[at].Glued))
        {
            return at;
        }

        if (utterance.EndsClause(end - 1) || utterance[at - 1] is "hours" or "h" or "time" or "worked" or "another" or "me" or "us" or "i")
        {
            Add(utterance, found, Form.Bare, value, at, end);
            return end;
        }

        return at;
    }

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
