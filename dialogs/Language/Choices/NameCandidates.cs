using System.Collections.Immutable;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>Every run of words that may be somebody's name: it begins and ends with no small word, and stays within a sentence.</summary>
internal static class NameCandidates
{
    private const int Longest = 8;
    private const int Furthest = 400;
    private const int LongestAcross = 6;

    /// <summary>The candidates in the order of the text. Looks at the first 400 tokens.</summary>
    public static ImmutableArray<Candidate> Find(Lens lens)
    {
        var tokens = lens.Utterance.Tokens;
        var found = new PooledList<Candidate>();
        var last = Math.Min(tokens.Length, Furthest);
        for (var first = 0; first < last; first++)
        {
            if (!Opens(lens, first))
            {
                continue;
            }

            for (var end = first + 1; end <= Math.Min(last, first + Longest) && Reaches(lens, first, end - 1); end++)
            {
                if (Closes(lens, first, end - 1) && !IsPlain(lens, first, end))
                {
                    Add(ref found, tokens, first, end);
                }
            }
        }

        return found.Drain();
    }

    /// <summary>Whether, where capital letters mean something, none stands in the candidate and every word of it is an everyday one.</summary>
    private static bool IsPlain(Lens lens, int first, int end)
    {
        if (lens.Casing != Casing.Telling)
        {
            return false;
        }

        for (var at = first; at < end; at++)
        {
            if (lens.Utterance.Tokens.ItemRef(at).Capital || (lens.Knows[at] & (Traits.Common | Traits.Small)) == Traits.None)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Opens(Lens lens, int first)
    {
        ref readonly var token = ref lens.Utterance.Tokens.ItemRef(first);
        return token.Kind is TokenKind.Word or TokenKind.Number
            && (!lens.Knows[first].HasFlag(Traits.Small) || (token.Capital && first > 0) || token.Word is "our" or "the" or "la" or "st");
    }

    /// <summary>Whether a name that begins at one token may reach another: no other sentence, no address, no sign that parts.</summary>
    private static bool Reaches(Lens lens, int first, int at)
    {
        ref readonly var token = ref lens.Utterance.Tokens.ItemRef(at);
        return token.Sentence == lens.Utterance.Tokens.ItemRef(first).Sentence
            && token.Kind != TokenKind.Address
            && !(at > first && lens.Utterance[at - 1] is "on" or "by" or "since" or "until" && (NamedDay.IsMonth(token.Word) || NamedDay.IsWeekday(token.Word)))
            && (token.Kind != TokenKind.Symbol || token.Word is "," or "." or "'" or "+" or "/" or "#" or "!" or "&");
    }

    private static bool Closes(Lens lens, int first, int at)
    {
        ref readonly var token = ref lens.Utterance.Tokens.ItemRef(at);
        ref readonly var begin = ref lens.Utterance.Tokens.ItemRef(first);
        var across = token.Clause != begin.Clause;
        return token.Kind != TokenKind.Symbol
            && !(at > first && WordSets.IsSelf(token.Word))
            && (!across || (at > first && token.Capital && at + 1 - first <= LongestAcross))
            && (!lens.Knows[at].HasFlag(Traits.Small) || (token.Capital && begin.Capital))
            && (at > first || begin.Capital || begin.Kind != TokenKind.Number);
    }

    /// <summary>"Harlow's" may be the customer Harlow, or the house that is called so.</summary>
    private static void Add(ref PooledList<Candidate> found, ImmutableArray<Token> tokens, int first, int end)
    {
        var (start, last) = (tokens[first].Start, tokens[end - 1]);
        found.Add(new Candidate(first, end, start, last.End - start));
        if (last.Possessive > 0)
        {
            found.Add(new Candidate(first, end, start, last.End + last.Possessive - start));
        }
    }
}
