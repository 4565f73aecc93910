namespace HighPoint.Language.Words;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters (digits may follow: "m365"). Also "&amp;", "@" and "w/", as the words they stand for.</summary>
    Word,
    /// <summary>Digits, with separators of thousands and decimals or a clock's colon.</summary>
    Number,
    /// <summary>An e-mail address or a web address.</summary>
    Address,
    /// <summary>Any other sign.</summary>
    Symbol,
}

/// <summary>One word, number or sign of an utterance.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is, without a possessive's ending.</param>
/// <param name="Word">Lower case, without apostrophes, shorthand written out ("thru" is "through"). A possessive stands without its "s".</param>
/// <param name="Sentence">Which sentence or line of the text it belongs to, counted from 0.</param>
/// <param name="Clause">Which part between commas, brackets or dashes it belongs to, counted through the text.</param>
/// <param name="Glued">Nothing, or only a hyphen, stands between this token and the one before it.</param>
/// <param name="Capital">It begins with a capital letter.</param>
/// <param name="Possessive">The length of the possessive ending that follows ("'s"); 0 where there is none.</param>
/// <param name="Value">A number's value; null where the token is no plain number.</param>
internal readonly record struct Token(
    TokenKind Kind, int Start, int Length, string Word, int Sentence, int Clause, bool Glued, bool Capital, int Possessive, decimal? Value)
{
    private const int FirstLetters = 3;

    private static readonly uint AnyNumber = FeatureKey.Of("#", 0);
    private static readonly uint AnyAddress = FeatureKey.Of("@", 0);

    /// <summary>The word's key: nearly always another for another word.</summary>
    public uint Key { get; } = FeatureKey.Of(Word, 0);

    /// <summary>The key by which models know it: all numbers are one word to them, and so are all addresses.</summary>
    public uint Feature => Kind switch
    {
        TokenKind.Number => AnyNumber,
        TokenKind.Address => AnyAddress,
        _ => Key,
    };

    /// <summary>The key of the word's first three letters; 0 for a shorter word.</summary>
    public uint Opening { get; } = Word.Length < FirstLetters ? 0 : FeatureKey.Of(Word.AsSpan(0, FirstLetters), 0);

    /// <summary>What of time and number may begin with it.</summary>
    public Begins Begins { get; } = TimeWords.Begun(Kind, Word);

    /// <summary>Where it ends in the text, its possessive ending left out.</summary>
    public int End => Start + Length;

    /// <summary>The same place of the text with another word understood.</summary>
    public Token Meaning(string word) => new(Kind, Start, Length, word, Sentence, Clause, Glued, Capital, Possessive, Value);

    /// <summary>Whether it is this sign.</summary>
    public bool Is(char symbol) => Kind == TokenKind.Symbol && Word.Length == 1 && Word[0] == symbol;
}
