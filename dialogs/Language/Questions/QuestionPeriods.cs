using HighPoint.Language.Entities;
using HighPoint.Language.Entities.Dates;
using HighPoint.Language.Words;
using NodaTime;
using NodaTime.Text;
using Period = HighPoint.Pipeline.Questions.Period;

namespace HighPoint.Language.Questions;

/// <summary>The times that a question names, and where they stand.</summary>
internal static class QuestionPeriods
{
    private const string Present = "PRESENT_REF";

    /// <summary>The periods in order of the text. Where several are meant, the one that holds today counts, else the latest past one; or, for what is <paramref name="toCome"/>, the next one.</summary>
    public static IEnumerable<(Period Period, Entity Entity)> Find(Utterance utterance, LocalDateTime now, bool toCome)
    {
        foreach (var token in utterance.Tokens.Where(token => token.Word is ['q', >= '1' and <= '4']))
        {
            // "Q3" without a year: the latest that has begun, or for what is to come the next that has not ended.
            var first = new LocalDate(now.Year, ((token.Word[1] - '1') * 3) + 1, 1);
            var year = !toCome && first > now.Date ? -1 : toCome && first.PlusMonths(3) <= now.Date ? 1 : 0;
            yield return (new Period(first.PlusYears(year), first.PlusYears(year).PlusMonths(3), utterance.Text.Substring(token.Start, token.Length)), new Entity(token.Start, token.Length, EntityKind.DateRange, []));
        }

        foreach (var entity in DateTimeModel.Find(utterance, now).Where(entity => entity.Kind is EntityKind.Date or EntityKind.DateRange or EntityKind.DateTimeRange))
        {
            var words = utterance.Text.Substring(entity.Start, entity.Length);
            var meanings = entity.Values.Where(value => value.Timex != Present).Select(value => Of(value, words)).OfType<Period>().ToArray();
            if ((meanings.FirstOrDefault(period => Holds(period, now.Date)) ?? (toCome ? meanings.LastOrDefault() : meanings.LastOrDefault(period => period.From <= now.Date) ?? meanings.FirstOrDefault())) is { } chosen)
            {
                yield return (chosen, entity);
            }
        }
    }

    /// <summary>As long a time, right before <paramref name="period"/>: the month before a month, the quarter before a quarter.</summary>
    public static Period? Before(Period period, string words)
    {
        if (period is not { From: { } from, Until: { } until } || until <= from)
        {
            return null;
        }

        var months = from.Day == 1 && until.Day == 1 ? ((until.Year - from.Year) * 12) + until.Month - from.Month : 0;
        return new Period(months > 0 ? from.PlusMonths(-months) : from.PlusDays(-NodaTime.Period.DaysBetween(from, until)), from, words);
    }

    private static bool Holds(Period period, LocalDate today) => (period.From is not { } from || from <= today) && (period.Until is not { } until || until > today);

    private static Period? Of(EntityValue value, string words)
    {
        var (from, until) = (Day(value.Start), Day(value.End));
        if (value.Value is not null && Day(value.Value) is { } day)
        {
            return value.Mod switch
            {
                "before" => new Period(null, day, words),
                "until" => new Period(null, day.PlusDays(1), words),
                "since" => new Period(day, null, words),
                "after" => new Period(day.PlusDays(1), null, words),
                _ => new Period(day, day.PlusDays(1), words),
            };
        }

        return from is null && until is null ? null : new Period(from, until, words);
    }

    private static LocalDate? Day(string? written) => written is { Length: >= 10 } && LocalDatePattern.Iso.Parse(written[..10]) is { Success: true, Value: var day } ? day : null;
}
