using HighPoint.Debriefs;
using HighPoint.Language.Questions;
using HighPoint.Language.Words;
using HighPoint.Pipeline.Questions;

namespace HighPoint.Language.Intents;

/// <summary>Decides what a person wants: what amends a fact that is held, commands, then the open question's answer, corrections, reminders, questions about the pipeline, and last a debrief.</summary>
internal static class IntentRecogniser
{
    private const int EnoughWords = 8;
    private const int LongestQuestion = 14;

    /// <summary>The reading with its intent.</summary>
    public static Reading Decide(Hearing hearing)
    {
        var asked = hearing.Context.Asked;
        if (MeetingTimes.Speaks(hearing))
        {
            return hearing.Bare(new Intent.EditDraft());
        }

        if (ErasureOrders.Find(hearing.Utterance) is { } erasure)
        {
            return hearing.Bare(erasure);
        }

        if (Suppositions.Find(hearing) is { } supposed)
        {
            return supposed;
        }

        if (Amendments.Find(hearing) is { } amended)
        {
            return amended;
        }

        var command = Commands.Match(hearing.Utterance, literal: NameAsked(hearing));
        if (command is not null && (asked is null || Firm(command) || (command is Intent.MarkSent && asked != FactName.Presented)))
        {
            return Ordered(hearing, command);
        }

        return (NudgeRequests.Found(hearing.Utterance) ? hearing.Bare(new Intent.SetNudges(PreferenceReader.Read(hearing))) : null)
            ?? (Reminders.Find(hearing) is { } reminder ? hearing.Bare(reminder) : null)
            ?? (Bookings.Find(hearing) is { } booked ? hearing.About(booked) : null)
            ?? (asked is null && RoleOrders.Find(hearing.Utterance) is { } role ? hearing.Bare(role) : null)
            ?? (asked is null && HandoverOrders.Find(hearing.Utterance) is { } handover ? hearing.Bare(handover) : null)
            ?? (asked is null && hearing.Context.Question is { } last && QuestionReader.GoOn(hearing, last) is { } next ? hearing.Bare(new Intent.AskPipeline(next)) : null)
            ?? (asked is null && CustomerQuestions.Find(hearing) is { } customer ? hearing.About(new Intent.AskCustomer(), customer) : null)
            ?? Corrected(hearing)
            ?? (command is Intent.Yes or Intent.No && NameAsked(hearing) ? hearing.Bare(command) : AnswerReader.Read(hearing))
            ?? (command is not null ? Ordered(hearing, command) : null)
            ?? CorrectionReader.Read(hearing)
            ?? (QuestionReader.Read(hearing) is { } question ? hearing.Bare(new Intent.AskPipeline(question)) : null)
            ?? (Wonders(hearing) ? hearing.Bare(new Intent.Why()) : null)
            ?? (Thanks(hearing) ? hearing.Bare(new Intent.Thank()) : null)
            ?? (Tells(hearing) ? hearing.Whole(new Intent.Debrief()) : hearing.Bare(new Intent.Unknown()));
    }

    /// <summary>A command, with the customer whom "Harlow signed" names.</summary>
    private static Reading Ordered(Hearing hearing, Intent command) =>
        command switch
        {
            Intent.Signed or Intent.Declined => hearing.About(command, Commands.Signer(hearing.Utterance)),
            Intent.AskPipeline => hearing.Bare(new Intent.AskPipeline(QuestionReader.Read(hearing) ?? Question.Plain)),
            _ => hearing.Bare(command),
        };

    /// <summary>Commands that mean the same whatever was asked.</summary>
    private static bool Firm(Intent command) => command is Intent.Help or Intent.NextJob or Intent.NotSo or Intent.StillOpen or Intent.Skip or Intent.Back or Intent.Undo or Intent.Cancel or Intent.Resume or Intent.StartOver or Intent.Repeat or Intent.OpenForm
        or Intent.Why or Intent.WrongKind or Intent.AskPerson or Intent.CancelReminder;

    /// <summary>While a yes or no is asked for, "no, 6 hours" puts another fact right and "no, not yet" is the answer.</summary>
    private static Reading? Corrected(Hearing hearing) =>
        hearing.Context.Asked is FactName.Repair or FactName.Presented or FactName.Agreement or FactName.Paying or FactName.FreeOfCharge or FactName.Mood or FactName.Hours or FactName.Finished or FactName.Amount
        && CorrectionReader.Read(hearing) is { Intent: Intent.Correct { Facts: [FactName.Hours or FactName.Email or FactName.Phone or FactName.Amount or FactName.Finished or FactName.Company or FactName.Contact or FactName.Occasion] facts } } correction
        && Contrasts(hearing.Utterance)
        && (facts[0] != FactName.Occasion || hearing.Utterance.Tokens.Any(token => token.Word is "was" or "wasnt"))
            ? correction
            : null;

    private static bool Contrasts(Utterance utterance) =>
        utterance.Tokens.Any(token => token.Word is "not") || (utterance[0] is "no" or "nope" or "nah" && utterance[1] is "that" or "it" or "this" && utterance[2] is "was") || Recognisers.Correction.Speaks(utterance);

    /// <summary>"Why should I wait until Thursday?": a short question after reasons, and no job in it.</summary>
    private static bool Wonders(Hearing hearing) =>
        (hearing.Utterance[0] is "why" || (hearing.Utterance[0] is "how" && hearing.Utterance[1] is "come") || (hearing.Utterance[0] is "whats" or "what" && hearing.Utterance.Tokens.Any(token => token.Word is "reason" or "reasoning" or "reasons")))
        && hearing.Utterance.Words <= EnoughWords && hearing.Notes.Facts is { Company: null, Hours: null };

    /// <summary>"Thanks for the help yesterday": a sentence that thanks, and no job in it.</summary>
    private static bool Thanks(Hearing hearing) =>
        hearing.Utterance[0] is "thanks" or "thank" && hearing.Utterance.Words <= LongestQuestion && hearing.Occasion.Evidence.IsEmpty && hearing.Notes.Facts is { Company: null, Hours: null };

    private static bool NameAsked(Hearing hearing) => hearing.Context.Asked is FactName.Company or FactName.Contact or FactName.Incumbent;

    /// <summary>Whether it tells of a job: evidence or facts, or many plain words that are no question.</summary>
    private static bool Tells(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        var question = utterance.Tokens.Length > 0 && utterance.Tokens[^1].Is('?');
        if (!hearing.Occasion.Evidence.IsEmpty)
        {
            return !question || utterance.Words > LongestQuestion || hearing.Notes.Facts is not { Company: null, Hours: null };
        }

        var plain = utterance.Tokens.Count(token => token.Kind == TokenKind.Word && CommonWords.Holds(token.Word));
        return !question && (hearing.Notes.Spans.Length > 0 || (hearing.Notes.Facts.ExpectedOn is not null && !NameAsked(hearing)) || (utterance.Words >= EnoughWords && plain * 2 >= utterance.Words));
    }
}
