using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>
/// A linear model over the <see cref="Features"/> of a text: how likely each occasion is, and how likely it is that a careful reader would have to ask.
/// What it has learned stands in <c>occasions.model</c>, which tests/Training writes.
/// </summary>
/// <remarks>
/// The file, in little-endian order: "HPOM"; the version (int32); the SHA-256 of the texts that it learned from (32 bytes); the outcomes' own weights (5 × float);
/// for each <see cref="FeatureGroup"/> the size of one step of a weight (6 × float); the number of features (int32); their keys in ascending order (uint32 each);
/// their weights in steps (5 × sbyte each).
/// </remarks>
internal sealed class OccasionModel
{
    /// <summary>The four occasions in enum order, and last: nobody could tell.</summary>
    public const int Outcomes = 5;

    /// <summary>The outcome that stands for "nobody could tell".</summary>
    public const int Unclear = 4;

    /// <summary>How many groups of features there are.</summary>
    public const int Groups = 6;

    /// <summary>What the file begins with.</summary>
    public const uint Magic = 0x4D4F_5048;

    /// <summary>The file's version.</summary>
    public const int Version = 1;

    private static readonly Lazy<OccasionModel> Loaded = new(Load);

    private readonly FeatureRows rows;
    private readonly sbyte[] weights;
    private readonly float[] own;
    private readonly float[] steps;

    private OccasionModel(ImmutableArray<byte> corpus, float[] own, float[] steps, ReadOnlySpan<uint> keys, sbyte[] weights)
    {
        (Corpus, this.own, this.steps, this.weights) = (corpus, own, steps, weights);
        rows = new FeatureRows(keys);
    }

    /// <summary>The model that HighPoint comes with.</summary>
    public static OccasionModel Shipped => Loaded.Value;

    /// <summary>The SHA-256 of the texts that it learned from.</summary>
    public ImmutableArray<byte> Corpus { get; }

    /// <summary>Reads a model's file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or one of another version.</exception>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    public static OccasionModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
        {
            throw new InvalidDataException("no occasion model of this version");
        }

        var corpus = ImmutableArray.Create(reader.ReadBytes(32));
        var outcomes = Floats(reader, Outcomes);
        var groups = Floats(reader, Groups);
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var learned = new sbyte[keys.Length * Outcomes];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(learned.AsSpan()));
        return new OccasionModel(corpus, outcomes, groups, keys, learned);
    }

    /// <summary>Weighs an utterance whose signals are known.</summary>
    public Weighing Weigh(Utterance utterance, ImmutableArray<Hit<Signal>> signals)
    {
        // At most so many: a handful for each word, and three for each letter and its two neighbours.
        var most = signals.Length + Outcomes + (utterance.Tokens.Length * 16) + (utterance.Text.Length * 3);
        var found = ArrayPool<Found>.Shared.Rent(most);
        var sink = new Sink(this, found);
        Features.Find(utterance, signals, ref sink);
        var features = found.AsSpan(0, sink.Count);

        Span<double> shares = stackalloc double[Groups];
        Shares(features, shares);
        var likely = Likelihoods(features, shares);
        var gains = Gains(features, shares, likely, utterance.Tokens.Length);
        ArrayPool<Found>.Shared.Return(found);
        return new Weighing(likely, gains);
    }

    /// <summary>What one step of a group's weight counts: less where more of its features stand in the text.</summary>
    private void Shares(ReadOnlySpan<Found> features, Span<double> shares)
    {
        foreach (ref readonly var feature in features)
        {
            shares[(int)feature.Group]++;
        }

        for (var group = 0; group < shares.Length; group++)
        {
            shares[group] = steps[group] * Features.Share((FeatureGroup)group, shares[group]);
        }
    }

    private double[] Likelihoods(ReadOnlySpan<Found> features, ReadOnlySpan<double> shares)
    {
        var sums = new double[Outcomes];
        for (var outcome = 0; outcome < Outcomes; outcome++)
        {
            sums[outcome] = own[outcome];
        }

        foreach (ref readonly var feature in features)
        {
            var size = feature.Size * shares[(int)feature.Group];
            for (var outcome = 0; outcome < Outcomes; outcome++)
            {
                sums[outcome] += weights[(feature.Row * Outcomes) + outcome] * size;
            }
        }

        var highest = sums.Max();
        var total = 0.0;
        for (var outcome = 0; outcome < Outcomes; outcome++)
        {
            sums[outcome] = Math.Exp(sums[outcome] - highest);
            total += sums[outcome];
        }

        for (var outcome = 0; outcome < Outcomes; outcome++)
        {
            sums[outcome] /= total;
        }

        return sums;
    }

    /// <summary>How much each token speaks for the likeliest occasion against the mean of the others.</summary>
    private double[] Gains(ReadOnlySpan<Found> features, ReadOnlySpan<double> shares, double[] likely, int tokens)
    {
        var best = likely.AsSpan(0, Unclear).IndexOf(likely.AsSpan(0, Unclear).ToArray().Max());
        var gains = new double[tokens];
        foreach (ref readonly var feature in features)
        {
            if (feature.End == feature.First)
            {
                continue;
            }

            var all = weights.AsSpan(feature.Row * Outcomes, Unclear);
            var against = (all[0] + all[1] + all[2] + all[3] - all[best]) / 3.0;
            var gain = (all[best] - against) * feature.Size * shares[(int)feature.Group] / (feature.End - feature.First);
            for (var at = feature.First; at < feature.End; at++)
            {
                gains[at] += gain;
            }
        }

        return gains;
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static OccasionModel Load()
    {
        using var stream = typeof(OccasionModel).Assembly.GetManifestResourceStream("occasions.model")!;
        return Read(stream);
    }

    private readonly record struct Found(int Row, FeatureGroup Group, float Size, short First, short End);

    private ref struct Sink(OccasionModel model, Span<Found> found) : IFeatureSink
    {
        private readonly Span<Found> found = found;

        public int Count { get; private set; }

        public void Add(FeatureGroup group, uint key, double size, int first, int end)
        {
            var row = model.rows.Find(key);
            if (row >= 0)
            {
                found[Count++] = new Found(row, group, (float)size, (short)first, (short)end);
            }
        }
    }
}

/// <summary>What the model makes of a text.</summary>
/// <param name="Likely">How likely each outcome is: the four occasions in enum order, then that nobody could tell; together 1.</param>
/// <param name="Gains">For each token how much it speaks for the likeliest occasion, in log-odds against the mean of the others.</param>
internal sealed record Weighing(double[] Likely, double[] Gains);
