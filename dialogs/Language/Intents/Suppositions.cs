using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"What if they have an agreement?": nothing of it is so, and nothing is to be noted.</summary>
internal static class Suppositions
{
    private const int Longest = 14;

    private static readonly PhraseTable<bool> Agreements = new([("has/have/had/got/sign/signed ?already ?got ?a ?an ?the ?our ?service agreement/contract/plan/retainer", true)]);

    /// <summary>A reading with <see cref="Intent.Suppose"/>, or with <see cref="Intent.Unknown"/> where what is supposed is not understood; null where nothing is supposed.</summary>
    public static Reading? Find(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        var first = utterance[0] is "and" or "but" or "so" ? 1 : 0;
        if (utterance.Words > Longest || utterance[first] is not "what" || utterance[first + 1] is not "if")
        {
            return null;
        }

        var end = utterance.Tokens.Length;
        while (end > first + 2 && utterance.Tokens[end - 1].Kind == TokenKind.Symbol)
        {
            end--;
        }

        if (end == first + 2)
        {
            return hearing.Bare(new Intent.Unknown());
        }

        // Without the question around it, it reads as what is told does.
        var said = utterance.Part(first + 2, end);
        var notes = CorrectionReader.Standing(said).Note(FactName.Mood, MoodRecogniser.Find(said, prospect: false), (facts, mood) => facts with { Mood = mood });
        if (notes.Spans.IsEmpty && Agreements.Find(said) is [var agreement, ..])
        {
            notes.Note<bool>(FactName.Agreement, Statement<bool>.Place(said, agreement), (facts, has) => facts with { Agreement = has });
        }

        return notes.Spans.IsEmpty ? hearing.Bare(new Intent.Unknown()) : new Reading(new Intent.Suppose(), hearing.Occasion, notes.Facts, notes.Spans);
    }
}
