using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>
/// How likely each occasion is, and how likely it is that a careful reader would have to ask. What it has learned stands in <c>occasions.model</c>, which tests/Training writes.
/// </summary>
/// <param name="model">What was learned: a column for each outcome.</param>
internal sealed class OccasionModel(TextModel model)
{
    /// <summary>The outcome that stands for "nobody could tell"; before it come the four occasions in enum order.</summary>
    public const int Unclear = 4;

    private static readonly Lazy<OccasionModel> Loaded = new(() => new OccasionModel(TextModel.Shipped("occasions.model")));

    /// <summary>The model that HighPoint comes with.</summary>
    public static OccasionModel Shipped => Loaded.Value;

    /// <summary>The SHA-256 of the texts that it learned from.</summary>
    public ImmutableArray<byte> Corpus => model.Corpus;

    /// <summary>Weighs an utterance whose signals are known.</summary>
    public Weighing Weigh(Utterance utterance, ImmutableArray<Hit<Signal>> signals)
    {
        var gains = new double[utterance.Tokens.Length];
        var likely = model.Sums(utterance, signals, [], Unclear, gains);
        var highest = likely.Max();
        var total = 0.0;
        for (var outcome = 0; outcome < likely.Length; outcome++)
        {
            likely[outcome] = Math.Exp(likely[outcome] - highest);
            total += likely[outcome];
        }

        for (var outcome = 0; outcome < likely.Length; outcome++)
        {
            likely[outcome] /= total;
        }

        return new Weighing(likely, gains);
    }
}

/// <summary>What the model makes of a text.</summary>
/// <param name="Likely">How likely each outcome is: the four occasions in enum order, then that nobody could tell; together 1.</param>
/// <param name="Gains">For each token how much it speaks for the likeliest occasion, in log-odds against the mean of the others.</param>
internal sealed record Weighing(double[] Likely, double[] Gains);
