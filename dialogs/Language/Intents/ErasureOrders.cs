using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"Delete all data of Harlow Dental", "forget everything about Sam Ortiz", "erase the customer Harlow Dental".</summary>
internal static class ErasureOrders
{
    private const int LongestName = 8;

    /// <summary>The order, or null.</summary>
    public static Intent.Erase? Find(Utterance utterance)
    {
        var at = 0;
        while (utterance[at] is "please" or "can" or "could" or "you" or "pls")
        {
            at++;
        }

        if (utterance[at] is not ("delete" or "erase" or "forget" or "remove" or "wipe"))
        {
            return null;
        }

        // "Erase the phone" is about one fact: only data, records, or everything are all that there is.
        var erases = false;
        var first = ++at;
        while (utterance[at] is "all" or "of" or "the" or "everything" or "anything" or "data" or "records" or "record" or "we" or "you" or "have" or "know" or "customer" or "client" or "person" or "about" or "for" or "on" or "from")
        {
            erases |= utterance[at] is "everything" or "data" or "records" or "customer" or "client" or "person";
            at++;
        }

        var end = utterance.Tokens.Length;
        while (end > at && (utterance.Tokens[end - 1].Kind == TokenKind.Symbol || utterance[end - 1] is "please" or "data" or "records" or "completely" or "forever" or "permanently"))
        {
            erases |= at == first && utterance[end - 1] is "data" or "records";
            end--;
        }

        // "Harlow Dental's data": the name ends before the "s".
        end = end - at > 1 && utterance[end - 1] is "s" && end < utterance.Tokens.Length ? end - 1 : end;
        return erases && end - at is >= 1 and <= LongestName && utterance.Tokens[at].Kind is TokenKind.Word or TokenKind.Number ? new Intent.Erase(utterance.Written(at, end).TrimEnd('\'', '’')) : null;
    }
}
