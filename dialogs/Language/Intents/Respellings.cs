using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"I meant Dayna", "it's spelled Dayna": a name that is held, spelled anew. Which one it is shows by its likeness.</summary>
internal static class Respellings
{
    private const int Longest = 10;

    private static readonly PhraseTable<bool> Marks = new(
    [
        .. new[]
        {
            "meant", "mean", "misspelled", "misspelt", "mispelled", "mispelt", "mistyped", "misheard", "typo", "spelled", "spelt", "spelling", "spell", "called", "actually", "sorry", "wait", "oops", "no", "nope", "correction", "correct", "wrong", "its", "it is", "name is", "should be", "make it/that", "rather",
        }.Select(pattern => (pattern, true)),
    ]);

    /// <summary>The name as it is to be, or null.</summary>
    public static Notes? Find(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (utterance.Words is < 2 or > Longest || Marks.Find(utterance).IsEmpty)
        {
            return null;
        }

        foreach (var (fact, value) in HeldValues.Names(hearing.Context.Held).Where(pair => pair.Fact is FactName.Company or FactName.Contact or FactName.Incumbent))
        {
            var words = Utterance.Of(value).Tokens.Length;
            for (var at = 0; at + words <= utterance.Tokens.Length; at++)
            {
                var last = utterance.Tokens[at + words - 1];
                if (!CommonWords.Holds(utterance[at]) && HeldValues.IsNear(utterance.Part(at, at + words), value))
                {
                    var start = utterance.Tokens[at].Start;
                    return Names.Note(new Notes(), fact, new Found<string>(utterance.Text[start..last.End], start, last.End - start));
                }
            }
        }

        return null;
    }
}
