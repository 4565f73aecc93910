using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>The provider that serves the customer at present, where it is named.</summary>
internal static class IncumbentRecogniser
{
    private const double Enough = 3;

    /// <summary>What says so much counts across a sign too ("their provider: Netwise").</summary>
    private const double AcrossSign = 2.5;

    private static readonly PhraseTable<double> Before = new(
    [
        ("invoices/invoice/bill/bills/billing/billed from/by", 3), ("unhappy/fed/done/frustrated/disappointed/sick/tired/annoyed/furious/livid ?up with/of/at", 3), ("not happy/impressed with", 3),
        ("leave/leaving/ditch/ditching/dump/dumping/fire/firing/fired/replace/replacing/sack/sacking/left", 2.5), ("switch/switching/move/moving/away from", 3), ("currently/still/now with/using/use/uses", 3),
        ("supported/managed/handled/serviced by", 3), ("looked after by", 3), ("contract/agreement/tied/locked/stuck ?in ?until with/to", 2.5), ("are/were/is/been/company with", 2.5), ("{their} ?{current} ?{it} {provider} ?is ?called", 3),
        ("{their} ?{current} ?it support ?is", 3), ("{their} {current} ?{it} {provider} ?is", 3.5), ("{current} {it} {provider}", 3), ("incumbent ?is", 3.5), ("{their} ?{current} msp ?is ?called", 3), ("{current} msp ?is", 3), ("arent ours", 2), ("competitor", 2), ("hates/hate/dropped/dropping/drop", 2), ("uses/using", 2),
        ("they/he/she/company/owner pay/pays/paying/use/uses/have", 3), ("paying/pay/pays", 2), ("complaints/complained/complaining/moaning/moaned/moan/complain about", 3), ("called/emailed/chased/phoned/rang", 1), ("with", 1),
    ]);

    private static readonly PhraseTable<double> After = new(
    [
        ("wont/never/doesnt/dont/didnt/hasnt/cant/not/barely/hardly/always pick*/answer*/call*/return*/respond*/reply/replied/show*/fix*/deliver*/turn*/do/does/come*/ignore*/take/takes/shows/shown", 3),
        ("wont/never/doesnt/didnt/hasnt/takes/ignores/ignored/ghosted/promised/overcharged/overcharge*/pads/padded/charges/charged/billed/bills/bill/invoiced/invoices/keep/keeps/upsells/botched", 2.5), ("is/are/was ?{be} {their} ?{current} ?{it} {provider}", 3.5),
        ("took # days/weeks/hours", 3), ("takes/took/taking ?_ days/weeks/forever/ages", 3), ("guy/guys/people/tech/techs/lot", 2), ("contract/invoice/invoices/bill/bills/tickets", 2), ("does/do/look/looks/looked/runs/run/handle/handles/manage/manages/support/supports after/their/them/it", 2.5), ("got bought", 3), ("since they", 2),
    ]);

    /// <summary>The incumbent among the names, or null. A name after a bare "with" counts only where <paramref name="prospect"/> says that the text is about an unhappy company.</summary>
    public static Name? Find(Utterance utterance, ImmutableArray<Name> names, bool prospect)
    {
        var before = Before.Find(utterance);
        var after = After.Find(utterance);
        Name? best = null;
        var most = Enough;
        foreach (var name in names)
        {
            var ahead = Ahead(before, name);
            var behind = Clue.Behind(after, name);
            var score = ahead + behind + (name.IsItFirm ? 1.5 : 0) + (prospect ? 0.5 : -1.5) - (name.IsPerson ? 3 : 0) - (name.IsVendor ? 4 : 0) - (name.Known ? 4 : 0);
            if (ahead + behind >= 1 && score > most)
            {
                (best, most) = (name, score);
            }
        }

        return best;
    }

    /// <summary>The most that is said right before a name, or with one sign between.</summary>
    private static double Ahead(ImmutableArray<Hit<double>> before, Name name) => Clue.Most(before, name, static (hit, name) =>
        (hit.End == name.First || (hit.End == name.First - 1 && hit.Value >= AcrossSign && name.Utterance.Tokens[hit.End].Kind == TokenKind.Symbol)) && name.Utterance.SameSentence(hit.First, name.First));
}
