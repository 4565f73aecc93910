using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>How far the repair is. A mitigation that still needs the real fix is <see cref="RepairState.Holding"/>, whatever "back up" is said beside it.</summary>
internal static class RepairRecogniser
{
    private static readonly Statement<RepairState> Table = new(
    [
        .. Rows(RepairState.Fixed,
            "fixed", "resolved", "sorted", "solved", "repaired", "cured", "restored", "recovered", "back online", "back up", "is/are/was/were/all/came/come back ?up", "back in business/action/service", "up and running", "up again", "up now", "all up", "all good", "all well", "all green", "good as new", "all clear", "online #", "on again", "online again/by/now/at",
            "flowing/running/trading/working/printing/ringing again/by/now/since", "everything works/working/running/back", "works again/now", "working fine/perfectly", "works fine", "running fine/normally/smoothly", "stable", "back to normal", "back working/running/on", "back at work/work", "got .. back ?up/online", "got .. going/working/running", "brought .. back ?up/online/up",
            "everyone/everybody/all/staff/users .. back/in/on/working", "logging in again/fine", "problem/issue gone/solved/fixed", "job done", "tested ok/fine/good", "rebuilt .. back/restored/running", "mail/email/orders/phones/tills/internet/server/network flowing/back/up/working", "did the trick", "that was it", "cleared it", "closed ?the ticket", "problem solved", "is fine now", "fine now", "live again", "opened again", "orders flowing", "good to go", "real/proper/permanent/final fix/repair/part ?is ?was ?went ?has ?been ?now ?just in/done/made/installed/fitted/finished/complete"),
        .. Rows(RepairState.Holding,
            "holding", "limping", "workaround", "work around", "stopgap", "band aid", "bandaid", "duct tape", "sticking plaster", "patched up/it/together", "patched .. for now", "temp/temporary/temporarily/interim fix/solution/server/switch/router/line/link/setup/measure", "temporarily", "for now", "for the moment/time/night/weekend", "in the meantime", "on ?a ?the loaner", "loaner", "on # g", "on lte/cellular/hotspot/failover/backup/spare",
            "on ?the ?a ?an lte/cellular/hotspot/failover/backup/spare/old/temp/borrowed/loan router/link/line/server/switch/unit/dongle/disk/drive", "running on/off ?a ?the/one/spare ?old spare/backup/borrowed/generator/leg/old/laptop/disk/drive/desktop", "running degraded", "in degraded", "real fix", "proper fix", "permanent fix", "proper repair", "replacement ?_ {be} ordered/coming/arrives/due", "needs replacing/replacement", "needs/need a new/proper/real/replacement", "until ?the ?a ?new/replacement part/parts/replacement/disk/drive/switch/unit/server/psu/one/board ?_ arrives/comes",
            "part/parts/replacement on order", "ordered ?a ?the replacement", "not a/the real/proper/permanent fix/solution", "one more/dead/bad drive/disk away", "wont last", "not/arent sure itll/it/that/this ?will hold/holds/last/lasts", "only holding", "dont/doesnt/didnt ?really think/expect/believe/reckon ?that it/itll/that/this/thatll/theyll ?will ?going ?to ?ll hold/holds/last/lasts/stay/stick", "dont/doesnt ?really trust it/that/this/the", "dont/doesnt ?really think/believe/reckon ?that its/it/thats/that/this/theyre/were ?is ?was ?has ?been ?really ?fully fixed/resolved/sorted/solved/cured/done/it", "not/arent/isnt ?entirely/totally/quite/fully/really/completely/all sure/convinced/certain/confident ?that/if/whether its/it/thats/that/this/theyre/we ?is ?was ?has ?been ?really ?fully fixed/resolved/sorted/solved/cured/permanent/gone/stable/holding/done/it", "doubt it/itll/that/this/its ?will ?is ?really hold/holds/last/lasts/stick/fixed", "hopefully/maybe/perhaps/probably fixed/resolved/sorted/solved/cured/stable/holding/holds/hold/permanent/gone", "hopefully it/itll/that/this/thats/its ?will ?is ?was ?really hold/holds/last/lasts/sticks/stick/stays/stay/fixed/it/all", "should hold", "fingers crossed", "knock on wood", "touch wood", "time will tell", "could/may/might go/die/drop/fail/crash/happen/break again/any", "hold until", "holds until", "mitigat*", "partially back/up/working/restored", "mostly back/up/working", "half .. back/up", "some .. still"),
        .. Rows(RepairState.Broken,
            "still down/offline/out/dead/broken/locked/encrypted/restoring/rebuilding/failing/crashing/dropping/unreachable/dark", "still not working/up/fixed/back/resolved/online/responding/right", "not ?yet ?been ?completely ?fully fixed/resolved/sorted/solved/restored/repaired/recovered/back/up ?yet", "isnt/arent/wasnt/hasnt/havent ?been fixed/resolved/sorted/back/up/working/restored ?yet", "still cant/cannot/unable", "still working/trying on/to", "still on it/site",
            "couldnt/cant/cannot/failed/unable ?to fix/restore/recover/repair/revive/bring/save", "couldnt get it", "no luck", "no joy", "gave up", "beyond repair/saving", "waiting on/for ?the ?a ?new/replacement part/parts/disk/drive/vendor/psu/board/switch/isp/carrier/engineer/replacement/server", "going/coming/go/come back tomorrow/monday/tonight/later/in to/again/tomorrow", "restore ?is/still running/going", "not out of the woods", "down/died/broke/broken/crashed/offline again", "still broken", "unresolved", "unfixed", "no fix yet", "yet to be fixed/restored", "not yet", "no resolution", "rebuild in progress", "wont come/boot/start back/still", "not fixed/working", "nothing works", "nothing is ?back up/working/back", "no luck with", "without success"),
    ]);

    /// <summary>How far the repair is, or null.</summary>
    public static Found<RepairState>? Find(Utterance utterance)
    {
        var hits = Table.All(utterance);
        if (hits is not [.., var last])
        {
            return null;
        }

        var holding = last.Value == RepairState.Fixed
            ? hits.LastOrDefault(hit => hit.Value == RepairState.Holding && utterance.Tokens[last.First].Sentence - utterance.Tokens[hit.First].Sentence <= 1)
            : default;
        return Statement<RepairState>.Place(utterance, holding.End > 0 && !All(utterance, last) ? holding : last) is var said && said.Value == RepairState.Fixed && Hoped(utterance, last)
            ? said with { Value = RepairState.Holding }
            : said;
    }

    /// <summary>"Hopefully fixed", "all back up, hopefully": whoever only hopes has not seen it hold.</summary>
    private static bool Hoped(Utterance utterance, Hit<RepairState> hit)
    {
        for (var at = hit.First - 3; at < hit.End + 6; at++)
        {
            if (utterance[at] is "hopefully" && utterance.SameSentence(at, hit.First) && (at < hit.First ? utterance.SameClause(at, hit.First) : utterance.EndsClause(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"All fixed now" after a mitigation: the real fix came.</summary>
    private static bool All(Utterance utterance, Hit<RepairState> hit) =>
        utterance[hit.First - 1] is "all" or "now" or "properly" or "fully" or "then" or "finally" or "since" || utterance[hit.End] is "properly" or "now" or "permanently" or "fully";

    private static IEnumerable<(string, RepairState)> Rows(RepairState state, params string[] patterns) => patterns.Select(pattern => (pattern, state));
}
