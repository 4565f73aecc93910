using System.Collections.Immutable;
using HighPoint.Language.Occasions;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>What the model of statements looks at in a part of a text: its words, what they mean, who is denied what, and what kind of job it is.</summary>
/// <param name="lens">The utterance.</param>
/// <param name="likeness">The words' kinds of meaning.</param>
/// <param name="kind">The likeliest kind of the whole text, as a small number.</param>
/// <param name="hints">What the tables of phrases alone would say.</param>
internal sealed class StatementFeatures(Lens lens, WordLikeness likeness, uint kind, StatementHints hints)
{
    /// <summary>Room for the features of any part.</summary>
    public const int Room = 1024;

    private const uint Base = 3000;

    private readonly ImmutableArray<(Stated Value, int Start)> hinted = hints.Places();

    private enum Role : uint { Kind, Word, Pair, Skip, Denied, Meaning, MeaningPair, WordKind, Place, Whole, First, Last, Letters, Before, After, Hint, HintElsewhere }

    /// <summary>The part's features.</summary>
    public ReadOnlySpan<uint> Of(int first, int end, Span<uint> room)
    {
        var list = new FeatureList(room);
        var count = lens.Keys.Length;
        Add(ref list, Role.Kind, kind);
        Add(ref list, Role.Place, end >= count ? 2u : first == 0 ? 0u : 1u, kind);
        Add(ref list, Role.Whole, lens.Begins(first) && lens.Ends(end) ? 1u : 0u, (uint)Math.Min(8, end - first));
        Add(ref list, Role.First, lens.Keys[first]);
        Add(ref list, Role.Last, lens.Keys[end - 1]);
        Add(ref list, Role.Before, lens.Begins(first) ? 0 : lens.Keys[first - 1]);
        Add(ref list, Role.After, lens.Ends(end) ? 0 : lens.Keys[end]);
        foreach (var (value, start) in hinted)
        {
            var here = start >= lens.Utterance.Tokens[first].Start && start < lens.Utterance.Tokens[end - 1].End;
            Add(ref list, here ? Role.Hint : Role.HintElsewhere, (uint)value, here ? kind + 1 : 0);
        }

        for (var at = first; at < end; at++)
        {
            var (word, meaning) = (lens.Keys[at], likeness.Meaning(lens.Utterance, at));
            Add(ref list, Role.Word, word);
            Add(ref list, Role.WordKind, word, kind + 1);
            Add(ref list, Role.Meaning, meaning, kind + 1);
            if (at > first)
            {
                Add(ref list, Role.Pair, lens.Keys[at - 1], word);
                Add(ref list, Role.MeaningPair, likeness.Meaning(lens.Utterance, at - 1), meaning);
            }

            if (at > first + 1)
            {
                Add(ref list, Role.Skip, lens.Keys[at - 2], word);
            }

            if (Negation.Denies(lens.Utterance, at))
            {
                Add(ref list, Role.Denied, word);
                Add(ref list, Role.Denied, meaning, 1);
            }

            var letters = lens.Utterance.Tokens[at].Word;
            if (letters.Length > 5)
            {
                Add(ref list, Role.Letters, FeatureKey.Of(letters.AsSpan(0, 5), 0));
            }
        }

        return list.Keys;
    }

    private static void Add(ref FeatureList list, Role role, uint one, uint other = 0) => list.Add(Base + (uint)role, one, other);
}
