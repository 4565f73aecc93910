using System.Numerics;
using System.Runtime.InteropServices;

namespace HighPoint.Language.Choices;

/// <summary>
/// What a linear model has learned: for each feature's key one weight a column. Immutable.
/// In a file: the number of columns (int32); the size of one step of each column's weights (float each); the number of keys (int32); the keys in ascending order
/// (uint32 each); their weights in steps (one sbyte a column each). Little-endian.
/// </summary>
internal sealed class WeightTable
{
    private readonly float[] steps;
    private readonly uint[] slots;
    private readonly int[] rows;
    private readonly sbyte[] weights;

    private WeightTable(float[] steps, uint[] keys, sbyte[] weights)
    {
        (this.steps, this.weights) = (steps, weights);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, keys.Length * 2));
        (slots, rows) = (new uint[size], new int[size]);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = Slot(keys[row]);
            (slots[slot], rows[slot]) = (keys[row], row);
        }
    }

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

    /// <summary>The sum of the keys' weights in the first column.</summary>
    public double Sum(ReadOnlySpan<uint> keys)
    {
        var sum = 0;
        foreach (var key in keys)
        {
            var slot = Slot(key);
            sum += slots[slot] == 0 ? 0 : weights[rows[slot] * steps.Length];
        }

        return sum * steps[0];
    }

    /// <summary>The sums of the keys' weights, one a column.</summary>
    public void Sum(ReadOnlySpan<uint> keys, Span<double> sums)
    {
        Span<int> counted = stackalloc int[steps.Length];
        foreach (var key in keys)
        {
            var slot = Slot(key);
            if (slots[slot] != 0)
            {
                var row = rows[slot] * steps.Length;
                for (var column = 0; column < counted.Length; column++)
                {
                    counted[column] += weights[row + column];
                }
            }
        }

        for (var column = 0; column < counted.Length; column++)
        {
            sums[column] = counted[column] * steps[column];
        }
    }

    /// <summary>One column's weight of one key in steps; null where the key is unknown.</summary>
    public int? Step(uint key, int column)
    {
        var slot = Slot(key);
        return slots[slot] == 0 ? null : weights[(rows[slot] * steps.Length) + column];
    }

    private int Slot(uint key)
    {
        var mask = (uint)slots.Length - 1;
        var slot = key & mask;
        while (slots[slot] != 0 && slots[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return (int)slot;
    }
}
