using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>What a feature is made of. The more features of one group stand in a text, the less each counts.</summary>
internal enum FeatureGroup
{
    /// <summary>Words, their neighbours, and words that are denied.</summary>
    Words,
    /// <summary>Two to five letters of a word, so that its other forms and its misspellings count.</summary>
    Letters,
    /// <summary>Words by where they stand: what was done last tends to be said last.</summary>
    Place,
    /// <summary>The tables' signals.</summary>
    Signals,
    /// <summary>Words by their meaning in general English.</summary>
    Meaning,
    /// <summary>A few measures of the whole: how much the tables' signals say for each occasion, and how long the text is.</summary>
    Shape,
}

/// <summary>Takes the features of a text as they are found.</summary>
internal interface IFeatureSink
{
    /// <summary>A feature: its group, its key, its size (1 but for <see cref="FeatureGroup.Shape"/>), and the tokens it stands on, from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    void Add(FeatureGroup group, uint key, double size, int first, int end);

    /// <summary>A word at a place whose letters count: <see cref="Features.Letters"/> gives them, each as a feature of <see cref="FeatureGroup.Letters"/>.</summary>
    void Spell(in Token token, int at);
}

/// <summary>What the occasion model looks at in a text. The model's training and its use both go through here.</summary>
internal static class Features
{
    private const double Crowding = 0.5;
    private const int ShortestWord = 2;
    private const int ShortestPart = 2;
    private const int LongestPart = 5;
    private const int LongestWord = 24;

    /// <summary>So many features a word has at most, but for its letters.</summary>
    private const int MostEach = 6;

    /// <summary>The measures of the whole: a sum for each occasion, and the length.</summary>
    private const int Kinds = 5;

    /// <summary>How much one feature counts where so many of its group stand in the text.</summary>
    public static double Share(FeatureGroup group, double count) => group == FeatureGroup.Shape ? 1 : Math.Pow(Math.Max(1, count), -Crowding);

    /// <summary>How many features there are at most, but for the letters: a handful for each word.</summary>
    public static int Most(Utterance utterance, ImmutableArray<Hit<Signal>> signals) => signals.Length + Kinds + (utterance.Tokens.Length * MostEach);

    /// <summary>Finds the features of an utterance whose signals are known.</summary>
    public static void Find<TSink>(Utterance utterance, ImmutableArray<Hit<Signal>> signals, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        Span<double> sums = stackalloc double[4];
        foreach (var hit in signals)
        {
            sums[(int)hit.Value.For] += hit.Value.Weight;
            sink.Add(FeatureGroup.Signals, hit.Value.Key, 1, hit.First, hit.End);
        }

        for (var occasion = 0; occasion < sums.Length; occasion++)
        {
            sink.Add(FeatureGroup.Shape, FeatureKey.Of(FeatureKey.Sum, (uint)occasion), Lexicon.Damped(sums[occasion]) / 4, 0, 0);
        }

        sink.Add(FeatureGroup.Shape, FeatureKey.Of(FeatureKey.Length, 0), Math.Log2(1 + utterance.Words) / 4, 0, 0);
        Words(utterance, ref sink);
    }

    /// <summary>Adds what else is known of the whole text, as keys.</summary>
    public static void Hint<TSink>(ReadOnlySpan<uint> keys, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        foreach (var key in keys)
        {
            sink.Add(FeatureGroup.Shape, key, 1, 0, 0);
        }
    }

    private static void Words<TSink>(Utterance utterance, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var tokens = utterance.Tokens.AsSpan();
        var (before, earlier) = (0u, 0u);
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            if (at > 0 && tokens[at - 1].Sentence != token.Sentence)
            {
                (before, earlier) = (0, 0);
            }

            if (token.Kind == TokenKind.Symbol)
            {
                Sign(token, at, ref sink);
                continue;
            }

            var word = token.Feature;
            sink.Add(FeatureGroup.Words, FeatureKey.Of(FeatureKey.Word, word), 1, at, at + 1);
            if (before != 0)
            {
                sink.Add(FeatureGroup.Words, FeatureKey.Of(FeatureKey.Pair, before, word), 1, at - 1, at + 1);
            }

            if (earlier != 0)
            {
                sink.Add(FeatureGroup.Words, FeatureKey.Of(FeatureKey.Around, earlier, word), 1, at, at + 1);
            }

            if (Negation.Denies(utterance, at))
            {
                sink.Add(FeatureGroup.Words, FeatureKey.Of(FeatureKey.Denied, word), 1, at, at + 1);
            }

            if (at * 3 < tokens.Length)
            {
                sink.Add(FeatureGroup.Place, FeatureKey.Of(FeatureKey.First, word), 1, at, at + 1);
            }
            else if (at * 3 >= tokens.Length * 2)
            {
                sink.Add(FeatureGroup.Place, FeatureKey.Of(FeatureKey.Last, word), 1, at, at + 1);
            }

            if (token.Kind == TokenKind.Word)
            {
                sink.Add(FeatureGroup.Meaning, FeatureKey.Meaning(token.Key), 1, at, at + 1);
                sink.Spell(token, at);
            }

            (before, earlier) = (word, before);
        }
    }

    private static void Sign<TSink>(in Token token, int at, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (token.Word[0] is '?' or '$' or '£' or '€' || char.IsSurrogate(token.Word[0]))
        {
            sink.Add(FeatureGroup.Words, FeatureKey.Of(FeatureKey.Word, FeatureKey.Of(token.Word, 0)), 1, at, at + 1);
        }
    }

    /// <summary>Adds the parts of a word of middling length.</summary>
    public static void Letters<TSink>(string word, int at, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (word.Length is < ShortestWord or > LongestWord)
        {
            return;
        }

        Span<char> letters = stackalloc char[LongestWord + 2];
        letters = letters[..(word.Length + 2)];
        letters[0] = '^';
        word.CopyTo(letters[1..]);
        letters[^1] = '$';
        for (var begin = 0; begin + ShortestPart <= letters.Length; begin++)
        {
            var part = FeatureKey.Start(FeatureKey.Part);
            for (var length = 1; length <= LongestPart && begin + length <= letters.Length; length++)
            {
                part = FeatureKey.And(part, letters[begin + length - 1]);
                if (length >= ShortestPart)
                {
                    sink.Add(FeatureGroup.Letters, FeatureKey.End(part), 1, at, at + 1);
                }
            }
        }
    }
}
