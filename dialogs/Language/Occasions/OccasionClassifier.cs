using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>
/// Says which occasion a text speaks of, with the words that decided. Doubt shows as a low best probability: what nobody could tell from the words
/// is shared out evenly among the occasions.
/// </summary>
internal static class OccasionClassifier
{
    private static readonly int Occasions = Enum.GetValues<Occasion>().Length;

    /// <summary>Weighs an utterance.</summary>
    public static Classification Classify(Utterance utterance) => Classify(utterance, OccasionModel.Shipped);

    /// <summary>Weighs an utterance by a model.</summary>
    public static Classification Classify(Utterance utterance, OccasionModel model)
    {
        if (utterance.Words == 0)
        {
            return new Classification([.. Enumerable.Repeat(1.0 / Occasions, Occasions)], []);
        }

        var signals = Lexicon.Find(utterance);
        var weighing = model.Weigh(utterance, signals);
        var shared = weighing.Likely[OccasionModel.Unclear] / Occasions;
        var probabilities = ImmutableArray.Create(
            weighing.Likely[0] + shared, weighing.Likely[1] + shared, weighing.Likely[2] + shared, weighing.Likely[3] + shared);
        return new Classification(probabilities, EvidenceFinder.Find(utterance, signals, weighing.Gains, probabilities));
    }

    /// <summary>The person said which it is.</summary>
    public static Classification Certain(Occasion occasion, params ReadOnlySpan<Evidence> evidence) =>
        new([.. Enum.GetValues<Occasion>().Select(other => other == occasion ? 1.0 : 0.0)], [.. evidence]);
}
