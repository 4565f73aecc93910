using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>Yes and no as an answer begins with them ("yep all good", "not yet", "I think so", "👍").</summary>
internal static class YesNo
{
    private const int Near = 4;

    private static readonly PhraseTable<bool> Table = new(
    [
        .. Rows(true, "yes", "yep", "yeah", "yup", "ya", "yea", "aye", "sure", "correct", "right", "absolutely", "definitely", "of course", "ok", "okay", "exactly", "indeed", "affirmative", "true", "i think/believe/guess so", "they/we/it/she/he do/does/did/is/are/was/have/has", "already", "it is ?now", "all good/done/fixed", "done", "sure did/do/is", "certainly", "totally", "y", "si", "oui", "we/i did", "of course"),
        .. Rows(false, "no", "nope", "nah", "not yet", "negative", "never", "not really", "false", "i dont think so", "they/we/it/she/he dont/doesnt/didnt/isnt/arent/wasnt/havent/hasnt", "non", "nein", "not ?at all/as of/now/so/a/an/quite/exactly", "i/we havent/didnt/dont", "havent", "afraid not", "unfortunately not", "hardly"),
    ]);

    /// <summary>What the utterance begins with, or null.</summary>
    public static Found<bool>? Find(Utterance utterance)
    {
        var thumb = utterance.Tokens.FirstOrDefault(token => token.Word is "👍" or "✅" or "👌" or "👎" or "❌");
        if (utterance.Words == 0)
        {
            return thumb.Length > 0 ? new Found<bool>(thumb.Word is not ("👎" or "❌"), thumb.Start, thumb.Length) : null;
        }

        if (utterance.Text.Trim() is "n" or "N")
        {
            return new Found<bool>(false, utterance.Tokens[0].Start, 1);
        }

        var first = Enumerable.Range(0, utterance.Tokens.Length).FirstOrDefault(at => utterance[at] is not ("oh" or "well" or "um" or "uh" or "hmm" or "ah" or "so" or "," or "and" or "but" or "."), -1);
        var hits = Table.Find(utterance).Where(hit => hit.First == first && !Goes(utterance, hit)).OrderByDescending(hit => hit.End).ToArray();
        return hits.Length == 0 ? null : Statement<bool>.Place(utterance, hits[0]);
    }

    /// <summary>Whether the utterance is a yes or no and nothing besides.</summary>
    public static bool IsAll(Utterance utterance) => Find(utterance) is { } found && found.Length == utterance.Text.Trim().TrimEnd('.', '!').Length;

    /// <summary>"They are" and "it is" say yes where they end, or go on to what was asked: "they are in Boston" says something else.</summary>
    private static bool Goes(Utterance utterance, Hit<bool> hit)
    {
        if (!hit.Value || utterance[hit.First] is not ("they" or "we" or "it" or "she" or "he" or "i") || utterance.EndsClause(hit.End - 1))
        {
            return false;
        }

        if (utterance[hit.End] is "already" or "indeed" or "one" or "now" or "too" && utterance.EndsClause(hit.End))
        {
            return false;
        }

        for (var at = hit.End; at < hit.End + Near && utterance.SameClause(hit.First, at); at++)
        {
            if (utterance[at] is "agreement" or "contract" or "plan" or "retainer" or "free" or "paid" or "paying" or "fixed" or "resolved" or "back" or "done" or "up" or "running" or "presented")
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(string, bool)> Rows(bool value, params string[] patterns) => patterns.Select(pattern => (pattern, value));
}
