using System.Collections.Immutable;

namespace HighPoint.Language.Choices;

/// <summary>Who the customer is and whom one spoke to there: the best of all runs of words that may be names.</summary>
internal static class NameChooser
{
    /// <summary>The company and the contact; null where the text most likely names none.</summary>
    public static (Candidate? Company, Candidate? Contact) Find(Lens lens, NameHints hints, ChoiceModel model)
    {
        var candidates = NameCandidates.Find(lens);
        var features = new NameFeatures(lens, model.Likeness, hints);
        var scores = new NameScores(lens, features, model);
        var (companies, contacts) = (new double[candidates.Length], new double[candidates.Length]);
        for (var at = 0; at < candidates.Length; at++)
        {
            (companies[at], contacts[at]) = scores.Of(candidates[at]);
        }

        var company = Pick(model, Sought.Company, candidates, companies);
        for (var at = 0; at < candidates.Length; at++)
        {
            // A person may be all there is of the customer; but part of a company's name is nobody.
            contacts[at] = company is { } other && candidates[at] != other && candidates[at].Overlaps(other) ? double.NegativeInfinity : contacts[at];
        }

        return (company, Pick(model, Sought.Contact, candidates, contacts));
    }

    private static Candidate? Pick(ChoiceModel model, Sought sought, ImmutableArray<Candidate> candidates, double[] scores) =>
        model.Pick(sought, scores) is { } best ? candidates[best] : null;
}
