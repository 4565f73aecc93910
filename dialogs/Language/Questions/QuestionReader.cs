using HighPoint.Debriefs;
using HighPoint.Language.Intents;
using HighPoint.Language.Words;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;

namespace HighPoint.Language.Questions;

/// <summary>Reads questions about the pipeline, and what goes on from the last one. What tells of a job is none.</summary>
internal static class QuestionReader
{
    private const int LongestQuestion = 16;
    private const int LongestFollowUp = 8;
    private const int ShortFollowUp = 3;
    private const int LongestName = 4;
    private const int MostUnread = 4;
    private const double SureOfJob = 0.8;

    /// <summary>The question; null where the words ask nothing of the pipeline.</summary>
    public static Question? Read(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        var asks = QuestionWords.Openings.Contains(utterance[0]) || IsMarked(utterance) || (utterance[0] is "i" && utterance[1] is "need" or "want")
            || (utterance[0] is "did" or "has" or "have" && utterance[1] is "we" or "anyone" or "anybody" or "somebody" or "someone" or "they");
        if (utterance.Words is 0 or > LongestQuestion || SaysWhatWasDone(utterance) || hearing.Notes.Facts is not { Hours: null, Email: null, Phone: null })
        {
            return null;
        }

        var parts = QuestionParts.Of(utterance, hearing.Context.Now.InZone(hearing.Context.Zone).LocalDateTime);
        var isNamed = utterance[0] is "show" or "open" && parts is { Name: not null, Unread.IsEmpty: true, Pieces.IsEmpty: true, NameLength: <= LongestName };
        var isTold = hearing.Occasion.Probabilities[(int)Occasion.Emergency] >= SureOfJob || hearing.Notes.Facts.Repair is not null;
        return isNamed ? Question.Plain with { Asked = Asked.List, Part = PipelinePart.All, Customer = parts.Name }
            : parts.IsAboutPipeline && (asks || parts.IsAllRead) && parts.Unread.Length <= (asks ? MostUnread : 0) && (parts.IsAllRead || !isTold) ? parts.Question(hearing.Context.Now.InZone(hearing.Context.Zone).Date)
            : null;
    }

    /// <summary>The last question with what these few words change of it; null where they are no more of it.</summary>
    public static Question? GoOn(Hearing hearing, Question last)
    {
        var utterance = hearing.Utterance;
        if (utterance.Words is 0 or > LongestFollowUp)
        {
            return null;
        }

        var parts = QuestionParts.Of(utterance, hearing.Context.Now.InZone(hearing.Context.Zone).LocalDateTime);
        return parts is { Unread.IsEmpty: true, IsEmpty: false } && (GoesOn(utterance) || (!parts.IsComplete && (parts.Name is null || (IsMarked(utterance) && utterance.Words <= ShortFollowUp) || QuestionWords.Onward.Contains(utterance[0]))))
            ? parts.After(last, hearing.Context.Now.InZone(hearing.Context.Zone).Date)
            : null;
    }

    /// <summary>"Did the audit, report sent": a technician's telegraphic past, and no question.</summary>
    private static bool SaysWhatWasDone(Utterance utterance) => utterance[0] is "did" && utterance[1] is "the" or "a" or "an" or "their" && !IsMarked(utterance);

    /// <summary>"And", "what about", "how many of those": it leans on what was said. What asks a whole question without that begins anew.</summary>
    private static bool GoesOn(Utterance utterance) =>
        QuestionWords.Leaning.Contains(utterance[0]) || (utterance[0] is "what" or "how" && utterance[1] is "about" or "of") || utterance[utterance.Tokens.Length - 1] is "instead"
        || utterance.Tokens.Any(token => token.Word is "those" or "these" or "them" or "ones");

    private static bool IsMarked(Utterance utterance) => utterance.Tokens.Length > 0 && utterance.Tokens[^1].Is('?');
}
