using System.Collections.Immutable;

namespace HighPoint.Language.Words;

/// <summary>What a person typed, cut into tokens once for all recognisers. Reads a bounded part of the text.</summary>
internal sealed class Utterance
{
    /// <summary>How much of a text is read, in UTF-16 units: far more than any debrief, little enough to be read at once.</summary>
    public const int Limit = 8_000;

    private Utterance(string text, ImmutableArray<Token> tokens)
    {
        Text = text;
        Tokens = tokens;
        Words = tokens.Count(token => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address);
        HasCase = tokens.Any(token => token.Capital) && tokens.Any(token => token.Kind == TokenKind.Word && char.IsLower(text[token.Start]));
    }

    /// <summary>The text as typed, at most <see cref="Limit"/> long.</summary>
    public string Text { get; }

    /// <summary>Its tokens in order. Hyphens and quotation marks between words are no tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>How many words, numbers and addresses it holds.</summary>
    public int Words { get; }

    /// <summary>Whether capital letters mean something in it: it holds capitals and small letters.</summary>
    public bool HasCase { get; }

    /// <summary>The word at an index; empty beyond either end.</summary>
    public string this[int index] => index >= 0 && index < Tokens.Length ? Tokens.ItemRef(index).Word : "";

    /// <summary>Whether there is a token at an index with which such a thing may begin.</summary>
    public bool Begins(int index, Begins what) => index >= 0 && index < Tokens.Length && (Tokens.ItemRef(index).Begins & what) == what;

    /// <summary>Cuts a text into tokens.</summary>
    public static Utterance Of(string text)
    {
        var read = Bounded(text);
        return new Utterance(read, new Tokeniser(read).Run());
    }

    /// <summary>The same text with other words understood: each token's word replaced by what it stands for.</summary>
    public Utterance Reworded(Func<string, string> meant) =>
        new(Text, [.. Tokens.Select(token => token.Kind == TokenKind.Word ? token.Meaning(meant(token.Word)) : token)]);

    /// <summary>The same place of the text and nothing around it: positions stay those of the whole text.</summary>
    public Utterance Part(int first, int end) =>
        Of(string.Concat(new string(' ', Tokens[first].Start), Text.AsSpan(Tokens[first].Start, Tokens[end - 1].End + Tokens[end - 1].Possessive - Tokens[first].Start)));

    /// <summary>The words of the text from one token to before another, as typed.</summary>
    public string Written(int first, int end) => Text[Tokens[first].Start..Tokens[end - 1].End];

    /// <summary>Whether both tokens exist and stand in one sentence.</summary>
    public bool SameSentence(int one, int other) =>
        one >= 0 && other >= 0 && one < Tokens.Length && other < Tokens.Length && Tokens.ItemRef(one).Sentence == Tokens.ItemRef(other).Sentence;

    /// <summary>Whether both tokens exist and stand in one clause.</summary>
    public bool SameClause(int one, int other) =>
        one >= 0 && other >= 0 && one < Tokens.Length && other < Tokens.Length && Tokens.ItemRef(one).Clause == Tokens.ItemRef(other).Clause;

    /// <summary>Whether the token begins its sentence.</summary>
    public bool BeginsSentence(int index) => index == 0 || Tokens.ItemRef(index - 1).Sentence != Tokens.ItemRef(index).Sentence;

    /// <summary>Whether the token is the last of its clause.</summary>
    public bool EndsClause(int index) =>
        index >= Tokens.Length - 1 || Tokens.ItemRef(index + 1).Clause != Tokens.ItemRef(index).Clause || Tokens.ItemRef(index + 1).Kind == TokenKind.Symbol;

    /// <summary>Whether the token is the first of its clause.</summary>
    public bool BeginsClause(int index) =>
        index <= 0 || Tokens.ItemRef(index - 1).Clause != Tokens.ItemRef(index).Clause || Tokens.ItemRef(index - 1).Kind == TokenKind.Symbol;

    private static string Bounded(string text)
    {
        if (text.Length <= Limit)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit;
        return text[..end];
    }
}
