using System.Numerics;

namespace HighPoint.Language.Words;

/// <summary>A small map of bits that says of most keys that a table doesn't know them, without a look into the table. Immutable.</summary>
internal sealed class KeyMap
{
    private const int Fewest = 64;
    private readonly ulong[] map;
    private readonly int shift;

    /// <summary>The map of a table's keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="bitsEach">How many bits there are for each key at least: of the keys that are not in the table, at most one in so many is not told apart.</param>
    public KeyMap(ReadOnlySpan<uint> keys, int bitsEach)
    {
        var bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(Fewest, keys.Length * bitsEach));
        (map, shift) = (new ulong[bits / Fewest], 32 - BitOperations.Log2(bits));
        foreach (var key in keys)
        {
            var bit = key >> shift;
            map[bit / Fewest] |= 1UL << (int)(bit % Fewest);
        }
    }

    /// <summary>False where the table has no such key.</summary>
    public bool MayHold(uint key)
    {
        var bit = key >> shift;
        return (map[bit / Fewest] & (1UL << (int)(bit % Fewest))) != 0;
    }
}
