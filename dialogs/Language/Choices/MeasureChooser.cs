using System.Collections.Immutable;

namespace HighPoint.Language.Choices;

/// <summary>Chooses among candidates that mean a value.</summary>
internal static class MeasureChooser
{
    /// <summary>The features of each candidate, in order. <paramref name="hint"/>: where the tables alone would look.</summary>
    public static IEnumerable<uint[]> Features(Lens lens, Sought sought, uint state, ImmutableArray<Measure> measures, (int Start, int Length)? hint)
    {
        var features = new MeasureFeatures(lens, sought, state);
        var room = new uint[FeatureList.Room];
        for (var at = 0; at < measures.Length; at++)
        {
            yield return features.Of(measures[at], at, measures.Length, Agrees(measures[at], hint), room).ToArray();
        }
    }

    /// <summary>The index of the best candidate; null where most likely none is it.</summary>
    public static int? Pick(ChoiceModel model, Lens lens, Sought sought, uint state, ImmutableArray<Measure> measures, (int Start, int Length)? hint)
    {
        var features = new MeasureFeatures(lens, sought, state);
        Span<uint> room = stackalloc uint[FeatureList.Room];
        var scores = new double[measures.Length];
        for (var at = 0; at < measures.Length; at++)
        {
            scores[at] = model.MeasureScore(sought, features.Of(measures[at], at, measures.Length, Agrees(measures[at], hint), room));
        }

        return model.Pick(sought, scores);
    }

    private static uint Agrees(Measure measure, (int Start, int Length)? hint) =>
        hint is not var (start, length) ? 0u : measure.Place.Start < start + length && start < measure.Place.Stop ? 2u : 1u;
}
