using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Entities.Dates;

/// <summary>Parts of periods that have a name: their beginning, middle and end, and what of them is over or to come.</summary>
internal static class PeriodParts
{
    /// <summary>"Early september", "mid May", "end of the week", "later this month", "beginning of next year".</summary>
    public static Moment? At(Utterance utterance, int at, LocalDateTime now)
    {
        var mod = utterance[at] switch { "early" or "beginning" or "start" => "start", "mid" or "middle" => "mid", "late" or "end" => "end", _ => null };
        if (mod is null)
        {
            return SoFar(utterance, at, now);
        }

        var of = utterance[at + 1] is "of" || (utterance[at + 1] is "in" && utterance[at] is not ("beginning" or "start" or "end")) ? at + 2 : at + 1;
        var the = utterance[of] is "the" ? of + 1 : of;
        var stepped = PeriodGrammar.Stepped(utterance, the, now) ?? (utterance[the] is "week" or "month" or "year" && of > at + 1 ? PeriodGrammar.One(utterance, the, 0, now.Date) : null);
        var period = stepped ?? PeriodGrammar.Bare(utterance, the, now);
        return period is not { Kind: EntityKind.DateRange, Mod: null, Unplaced: null } ? null : period with { Mod = mod, Meanings = [.. period.Meanings.Select(meaning => Cut(meaning, mod, thirds: stepped is null))] };
    }

    /// <summary>"Earlier this year", "later in the week": what of it is over, or to come.</summary>
    private static Moment? SoFar(Utterance utterance, int at, LocalDateTime now)
    {
        if (utterance[at] is not ("earlier" or "later"))
        {
            return null;
        }

        var the = utterance[at + 1] is "in" && utterance[at + 2] is "the" ? at + 3 : utterance[at + 1] is "this" ? at + 2 : at;
        return the > at && utterance[the] is "week" or "month" or "year" && PeriodGrammar.One(utterance, the, 0, now.Date) is { } period
            ? period with { Meanings = [.. period.Meanings.Select(meaning => utterance[at] is "earlier" ? meaning with { To = now.Date.AtMidnight() } : meaning with { From = now.Date.AtMidnight() })] }
            : null;
    }

    /// <summary>A part of a period: a year that is named by its thirds, one that is counted from this one by its halves, a month by its days 10 and 20, a week by its middle.</summary>
    private static Meaning Cut(Meaning whole, string mod, bool thirds)
    {
        var (before, behind) = (mod, thirds) switch { ("mid", true) => (4, 8), ("mid", _) => (3, 9), (_, true) => (8, 4), _ => (6, 6) };
        var days = Period.Between(whole.From, whole.To, PeriodUnits.Days).Days;
        var (first, second) = days > 300 ? (whole.From.PlusMonths(before), whole.From.PlusMonths(behind))
            : days > 20 ? (whole.From.PlusDays(mod is "mid" ? 10 : 15), whole.From.PlusDays(mod is "mid" ? 20 : 15))
            : (whole.From.PlusDays(mod is "mid" ? 1 : 3), whole.From.PlusDays(mod is "start" ? 4 : mod is "mid" ? 4 : 3));
        return mod switch { "start" => whole with { To = second }, "end" => whole with { From = first }, _ => whole with { From = first, To = second } };
    }
}
