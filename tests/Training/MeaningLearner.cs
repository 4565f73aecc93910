namespace HighPoint.Training;

/// <summary>Sorts words by meaning into kinds (spherical k-means on their vectors), so that what was learned of "restored" helps with "reinstated".</summary>
internal static class MeaningLearner
{
    /// <summary>How many kinds there are.</summary>
    public const int Kinds = 120;

    private const int Rounds = 12;
    private const int Sample = 6;

    /// <summary>The kinds' centres.</summary>
    /// <param name="vectors">Vectors of length one, in an order that is the same each time; every sixth is looked at.</param>
    public static double[][] Centres(double[][] vectors)
    {
        var sample = vectors.Where((_, index) => index % Sample == 0).ToArray();
        var random = new Random(3);
        random.Shuffle(sample);
        var centres = sample.Take(Kinds).Select(vector => (double[])vector.Clone()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var sums = centres.Select(_ => new double[WordVectors.Dimensions]).ToArray();
            foreach (var vector in sample)
            {
                var sum = sums[Nearest(centres, vector)];
                for (var at = 0; at < sum.Length; at++)
                {
                    sum[at] += vector[at];
                }
            }

            centres = [.. sums.Select((sum, kind) => Math.Sqrt(sum.Sum(value => value * value)) is > 0 and var length ? [.. sum.Select(value => value / length)] : centres[kind])];
        }

        return centres;
    }

    /// <summary>The kind whose centre is nearest.</summary>
    public static int Nearest(double[][] centres, double[] vector)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var kind = 0; kind < centres.Length; kind++)
        {
            var dot = 0.0;
            for (var at = 0; at < vector.Length; at++)
            {
                dot += centres[kind][at] * vector[at];
            }

            (best, most) = dot > most ? (kind, dot) : (best, most);
        }

        return best;
    }
}
