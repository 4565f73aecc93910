using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>When the work ended, on the speaker's calendar: never in the future, and nothing while it goes on.</summary>
internal static class FinishedRecogniser
{
    private const int Reach = 7;

    /// <summary>A day without its year is taken for one of these last months, or else for one to come.</summary>
    private const int OldestMonths = 9;

    private static readonly PhraseTable<double> Cues = new(
    [
        ("finished/finish/done/wrapped/wrap/fixed/restored/flowing/running/online/resolved/closed/sorted/ended/complete/completed/left/presented/delivered/handed/trading/working/live/signed/cleared", 2), ("back up/on/online/in", 2), ("is/are/were/was/all up", 2), ("on again", 2), ("again/online/up/back/working/running/fine since", 2), ("up again/by/at", 2),
        ("visit/visited/met/walked/toured/call/spoke/audit/assessment/review/did/trained/session/survey", 1), ("through/until/to", 1), ("good/fine/well/home/up/back/done/live/ok by/at", 2), ("in by/at", 2), ("by", 1), ("got out/home/away", 1.5), ("just", 1), ("out of there", 1),
        ("since/started/start/starting/called/phoned/rang/ring/died/dies/crashed/crash/failed/broke/woke/reported/began/begins/arrived/expired/lapsed/noticed/from/dropped/opened/went", -2), ("went/gone/was/been down", -2), ("got there/in/called", -2), 
    ]);

    private static readonly PhraseTable<bool> Ahead = new(
    [
        ("next", true), ("wants/want/like/likes/asked/asks/expects/hopes/hoping/keen to see/hear/meet/review/go/have/get/discuss/know/talk/sit", true), ("to be presented/delivered/sent/shown/shared/finished/done", true), ("sending/send/sends/deliver/delivering", true), ("findings/report go/goes/going/out/follow/follows/due", true), ("will", true), ("ill", true), ("going/gonna back/to/in/there", true), ("coming back", true), ("be back", true), ("should", true), ("due", true), ("schedule/scheduled/booked/book/booking", true), ("return/returning", true), ("ring/call/phone/email him/her/them ?back", true), ("presenting/present ?it ?findings ?report", true), ("call* back", true),
        ("follow up", true), ("get/gets the", true), ("wants/want/hoping/expects/expected/arrives/arriving/arrive", true), ("by monday/tuesday/wednesday/thursday/friday/tomorrow", true), ("until monday/tuesday/wednesday/thursday/friday", true), ("need/needs", true), ("tomorrow", true), ("back on/there/in/again monday/tuesday/wednesday/thursday/friday/saturday/sunday/on", true),
    ]);

    /// <summary>What makes a day one to come wherever it stands in the clause, before or behind.</summary>
    private static readonly PhraseTable<bool> Planned = new(
    [
        ("going over/through it/them/this/that/these/everything/findings/results/the/their/our", true), ("ill/theyll/shell/itll/well be/go/meet/present/see/walk/show/come/get/have/send/call/do/sit/visit/deliver/review/discuss/hand/take", true), ("{them} will", true), ("i/we/it/they/she/he will", true), ("im/were/theyre/shes/hes/we/i are/am presenting/meeting/going/seeing/walking/showing", true),
        ("im/theyre/shes/hes presenting/meeting/going/seeing/walking/showing", true), ("is/are set/booked/scheduled/planned/due for/on", true), ("wants/want/like/likes/asked/asks/expects/hopes/hoping/keen to see/hear/meet/review/go/have/get/discuss/know/talk/sit", true), ("to be presented/delivered/reviewed/discussed/finished/completed", true),
    ]);

    private static readonly PhraseTable<bool> Now = new(
    [
        ("just ?now finished/done/wrapped/left/back/fixed/closed/sorted/leaving/presented", true), ("just got/came/walked back/in/out/off/home/away", true), ("just now", true), ("right now", true), ("back from", true), ("just back", true), ("as of now", true), ("back up/online/running now", true), ("up now", true), ("fresh/hot off/from", true),
    ]);

    private static readonly PhraseTable<bool> GoesOn = new(
    [
        ("still on site/it", true), ("still onsite/working/here/there/restoring/rebuilding/going/down/broken/offline/at/running through", true), ("going/coming back tomorrow/monday/at/in/to", true), ("not finished/done/fixed", true), ("work in progress", true), ("half done", true), ("half way", true), ("halfway through the", true), ("more tomorrow", true), ("day one/1 of", true), ("back tomorrow", true),
    ]);

    /// <summary>When it ended, said as a bare answer to that question: "5pm" and "now" need no other word.</summary>
    public static Found<Finished>? Answer(Utterance utterance, Instant now, DateTimeZone zone)
    {
        var here = now.InZone(zone).LocalDateTime;
        var times = Times(utterance, [], now, zone);
        return Find(utterance, now, zone, broken: false)
            ?? (times is [var time, ..] ? At(utterance, Latest(here, time.Value.Time), time.First, time.End) : (Found<Finished>?)null)
            ?? (utterance.Words <= 4 && utterance.Tokens.FirstOrDefault(token => token.Word is "now" or "just") is { Length: > 0 } word ? new Found<Finished>(new Finished(here.Date), word.Start, word.Length) : null);
    }

    /// <summary>When it ended, or null. <paramref name="broken"/>: the repair is not done, so nothing has ended.</summary>
    public static Found<Finished>? Find(Utterance utterance, Instant now, DateTimeZone zone, bool broken)
    {
        if (broken || GoesOn.Find(utterance).Length > 0)
        {
            return null;
        }

        var here = now.InZone(zone).LocalDateTime;
        var cues = Cues.Find(utterance);
        var times = Times(utterance, cues, now, zone);
        var days = DaysOf(utterance, here.Date, cues);
        if (days.Length > 0)
        {
            var correction = Correction.In(utterance);
            var day = days.Where(mention => correction.Before(mention.First)).DefaultIfEmpty(days.Aggregate((best, next) => next.Score >= best.Score ? next : best)).Last();
            return day.Score < 0.5 ? null : Placed(utterance, here, day, times);
        }

        return TimeOnly(utterance, here, times) ?? Immediate(utterance, here.Date);
    }

    /// <summary>The end on a day that is known to be it, with the time of day that is said beside it.</summary>
    public static Found<Finished>? On(Utterance utterance, Instant now, DateTimeZone zone, NamedDay day, int first) =>
        Placed(utterance, now.InZone(zone).LocalDateTime, new Mention<NamedDay>(day, first, day.End, 1), Times(utterance, Cues.Find(utterance), now, zone));

    private static Found<Finished>? Immediate(Utterance utterance, LocalDate today) =>
        Now.Find(utterance) is [var hit, ..] ? At(utterance, new Finished(today), hit.First, hit.End) : null;

    /// <summary>A day together with the time that is said beside it.</summary>
    private static Found<Finished>? Placed(Utterance utterance, LocalDateTime here, Mention<NamedDay> day, ImmutableArray<Mention<ClockTime>> times)
    {
        if (WorkSpan.Find(utterance) is { } span && Math.Abs(span.First - day.End) < Reach)
        {
            var date = span.OverMidnight && (day.Value.Night || day.Value.Date < here.Date) ? day.Value.Date.PlusDays(1) : day.Value.Date;
            return NotAfter(here, date, span.To) is { } ended ? At(utterance, ended, Math.Min(day.First, span.First), Math.Max(day.End, span.End)) : null;
        }

        foreach (var time in times.Where(time => time.Score > -1).OrderBy(time => Math.Abs(time.First - day.First)))
        {
            if (Math.Abs(time.First - day.End) <= 4 || Math.Abs(day.First - time.End) <= 4)
            {
                var late = day.Value.Night && time.Value.Time.Hour < 6 ? day.Value.Date.PlusDays(1) : day.Value.Date;
                return NotAfter(here, late.PlusDays(time.Value.Days), time.Value.Time) is { } ended ? At(utterance, ended, Math.Min(day.First, time.First), Math.Max(day.End, time.End)) : null;
            }
        }

        var ends = times.Where(time => time.Score >= 2).ToArray();
        return ends.Length == 1 && NotAfter(here, day.Value.Date.PlusDays(ends[0].Value.Days), ends[0].Value.Time) is { Time: not null } both ? At(utterance, both, day.First, day.End)
            : day.Value.Date <= here.Date ? At(utterance, new Finished(day.Value.Date), day.First, day.End) : null;
    }

    /// <summary>A time without a day is the latest such time that is over.</summary>
    private static Found<Finished>? TimeOnly(Utterance utterance, LocalDateTime here, ImmutableArray<Mention<ClockTime>> times)
    {
        if (WorkSpan.Find(utterance) is { } span)
        {
            return At(utterance, Latest(here, span.To), span.First, span.End);
        }

        var best = times.Where(time => time.Score >= 2).ToArray();
        return best.Length == 0 ? null : At(utterance, Latest(here, best[^1].Value.Time), best[^1].First, best[^1].End);
    }

    private static Finished Latest(LocalDateTime here, LocalTime time) => new(time <= here.TimeOfDay ? here.Date : here.Date.PlusDays(-1), time);

    private static Finished? NotAfter(LocalDateTime here, LocalDate date, LocalTime time) =>
        date.At(time) <= here ? new Finished(date, time) : date <= here.Date ? new Finished(date) : null;

    private static ImmutableArray<Mention<NamedDay>> DaysOf(Utterance utterance, LocalDate today, ImmutableArray<Hit<double>> cues)
    {
        var (ahead, plans) = (Ahead.Find(utterance), Plans(utterance));
        var found = ImmutableArray.CreateBuilder<Mention<NamedDay>>();
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (NamedDay.Past(utterance, at, today) is { } day)
            {
                var coming = day.Date > today || plans.Any(hit => IsNear(utterance, hit, at)) || (IsNextYears(utterance, day, today) && Cue(utterance, cues, at, day.End) < 2) || utterance[at - 1] is "not" || IsAhead(utterance, ahead, at) || Owned(utterance, day.End - 1);
                if (!coming)
                {
                    found.Add(new Mention<NamedDay>(day, at, day.End, 1 + Cue(utterance, cues, at, day.End)));
                }

                at = day.End - 1;
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>"Dec 8", said in November, is next month's and not last year's: no job is told so long after it, but where it is said to be done.</summary>
    private static bool IsNextYears(Utterance utterance, NamedDay day, LocalDate today) =>
        day.Date < today.PlusMonths(-OldestMonths) && !Enumerable.Range(0, day.End).Any(at => utterance.Tokens[at].Value is >= 2000 and < 2100) && !utterance.Tokens.Any(token => token.Word is "ago" or "last");

    /// <summary>The words that say of a day near them that it is one to come.</summary>
    public static ImmutableArray<Hit<bool>> Plans(Utterance utterance) => Planned.Find(utterance);

    /// <summary>Whether such words stand close enough to a day ("going over them on Wednesday", "on Wednesday I'll be there").</summary>
    public static bool IsNear(Utterance utterance, Hit<bool> hit, int at) =>
        utterance.SameClause(hit.First, at) && (hit.First < at ? at - hit.End <= Reach : hit.First - at <= 4);

    private static bool IsAhead(Utterance utterance, ImmutableArray<Hit<bool>> ahead, int at) =>
        ahead.Any(hit => utterance.SameClause(hit.First, at) && hit.First <= at && at - hit.End <= Reach);

    /// <summary>"Monday's": the story of that day, not its end.</summary>
    private static bool Owned(Utterance utterance, int last) => utterance.Tokens[last].Possessive > 0;

    private static ImmutableArray<Mention<ClockTime>> Times(Utterance utterance, ImmutableArray<Hit<double>> cues, Instant now, DateTimeZone zone)
    {
        var ahead = Ahead.Find(utterance);
        var found = ImmutableArray.CreateBuilder<Mention<ClockTime>>();
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (ClockTime.At(utterance, at) is { Sure: true } time && (utterance.Tokens[at].Length != 4 || utterance.Tokens[at].Value is null || Timely(utterance, at)) && !Counted(utterance, time.End) && !IsAhead(utterance, ahead, at))
            {
                found.Add(new Mention<ClockTime>(time.In(zone, now), at, time.End, Cue(utterance, cues, at, time.End)));
                at = time.End - 1;
            }
        }

        return found.DrainToImmutable();
    }

    private static bool Counted(Utterance utterance, int end) => utterance[end] is "h" or "hour" or "hours" or "users" or "people" or "seats" or "bucks" or "dollars" or "quid" or "pounds";

    /// <summary>Four figures are a time only beside a word that says so, and no year or amount.</summary>
    private static bool Timely(Utterance utterance, int at) =>
        utterance.Tokens[at].Word.All(char.IsAsciiDigit) && (utterance[at - 1] is "at" or "by" or "up" or "back" or "online" or "until" or "till" or "around" or "about" or "again" or "since" or "from" or "running" or "fixed" or "done" or "finished" or "left"
            || NamedDay.Past(utterance, at + 1, new LocalDate(2000, 1, 1)) is not null) && utterance.Tokens[at].Value is < 1900 or > 2099 or null;

    /// <summary>What the words before say, the nearest most; those after count only close by.</summary>
    private static double Cue(Utterance utterance, ImmutableArray<Hit<double>> cues, int first, int end)
    {
        var ahead = cues.Where(hit => hit.End <= first && first - hit.End <= Reach && utterance.SameSentence(hit.First, first)).OrderBy(hit => hit.End).ThenByDescending(hit => hit.First).ToArray();
        var before = ahead.Length > 1 && ahead[^1].Value == 1 && ahead[^2].Value > 0 ? ahead[^2] : ahead.LastOrDefault();
        var after = cues.FirstOrDefault(hit => hit.First >= end && hit.First - end <= 3 && utterance.SameClause(hit.First, first));
        return before.End > 0 ? before.Value : after.End > 0 ? after.Value : 0;
    }

    private static Found<Finished> At(Utterance utterance, Finished finished, int first, int end)
    {
        var start = utterance.Tokens[first].Start;
        return new(finished, start, utterance.Tokens[end - 1].End - start);
    }

    private readonly record struct Mention<T>(T Value, int First, int End, double Score);
}
