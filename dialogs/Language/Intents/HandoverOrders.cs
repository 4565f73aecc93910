using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"Give Harlow Dental to Dana", "reassign those to Sam Ortiz".</summary>
internal static class HandoverOrders
{
    private const int LongestName = 6;
    private const int LongestPerson = 3;

    /// <summary>The order, or null.</summary>
    public static Intent.HandOver? Find(Utterance utterance)
    {
        var at = 0;
        while (utterance[at] is "please" or "can" or "could" or "you" or "lets" or "pls")
        {
            at++;
        }

        if (utterance[at] is not ("give" or "assign" or "reassign" or "hand" or "move" or "transfer" or "pass"))
        {
            return null;
        }

        at += utterance[at + 1] is "over" ? 2 : 1;
        var end = utterance.Tokens.Length;
        while (end > at && (utterance.Tokens[end - 1].Kind == TokenKind.Symbol || utterance[end - 1] is "please" or "now" or "instead"))
        {
            end--;
        }

        var to = end - 1;
        while (to > at && utterance[to] is not "to")
        {
            to--;
        }

        if (to == at || end - to - 1 is < 1 or > LongestPerson || to - at > LongestName || Enumerable.Range(to + 1, end - to - 1).Any(i => utterance.Tokens[i].Kind != TokenKind.Word || utterance[i] is "me" or "the" or "them" or "him" or "her" or "it" or "a"))
        {
            return null;
        }

        var all = utterance[at] is "those" or "these" or "them" or "all" or "both";
        return all || (!CommonWords.Holds(utterance[at]) || utterance.Tokens[at].Capital || Recognisers.NameWords.Company.Contains(utterance[at])) ? new Intent.HandOver(all ? null : utterance.Written(at, to), utterance.Written(to + 1, end)) : null;
    }
}
