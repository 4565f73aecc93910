using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>How a writer uses capital letters.</summary>
internal enum Casing
{
    /// <summary>They mean something: names have them.</summary>
    Telling,
    /// <summary>Everything is small, or only the first letter of all is not.</summary>
    Small,
    /// <summary>Nearly everything is capital.</summary>
    Shouting,
}

/// <summary>What the features look at in an utterance, worked out once for all candidates.</summary>
internal sealed class Lens
{
    private const int EnoughCapitals = 6;

    /// <summary>Looks at an utterance.</summary>
    public Lens(Utterance utterance)
    {
        Utterance = utterance;
        var tokens = utterance.Tokens;
        Keys = new uint[tokens.Length];
        Knows = new Traits[tokens.Length];
        Runs = new int[tokens.Length];
        var (capitals, small) = (0, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            Keys[at] = token.Feature;
            if (token.Kind == TokenKind.Word)
            {
                Knows[at] = WordTraits.Of(token.Word);
                (capitals, small) = token.Capital ? (capitals + 1, small) : (capitals, small + 1);
            }

            Runs[at] = Run(at);
        }

        Casing = capitals > small * 2 && capitals > EnoughCapitals ? Casing.Shouting : utterance.HasCase ? Casing.Telling : Casing.Small;
    }

    /// <summary>The utterance.</summary>
    public Utterance Utterance { get; }

    /// <summary>Each token's key.</summary>
    public uint[] Keys { get; }

    /// <summary>What the tables know of each token.</summary>
    public Traits[] Knows { get; }

    /// <summary>For each token the number of the run of capital words that it stands in, from 1; 0 for none.</summary>
    public int[] Runs { get; }

    /// <summary>How many runs of capital words there are.</summary>
    public int RunCount { get; private set; }

    /// <summary>How the writer uses capital letters.</summary>
    public Casing Casing { get; }

    /// <summary>Whether the token begins its sentence.</summary>
    public bool Begins(int at) => at == 0 || Utterance.Tokens.ItemRef(at - 1).Sentence != Utterance.Tokens.ItemRef(at).Sentence;

    /// <summary>Whether no token of the same sentence follows after the one before <paramref name="end"/>.</summary>
    public bool Ends(int end) => end >= Keys.Length || Utterance.Tokens.ItemRef(end).Sentence != Utterance.Tokens.ItemRef(end - 1).Sentence;

    /// <summary>The key of the token at a place, or of the text's edge.</summary>
    public uint Key(int at) => at >= 0 && at < Keys.Length ? Keys[at] : 0;

    /// <summary>What is known of the token at a place; nothing beyond the edges.</summary>
    public Traits Trait(int at) => at >= 0 && at < Knows.Length ? Knows[at] : Traits.None;

    private int Run(int at)
    {
        var token = Utterance.Tokens[at];
        if (token is not { Kind: TokenKind.Word, Capital: true } || (Begins(at) && CommonWords.Begins(token.Word)))
        {
            return 0;
        }

        if (at == 0 || Runs[at - 1] == 0 || Utterance.Tokens[at - 1].Clause != token.Clause)
        {
            RunCount++;
        }

        return RunCount;
    }
}
