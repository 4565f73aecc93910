using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>A name that is held, said more fully: "Brookside School" for "Brookside", "Dana Reed" or "her surname is Reed" for "Dana".</summary>
internal static class Completions
{
    private const int LongestName = 6;

    private static readonly PhraseTable<bool> Surnames = new([("surname ?is/was", true), ("last/family name ?is/was", true)]);

    /// <summary>The name as it is to be, or null.</summary>
    public static Notes? Find(Hearing hearing) => Surname(hearing) ?? Fuller(hearing);

    private static Notes? Surname(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (hearing.Context.Held.Contact is not { } contact || Surnames.Find(utterance) is not [var mark, ..])
        {
            return null;
        }

        var first = mark.End < utterance.Tokens.Length && utterance.Tokens[mark.End].Is(':') ? mark.End + 1 : mark.End;
        if (first >= utterance.Tokens.Length || NameAnswer.Find(utterance.Part(first, utterance.Tokens.Length), 2) is not { } surname)
        {
            return null;
        }

        // Who has one already gets another: only the first name is sure to stay.
        return Names.Note(new Notes(), FactName.Contact, surname with { Value = $"{contact.Split(' ')[0]} {surname.Value}" });
    }

    /// <summary>Nothing but a name, which begins with one that is held.</summary>
    private static Notes? Fuller(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (NameAnswer.Find(utterance, LongestName) is not { } name || utterance.Tokens[^1] is var last && name.Start + name.Length < last.Start + last.Length && last.Kind != TokenKind.Symbol)
        {
            return null;
        }

        foreach (var (fact, value) in HeldValues.Names(hearing.Context.Held).Where(pair => pair.Fact is FactName.Company or FactName.Contact or FactName.Incumbent))
        {
            if (name.Value.StartsWith(value + " ", StringComparison.OrdinalIgnoreCase) && Utterance.Of(name.Value[(value.Length + 1)..]).Tokens.All(IsName))
            {
                return Names.Note(new Notes(), fact, name);
            }
        }

        return null;
    }

    private static bool IsName(Token token) => token.Capital || NameWords.Company.Contains(token.Word) || token.Word is "of" or "and" || !CommonWords.Holds(token.Word);
}
