using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>From when to when somebody worked: from token <paramref name="First"/> to before token <paramref name="End"/>.</summary>
internal readonly record struct WorkSpan(LocalTime From, LocalTime To, int First, int End)
{
    /// <summary>How long, in hours; over midnight where the end is the earlier time.</summary>
    public decimal Hours => Math.Round(((To.TickOfDay - From.TickOfDay + NodaConstants.TicksPerDay) % NodaConstants.TicksPerDay) / (decimal)NodaConstants.TicksPerHour, 2);

    /// <summary>Whether it goes over midnight.</summary>
    public bool OverMidnight => To < From;

    /// <summary>The first span of work in the text, or null.</summary>
    public static WorkSpan? Find(Utterance utterance)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            var cue = at > 0 && utterance[at - 1] is "from" or "worked" or "onsite" or "there" or "site" or "in";
            if (Between(utterance, at, out var sure) is { } span && (sure || cue) && !Outage(utterance, at, span.End))
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>The span from one time of day to another that begins at a token, whatever it is the span of; null where none does.</summary>
    public static WorkSpan? At(Utterance utterance, int at) => Between(utterance, at, out _);

    private static WorkSpan? Between(Utterance utterance, int at, out bool sure)
    {
        sure = false;
        if (IsDate(utterance, at) || ClockTime.At(utterance, at) is not { } from || Separated(utterance, at, from.End) is not { } next || ClockTime.At(utterance, next) is not { } to)
        {
            return null;
        }

        if (to.End < utterance.Tokens.Length - 1 && utterance.Tokens[to.End].Is('-') && utterance.Tokens[to.End + 1].Kind == TokenKind.Number)
        {
            return null;
        }

        sure = from.Sure || to.Sure;
        return Between(utterance, (from, at), (to, next));
    }

    /// <summary>"11-14" of "2026-11-14" is no time of day.</summary>
    private static bool IsDate(Utterance utterance, int at) => at >= 2 && utterance.Tokens[at - 1].Is('-') && utterance.Tokens[at - 2].Kind == TokenKind.Number;

    /// <summary>
    /// The span from one time of day to another. Where neither says which half of the day it means, they are less than twelve hours apart, and what begins
    /// before seven begins in the afternoon. Null where they are the same.
    /// </summary>
    public static WorkSpan? Between(Utterance utterance, (ClockTime Time, int At) from, (ClockTime Time, int At) to)
    {
        var (first, last) = (IsFull(utterance, from), IsFull(utterance, to));
        var day = (from.Time.Halves && to.Time.Halves) || first || last ? NodaConstants.TicksPerDay : NodaConstants.TicksPerDay / 2;
        var ticks = ((to.Time.Time.TickOfDay - from.Time.Time.TickOfDay) % day + day) % day;
        var begin = from.Time.Halves || first ? from.Time.Time
            : to.Time.Halves || last ? to.Time.Time.PlusTicks(-ticks)
            : from.Time.Time.Hour is > 0 and < 7 ? from.Time.Time.PlusHours(12)
            : from.Time.Time;
        return ticks == 0 ? null : new WorkSpan(begin, begin.PlusTicks(ticks), from.At, to.Time.End);
    }

    /// <summary>Whether a time counts the hours to 24: "14:00", "08:30".</summary>
    private static bool IsFull(Utterance utterance, (ClockTime Time, int At) time) =>
        !time.Time.Halves && (time.Time.Time.Hour is 0 or > 12 || utterance[time.At].StartsWith('0'));

    /// <summary>Where the other end stands behind what separates them ("to", "till about", "between 8 and 9", a dash); null where nothing does.</summary>
    private static int? Separated(Utterance utterance, int first, int at)
    {
        if (at >= utterance.Tokens.Length)
        {
            return null;
        }

        var dash = utterance.Tokens[at].Glued && utterance.Text[utterance.Tokens[at].Start - 1] is '-' or '‑';
        var word = utterance[at] is "to" or "until" or "till" or "through" || (utterance[at] is "and" && utterance[first - 1] is "between") || utterance.Tokens[at].Is('-') || utterance.Tokens[at].Is('–');
        return dash ? at : !word ? null : utterance[at + 1] is "about" or "around" or "nearly" or "almost" or "roughly" or "kl" ? at + 2 : at + 1;
    }

    private static bool Outage(Utterance utterance, int first, int end)
    {
        var alone = utterance.BeginsClause(first) && utterance.EndsClause(end - 1) && utterance.Tokens[end - 1].Kind == TokenKind.Number;
        for (var at = Math.Max(0, first - 5); at < Math.Min(utterance.Tokens.Length, end + 2); at++)
        {
            if ((alone ? utterance.SameClause(at, first) || utterance.SameClause(at, end - 1) : utterance.SameSentence(at, first)) && utterance[at] is "down" or "out" or "offline" or "dead" or "dark" or "open" or "outage" or "without" or "users" or "hours" or "window" or "phone" or "call" or "downtime")
            {
                return true;
            }
        }

        return false;
    }
}
