using System.Collections.Frozen;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>A bare name as people give it when asked ("Harlow Dental", "it's dana", "for the Town of Elkhorn").</summary>
internal static class NameAnswer
{
    private static readonly FrozenSet<string> LeadIns = FrozenSet.ToFrozenSet(
        """
        its it is was thats that at for from the a an company client customer name called theyre they are named their her his contact person i think we were did this with ask talk spoke to speak of im no yes yep yeah actually sorry
        meant mean make should be wait oops not wrong change set correct update rather instead please site job owner manager boss lady guy just hi new now the
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>The name, or null where the words can name nobody.</summary>
    public static Found<string>? Find(Utterance utterance, int longest)
    {
        var first = 0;
        while (first < utterance.Tokens.Length && (utterance.Tokens[first].Kind == TokenKind.Symbol || Leads(utterance, first)))
        {
            first++;
        }

        var end = first;
        while (end < utterance.Tokens.Length && utterance.Tokens[end].Kind is TokenKind.Word or TokenKind.Number && utterance.SameClause(first, end))
        {
            end++;
        }

        while (end > first && utterance[end - 1] is "please" or "instead" or "actually" or "sorry" or "though" or "then")
        {
            end--;
        }

        if (end == first || end - first > longest || !Enumerable.Range(first, end - first).Any(at => Names(utterance, at)))
        {
            return null;
        }

        var start = utterance.Tokens[first].Start;
        var last = utterance.Tokens[end - 1];
        return new Found<string>(utterance.Text[start..(last.End + last.Possessive)], start, last.End + last.Possessive - start);
    }

    /// <summary>A small word before the name; "The" and "Our" with a capital letter, and "town of", belong to it.</summary>
    private static bool Leads(Utterance utterance, int at) =>
        LeadIns.Contains(utterance[at]) && !(utterance.Tokens[at].Capital && at > 0 && utterance.HasCase && utterance[at] is not "im");

    private static bool Names(Utterance utterance, int at) =>
        !CommonWords.Holds(utterance[at]) || (utterance.HasCase && utterance.Tokens[at].Capital && at > 0) || NameWords.Company.Contains(utterance[at]) || FirstNames.Holds(utterance[at]);
}
