using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>A name that is held, said more fully: "Brookside School" for "Brookside", "Dana Reed" or "her surname is Reed" for "Dana".</summary>
internal static class Completions
{
    private const int LongestName = 6;
    private const int MostOfAPerson = 3;
    private const int LongestStory = 16;

    private static readonly PhraseTable<bool> Roles = new(
    [
        ("decision maker/taker ?there is ?now ?really", true), ("right/new/real/better/main person/contact ?there ?to ?talk ?to is ?now", true), ("talk/speak/write/send ?it ?rather to ?the ?her/his/their boss/owner/manager/husband/wife/partner/assistant", true),
        ("person ?to ?talk ?to ?there is", true), ("contact ?there is/should ?be ?now ?really", true),
    ]);

    private static readonly PhraseTable<bool> Surnames = new([("surname ?is/was", true), ("last/family name ?is/was", true)]);

    /// <summary>The name as it is to be, or null.</summary>
    public static Notes? Find(Hearing hearing) => Surname(hearing) ?? Someone(hearing) ?? Fuller(hearing);

    /// <summary>"The decision maker is Greg Hall", "talk to her boss Greg Hall instead": another contact, with the address that is said beside the name.</summary>
    private static Notes? Someone(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (hearing.Context.Held.Company is null || utterance.Words > LongestStory || Roles.Find(utterance) is not [.., var role])
        {
            return null;
        }

        var end = role.End;
        while (end < utterance.Tokens.Length && utterance.Tokens[end].Kind == TokenKind.Word && utterance.SameClause(role.First, end) && utterance[end] is not ("instead" or "now" or "please" or "at" or "on"))
        {
            end++;
        }

        return end == role.End || NameAnswer.Find(utterance.Part(role.End, end), MostOfAPerson) is not { } name || !Utterance.Of(name.Value).Tokens.All(IsName) ? null
            : Names.Note(new Notes(), FactName.Contact, name)
                .Note(FactName.Email, EmailRecogniser.Find(utterance), (facts, email) => facts with { Email = email })
                .Note(FactName.Phone, PhoneRecogniser.Find(utterance, hearing.Context.Region), (facts, phone) => facts with { Phone = phone });
    }

    private static Notes? Surname(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (hearing.Context.Held.Contact is not { } contact || Surnames.Find(utterance) is not [var mark, ..] || IsAnothers(utterance, mark.First - 1, contact.Split(' ')[0]))
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

    /// <summary>"Sam's surname" is nothing to a contact called Rosa.</summary>
    private static bool IsAnothers(Utterance utterance, int whose, string first) =>
        whose >= 0 && utterance.Tokens[whose] is { Kind: TokenKind.Word } owner && !CommonWords.Holds(owner.Word) && !owner.Word.StartsWith(first, StringComparison.OrdinalIgnoreCase)
        && (owner.Capital || FirstNames.HoldsSurely(owner.Word) || FirstNames.HoldsSurely(owner.Word.TrimEnd('s')));

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
            // Of a person the first name stays, and another surname replaces the one that is held.
            var stays = fact == FactName.Contact ? value.Split(' ')[0] : value;
            if (name.Value.StartsWith(stays + " ", StringComparison.OrdinalIgnoreCase) && !string.Equals(name.Value, value, StringComparison.OrdinalIgnoreCase)
                && Utterance.Of(name.Value[(stays.Length + 1)..]).Tokens.All(IsName))
            {
                return Names.Note(new Notes(), fact, name);
            }
        }

        return null;
    }

    private static bool IsName(Token token) => token.Capital || NameWords.Company.Contains(token.Word) || token.Word is "of" or "and" || !CommonWords.Holds(token.Word);
}
