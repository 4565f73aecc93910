using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>A linear model over the <see cref="Features"/> of a text, with five columns of weights: each says how much speaks for one thing. Immutable.</summary>
/// <remarks>
/// The file, in little-endian order: "HPOM"; the version (int32); the SHA-256 of the texts that it learned from (32 bytes); the columns' own weights (5 × float);
/// for each <see cref="FeatureGroup"/> the size of one step of a weight (6 × float); the number of features (int32); their keys in ascending order (uint32 each);
/// their weights in steps (5 × sbyte each).
/// </remarks>
internal sealed class TextModel
{
    /// <summary>How many columns there are.</summary>
    public const int Columns = 5;

    /// <summary>How many groups of features there are.</summary>
    public const int Groups = 6;

    /// <summary>What the file begins with.</summary>
    public const uint Magic = 0x4D4F_5048;

    /// <summary>The file's version.</summary>
    public const int Version = 1;

    private readonly FeatureRows rows;
    private readonly sbyte[] weights;
    private readonly float[] own;
    private readonly float[] steps;

    private TextModel(ImmutableArray<byte> corpus, float[] own, float[] steps, ReadOnlySpan<uint> keys, sbyte[] weights)
    {
        (Corpus, this.own, this.steps, this.weights) = (corpus, own, steps, weights);
        rows = new FeatureRows(keys);
    }

    /// <summary>The SHA-256 of the texts that it learned from.</summary>
    public ImmutableArray<byte> Corpus { get; }

    /// <summary>Reads a model's file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or one of another version.</exception>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    public static TextModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
        {
            throw new InvalidDataException("no text model of this version");
        }

        var corpus = ImmutableArray.Create(reader.ReadBytes(32));
        var columns = Floats(reader, Columns);
        var groups = Floats(reader, Groups);
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var learned = new sbyte[keys.Length * Columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(learned.AsSpan()));
        return new TextModel(corpus, columns, groups, keys, learned);
    }

    /// <summary>The model that the assembly holds under a name.</summary>
    public static TextModel Shipped(string name)
    {
        using var stream = typeof(TextModel).Assembly.GetManifestResourceStream(name)!;
        return Read(stream);
    }

    /// <summary>The sums of the columns, as log-odds.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="signals">The tables' signals in it.</param>
    /// <param name="hints">What else is known of the whole, as keys of features.</param>
    /// <param name="rivals">How many of the first columns rule one another out: for the highest of them <paramref name="gains"/> are told.</param>
    /// <param name="gains">Room for how much each token speaks for the highest rival against the mean of the others; empty where nobody asks.</param>
    public double[] Sums(Utterance utterance, ImmutableArray<Hit<Signal>> signals, ReadOnlySpan<uint> hints = default, int rivals = 0, Span<double> gains = default)
    {
        var found = ArrayPool<Found>.Shared.Rent(Features.Most(utterance, signals) + hints.Length);
        var sink = new Sink(this, found);
        Features.Find(utterance, signals, ref sink);
        Features.Hint(hints, ref sink);
        var features = found.AsSpan(0, sink.Count);

        Span<double> shares = stackalloc double[Groups];
        Shares(features, shares);
        var sums = Sums(features, shares);
        if (!gains.IsEmpty)
        {
            var best = sums.AsSpan(0, rivals).IndexOf(sums.Take(rivals).Max());
            Gains(features, shares, best, rivals, gains);
        }

        ArrayPool<Found>.Shared.Return(found);
        return sums;
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

    private double[] Sums(ReadOnlySpan<Found> features, ReadOnlySpan<double> shares)
    {
        var sums = new double[Columns];
        for (var column = 0; column < Columns; column++)
        {
            sums[column] = own[column];
        }

        foreach (ref readonly var feature in features)
        {
            var size = feature.Size * shares[(int)feature.Group];
            for (var column = 0; column < Columns; column++)
            {
                sums[column] += weights[(feature.Row * Columns) + column] * size;
            }
        }

        return sums;
    }

    private void Gains(ReadOnlySpan<Found> features, ReadOnlySpan<double> shares, int best, int rivals, Span<double> gains)
    {
        foreach (ref readonly var feature in features)
        {
            if (feature.End == feature.First)
            {
                continue;
            }

            var all = 0;
            foreach (var weight in weights.AsSpan(feature.Row * Columns, rivals))
            {
                all += weight;
            }

            var one = weights[(feature.Row * Columns) + best];
            var against = (all - one) / (rivals - 1.0);
            var gain = (one - against) * feature.Size * shares[(int)feature.Group] / (feature.End - feature.First);
            for (var at = feature.First; at < feature.End; at++)
            {
                gains[at] += gain;
            }
        }
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private readonly record struct Found(int Row, FeatureGroup Group, float Size, short First, short End);

    private ref struct Sink(TextModel model, Span<Found> found) : IFeatureSink
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
