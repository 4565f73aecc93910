using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
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
    private readonly Spellings spellings;

    private TextModel(ImmutableArray<byte> corpus, float[] own, float[] steps, ReadOnlySpan<uint> keys, sbyte[] weights)
    {
        (Corpus, this.own, this.steps, this.weights) = (corpus, own, steps, weights);
        rows = new FeatureRows(keys);
        spellings = new Spellings(this);
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
        var spelled = ArrayPool<Spelling?>.Shared.Rent(utterance.Tokens.Length);
        spelled.AsSpan(0, utterance.Tokens.Length).Clear();
        var sink = new Sink(this, found, spelled);
        Features.Find(utterance, signals, ref sink);
        Features.Hint(hints, ref sink);
        var read = new ReadText(found.AsSpan(0, sink.Count), spelled.AsSpan(0, utterance.Tokens.Length));

        Span<double> shares = stackalloc double[Groups];
        Shares(read, shares);
        var sums = Sums(read, shares);
        if (!gains.IsEmpty)
        {
            var best = sums.AsSpan(0, rivals).IndexOf(sums.Take(rivals).Max());
            Gains(read, shares, best, rivals, gains);
        }

        ArrayPool<Found>.Shared.Return(found);
        ArrayPool<Spelling?>.Shared.Return(spelled);
        return sums;
    }

    /// <summary>Counts, in steps, what the letters of a word say.</summary>
    internal Spelling Spell(string word)
    {
        var sink = new LetterSink(this, new int[Columns]);
        Features.Letters(word, 0, ref sink);
        return new Spelling(word, sink.Count, sink.Sums);
    }

    /// <summary>What one step of a group's weight counts: less where more of its features stand in the text.</summary>
    private void Shares(ReadText text, Span<double> shares)
    {
        foreach (ref readonly var feature in text.Features)
        {
            shares[(int)feature.Group]++;
        }

        foreach (var word in text.Words)
        {
            shares[(int)FeatureGroup.Letters] += word?.Count ?? 0;
        }

        for (var group = 0; group < shares.Length; group++)
        {
            shares[group] = steps[group] * Features.Share((FeatureGroup)group, shares[group]);
        }
    }

    private double[] Sums(ReadText text, ReadOnlySpan<double> shares)
    {
        var sums = new double[Columns];
        for (var column = 0; column < Columns; column++)
        {
            sums[column] = own[column];
        }

        foreach (ref readonly var feature in text.Features)
        {
            var size = feature.Size * shares[(int)feature.Group];
            var known = weights.AsSpan(feature.Row * Columns, Columns);
            for (var column = 0; column < Columns; column++)
            {
                sums[column] += known[column] * size;
            }
        }

        foreach (var word in text.Words)
        {
            for (var column = 0; word is not null && column < Columns; column++)
            {
                sums[column] += word.Sums[column] * shares[(int)FeatureGroup.Letters];
            }
        }

        return sums;
    }

    private void Gains(ReadText text, ReadOnlySpan<double> shares, int best, int rivals, Span<double> gains)
    {
        foreach (ref readonly var feature in text.Features)
        {
            if (feature.End == feature.First)
            {
                continue;
            }

            var gain = Against<sbyte>(weights.AsSpan(feature.Row * Columns, rivals), best) * feature.Size * shares[(int)feature.Group] / (feature.End - feature.First);
            for (var at = feature.First; at < feature.End; at++)
            {
                gains[at] += gain;
            }
        }

        for (var at = 0; at < text.Words.Length; at++)
        {
            if (text.Words[at] is { } word)
            {
                gains[at] += Against<int>(word.Sums.AsSpan(0, rivals), best) * shares[(int)FeatureGroup.Letters];
            }
        }
    }

    /// <summary>How much speaks for one rival against the mean of the others.</summary>
    private static double Against<T>(ReadOnlySpan<T> rivals, int best)
        where T : IBinaryInteger<T>
    {
        var all = 0;
        foreach (var weight in rivals)
        {
            all += int.CreateChecked(weight);
        }

        var one = int.CreateChecked(rivals[best]);
        return one - ((all - one) / (rivals.Length - 1.0));
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private readonly record struct Found(int Row, FeatureGroup Group, float Size, short First, short End);

    /// <summary>What was found in a text: the features that the model knows, and for each token what its letters say.</summary>
    private readonly ref struct ReadText(ReadOnlySpan<Found> features, ReadOnlySpan<Spelling?> words)
    {
        public ReadOnlySpan<Found> Features { get; } = features;

        public ReadOnlySpan<Spelling?> Words { get; } = words;
    }

    private ref struct Sink(TextModel model, Span<Found> found, Span<Spelling?> words) : IFeatureSink
    {
        private readonly Span<Found> found = found;
        private readonly Span<Spelling?> words = words;

        public int Count { get; private set; }

        public void Add(FeatureGroup group, uint key, double size, int first, int end)
        {
            var row = model.rows.Find(key);
            if (row >= 0)
            {
                found[Count++] = new Found(row, group, (float)size, (short)first, (short)end);
            }
        }

        public readonly void Spell(in Token token, int at) => words[at] = model.spellings.Of(token);
    }

    private ref struct LetterSink(TextModel model, int[] sums) : IFeatureSink
    {
        public int Count { get; private set; }

        public readonly int[] Sums => sums;

        public void Add(FeatureGroup group, uint key, double size, int first, int end)
        {
            var row = model.rows.Find(key);
            if (row >= 0)
            {
                Count++;
                for (var column = 0; column < Columns; column++)
                {
                    sums[column] += model.weights[(row * Columns) + column];
                }
            }
        }

        public readonly void Spell(in Token token, int at)
        {
        }
    }
}
