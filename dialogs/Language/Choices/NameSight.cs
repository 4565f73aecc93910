namespace HighPoint.Language.Choices;

/// <summary>What is known of each token of an utterance that names are sought in: its spelling, and what it is like in general English.</summary>
internal sealed class NameSight
{
    private readonly WordLikeness.Like[] likes;

    /// <summary>Looks at an utterance.</summary>
    public NameSight(Lens lens, WordLikeness likeness)
    {
        (Lens, Spelling) = (lens, new NameSpelling(lens));
        (likes, Meanings) = (new WordLikeness.Like[lens.Keys.Length], new uint[lens.Keys.Length]);
        for (var at = 0; at < likes.Length; at++)
        {
            (likes[at], Meanings[at]) = (likeness.Of(lens.Utterance, at), likeness.Meaning(lens.Utterance, at));
        }
    }

    /// <summary>The utterance.</summary>
    public Lens Lens { get; }

    /// <summary>How its words are spelled.</summary>
    public NameSpelling Spelling { get; }

    /// <summary>Each token's kind of meaning.</summary>
    public uint[] Meanings { get; }

    /// <summary>What the token at a place is like.</summary>
    public WordLikeness.Like Like(int at) => at >= 0 && at < likes.Length ? likes[at] : WordLikeness.NoWord;

    /// <summary>The kind of meaning of a token in the candidate's sentence, from 1; 0 beyond its edges.</summary>
    public uint Means(int at, int from) => Lens.Utterance.SameSentence(at, from) ? 1 + Meanings[at] : 0;

    /// <summary>The sign before a token.</summary>
    public uint SignBefore(int first) => Spelling.Sign(Lens.Utterance.Tokens.ItemRef(first).Start - 1, -1);
}
