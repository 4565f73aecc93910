using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>The customer's company: neither a vendor nor a product, neither a person nor the provider they leave.</summary>
internal static class CompanyRecogniser
{
    private const double Enough = 2;

    /// <summary>What is written before the place where one works, with how much it says.</summary>
    private static readonly PhraseTable<double> Before = new(
    [
        ("at", 3), ("at the", 2), ("for", 2), ("for the", 1), ("from", 1.5), ("from the", 1), ("of", 1.5), ("of the", 1), ("onsite/site/back ?from/at/with", 1), ("over at/to/in", 3), ("visited/visit/visiting", 3), ("walked/walk/toured/tour ?of ?the", 3), ("audited/assessed/surveyed/reviewed/inventoried", 3),
        ("met/meet/meeting/lunch ?with", 1), ("called/rang/phoned by", 1), ("out to", 2), ("went/go/sent/drove/headed/trip/get/got/raced/rushed ?over ?out ?back ?up ?down to", 3), ("into", 1.5), ("client/customer/cliente/kunde/company/prospect/account ?is ?called", 2), ("shop/place/firm/business/outfit/restaurant/practice/clinic/store/company/client/customer/church/school/cafe/bakery called/named", 2), ("client", 3), ("rescued/helped/saved/fixed", 1), ("in to", 2), ("review/audit/assessment/inventory/survey/renewal/training/call/visit/onboarding/migration of/for/at/with/to", 3),
        ("no/sorry/mean/rather", 1), ("signed/renewed/renewal/contract/agreement/deal with", 2), ("behalf of", 3), ("inside", 1.5), ("to", 0.5), ("by", 0.5), ("left/leaving", 1.5), ("and", 0), ("with", 0),
    ]);

    private static readonly PhraseTable<double> After = new(
    [
        ("{thing}", 1.5), ("{down}", 1), ("emergency/outage/incident/ransomware/audit/assessment/review/inventory/survey/renewal/onboarding/migration/rollout", 1.5), ("called/rang/phoned/lost/had/got/has/needed/asked/wants/want/are/were/woke/reported", 1), ("is/was", 0.5),
        ("dr/backup/backups/office/site/branch/tenant", 1),
    ]);

    /// <summary>The company among the names, or null.</summary>
    public static Name? Find(Utterance utterance, ImmutableArray<Name> names, Name? incumbent)
    {
        var before = Before.Find(utterance);
        var after = After.Find(utterance);
        Name? best = null;
        var most = Enough;
        foreach (var name in names)
        {
            if (incumbent is { } other && Same(name, other))
            {
                continue;
            }

            var ahead = Clue.Ahead(before, name);
            var behind = Clue.Behind(after, name);
            var score = ahead + behind + Shape(name) + Place(name);
            if (score > most || (score >= most && best is null))
            {
                (best, most) = (name, score);
            }
        }

        return best;
    }

    /// <summary>Whether two names are the same words.</summary>
    public static bool Same(Name one, Name other) => one.Letters.Equals(other.Letters, StringComparison.OrdinalIgnoreCase);

    private static double Shape(Name name)
    {
        var company = name.IsCompany;
        var score = name.Known ? 6.0 : 0;
        score += company ? 3 : 0;
        score += name.Capital && name.Count > 1 ? 1 : 0.3;
        score -= name.IsVendor && !company ? 6 : 0;
        score -= name.IsItFirm && !company ? 0.5 : 0;
        score -= name.IsPerson && !company ? (name.Count == 1 || name.HasTitle ? 4 : 3) : 0;
        return score;
    }

    private static double Place(Name name)
    {
        var utterance = name.Utterance;
        var closes = utterance.EndsClause(name.End - 1);
        var score = name.First == 0 && closes ? 2.0 : 0;
        score += name.First > 0 && utterance.Tokens[name.First - 1].Is('(') && closes ? 1.5 : 0;
        score += name.First == 0 && !closes ? 0.7 : 0;
        score += name.Owns ? 1.5 : name.IsHouse ? 4 : 0;
        score += name.BeforeThat.Length > 0 && name.Before is "from" or "of" or "at" && FirstNames.Holds(name.BeforeThat) ? 2 : 0;
        score += utterance.BeginsClause(name.First) && closes && name.Count > 1 ? 1.2 : 0;
        return score - (name.Before is "our" ? 4 : 0);
    }
}
