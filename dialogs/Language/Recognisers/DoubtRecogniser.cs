using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Doubt whether a repair lasts: what only hopefully holds is holding, and not fixed.</summary>
internal static class DoubtRecogniser
{
    private const string Lasts = "hold/holds/last/lasts/stay/stays/stick/sticks/fixed/solved/resolved/sorted/stable/cured/through";

    private static readonly Statement<bool> Table = new(
    [
        .. new[]
        {
            $"dont/doesnt/didnt/not/hardly/never ?really think/thinks/believe/believes/expect/trust/reckon .. {Lasts}", $"not/arent/isnt/wasnt ?so ?very ?too ?at ?all ?entirely ?completely ?totally ?really ?quite ?fully ?100 ?yet sure/certain/convinced/confident/positive ?if ?that .. {Lasts}",
            $"doubt/doubts/doubtful ?it ?if ?that ?whether ?how ?long .. {Lasts}", $"unsure/unclear/uncertain/wonder/wondering/worried if/whether/that/it/how .. {Lasts}",
            $"hopefully/hope/hopes/hoping/pray/praying ?and ?that ?it ?this ?the ?fix ?itll ?will {Lasts}", "fingers crossed", "fingers are crossed", "cross ?my ?your ?our fingers", "crossing ?my ?our fingers", "crossed fingers", "knock/knocking/touch/touching on/wood ?wood",
            "well/will/lets/shall see/find ?out ?how tomorrow/monday/tuesday/wednesday/thursday/friday/later/if/whether", "time will tell", "remains to be seen", "too early/soon to tell/say/know/call", "cant/cannot/couldnt/wont promise/guarantee/swear ?that ?anything ?it ?itll ?will",
            "may/might/could/will/itll ?very ?well ?probably ?likely ?still ?soon ?just break/fail/crash/drop/die/happen/return ?down ?back ?out ?up again", "may/might/could/will/itll ?very ?well ?probably ?likely ?still ?soon ?just go/come down/back/off/out again/soon/tomorrow/tonight", "may/might/could not ?really ?even hold/last/stay/stick", "wont/doesnt hold/last/stay/stick", "no guarantee/guarantees ?that ?it",
            "hanging by a thread", "touch and go", "not out of the woods", "no idea if/whether/how .. " + Lasts, "could break/fail/crash any", "as long as it holds/lasts", "if it holds/lasts",
        }.Select(pattern => (pattern, true)),
    ]);

    /// <summary>Where the doubt stands, or null. "No doubt it will hold" is none.</summary>
    public static Found<RepairState>? Find(Utterance utterance)
    {
        var hits = Table.All(utterance);
        return hits.LastOrDefault(hit => utterance[hit.First - 1] is not "no") is { End: > 0 } last && Statement<bool>.Place(utterance, last) is var place
            ? new Found<RepairState>(RepairState.Holding, place.Start, place.Length)
            : null;
    }
}
