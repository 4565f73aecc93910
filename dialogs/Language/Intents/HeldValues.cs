using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>The values that are held of the open job, found in what is typed.</summary>
internal static class HeldValues
{
    /// <summary>The facts that have a name or an address for a value, the longest names first to be looked for.</summary>
    public static ImmutableArray<(FactName Fact, string Value)> Names(Facts held) =>
    [
        .. new[] { (FactName.Company, held.Company), (FactName.Contact, held.Contact), (FactName.Incumbent, held.Incumbent), (FactName.Email, held.Email), (FactName.Phone, held.Phone) }
            .Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!)),
    ];

    /// <summary>The held fact whose value stands at a token, and the index after it; null where none does. A company's or a person's first words stand for the whole.</summary>
    public static (FactName Fact, int End)? At(Utterance utterance, int at, Facts held)
    {
        (FactName, int)? best = null;
        foreach (var (fact, value) in Names(held))
        {
            var words = Utterance.Of(value).Tokens;
            var length = 0;
            while (length < words.Length && string.Equals(utterance[at + length], words[length].Word, StringComparison.Ordinal))
            {
                length++;
            }

            var whole = length == words.Length || (length > 0 && fact is FactName.Company or FactName.Contact or FactName.Incumbent);
            best = whole && length > 0 && (best is not var (_, end) || at + length > end) ? (fact, at + length) : best;
        }

        return best;
    }

    /// <summary>The held fact that a text is the value of, near enough where it is a name; null where it is none.</summary>
    public static FactName? Of(Utterance old, Facts held)
    {
        if (old.Tokens.FirstOrDefault(token => token.Kind != TokenKind.Symbol && token.Word is not ("the" or "our" or "her" or "his" or "their")) is not { Length: > 0 } first)
        {
            return null;
        }

        var begin = old.Tokens.IndexOf(first);
        if (At(old, begin, held) is var (exact, end) && end == old.Tokens.Length)
        {
            return exact;
        }

        if (old.Tokens.FirstOrDefault(token => token.Value is not null) is { Value: { } number })
        {
            var isMoney = old.Tokens.Any(token => token.Word is "dollars" or "usd" || token.Is('$') || token.Is('£') || token.Is('€'));
            return held.Hours == number && !isMoney ? FactName.Hours : held.Amount?.Amount == number ? FactName.Amount : null;
        }

        return Names(held).Where(pair => pair.Fact is FactName.Company or FactName.Contact or FactName.Incumbent && IsNear(old, pair.Value)).Select(pair => (FactName?)pair.Fact).FirstOrDefault();
    }

    /// <summary>Whether a text is a name misspelled: as many words, each of them near, and not all the same.</summary>
    public static bool IsNear(Utterance text, string name)
    {
        var (one, other) = (text.Tokens.Where(token => token.Kind != TokenKind.Symbol).ToArray(), Utterance.Of(name).Tokens);
        return one.Length == other.Length && one.Length > 0 && one.Zip(other).All(pair => IsNear(pair.First.Word, pair.Second.Word)) && !one.Zip(other).All(pair => string.Equals(pair.First.Word, pair.Second.Word, StringComparison.Ordinal));
    }

    /// <summary>One slip in a short word, two in a longer one; names of two letters are never alike.</summary>
    private static bool IsNear(string one, string other) => string.Equals(one, other, StringComparison.Ordinal)
        || (Math.Min(one.Length, other.Length) >= 3 && Math.Max(one.Length, other.Length) < 30 && Typos.Distance(one, other) <= (Math.Max(one.Length, other.Length) > 5 ? 2 : 1));
}
