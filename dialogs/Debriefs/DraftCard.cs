using HighPoint.Conversations;
using HighPoint.Drafts;

namespace HighPoint.Debriefs;

/// <summary>The draft's fields to edit, and the buttons that write it in another way.</summary>
public static class DraftCard
{
    /// <summary>The card with the draft's two fields.</summary>
    public static Card Of(DebriefState debrief, Draft draft, DebriefButtons buttons) => new(
        DraftWords.EditTitle,
        [
            .. draft.Form == DraftForm.Email
                ? [new CardElement.TextInput("subject", DraftWords.Subject, draft.Subject, DraftHistory.LongestSubject)]
                : Array.Empty<CardElement>(),
            new CardElement.TextInput("body", DraftWords.Message, draft.Body, DraftHistory.LongestBody, Multiline: true, Required: true),
            new CardElement.Paragraph(RepairWords.EditHint, Emphasis.Subtle),
        ],
        [
            .. buttons.Saving(Verb.SaveDraft),
            .. Enum.GetValues<DraftTone>().Where(tone => tone != draft.Tone).Select(tone => buttons.Press(DraftWords.Label(tone), Verb.ReviseDraft, tone.ToString())),
            .. Enum.GetValues<DraftLength>().Where(length => length != draft.Length).Select(length => buttons.Press(DraftWords.Label(length), Verb.ReviseDraft, length.ToString())),
            .. Enum.GetValues<DraftForm>().Where(form => form != draft.Form).Select(form => buttons.Press(DraftWords.Label(form), Verb.ReviseDraft, form.ToString())),
            .. debrief.Draft is { CanRestore: true } ? [buttons.Press(DraftWords.PreviousVersion, Verb.RestoreDraft)] : Array.Empty<CardAction>(),
        ]);

    /// <summary>The draft as one text, for the clipboard.</summary>
    public static string Whole(Draft draft) => draft.Subject.Length == 0 ? draft.Body : $"{draft.Subject}\n\n{draft.Body}";
}
