using System.Collections.Immutable;

namespace HighPoint.Training;

/// <summary>One text's candidates for one fact, each as its features.</summary>
/// <param name="Writer">Who wrote the text.</param>
/// <param name="Features">The features of each candidate.</param>
/// <param name="Right">The indices of the candidates that are right; empty where the text states none.</param>
/// <param name="IsLost">The fact is stated, and none of the candidates is it.</param>
internal sealed record ChoiceExample(string Writer, ImmutableArray<uint[]> Features, ImmutableArray<int> Right, bool IsLost);

/// <summary>What a choice model learned for one fact.</summary>
/// <param name="None">The score of "none of them".</param>
/// <param name="Weights">The weight of each feature.</param>
internal sealed record ChoiceWeights(double None, IReadOnlyDictionary<uint, double> Weights)
{
    /// <summary>The best candidate's index (-1 for no candidates) and how likely it is that the text states the fact.</summary>
    public (int Best, double Stated) Judge(ChoiceExample example, int values = 0)
    {
        var scores = example.Features.Select(Score).ToArray();
        if (scores.Length == 0)
        {
            return (-1, 0);
        }

        var highest = Math.Max(None, scores.Max());
        var none = Math.Exp(None - highest);
        if (values > 0)
        {
            var each = scores.Length / values;
            var shares = Enumerable.Range(0, values).Select(value => scores.Skip(value * each).Take(each).Sum(score => Math.Exp(score - highest))).ToArray();
            return (Array.IndexOf(shares, shares.Max()) * each, shares.Max() / (none + shares.Sum()));
        }

        return (Array.IndexOf(scores, scores.Max()), 1 - (none / (none + scores.Sum(score => Math.Exp(score - highest)))));
    }

    private double Score(uint[] features) => features.Sum(key => Weights.GetValueOrDefault(key));
}

/// <summary>
/// Learns to choose: a softmax over a text's candidates and "none of them", by gradient descent with a step of its own for each weight (AdaGrad; Duchi, Hazan and
/// Singer 2011). The order of the examples is shuffled the same way each time, so that the same corpus gives the same weights.
/// </summary>
internal static class ChoiceLearner
{
    private const int Rounds = 10;
    private const double Step = 0.1;
    private const double Penalty = 0.1;
    private const int LeastTexts = 2;

    /// <summary>Learns from examples; those whose fact is lost teach nothing.</summary>
    public static ChoiceWeights Learn(IEnumerable<ChoiceExample> all)
    {
        var examples = all.Where(example => !example.IsLost).ToArray();
        var known = Known(examples);
        var encoded = examples.Select(example => example.Features.Select(keys => keys.Where(known.ContainsKey).Select(key => known[key]).ToArray()).ToArray()).ToArray();
        var (weights, squares) = (new double[known.Count], new double[known.Count]);
        var (none, noneSquares) = (0.0, 0.0);
        var random = new Random(1);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var shares = Shares(encoded[at], weights, none);
                var right = examples[at].Right;
                var rights = right.Sum(one => shares[one]);
                for (var candidate = 0; candidate < encoded[at].Length; candidate++)
                {
                    var error = shares[candidate] - (right.Contains(candidate) ? shares[candidate] / Math.Max(rights, 1e-12) : 0);
                    if (Math.Abs(error) > 1e-5)
                    {
                        foreach (var feature in encoded[at][candidate])
                        {
                            Move(ref weights[feature], ref squares[feature], error + (Penalty * weights[feature] / examples.Length));
                        }
                    }
                }

                Move(ref none, ref noneSquares, shares[^1] - (right.IsEmpty ? 1 : 0));
            }
        }

        return new ChoiceWeights(none, known.ToDictionary(feature => feature.Key, feature => weights[feature.Value]));
    }

    private static void Move(ref double weight, ref double squares, double slope)
    {
        squares += slope * slope;
        weight -= Step * slope / (Math.Sqrt(squares) + 1e-3);
    }

    /// <summary>How likely each candidate is, and last that none is.</summary>
    private static double[] Shares(int[][] candidates, double[] weights, double none)
    {
        var shares = candidates.Select(features => features.Sum(feature => weights[feature])).Append(none).ToArray();
        var highest = shares.Max();
        var total = 0.0;
        for (var at = 0; at < shares.Length; at++)
        {
            total += shares[at] = Math.Exp(shares[at] - highest);
        }

        return [.. shares.Select(share => share / total)];
    }

    private static Dictionary<uint, int> Known(ChoiceExample[] examples)
    {
        var counts = new SortedDictionary<uint, int>();
        foreach (var key in examples.SelectMany(example => example.Features.SelectMany(keys => keys).Distinct()))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts.Where(count => count.Value >= LeastTexts).Select((count, index) => (count.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
    }
}
