using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"What about Quill Media", "any news on Harlow?": short words that ask after a name, and tell nothing.</summary>
internal static class CustomerQuestions
{
    private const int LongestName = 4;

    private static readonly PhraseTable<bool> Openings = new(
    [
        .. new[]
        {
            "what/how about", "any/whats/what/got ?is ?the ?latest ?new news/update/updates/word/progress/latest ?there on/from/about/for/with", "anything ?new on/from/about/with", "hows/how is", "whats up/new/happening/on/going ?on with/at", "what is up/new/happening with/at", "help ?me ?out with",
            "where are/do/did we/i ?stand ?leave ?off with/on/at", "status of/on/for/with/at", "tell me ?more about", "what do you/we/i know/have ?about ?on ?for", "do you/we know/have ?anything ?about ?on", "look up", "info on/about/for", "and what about",
            "who is/was working on/at/for", "whos working on/at/for", "who ?has/got/owns/handles", "did/have/has we/anyone/anybody/somebody/someone ?ever get/got/gotten back to", "what happened with/to/at", "whats happened with/to/at", "what became of",
            "did/have/has we/anyone/anybody/somebody/someone ?ever call/called/contact/contacted/answer/answered/ring/rung/write/written ?back ?to",
        }.Select(pattern => (pattern, true)),
    ]);

    /// <summary>The name as written, or null.</summary>
    public static string? Find(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        var asks = utterance[0] is "did" or "has" or "have" or "who" or "whos" or "what";
        if ((!hearing.Occasion.Evidence.IsEmpty && !asks) || Openings.Find(utterance).Where(hit => hit.First <= 1).OrderByDescending(hit => hit.End).FirstOrDefault() is not { End: > 0 } opening)
        {
            return null;
        }

        var end = utterance.Tokens.Length;
        while (end > opening.End && utterance.Tokens[end - 1].Kind == TokenKind.Symbol)
        {
            end--;
        }

        var first = utterance[opening.End] is "the" or "our" && end - opening.End > 1 ? opening.End + 1 : opening.End;
        return end > first && end - first <= LongestName && Enumerable.Range(first, end - first).All(at => IsName(utterance, at)) ? utterance.Written(first, end) : null;
    }

    private static bool IsName(Utterance utterance, int at) =>
        utterance.Tokens[at].Kind is TokenKind.Word or TokenKind.Number && (!CommonWords.Holds(utterance[at]) || Recognisers.NameWords.Company.Contains(utterance[at]) || (utterance.HasCase && utterance.Tokens[at].Capital));
}
