using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>The person at the customer's, with a title where one is written ("Dr. Amit Deshmukh", "sister Agnieszka"), without an office ("the ops manager Delroy").</summary>
internal static class ContactRecogniser
{
    private const double Enough = 2;

    private static readonly PhraseTable<double> Before = new(
    [
        ("with", 2), ("spoke/talked/talking/speaking/chatted/spoken/reported/handed/sent/emailed/gave/showed/presented/explained/over/back/listened ?it ?them ?the ?report ?findings to/with", 2.5), ("met/meeting", 2), ("contact/contacts ?is ?was ?name", 4), ("contact person", 4), ("thanks to", 2), ("asked/told/showed/called/phoned/rang/promised/briefed/walked/emailed", 2),
        ("called/rang/phoned/hired/by by", 2), ("attn", 3), ("name is", 3), ("named/name", 2.5), ("poor", 2), ("sat with", 3), ("{person} ?is ?was ?called", 3), ("{person} there ?is", 3), ("ops/office/practice/plant/it/store/general/site/facilities manager/lead/director/guy/lady/contact", 3), ("her/his/their name is", 4), ("speak/spoke to", 2.5), ("ask for", 3),
        ("and", 0.3), ("to", 0.7), ("by", 1), ("for", 0.3),
    ]);

    private static readonly PhraseTable<double> After = new(
    [
        ("{said}", 2), ("was/is/were/seemed/sounded/looked/has/had/will/wants/would/phoned/rang/called/fed/made/met/walked/signed/let/kept/hugged/thanked/cried/nearly/almost/loved/gave/took/runs/owns/got/needs/might/may/can/could/cant/knows/thinks/wasnt/isnt/does/confirmed/signed/bought/offered/insisted/hates", 1.5),
        ("from/at/of/over/in/who", 1), ("the {person}", 2.5), ("their {person}", 2.5), ("{person}", 2), ("ops/office/practice/plant/it/store/general/site/facilities manager/lead/director", 2.5),
    ]);

    /// <summary>The contact among the names, or null.</summary>
    public static Name? Find(Utterance utterance, ImmutableArray<Name> names, Name? company, Name? incumbent)
    {
        var before = Before.Find(utterance);
        var after = After.Find(utterance);
        Name? best = null;
        var most = Enough;
        foreach (var name in names)
        {
            if ((company is { } client && CompanyRecogniser.Same(name, client)) || (incumbent is { } other && CompanyRecogniser.Same(name, other)))
            {
                continue;
            }

            var titled = Titled(name);
            var ahead = Clue.Most(before, (Name: name, Titled: titled), static (hit, of) =>
                (hit.End == of.Titled.First || (hit.End == of.Titled.First - 1 && hit.Value >= 2.5 && of.Name.Utterance.Tokens[hit.End].Is(':'))) && of.Name.Utterance.SameSentence(hit.First, of.Name.First));
            var behind = Clue.Most(after, name, static (hit, name) =>
                (hit.First == name.End || (hit.First == name.End + 1 && name.Utterance.Tokens[name.End].Kind == TokenKind.Symbol && hit.Value >= 2)) && name.Utterance.SameSentence(name.First, hit.First));
            var score = ahead + behind + Shape(titled, name) + (Address(titled) ? 1.5 : 0) + (Of(name, company) ? 1.5 : 0);
            if ((ahead + behind > 0 || name.IsPerson || titled.HasTitle) && (score > most || (score >= most && best is null)))
            {
                (best, most) = (titled, score);
            }
        }

        return best;
    }

    /// <summary>The name with the title that is written before it in small letters.</summary>
    private static Name Titled(Name name) => name.First > 0 && NameWords.Title.Contains(name.Before) && name.Utterance.SameClause(name.First - 1, name.First)
        ? name with { First = name.First - 1 }
        : name;

    private static double Shape(Name titled, Name name)
    {
        var score = titled.HasTitle ? 3.0 : 0;
        score += FirstNames.HoldsSurely(name.Utterance[name.First]) ? 2 : FirstNames.Holds(name.Utterance[name.First]) ? 1 : 0;
        score -= name.IsCompany ? 4 : 0;
        score -= name.IsVendor && !name.IsPerson ? 6 : 0;
        score -= name.Known ? 6 : 0;
        score -= name.Count > 3 ? 4 : 0;
        score -= name.IsAcronym ? 3 : 0;
        score -= name.IsItFirm ? 2 : 0;
        score -= titled.Before is "our" || Ours(name) ? 5 : 0;
        score -= titled.Before is "at" or "from" ? 2 : 0;
        score -= name.Owns && !name.IsPerson ? 1 : 0;
        return score;
    }

    /// <summary>"Casey at Blue Door Realty".</summary>
    private static bool Of(Name name, Name? company) =>
        company is { } client && name.After is "from" or "at" or "of" or "over" && company is { } here && here.First - name.End is 1 or 2 && name.Count <= 2;

    /// <summary>"Me and Sam", "Sam from our side", "I'm Sam": one of us.</summary>
    private static bool Ours(Name name) =>
        (name.Before is "and" && name.BeforeThat is "me" or "myself") || name.Before is "im" || (name.After is "from" && name.Utterance[name.End + 1] is "our") || (name.After is "and" && name.Utterance[name.End + 1] is "i" or "me" or "myself");

    /// <summary>Whether an e-mail address or a phone number is written right after the name.</summary>
    private static bool Address(Name name)
    {
        for (var at = name.End; at < Math.Min(name.End + 3, name.Utterance.Tokens.Length); at++)
        {
            if (name.Utterance.Tokens[at].Kind == TokenKind.Address)
            {
                return true;
            }
        }

        return false;
    }
}
