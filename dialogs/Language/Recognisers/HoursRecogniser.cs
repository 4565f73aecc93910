using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>The technician's own time in hours: not the outage's length, no deadline, no rate. "All night" is unknown.</summary>
internal static class HoursRecogniser
{
    private static readonly PhraseTable<double> Around = new(
    [
        ("took/taken/spent/spend/burnt/burned/worked/logged/billable/labor/labour/bill/billed/nonstop/onsite/remote/remotely/total/altogether", 2), ("on site", 2), ("non stop", 2), ("all in/told", 2), ("in total", 3), ("start to finish", 2), ("on the phone", 1), ("of my life", 2), ("me", 0.5), ("i", 0.5), ("my", 0.5), ("job", 0.5), ("visit", 0.5), ("session", 0.5),
    ]);

    /// <summary>Words right before or soon before a length that is not the technician's time.</summary>
    private static readonly PhraseTable<bool> BeforeOther = new(
    [
        ("down/offline/out/dead/dark/outage/downtime/without/unreachable/frozen/unavailable/closed/shut ?{be} ?for ?about ?around ?nearly ?almost ?over ?some", true), ("every/within/per/each/last/past/first/next/until/after/sla/response ?about ?of ?is ?time", true), ("lost/lose/losing/waited/waiting/wait ?for ?over ?about ?almost ?nearly", true),
        ("took/takes/taking/take them/him/her/{provider} ?over ?about ?almost ?nearly ?up ?to", true), ("{current} {provider}/msp took/takes/takes", true), ("in ?about ?under", true), ("not", true), ("or", true), ("gave/give us/me", true),
    ]);

    private static readonly PhraseTable<bool> AfterOther = new(
    [
        ("ago/later/late/before/earlier/away/old/behind/notice/response/turnaround/sla/delay/downtime/outage/down/offline/without/drive/lunch/deadline/overdue/trip/flight/commute/queue/ahead/apart/each", true), ("of downtime/outage/darkness/waiting/hold/lost/silence/dead/down/no", true), ("from now", true), ("a/per/every/each day/week/month/year/visit/user", true), ("to get/reply/respond/answer/call/come/show/arrive/turn/pick", true),
        ("on hold", true), ("past", true), ("after", true), ("pharmacy/service/support/clinic/gym/garage/store/shop/diner/cover/coverage/line/hotline/window/sla", true), ("into the/it", true),
    ]);

    private static readonly PhraseTable<bool> Adds = new([("another", true), ("plus", true), ("and then", true), ("then", true), ("more", true), ("extra", true), ("further", true), ("additional", true)]);

    /// <summary>The hours, or null.</summary>
    public static Found<decimal>? Find(Utterance utterance)
    {
        var mentions = Mentions(utterance);
        if (mentions.Length == 0)
        {
            return Range(utterance) is var (range, start, length) ? new Found<decimal>(range, start, length) : null;
        }

        var correction = Correction.In(utterance);
        var best = mentions.FirstOrDefault(mention => mention.Total) is { End: > 0 } total ? total
            : mentions.LastOrDefault(mention => correction.Before(mention.First)) is { End: > 0 } corrected ? corrected
            : Sum(utterance, mentions);
        return best.Hours is > 0 and <= ImpossibleHours.Most ? Place(utterance, best) : null;
    }

    private static Found<decimal> Place(Utterance utterance, Mention mention)
    {
        var start = utterance.Tokens[mention.First].Start;
        return new(Numbers.Plain(decimal.Round(mention.Hours, 2)), start, utterance.Tokens[mention.End - 1].End - start);
    }

    /// <summary>"3hrs, then another 2" and "2h onsite + 1h remote" add up; otherwise the likeliest mention counts, the first of equals.</summary>
    private static Mention Sum(Utterance utterance, ImmutableArray<Mention> mentions)
    {
        var sum = mentions.MaxBy(mention => mention.Score);
        var parts = mentions.Where(mention => mention.Added || mention.Part).ToArray();
        if (parts.Length == 0 || mentions.Length < 2)
        {
            return sum;
        }

        var first = mentions[0];
        var added = mentions.Skip(1).Where(mention => mention.Added || (mention.Part && first.Part)).ToArray();
        return added.Length == 0 ? sum : first with { Hours = first.Hours + added.Sum(mention => mention.Hours), End = added[^1].End };
    }

    private static ImmutableArray<Mention> Mentions(Utterance utterance)
    {
        var around = Around.Find(utterance);
        var before = BeforeOther.Find(utterance);
        var after = AfterOther.Find(utterance);
        var adds = Adds.Find(utterance);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var span = WorkSpan.Find(utterance);
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            var added = EndsAt(adds, at) || (at > 0 && utterance.Tokens[at - 1].Is('+'));
            if (span is { } work && at >= work.First && at < work.End && at + 1 < work.End && utterance.Tokens[at + 1].Glued)
            {
                // "From 17h30 until 19h" holds no length.
                continue;
            }

            if ((Durations.At(utterance, at) ?? Bare(utterance, at, added && mentions.Count > 0)) is not var (hours, days, end))
            {
                continue;
            }

            var other = before.Any(hit => hit.End == at && utterance.SameClause(hit.First, at) && !DoneIn(utterance, hit)) || after.Any(hit => hit.First == end && utterance.SameClause(at, end)) || Ranged(utterance, at) || Rate(utterance, at);
            var near = around.Where(hit => utterance.SameClause(hit.First, at)).Sum(hit => hit.Value);
            var alone = utterance.BeginsClause(at) && utterance.EndsClause(end - 1);
            if (!other && !(days && hours > Durations.WorkingDay && Took(utterance, at)) && (!days || near >= 1 || alone || hours == 4 || Full(utterance, at, end)) && !Outage(utterance, at))
            {
                var total = around.Any(hit => hit.Value >= 3 && utterance.SameClause(hit.First, at)) || utterance[end] is "total" or "altogether" || utterance[at - 1] is "total" || utterance[end] is "all" && utterance[end + 1] is "in" or "told";
                var part = utterance[end] is "onsite" or "remote" or "on" or "remotely" or "travel" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "yesterday" or "today";
                mentions.Add(new Mention(hours, at, end, 1 + near + (alone ? 2 : 0), added || utterance[end - 2] is "more" or "extra", part, total));
            }

            at = end - 1;
        }

        return mentions.DrainToImmutable();
    }

    private static bool EndsAt(ImmutableArray<Hit<bool>> hits, int at)
    {
        foreach (var hit in hits)
        {
            if (hit.End == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It took two days": how long it went on, not how long anybody worked. "Took me two days" is work, and so is "took a full day".</summary>
    public static bool Took(Utterance utterance, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 4) && utterance.SameClause(before, at); before--)
        {
            if (utterance[before] is "took" or "taken" or "takes")
            {
                return !Enumerable.Range(before, at - before).Any(between => utterance[between] is "me");
            }
        }

        return false;
    }

    /// <summary>"Another 2" after hours were named, "took me 2".</summary>
    private static (decimal, bool, int)? Bare(Utterance utterance, int at, bool added) =>
        (added || (utterance[at - 2] is "took" && utterance[at - 1] is "me" or "us")) && utterance[at] is not ("a" or "an") && Numbers.At(utterance, at) is var (value, end) && value is > 0 and <= 24 && (utterance.EndsClause(end - 1) || utterance[end] is "to" or "for" or "on") ? (value, false, end) : null;

    private static bool Full(Utterance utterance, int at, int end) => Enumerable.Range(at, end - at).Any(index => utterance[index] is "full" or "whole" or "entire" or "solid" or "half");

    /// <summary>"Done in 3 hours" is time spent; "in 3 hours" is not.</summary>
    private static bool DoneIn(Utterance utterance, Hit<bool> hit) =>
        utterance[hit.First] is "in" && Enumerable.Range(hit.First - 3, 3).Any(at => utterance.SameClause(at, hit.First)
            && utterance[at] is "done" or "finished" or "fixed" or "sorted" or "up" or "running" or "online" or "complete" or "resolved" or "restored" or "swapped" or "replaced");

    /// <summary>"2-3 hours" and "2 or 3 hours" leave the time open.</summary>
    private static bool Ranged(Utterance utterance, int at) =>
        at > 1 && utterance.Tokens[at].Kind == TokenKind.Number && utterance.Tokens[at - 1].Is('-') && utterance.Tokens[at - 2].Kind == TokenKind.Number && utterance.SameSentence(at - 2, at);

    private static bool Rate(Utterance utterance, int at) =>
        at > 0 && (utterance.Tokens[at - 1].Kind == TokenKind.Number || utterance[at - 1] is "k" or "bucks" or "quid" or "dollars" || (at > 0 && utterance.Tokens[at - 1].Word is "$" or "£" or "€"));

    /// <summary>The clause tells how long something was down: "mail was down for about 6 hours".</summary>
    private static bool Outage(Utterance utterance, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 6) && utterance.SameClause(before, at); before--)
        {
            if (utterance[before] is "down" or "offline" or "outage" or "downtime" or "without" or "unreachable" or "waited" or "waiting")
            {
                return true;
            }
        }

        // "Took us 5 hours to come" is how long they waited for us.
        return Enumerable.Range(at + 1, 4).Any(after => utterance.SameClause(at, after) && utterance[after] is "to" && utterance[after + 1] is "come" or "arrive" or "show" or "respond" or "answer" or "reply" or "react"
            || (utterance[after] is "to" && utterance[after + 1] is "get" && utterance[after + 2] is "there" or "here" or "out"));
    }

    /// <summary>"9pm to 4am": both ends are the work's, unless the clause tells of an outage.</summary>
    private static (decimal Hours, int Start, int Length)? Range(Utterance utterance) =>
        WorkSpan.Find(utterance) is { } span
            ? (Numbers.Plain(span.Hours), utterance.Tokens[span.First].Start, utterance.Tokens[span.End - 1].End - utterance.Tokens[span.First].Start)
            : null;

    private readonly record struct Mention(decimal Hours, int First, int End, double Score, bool Added, bool Part, bool Total);
}
