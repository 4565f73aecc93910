using System.Collections.Immutable;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Choices;

/// <summary>Every day in a text that is not to come, and every word that may mean "just now".</summary>
internal static class DayCandidates
{
    /// <summary>The words that may mean today without naming it.</summary>
    private static readonly string[] JustNow = ["just", "now", "done", "finished", "wrapped", "wrap", "leaving", "back", "home", "outside"];

    /// <summary>How the day is said.</summary>
    internal enum Form : uint { Today, Yesterday, Weekday, Date, Ago, Clock, Now }

    /// <summary>The candidates with their days, in the order of the text. A time of day alone is the latest such time that is over.</summary>
    /// <param name="lens">The utterance.</param>
    /// <param name="here">The speaker's own time.</param>
    public static ImmutableArray<(Measure Measure, LocalDate Date, bool Night)> Find(Lens lens, LocalDateTime here)
    {
        var found = ImmutableArray.CreateBuilder<(Measure, LocalDate, bool)>();
        var utterance = lens.Utterance;
        var plans = FinishedRecogniser.Plans(utterance);
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            if (NamedDay.Past(utterance, at, here.Date) is { } day && day.Date <= here.Date)
            {
                if (plans.Any(hit => FinishedRecogniser.IsNear(utterance, hit, at)))
                {
                    at = day.End;
                    continue;
                }

                Add(utterance, found, FormOf(utterance, at, day, here.Date), here.Date, day.Date, day.Night, at, day.End);
                at = day.End;
            }
            else if (ClockTime.At(utterance, at) is { Sure: true } clock)
            {
                Add(utterance, found, Form.Clock, here.Date, clock.Time <= here.TimeOfDay ? here.Date : here.Date.PlusDays(-1), false, at, clock.End);
                at = clock.End;
            }
            else
            {
                if (Array.IndexOf(JustNow, utterance[at]) >= 0)
                {
                    Add(utterance, found, Form.Now, here.Date, here.Date, false, at, at + 1);
                }

                at++;
            }
        }

        return found.DrainToImmutable();
    }

    private static Form FormOf(Utterance utterance, int at, NamedDay day, LocalDate today) =>
        utterance[day.End - 1] is "ago" ? Form.Ago
        : utterance[at] is "today" or "tonight" or "this" ? Form.Today
        : day.Date == today.PlusDays(-1) && utterance[at] is "yesterday" or "last" ? Form.Yesterday
        : utterance.Tokens[at].Kind == TokenKind.Number || utterance.Tokens[day.End - 1].Kind == TokenKind.Number ? Form.Date
        : Form.Weekday;

    private static void Add(Utterance utterance, ImmutableArray<(Measure, LocalDate, bool)>.Builder found, Form form, LocalDate today, LocalDate date, bool night, int first, int end)
    {
        var start = utterance.Tokens[first].Start;
        var days = Period.DaysBetween(date, today);
        var size = days switch { 0 => 0u, 1 => 1u, < 5 => 2u, < 7 => 3u, < 15 => 4u, < 60 => 5u, _ => 6u };
        found.Add((new Measure(new Candidate(first, end, start, utterance.Tokens[end - 1].End - start), (uint)form, size), date, night));
    }
}
