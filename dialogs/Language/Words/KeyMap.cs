using System.Numerics;

namespace HighPoint.Language.Words;

/// <summary>A small map of bits that says of most words that a table doesn't hold them, without a look into the table. Immutable.</summary>
internal sealed class KeyMap
{
    private const int BitsEach = 16;
    private const int Fewest = 64;
    private readonly ulong[] map;
    private readonly uint mask;

    private KeyMap(int bits) => (map, mask) = (new ulong[bits / Fewest], (uint)bits - 1);

    /// <summary>The map of some words, or of what words begin with.</summary>
    public static KeyMap Of(IReadOnlyCollection<string> words)
    {
        var made = new KeyMap((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Fewest, words.Count * BitsEach)));
        foreach (var word in words)
        {
            var bit = FeatureKey.Of(word, 0) & made.mask;
            made.map[bit / Fewest] |= 1UL << (int)(bit % Fewest);
        }

        return made;
    }

    /// <summary>False where no word of the table has this key.</summary>
    public bool MayHold(uint key)
    {
        var bit = key & mask;
        return (map[bit / Fewest] & (1UL << (int)(bit % Fewest))) != 0;
    }
}
