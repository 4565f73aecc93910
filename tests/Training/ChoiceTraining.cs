using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Language.Choices;

namespace HighPoint.Training;

/// <summary>Learns the choice model from the corpus, and says how well each fact is chosen on writers that were not seen.</summary>
internal static class ChoiceTraining
{
    /// <summary>A fact stated that is wrong is worse than one that is missed: the threshold is where precision counts more.</summary>
    public const double Caution = 0.8;

    /// <summary>So many hundredths to either side are looked at with a threshold.</summary>
    private const int Near = 4;

    /// <summary>Learns, writes the model's file and prints the figures.</summary>
    public static int Run(string package, Kinds kinds)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(ChoiceModel.Magic);
        writer.Write(ChoiceModel.Version);
        writer.Write(CorpusFiles.Hash().AsSpan());
        var likeness = Table(LikenessLearner.Learn(WordVectors.Read(package, 80_000)), [1, 1, 1]);
        writer.Write(likeness);
        var like = new WordLikeness(WeightTable.Read(new BinaryReader(new MemoryStream(likeness))));
        var debriefs = CorpusFiles.Debriefs("Training");
        var others = CorpusFiles.Others();
        var learned = ImmutableArray.CreateBuilder<ChoiceWeights>();
        foreach (var sought in Enum.GetValues<Sought>())
        {
            var examples = debriefs.Select(debrief => ChoiceExamples.Of(sought, debrief, like, kinds)).ToArray();
            var rest = others.Select(text => ChoiceExamples.Other(sought, text, like, kinds)).ToArray();
            var least = Threshold(sought.ToString(), Crossed(examples, rest));
            learned.Add(ChoiceLearner.Learn([.. examples, .. rest]));
            writer.Write((float)learned[^1].None);
            writer.Write((float)least);
        }

        writer.Write(Table([.. learned.Take(ChoiceModel.Names)]));
        foreach (var measure in learned.Skip(ChoiceModel.Names))
        {
            writer.Write(Table([measure]));
        }

        StatementTraining.Write(writer, like, kinds);

        writer.Flush();
        File.WriteAllBytes(CorpusFiles.At("dialogs/Language/Choices/choices.model"), memory.ToArray());
        Console.WriteLine($"{memory.Length} bytes");
        return 0;
    }

    /// <summary>The least likelihood at which a fact is stated, chosen on writers that were not seen; says how well that does.</summary>
    public static double Threshold(string name, ImmutableArray<(ChoiceExample Example, int Best, double Stated)> crossed, double caution = Caution)
    {
        // The best of one threshold may be luck: its neighbours must do well too.
        double[] scores = [.. Enumerable.Range(0, 101).Select(step => Score(crossed, step * 0.01, caution).F)];
        var least = Enumerable.Range(20, 76).MaxBy(step => scores.AsSpan(step - Near, (2 * Near) + 1).ToArray().Sum()) * 0.01;
        var (there, lost) = (crossed.Count(one => one.Example.IsLost || !one.Example.Right.IsEmpty), crossed.Count(one => one.Example.IsLost));
        Console.WriteLine($"{name}: {there} there, {lost} beyond the candidates; {Said(Score(crossed, least, 1), least)}");
        return least;
    }

    /// <summary>Each example by a model that has not seen its writer. <paramref name="sum"/>: the candidates are so many values, one after the other, and a value's candidates count together.</summary>
    public static ImmutableArray<(ChoiceExample Example, int Best, double Stated)> Crossed(ChoiceExample[] examples, ChoiceExample[] rest, int sum = 0)
    {
        var judged = ImmutableArray.CreateBuilder<(ChoiceExample, int, double)>();
        foreach (var held in Validation.Held())
        {
            var learned = ChoiceLearner.Learn([.. examples.Where(example => !held.Contains(example.Writer)), .. rest]);
            foreach (var example in examples.Where(example => held.Contains(example.Writer)))
            {
                var (best, stated) = learned.Judge(example, sum);
                judged.Add((example, best, stated));
            }
        }

        return judged.ToImmutable();
    }

    private static (double P, double R, double F) Score(ImmutableArray<(ChoiceExample Example, int Best, double Stated)> judged, double threshold, double beta)
    {
        var stated = judged.Count(one => one.Best >= 0 && one.Stated >= threshold);
        var right = judged.Count(one => one.Best >= 0 && one.Stated >= threshold && one.Example.Right.Contains(one.Best));
        var there = judged.Count(one => one.Example.IsLost || !one.Example.Right.IsEmpty);
        var (p, r) = ((double)right / Math.Max(1, stated), (double)right / Math.Max(1, there));
        return (p, r, (1 + (beta * beta)) * p * r / Math.Max(1e-9, (beta * beta * p) + r));
    }

    private static string Said((double P, double R, double F) score, double threshold) =>
        string.Create(CultureInfo.InvariantCulture, $"threshold {threshold:0.00} precision {score.P:0.000} recall {score.R:0.000} F1 {score.F:0.000}");

    /// <summary>What several questions have learned, a column each.</summary>
    private static byte[] Table(ImmutableArray<ChoiceWeights> learned)
    {
        float[] steps = [.. learned.Select(one => (float)(one.Weights.Values.Select(Math.Abs).Append(1e-6).Max() / sbyte.MaxValue))];
        var rows = new SortedDictionary<uint, sbyte[]>();
        for (var column = 0; column < learned.Length; column++)
        {
            foreach (var (key, weight) in learned[column].Weights)
            {
                if ((sbyte)Math.Round(weight / steps[column]) is not 0 and var count)
                {
                    (rows.TryGetValue(key, out var row) ? row : rows[key] = new sbyte[learned.Length])[column] = count;
                }
            }
        }

        return Table(rows, steps);
    }

    /// <summary>A <see cref="WeightTable"/> as bytes.</summary>
    public static byte[] Table(SortedDictionary<uint, sbyte[]> rows, float[] steps)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(steps.Length);
        Array.ForEach(steps, writer.Write);

        writer.Write(rows.Count);
        foreach (var key in rows.Keys)
        {
            writer.Write(key);
        }

        foreach (var row in rows.Values)
        {
            Array.ForEach(row, writer.Write);
        }

        writer.Flush();
        return memory.ToArray();
    }
}
