using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HighPoint.Language.Words;

/// <summary>Where a phrase stands: from token <paramref name="First"/> to before token <paramref name="End"/>, and what it means.</summary>
internal readonly record struct Hit<T>(T Value, int First, int End);

/// <summary>Many phrases, found in one pass over an utterance. Immutable.</summary>
internal sealed class PhraseTable<T>
{
    private const int Prefix = 3;
    private const int BitsEach = 16;
    private readonly Dictionary<string, List<(string Beginning, Phrase Phrase, T Value)>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Beginning, Phrase Phrase, T Value)>> byPrefix = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Beginning, Phrase Phrase, T Value)>>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly KeyMap words;
    private readonly KeyMap openings;

    /// <summary>Builds the table.</summary>
    /// <exception cref="ArgumentException">A pattern is malformed, or begins with fewer than three letters and a star.</exception>
    public PhraseTable(IEnumerable<(string Pattern, T Value)> rows)
    {
        foreach (var (pattern, value) in rows)
        {
            var phrase = new Phrase(pattern);
            foreach (var beginning in phrase.Beginnings.Distinct())
            {
                Index(beginning, pattern).Add((beginning.Text, phrase, value));
            }
        }

        prefixes = byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        words = Map(byWord.Keys);
        openings = Map(byPrefix.Keys);
    }

    /// <summary>Every place where a phrase stands, in order of the text.</summary>
    public ImmutableArray<Hit<T>> Find(Utterance utterance)
    {
        // Most tables find nothing in most texts, and most words begin no phrase: a look into a small map says so.
        var hits = new PooledList<Hit<T>>();
        var tokens = utterance.Tokens.AsSpan();
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            if (words.MayHold(token.Key) && byWord.TryGetValue(token.Word, out var exact))
            {
                Match(utterance, at, exact, ref hits);
            }

            if (openings.MayHold(token.Opening) && token.Opening != 0 && prefixes.TryGetValue(token.Word.AsSpan(0, Prefix), out var open))
            {
                Match(utterance, at, open, ref hits);
            }
        }

        return hits.Drain();
    }

    private static KeyMap Map(IEnumerable<string> words) => new([.. words.Select(word => FeatureKey.Of(word, 0))], BitsEach);

    private static void Match(Utterance utterance, int at, List<(string Beginning, Phrase Phrase, T Value)> phrases, ref PooledList<Hit<T>> hits)
    {
        foreach (var (beginning, phrase, value) in phrases)
        {
            if (utterance[at].StartsWith(beginning, StringComparison.Ordinal) && phrase.Match(utterance, at) is > 0 and var end)
            {
                hits.Add(new Hit<T>(value, at, end));
            }
        }
    }

    private List<(string Beginning, Phrase Phrase, T Value)> Index(Phrase.Alternative beginning, string pattern)
    {
        if (beginning is { Open: true, Text.Length: < Prefix })
        {
            throw new ArgumentException($"too short to end in a star: \"{pattern}\"", nameof(pattern));
        }

        return beginning.Open
            ? CollectionsMarshal.GetValueRefOrAddDefault(byPrefix, beginning.Text[..Prefix], out _) ??= []
            : CollectionsMarshal.GetValueRefOrAddDefault(byWord, beginning.Text, out _) ??= [];
    }
}
