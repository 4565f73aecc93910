using System.Collections.Immutable;
using HighPoint.Language.Occasions;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Phrases that state a value outright. A phrase inside a longer one doesn't count, nor does one that is denied; of the rest the last one wins.</summary>
internal sealed class Statement<T>(IEnumerable<(string Pattern, T Value)> rows)
{
    private readonly PhraseTable<T> table = new(rows);

    /// <summary>Every phrase that counts, in order of the text.</summary>
    public ImmutableArray<Hit<T>> All(Utterance utterance)
    {
        var hits = table.Find(utterance);
        return [.. hits.Where(hit => !hits.Any(other => Longer(other, hit)) && !Denied(utterance, hit))];
    }

    /// <summary>The value stated last, or null.</summary>
    public Found<T>? Last(Utterance utterance) => All(utterance) is [.., var last] ? Place(utterance, last) : null;

    /// <summary>Where a phrase stands in the text.</summary>
    public static Found<T> Place(Utterance utterance, Hit<T> hit) =>
        new(hit.Value, utterance.Tokens[hit.First].Start, utterance.Tokens[hit.End - 1].End - utterance.Tokens[hit.First].Start);

    private static bool Longer(Hit<T> other, Hit<T> hit) =>
        other.First <= hit.First && other.End >= hit.End && other.End - other.First > hit.End - hit.First;

    private static bool Denied(Utterance utterance, Hit<T> hit) =>
        !Enumerable.Range(hit.First, hit.End - hit.First).Any(at => WordSets.Holds("not", utterance[at])) && Negation.Denies(utterance, hit.First);
}
