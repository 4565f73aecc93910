using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>What the letters of a word say in a model: how many of its parts are known, and the sum of their weights in steps, one a column.</summary>
internal sealed record Spelling(string Word, int Count, int[] Sums);

/// <summary>
/// What the letters of words say, kept for the words that were met last: a word has some thirty parts, and people use the same few thousand words again and again.
/// A word has one place, which it may have to leave to another. It makes nothing different but the time it takes; many may ask at once.
/// </summary>
internal sealed class Spellings(TextModel model)
{
    private const int Places = 8_192;
    private readonly Spelling?[] kept = new Spelling?[Places];

    /// <summary>What a word's letters say.</summary>
    public Spelling Of(in Token token)
    {
        ref var place = ref kept[token.Key % Places];
        return Volatile.Read(ref place) is { } spelling && string.Equals(spelling.Word, token.Word, StringComparison.Ordinal) ? spelling : Kept(ref place, token.Word);
    }

    private Spelling Kept(ref Spelling? place, string word)
    {
        var spelling = model.Spell(word);
        Volatile.Write(ref place, spelling);
        return spelling;
    }
}
