using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Training;

/// <summary>
/// Learns which words are like given names and which are like what companies are called: two logistic regressions on the words' vectors, with the hand-made tables as
/// examples. The reader then knows "Odette" and "Porcelain" although no table holds them.
/// </summary>
internal static class LikenessLearner
{
    private const int Rounds = 30;
    private const double Step = 0.3;
    private const int Others = 6000;

    // Log-odds below which a word is 1, 2, 3 and 4 (not at all … rather like one).
    private static readonly double[] Levels = [-2, -0.5, 0.5, 1.5];

    /// <summary>For each word's key its two levels, from 1 to 5, and its kind of meaning.</summary>
    public static SortedDictionary<uint, sbyte[]> Learn(WordVectors vectors)
    {
        var words = vectors.All.ToDictionary(pair => pair.Key, pair => Unit(pair.Value), StringComparer.Ordinal);
        var names = FirstNames.All.Where(words.ContainsKey).Order(StringComparer.Ordinal).ToArray();
        var companies = NameWords.Company.Where(words.ContainsKey).Order(StringComparer.Ordinal).ToArray();
        var random = new Random(1);
        var others = words.Keys.Except(names).Except(companies).Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(others);
        var rest = others.Take(Others).Concat(CommonWords.All.Where(words.ContainsKey).Order(StringComparer.Ordinal)).ToArray();
        var name = Regress(names, rest, words);
        var company = Regress(companies, [.. rest, .. names], words);
        var centres = MeaningLearner.Centres([.. words.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)]);
        var levels = new SortedDictionary<uint, sbyte[]>();
        foreach (var (word, vector) in words)
        {
            levels[FeatureKey.Meaning(word)] = [Level(Dot(name, vector)), Level(Dot(company, vector)), (sbyte)MeaningLearner.Nearest(centres, vector)];
        }

        return levels;
    }

    private static sbyte Level(double odds) => (sbyte)(1 + Levels.Count(level => odds > level));

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => value * value));
        return [.. vector.Select(value => value / Math.Max(length, 1e-12))];
    }

    private static double Dot(double[] weights, double[] vector)
    {
        var sum = weights[^1];
        for (var at = 0; at < vector.Length; at++)
        {
            sum += weights[at] * vector[at];
        }

        return sum;
    }

    private static double[] Regress(string[] yes, string[] no, Dictionary<string, double[]> words)
    {
        var examples = yes.Select(word => (Vector: words[word], Target: 1.0)).Concat(no.Select(word => (words[word], 0.0))).ToArray();
        var (weights, squares) = (new double[WordVectors.Dimensions + 1], new double[WordVectors.Dimensions + 1]);
        var random = new Random(2);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var (vector, target) in examples)
            {
                var error = (1 / (1 + Math.Exp(-Dot(weights, vector)))) - target;
                for (var at = 0; at < weights.Length; at++)
                {
                    var slope = error * (at < vector.Length ? vector[at] : 1);
                    squares[at] += slope * slope;
                    weights[at] -= Step * slope / (Math.Sqrt(squares[at]) + 1e-3);
                }
            }
        }

        return weights;
    }
}
