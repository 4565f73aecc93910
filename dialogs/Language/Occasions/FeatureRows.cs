using System.Numerics;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>
/// Where a feature's weights stand: the row of each key that a model knows, by open addressing in a table that is half full at most. Most keys that are asked for are unknown; a small
/// map of bits, of which at most one in eight is set, says so of nearly all of them, without a look into the large table, which no processor keeps near. Immutable.
/// </summary>
internal sealed class FeatureRows
{
    private const int BitsEach = 8;
    private readonly (uint Key, int Row)[] slots;
    private readonly KeyMap map;

    /// <summary>The keys by row. None is 0, and none stands twice.</summary>
    public FeatureRows(ReadOnlySpan<uint> keys)
    {
        map = new KeyMap(keys, BitsEach);
        slots = new (uint, int)[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, keys.Length * 2))];
        for (var row = 0; row < keys.Length; row++)
        {
            slots[Slot(keys[row])] = (keys[row], row);
        }
    }

    /// <summary>A key's row; -1 where the model doesn't know it.</summary>
    public int Find(uint key)
    {
        if (!map.MayHold(key))
        {
            return -1;
        }

        var (known, row) = slots[Slot(key)];
        return known == 0 ? -1 : row;
    }

    /// <summary>The slot that holds a key, or the free one where it would stand.</summary>
    private int Slot(uint key)
    {
        var mask = (uint)slots.Length - 1;
        var slot = key & mask;
        while (slots[slot].Key != 0 && slots[slot].Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return (int)slot;
    }
}
