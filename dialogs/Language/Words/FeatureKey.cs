namespace HighPoint.Language.Words;

/// <summary>The 32-bit names of features (FNV-1a with a final mix): the same on every machine, and without a string for each.</summary>
internal static class FeatureKey
{
    /// <summary>A word.</summary>
    public const uint Word = 1;
    /// <summary>Two words that follow one another.</summary>
    public const uint Pair = 2;
    /// <summary>Two words with one between them.</summary>
    public const uint Around = 3;
    /// <summary>A word that is denied.</summary>
    public const uint Denied = 4;
    /// <summary>A word in the first third of the text.</summary>
    public const uint First = 5;
    /// <summary>A word in the last third of the text.</summary>
    public const uint Last = 6;
    /// <summary>A few letters of a word.</summary>
    public const uint Part = 7;
    /// <summary>The sum of an occasion's signals.</summary>
    public const uint Sum = 8;
    /// <summary>How long the text is.</summary>
    public const uint Length = 9;
    /// <summary>What a table of phrases says of the whole.</summary>
    public const uint Hint = 11;

    private const uint Offset = 2_166_136_261;
    private const uint Prime = 16_777_619;
    private const uint InGeneral = 10;

    /// <summary>The key of a text, told apart from the same text elsewhere by <paramref name="salt"/>.</summary>
    public static uint Of(ReadOnlySpan<char> text, uint salt)
    {
        var key = Start(salt);
        foreach (var letter in text)
        {
            key = And(key, letter);
        }

        return End(key);
    }

    /// <summary>The key of one or two keys in a role.</summary>
    public static uint Of(uint role, uint one, uint other = 0) => End(And(And(Start(role), one), other));

    /// <summary>The key of a word's meaning.</summary>
    public static uint Meaning(ReadOnlySpan<char> word) => Meaning(Of(word, 0));

    /// <summary>The key of the meaning of the word that has a key.</summary>
    public static uint Meaning(uint word) => Of(InGeneral, word);

    /// <summary>Begins a key that is built letter by letter.</summary>
    public static uint Start(uint role) => And(Offset, role);

    /// <summary>Goes on with it.</summary>
    public static uint And(uint key, uint value) => unchecked((key ^ value) * Prime);

    /// <summary>Ends it: every bit of the parts counts for every bit of the key, and no key is 0.</summary>
    public static uint End(uint key)
    {
        unchecked
        {
            key ^= key >> 16;
            key *= 0x85EB_CA6B;
            key ^= key >> 13;
            key *= 0xC2B2_AE35;
            key ^= key >> 16;
            return key == 0 ? 1 : key;
        }
    }
}
