using System.Globalization;

namespace HighPoint.Language.Entities;

/// <summary>A run of letters, a figure or another sign, as it stands in a text; unlike a word's token it keeps every hyphen.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, not included.</param>
/// <param name="Word">The letters or the sign, in lower case; empty for a figure.</param>
/// <param name="Figure">What a figure says; null for letters and signs.</param>
internal readonly record struct Lexeme(int Start, int End, string Word, Figure? Figure)
{
    /// <summary>Whether it is a run of letters.</summary>
    public bool IsWord => Word.Length > 0 && char.IsLetter(Word[0]);
}

/// <summary>A text cut into lexemes in one pass.</summary>
internal sealed class Lexemes
{
    private readonly List<Lexeme> all = [];

    /// <summary>Cuts a text.</summary>
    public Lexemes(string text)
    {
        Text = text;
        for (var at = 0; at < text.Length;)
        {
            var lexeme = At(text, at);
            at = lexeme.End;
            if (!string.IsNullOrWhiteSpace(lexeme.Word) || lexeme.Figure is not null)
            {
                all.Add(lexeme);
            }
        }
    }

    /// <summary>The text as typed.</summary>
    public string Text { get; }

    /// <summary>How many there are.</summary>
    public int Count => all.Count;

    /// <summary>One of them; an empty one beyond either end.</summary>
    public Lexeme this[int index] => index >= 0 && index < all.Count ? all[index] : new Lexeme(Text.Length, Text.Length, "", null);

    /// <summary>Whether nothing stands between a lexeme and the one before it.</summary>
    public bool Glued(int index) => index > 0 && index < all.Count && all[index].Start == all[index - 1].End;

    /// <summary>The place from one lexeme to before another, in UTF-16 units.</summary>
    public (int Start, int Length) Place(int first, int end) => (all[first].Start, all[end - 1].End - all[first].Start);

    private static Lexeme At(string text, int at)
    {
        if (Entities.Figure.Read(text, at) is { } figure)
        {
            return new Lexeme(at, figure.End, "", figure);
        }

        var end = at + 1;
        if (char.IsLetter(text[at]))
        {
            while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                end++;
            }
        }
        else if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            end++;
        }

        return new Lexeme(at, end, text[at..end].ToLowerInvariant(), null);
    }
}
