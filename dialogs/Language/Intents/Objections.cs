using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>Words that object to something that is held, whatever it is.</summary>
internal static class Objections
{
    /// <summary>Whether the words deny something or put it right.</summary>
    public static bool Stand(string words)
    {
        var utterance = Utterance.Of(words);
        return Correction.Speaks(utterance) || utterance.Tokens.Any(token => WordSets.Holds("not", token.Word) || token.Word is "should" or "wrong" or "typo" or "instead" or "but");
    }
}
