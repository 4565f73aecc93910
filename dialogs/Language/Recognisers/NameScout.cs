using System.Collections.Immutable;
using HighPoint.Language.Words;
using HighPoint.Pipeline;

namespace HighPoint.Language.Recognisers;

/// <summary>Finds what may be a name: capital words in a row, known customers, and small-letter names where a clue announces them.</summary>
internal static class NameScout
{
    private const int Longest = 7;
    private const int LongestSmall = 5;

    /// <summary>Every candidate in order of the text; none overlap.</summary>
    public static ImmutableArray<Name> Find(Utterance utterance, ImmutableArray<string> known)
    {
        var names = ImmutableArray.CreateBuilder<Name>();
        var keys = known.IsDefaultOrEmpty ? [] : known.Select(name => CustomerKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(key => key.Length > 0).ToArray();
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            var end = Known(utterance, at, keys);
            var isKnown = end > at;
            end = isKnown ? end : Capitals(utterance, ref at);
            var capital = end > at;
            end = capital ? end : Small(utterance, at);
            if (end > at)
            {
                names.Add(new Name(utterance, at, end, isKnown, capital && !isKnown));
            }

            at = Math.Max(at + 1, end);
        }

        return names.DrainToImmutable();
    }

    private static int Known(Utterance utterance, int at, string[][] keys)
    {
        foreach (var key in keys)
        {
            if (at + key.Length <= utterance.Tokens.Length && key.Select((word, index) => Plain(utterance.Tokens[at + index], word)).All(same => same))
            {
                return at + key.Length;
            }
        }

        return at;

        bool Plain(in Token token, string word) => token.Kind != TokenKind.Symbol
            && string.Equals(utterance.Text.Substring(token.Start, token.Length).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant(), word, StringComparison.Ordinal);
    }

    /// <summary>Capital words in a row. Moves <paramref name="at"/> past an article or a common word that only begins a sentence.</summary>
    private static int Capitals(Utterance utterance, ref int at)
    {
        if (!utterance.HasCase || !Named(utterance, at))
        {
            return at;
        }

        var first = at;
        while (first < utterance.Tokens.Length && Named(utterance, first) && Strips(utterance, first, at))
        {
            first++;
        }

        if (first > at && !(first < utterance.Tokens.Length && utterance.SameClause(at, first) && Named(utterance, first)))
        {
            return at;
        }

        var end = first;
        while (end < utterance.Tokens.Length && end - first < Longest && (end == first || Joins(utterance, end)))
        {
            end = Named(utterance, end) || Numeral(utterance, end) || Hyphened(utterance, end) ? end + 1 : end + Connector(utterance, end);
        }

        while (end - first > 1 && CommonWords.IsTrade(utterance[end - 1]) && !NameWords.Company.Contains(utterance[end - 1]) && !NameWords.ItFirm.Contains(utterance[end - 1]))
        {
            end--;
        }

        at = first;
        return end;
    }

    /// <summary>Whether the word is only capital because it begins the sentence, or is an article.</summary>
    private static bool Strips(Utterance utterance, int index, int begin)
    {
        var word = utterance[index];
        if (word is "the" or "a" or "an" or "i" or "im" or "ive")
        {
            return true;
        }

        if (NameWords.Beginnings.Contains(word) && Named(utterance, index + 1) | utterance[index + 1] is "of")
        {
            return false;
        }

        var starts = index == begin ? utterance.BeginsClause(index) : index > begin;
        return starts && CommonWords.Begins(word) && !FirstNames.HoldsSurely(word) && !(Named(utterance, index + 1) && Adjective(word));
    }

    private static bool Adjective(string word) =>
        word is "cold" or "first" or "home" or "main" or "best" or "high" or "smart" or "fresh" or "general" or "royal" or "summer" or "winter" or "spring" or "autumn"
            or "sunday" or "sun" or "early" or "golden" or "north" or "south" or "east" or "west" or "family" or "city" or "young" or "long" or "small" or "great" or "three" or "four"
            or "seven" or "five" or "twelve" or "may" or "april" or "june" or "mercy" or "bank" or "church" or "kitchen" or "big" or "wide" or "bright" or "clear" or "cool" or "dark" or "old" or "new" or "next";

    private static bool Named(Utterance utterance, int index)
    {
        if (index >= utterance.Tokens.Length || utterance.Tokens[index] is not { Kind: TokenKind.Word, Capital: true } token)
        {
            return false;
        }

        return !WordSets.IsSelf(token.Word) && (!Days(token.Word) || utterance[index + 1] is "of" or "and");
    }

    private static bool Days(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "january" or "february" or "march"
        or "july" or "october" or "november" or "december";

    private static bool Numeral(Utterance utterance, int index) =>
        utterance.Tokens[index].Kind == TokenKind.Number && Named(utterance, index + 1) && utterance.SameClause(index, index + 1) && index > 0 && utterance.Tokens[index].Value is { } value && value == Math.Truncate(value)
        && utterance.Tokens[index - 1].Capital;

    /// <summary>Whether the token goes on with the name before it: in one clause, and no possessive that owns it.</summary>
    private static bool Joins(Utterance utterance, int index)
    {
        if (!utterance.SameClause(index - 1, index) || utterance.SameClause(index - 1, index) && utterance.Tokens[index].Sentence != utterance.Tokens[index - 1].Sentence)
        {
            return false;
        }

        if (utterance.Tokens[index - 1].Possessive > 0 && (FirstNames.HoldsSurely(utterance[index]) || CommonWords.Holds(utterance[index])) && !NameWords.Company.Contains(utterance[index]))
        {
            return false;
        }

        return Named(utterance, index) || Numeral(utterance, index) || Hyphened(utterance, index) || Connector(utterance, index) > 0;
    }

    /// <summary>"Ji-woo".</summary>
    private static bool Hyphened(Utterance utterance, int index) =>
        utterance.Tokens[index] is { Kind: TokenKind.Word, Glued: true } token && utterance.Tokens[index - 1].Kind == TokenKind.Word && !CommonWords.Holds(token.Word);

    /// <summary>How many small words join two halves of a name here; 0 for none.</summary>
    private static int Connector(Utterance utterance, int index)
    {
        var ampersand = utterance.Text[utterance.Tokens[index].Start] == '&';
        var joins = utterance[index] switch
        {
            "and" => ampersand || utterance[index + 1] is "sons" or "daughters" or "associates" or "company" or "partners" or "brothers",
            "of" => !FirstNames.HoldsSurely(utterance[index - 1]),
            "de" or "la" or "del" or "du" or "van" or "von" or "der" or "den" or "al" or "el" or "bin" or "da" or "di" or "le" or "ter" or "zu" => true,
            _ => false,
        };
        if (!joins)
        {
            return 0;
        }

        return Named(utterance, index + 1) && utterance.SameClause(index, index + 1) ? 1
            : utterance[index + 1] is "the" or "la" or "los" or "las" && Named(utterance, index + 2) && utterance.SameClause(index, index + 2) ? 2
            : 0;
    }

    /// <summary>A name in small letters: after "at", where nobody typed capitals also after other clues, or as the title of the whole text.</summary>
    private static int Small(Utterance utterance, int at)
    {
        if (utterance.Tokens[at] is not { Kind: TokenKind.Word })
        {
            return at;
        }

        var clue = at > 0 && utterance.SameClause(at - 1, at) ? utterance[at - 1] : "";
        var article = clue is "the" && at > 1 ? utterance[at - 2] : clue;
        var announced = article is "at" || (!utterance.HasCase && (article is "for" or "from" or "with" or "of" or "visited" or "walked" or "audited" or "met"));
        var title = at == 0 && !utterance.HasCase;
        if (Person(utterance, at))
        {
            return at + 1;
        }

        if (!announced && !title)
        {
            return at;
        }

        var end = at;
        while (end < utterance.Tokens.Length && end - at < LongestSmall && Continues(utterance, at, end))
        {
            end++;
        }

        var keyword = Enumerable.Range(at, end - at).Any(index => NameWords.Company.Contains(utterance[index]) && index > at);
        return end == at || (title && !(keyword && utterance.EndsClause(end - 1))) || (announced && article is not "at" && !keyword) ? at : end;
    }

    private static bool Person(Utterance utterance, int at)
    {
        var before = at > 0 && utterance.SameClause(at - 1, at) ? utterance[at - 1] : "";
        var clue = NameWords.Title.Contains(before) || WordSets.Holds("person", before) || before is "contact" or "with" or "to" or "manager" or "name" or "by";
        clue |= at + 2 < utterance.Tokens.Length && utterance.Tokens[at + 1].Kind == TokenKind.Symbol && (WordSets.Holds("person", utterance[at + 2]) || WordSets.Holds("person", utterance[at + 3]));
        return FirstNames.HoldsSurely(utterance[at]) ? clue || !utterance.HasCase : FirstNames.Holds(utterance[at]) && clue && before is not "to";
    }

    private static bool Continues(Utterance utterance, int first, int index)
    {
        var token = utterance.Tokens[index];
        if (token.Kind != TokenKind.Word || !utterance.SameClause(first, index) || token.Start > 0 && char.IsWhiteSpace(utterance.Text[token.Start - 1]) && utterance.Tokens[index].Sentence != utterance.Tokens[first].Sentence)
        {
            return false;
        }

        if (index > first ? NameWords.Company.Contains(token.Word) : NameWords.Beginnings.Contains(token.Word) && utterance[index + 1] is "of")
        {
            return true;
        }

        if (index > first && token.Word is "of" or "and" or "our" or "de" && index + 1 < utterance.Tokens.Length)
        {
            return token.Word is not "and" || utterance.Text[token.Start] == '&' || NameWords.Company.Contains(utterance[index + 1]) && !CommonWords.Holds(utterance[index + 1]);
        }

        return (token.Word is "our" && utterance[index + 1] is "lady") || (token.Word is "lady" && index > first)
            || (token.Word is "st" or "saint")
            || (!CommonWords.Holds(token.Word) && !NameWords.Vendor.Contains(token.Word) && !(index > first && CommonWords.Begins(token.Word)));
    }
}
