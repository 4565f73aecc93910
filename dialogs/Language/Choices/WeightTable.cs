using System.Runtime.InteropServices;
using HighPoint.Language.Occasions;

namespace HighPoint.Language.Choices;

/// <summary>
/// What a linear model has learned: for each feature's key one weight a column. Immutable.
/// In a file: the number of columns (int32); the size of one step of each column's weights (float each); the number of keys (int32); the keys in ascending order
/// (uint32 each); their weights in steps (one sbyte a column each). Little-endian.
/// </summary>
internal sealed class WeightTable
{
    private readonly float[] steps;
    private readonly FeatureRows rows;
    private readonly sbyte[] weights;

    private WeightTable(float[] steps, uint[] keys, sbyte[] weights) => (this.steps, rows, this.weights) = (steps, new FeatureRows(keys), weights);

    /// <summary>Reads a table.</summary>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    public static WeightTable Read(BinaryReader reader)
    {
        var sizes = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(sizes.AsSpan()));
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var counts = new sbyte[keys.Length * sizes.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(counts.AsSpan()));
        return new WeightTable(sizes, keys, counts);
    }

    /// <summary>The sum of the keys' weights in a table of one column.</summary>
    public double Sum(ReadOnlySpan<uint> keys)
    {
        var sum = 0.0;
        Sum(keys, new Span<double>(ref sum));
        return sum;
    }

    /// <summary>The sums of the keys' weights, one a column.</summary>
    public void Sum(ReadOnlySpan<uint> keys, Span<double> sums)
    {
        Span<int> counts = stackalloc int[steps.Length];
        Count(keys, counts);
        for (var column = 0; column < counts.Length; column++)
        {
            sums[column] = Scaled(counts[column], column);
        }
    }

    /// <summary>Adds the keys' weights to what was counted before, in steps, one count a column.</summary>
    public void Count(ReadOnlySpan<uint> keys, Span<int> counts)
    {
        foreach (var key in keys)
        {
            if (rows.Find(key) is >= 0 and var row)
            {
                var known = weights.AsSpan(row * counts.Length, counts.Length);
                for (var column = 0; column < counts.Length; column++)
                {
                    counts[column] += known[column];
                }
            }
        }
    }

    /// <summary>What so many steps of a column come to.</summary>
    public double Scaled(int count, int column) => count * steps[column];

    /// <summary>One column's weight of one key in steps; null where the key is unknown.</summary>
    public int? Step(uint key, int column) => rows.Find(key) is >= 0 and var row ? weights[(row * steps.Length) + column] : null;
}
