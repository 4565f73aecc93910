using System.Collections.Frozen;

namespace HighPoint.Language.Words;

/// <summary>Numbers in figures and in words, from one half to ninety-nine and the round ones above.</summary>
internal static class Numbers
{
    private static readonly FrozenDictionary<string, decimal> Named = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The same number without zeros at its end (1200.0 is 1200).</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>The words that name a number by themselves.</summary>
    public static IEnumerable<string> Words => Named.Keys;

    /// <summary>Whether the word names a number by itself.</summary>
    public static bool IsWord(string word) => Named.ContainsKey(word);

    /// <summary>The number below a hundred that is written in words at a token ("six", "forty two"), and the index after it; null where none begins.</summary>
    public static (decimal Value, int End)? Below(Utterance utterance, int at)
    {
        if (!utterance.Begins(at, Begins.Number) || !Named.TryGetValue(utterance[at], out var named))
        {
            return null;
        }

        return named >= 20 && Named.TryGetValue(utterance[at + 1], out var small) && small is > 0 and < 10 ? (named + small, at + 2) : (named, at + 1);
    }

    /// <summary>
    /// The number that begins at a token ("6", "5.5", "six and a half", "2 1/2", "a", "half a", "a couple of") and the index after it; null where none begins.
    /// "A" and "an" count as one: the caller knows whether a unit follows.
    /// </summary>
    public static (decimal Value, int End)? At(Utterance utterance, int at)
    {
        if (Whole(utterance, at) is not var (value, end))
        {
            return null;
        }

        return Fraction(utterance, end) is var (fraction, after) && fraction < 1 ? (value + fraction, after) : (value, end);
    }

    private static (decimal Value, int End)? Whole(Utterance utterance, int at)
    {
        if (!utterance.Begins(at, Begins.Number))
        {
            return null;
        }

        var word = utterance[at];
        if (utterance.Tokens.ItemRef(at).Value is { } figure)
        {
            return Over(utterance, at) ?? (figure, at + 1);
        }

        if (Below(utterance, at) is var (named, end))
        {
            return utterance[end] switch
            {
                "hundred" => (named * 100, end + 1),
                "thousand" or "grand" => (named * 1000, end + 1),
                _ => (named, end),
            };
        }

        return word switch
        {
            "half" => (0.5m, utterance[at + 1] is "a" or "an" ? at + 2 : at + 1),
            "a" or "an" when utterance[at + 1] is "couple" => (2, utterance[at + 2] is "of" ? at + 3 : at + 2),
            "a" or "an" when utterance[at + 1] is "half" => (0.5m, at + 2),
            "a" or "an" when utterance[at + 1] is "quarter" && utterance[at + 2] is "of" => (0.25m, utterance[at + 3] is "an" or "a" ? at + 4 : at + 3),
            "quarter" when utterance[at + 1] is "hour" => (0.25m, at + 1),
            "quarter" when utterance[at + 1] is "of" && utterance[at + 2] is "an" => (0.25m, at + 3),
            "couple" => (2, utterance[at + 1] is "of" ? at + 2 : at + 1),
            "a" or "an" => (1, at + 1),
            _ => null,
        };
    }

    /// <summary>"and a half", "n a half", "1/2", "½", "and three quarters".</summary>
    public static (decimal Value, int End)? Fraction(Utterance utterance, int at)
    {
        if (utterance[at] is "and" && utterance[at + 1] is "a" or "half" or "quarter" or "three")
        {
            return (utterance[at + 1], utterance[at + 2]) switch
            {
                ("a", "half") => (0.5m, at + 3),
                ("half", _) => (0.5m, at + 2),
                ("quarter", _) => (0.25m, at + 2),
                ("a", "quarter") => (0.25m, at + 3),
                ("three", "quarters") => (0.75m, at + 3),
                _ => null,
            };
        }

        if (at < utterance.Tokens.Length && utterance.Tokens[at] is { Kind: TokenKind.Number, Value: < 1 and var part } && part is 0.5m or 0.25m or 0.75m)
        {
            return (part, at + 1);
        }

        return Over(utterance, at) is var (fraction, end) && fraction < 1 ? (fraction, end) : null;
    }

    private static (decimal Value, int End)? Over(Utterance utterance, int at) =>
        at + 2 < utterance.Tokens.Length && utterance.Tokens.ItemRef(at).Kind == TokenKind.Number && utterance.Tokens.ItemRef(at + 1).Is('/') && utterance.Tokens[at].Value is 1 or 3
        && utterance.Tokens[at + 2].Value is 2 or 4 && utterance.Tokens[at].Value < utterance.Tokens[at + 2].Value
            ? (utterance.Tokens[at].Value!.Value / utterance.Tokens[at + 2].Value!.Value, at + 3)
            : null;
}
