using System.Numerics;

namespace HighPoint.Language.Occasions;

/// <summary>Where a feature's weights stand: the row of each key that a model knows, by open addressing in a table that is half full at most. Immutable.</summary>
internal sealed class FeatureRows
{
    private readonly uint[] slots;
    private readonly int[] rows;

    /// <summary>The keys by row. None is 0, and none stands twice.</summary>
    public FeatureRows(ReadOnlySpan<uint> keys)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, keys.Length * 2));
        (slots, rows) = (new uint[size], new int[size]);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = Slot(keys[row]);
            (slots[slot], rows[slot]) = (keys[row], row);
        }
    }

    /// <summary>A key's row; -1 where the model doesn't know it.</summary>
    public int Find(uint key)
    {
        var slot = Slot(key);
        return slots[slot] == 0 ? -1 : rows[slot];
    }

    /// <summary>The slot that holds a key, or the free one where it would stand.</summary>
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
