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
        meant mean make should be wait oops not wrong change set correct update rather instead please site job call them owner manager boss lady guy just hi new now the provider incumbent msp rename person really called
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Talk = FrozenSet.ToFrozenSet(
        """
        dont do does did didnt doesnt isnt wasnt arent cant cannot couldnt wont wouldnt havent hasnt remember forgot forget know knew recall tell told say said why what how who whom where when whose which you your my me mine us is was were are am be
        has have had can could will would should shall may might must need want ask asked asking some any none nothing nobody somebody someone something secret guess same again later tomorrow yesterday today never ever if because business here there
        downtown local whatever whoever matter think sick please really very just still not broke broken fixed paid signed reminder reminders already presented sent seen done yet shown
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

        if (end == first || end - first > longest || IsSentence(utterance, first, end) || IsSort(utterance, first, end) || !Enumerable.Range(first, end - first).Any(at => Names(utterance, at)))
        {
            return null;
        }

        var start = utterance.Tokens[first].Start;
        var last = utterance.Tokens[end - 1];
        return new Found<string>(utterance.Text[start..(last.End + last.Possessive)], start, last.End + last.Possessive - start);
    }

    /// <summary>Whether the words talk ("don't remember", "my dog is sick") and name nobody. Words with a capital letter may be part of any name.</summary>
    private static bool IsSentence(Utterance utterance, int first, int end) =>
        !(end - first > 1 && utterance.HasCase && Enumerable.Range(first, end - first).All(at => utterance.Tokens[at].Capital))
        && Enumerable.Range(first, end - first).Any(at => Talk.Contains(utterance[at]) && !(utterance.HasCase && utterance.Tokens[at].Capital && at > 0));

    /// <summary>"A bakery" says of what sort they are, and not their name.</summary>
    private static bool IsSort(Utterance utterance, int first, int end) =>
        end - first == 1 && first > 0 && utterance[first - 1] is "a" or "an" or "the" or "some" && !utterance.Tokens[first].Capital && NameWords.Company.Contains(utterance[first]);

    /// <summary>A small word before the name; "The" and "Our" with a capital letter, and "town of", belong to it.</summary>
    private static bool Leads(Utterance utterance, int at) =>
        LeadIns.Contains(utterance[at]) && !(utterance.Tokens[at].Capital && at > 0 && utterance.HasCase && utterance[at] is not "im");

    private static bool Names(Utterance utterance, int at) =>
        !CommonWords.Holds(utterance[at]) || (utterance.HasCase && utterance.Tokens[at].Capital && at > 0) || NameWords.Company.Contains(utterance[at]) || FirstNames.Holds(utterance[at]);
}
