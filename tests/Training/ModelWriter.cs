using System.Collections.Immutable;
using HighPoint.Language.Occasions;
using HighPoint.Language.Words;

namespace HighPoint.Training;

/// <summary>Writes what a model has learned as the file that <see cref="TextModel"/> reads. The words' meaning becomes one weight an outcome for each word.</summary>
internal static class ModelWriter
{
    private const int Outcomes = TextModel.Columns;

    /// <summary>The file's bytes.</summary>
    /// <param name="model">What was learned.</param>
    /// <param name="groups">The group of each feature by its key.</param>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="least">What the log-odds must reach, one an outcome: it becomes their zero.</param>
    /// <param name="temperature">What the log-odds are divided by, so that the probabilities come true.</param>
    public static byte[] Bytes(LinearModel model, IReadOnlyDictionary<uint, FeatureGroup> groups, WordVectors vectors, ImmutableArray<double> least, double temperature)
    {
        var rows = new SortedDictionary<uint, (FeatureGroup Group, double[] Weights)>();
        foreach (var (key, column) in model.Known)
        {
            rows[key] = (groups[key], Row(outcome => model.Weight(column, groups[key], outcome) / temperature));
        }

        foreach (var (word, vector) in vectors.All)
        {
            rows[FeatureKey.Meaning(word)] = (FeatureGroup.Meaning, Row(outcome => model.Meaning(vector, outcome) / temperature));
        }

        var steps = new float[TextModel.Groups];
        foreach (var (group, weights) in rows.Values)
        {
            steps[(int)group] = Math.Max(steps[(int)group], (float)(weights.Max(Math.Abs) / sbyte.MaxValue));
        }

        return Bytes(Row(outcome => (model.Own(outcome) - least[outcome]) / temperature), steps, rows);
    }

    private static byte[] Bytes(double[] own, float[] steps, SortedDictionary<uint, (FeatureGroup Group, double[] Weights)> rows)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(TextModel.Magic);
        writer.Write(TextModel.Version);
        writer.Write(CorpusFiles.Hash().AsSpan());
        Array.ForEach(own, value => writer.Write((float)value));
        Array.ForEach(steps, writer.Write);
        writer.Write(rows.Count);
        foreach (var key in rows.Keys)
        {
            writer.Write(key);
        }

        foreach (var (group, weights) in rows.Values)
        {
            Array.ForEach(weights, weight => writer.Write((sbyte)Math.Round(weight / steps[(int)group])));
        }

        writer.Flush();
        return memory.ToArray();
    }

    private static double[] Row(Func<int, double> weight) => [.. Enumerable.Range(0, Outcomes).Select(weight)];
}
