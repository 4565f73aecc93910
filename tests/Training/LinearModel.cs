using System.Collections.Immutable;
using HighPoint.Language.Occasions;

namespace HighPoint.Training;

/// <summary>A logistic regression (one of the outcomes, or each for itself) with an L2 penalty over the features that <see cref="Features"/> finds, in double precision.</summary>
internal sealed class LinearModel
{
    private const int Outcomes = TextModel.Columns;

    /// <summary>The inverse document frequency of what stands in one text in twenty: its freedom is 1.</summary>
    private const double Typical = 4;

    private readonly Approach approach;
    private readonly Dictionary<uint, int> columns;
    private readonly double[] rarity;
    private readonly double[] weights;

    private LinearModel(Approach approach, Dictionary<uint, int> columns, double[] rarity) =>
        (this.approach, this.columns, this.rarity, weights) = (approach, columns, rarity, new double[(columns.Count + WordVectors.Dimensions + 1) * Outcomes]);

    /// <summary>The features that it knows by their keys, and where their weights stand.</summary>
    public IEnumerable<(uint Key, int Column)> Known => columns.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key);

    /// <summary>Learns from examples. The same examples in the same order give the same model.</summary>
    public static LinearModel Learn(Approach approach, ImmutableArray<Example> examples)
    {
        var used = examples.Where(example => example.Debrief is not null || approach.Others > 0).ToImmutableArray();
        var known = Columns(approach, used);
        var model = new LinearModel(approach, known, Rarity(approach, known, used));
        var rows = used.Select(model.Row).ToArray();
        var importance = used.Select(example => example.Debrief is null ? approach.Others : example.Debrief.Ambiguous ? approach.Unclear : 1).ToArray();
        var solution = Lbfgs.Minimum(model.weights.Length, (at, gradient) => model.Loss(rows, used, importance, at, gradient));
        solution.CopyTo(model.weights, 0);
        return model;
    }

    /// <summary>The log-odds of the outcomes.</summary>
    public double[] Sums(Example example)
    {
        var sums = new double[Outcomes];
        Sum(Row(example), weights, sums);
        return sums;
    }

    /// <summary>The weight of a feature for an outcome, as it counts in a text: its scale is worked in.</summary>
    public double Weight(int column, FeatureGroup group, int outcome) => weights[(column * Outcomes) + outcome] * rarity[column] * approach.Scale(group);

    /// <summary>The weight of a word's meaning for an outcome.</summary>
    public double Meaning(double[] vector, int outcome)
    {
        var sum = 0.0;
        for (var at = 0; at < vector.Length; at++)
        {
            sum += vector[at] * weights[((columns.Count + at) * Outcomes) + outcome];
        }

        return sum * approach.Scale(FeatureGroup.Meaning);
    }

    /// <summary>An outcome's own weight.</summary>
    public double Own(int outcome) => weights[((columns.Count + WordVectors.Dimensions) * Outcomes) + outcome];

    /// <summary>Probabilities from log-odds.</summary>
    public static double[] Softmax(double[] sums, double temperature = 1)
    {
        var highest = sums.Max();
        var raised = sums.Select(sum => Math.Exp((sum - highest) / temperature)).ToArray();
        var total = raised.Sum();
        return [.. raised.Select(value => value / total)];
    }

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    private static double Told(double target, double likely) => target * Math.Log(Math.Max(likely, 1e-300));

    /// <summary>Only what two writers or more have written is worth learning: the rest is names and habits.</summary>
    private static Dictionary<uint, int> Columns(Approach approach, ImmutableArray<Example> examples)
    {
        var writers = new Dictionary<uint, (string First, bool More)>();
        foreach (var example in examples)
        {
            foreach (var feature in example.Features.Where(feature => approach.Scale(feature.Group) > 0))
            {
                writers[feature.Key] = writers.TryGetValue(feature.Key, out var seen) ? (seen.First, seen.More || seen.First != example.Writer) : (example.Writer, false);
            }
        }

        var kept = writers.Where(pair => pair.Value.More).Select(pair => pair.Key).Order();
        return kept.Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index);
    }

    /// <summary>How much freedom each column has: what stands in few texts says more where it stands (the inverse document frequency, raised).</summary>
    private static double[] Rarity(Approach approach, Dictionary<uint, int> columns, ImmutableArray<Example> examples)
    {
        var texts = new double[columns.Count];
        foreach (var feature in examples.SelectMany(example => example.Features.Select(feature => feature.Key).Distinct()).Where(columns.ContainsKey))
        {
            texts[columns[feature]]++;
        }

        return [.. texts.Select(count => Math.Pow((1 + Math.Log((1.0 + examples.Length) / (1 + count))) / Typical, approach.Rarity))];
    }

    private (int Column, double Size)[] Row(Example example)
    {
        var found = example.Features.Where(feature => columns.ContainsKey(feature.Key)).ToArray();
        var counts = new double[TextModel.Groups];
        foreach (var feature in found)
        {
            counts[(int)feature.Group]++;
        }

        var row = new SortedDictionary<int, double>();
        foreach (var feature in found)
        {
            var column = columns[feature.Key];
            row[column] = row.GetValueOrDefault(column) + (feature.Size * rarity[column] * Features.Share(feature.Group, counts[(int)feature.Group]) * approach.Scale(feature.Group));
        }

        if (approach.Scale(FeatureGroup.Meaning) > 0)
        {
            for (var at = 0; at < WordVectors.Dimensions; at++)
            {
                row[columns.Count + at] = example.Meaning[at] * approach.Scale(FeatureGroup.Meaning);
            }
        }

        row[columns.Count + WordVectors.Dimensions] = 1;
        return [.. row.Select(pair => (pair.Key, pair.Value))];
    }

    private static void Sum((int Column, double Size)[] row, double[] at, double[] sums)
    {
        foreach (var (column, size) in row)
        {
            for (var outcome = 0; outcome < Outcomes; outcome++)
            {
                sums[outcome] += at[(column * Outcomes) + outcome] * size;
            }
        }
    }

    private double Loss((int Column, double Size)[][] rows, ImmutableArray<Example> examples, double[] importance, double[] at, double[] gradient)
    {
        var loss = 0.0;
        var own = (columns.Count + WordVectors.Dimensions) * Outcomes;
        for (var index = 0; index < at.Length; index++)
        {
            var cost = index < own ? approach.Penalty : 0;
            loss += cost * at[index] * at[index] / 2;
            gradient[index] = cost * at[index];
        }

        for (var index = 0; index < rows.Length; index++)
        {
            var sums = new double[Outcomes];
            Sum(rows[index], at, sums);
            var likely = approach.Several ? Array.ConvertAll(sums, Logistic) : Softmax(sums);
            var errors = new double[Outcomes];
            for (var outcome = 0; outcome < Outcomes; outcome++)
            {
                var target = examples[index].Target[outcome];
                loss -= importance[index] * (Told(target, likely[outcome]) + (approach.Several ? Told(1 - target, 1 - likely[outcome]) : 0));
                errors[outcome] = importance[index] * (likely[outcome] - target);
            }

            foreach (var (column, size) in rows[index])
            {
                for (var outcome = 0; outcome < Outcomes; outcome++)
                {
                    gradient[(column * Outcomes) + outcome] += errors[outcome] * size;
                }
            }
        }

        return loss;
    }
}
