using System.Collections.Frozen;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>Whether words are denied by what stands before them in their clause.</summary>
internal static class Negation
{
    private const int Reach = 3;
    private static readonly FrozenSet<string> Not = WordSets.Expand("{not}").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a "not" of the same clause stands at most three words before the token. "Not only" and "no idea why" deny nothing.</summary>
    public static bool Denies(Utterance utterance, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - Reach) && utterance.SameClause(before, at); before--)
        {
            if (Not.Contains(utterance[before]))
            {
                return utterance[before + 1] is not ("only" or "idea" or "clue" or "sure" or "wonder" or "just" or "longer" or "surprise");
            }
        }

        return false;
    }
}
