using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>How much words are like given names and like what companies are called, judged by their company in general English.</summary>
internal sealed class WordLikeness
{
    /// <summary>The likeness of what is no word.</summary>
    public static readonly Like NoWord = new(6, 6);

    /// <summary>The likeness of a word that general English hardly knows: most often a name.</summary>
    private static readonly Like Rare = new(7, 7);

    private readonly WeightTable words;

    /// <summary>Reads it: three columns: how much like a given name and how much like a company's, each from 1 (not at all) to 5 (very much), and the kind of meaning.</summary>
    public WordLikeness(WeightTable words) => this.words = words;

    /// <summary>The kind of meaning of the token at a place, as a number; words of a kind are used alike. 200 for a rare word, 201 for what is none.</summary>
    public uint Meaning(Utterance utterance, int at) => utterance.Tokens.ItemRef(at).Kind != TokenKind.Word ? 201
        : words.Step(FeatureKey.Meaning(utterance.Tokens.ItemRef(at).Key), 2) is { } meaning ? (uint)meaning : 200;

    /// <summary>The likeness of the token at a place.</summary>
    public Like Of(Utterance utterance, int at)
    {
        if (at < 0 || at >= utterance.Tokens.Length || utterance.Tokens.ItemRef(at).Kind != TokenKind.Word)
        {
            return NoWord;
        }

        var key = FeatureKey.Meaning(utterance.Tokens.ItemRef(at).Key);
        return words.Step(key, 0) is { } name && words.Step(key, 1) is { } company ? new Like((uint)name, (uint)company) : Rare;
    }

    /// <summary>From 1 (not at all) to 5 (very much); 6 for no word, 7 for a rare one.</summary>
    internal readonly record struct Like(uint GivenName, uint Company);
}
