using HighPoint.Conversations;
using HighPoint.Drafts;
using HighPoint.Language;

namespace HighPoint.Debriefs;

/// <summary>Everything that is done with the message to the customer before it goes out.</summary>
public sealed class DebriefDrafts(DebriefDesk desk)
{
    /// <summary>Another form, tone or length; null keeps the present one.</summary>
    public TurnResult Revise(Exchange exchange, DebriefState open, Intent.ReviseDraft wish)
    {
        var consultation = desk.Consultant.Consult(open, exchange, open.Asked);
        if (consultation.Debrief.Draft is not { } history || open.Occasion is not { } occasion)
        {
            return exchange.Says(Markup.Plain(DraftWords.NoDraft));
        }

        var now = history.Current.Manner;
        return desk.Consultant.Write(consultation, occasion, exchange, new(wish.Form ?? now.Form, wish.Tone ?? now.Tone, wish.Length ?? now.Length)) is { } draft
            ? Changed(exchange, open with { Draft = history.Revise(draft), Mode = CardMode.Advice }, RepairWords.Revised(draft))
            : exchange.Says(Markup.Plain(DraftWords.NoDraft));
    }

    /// <summary>A button's form, tone or length.</summary>
    public TurnResult Revise(Exchange exchange, DebriefState open, string argument) =>
        Revise(exchange, open, new Intent.ReviseDraft(FactValue.Member<DraftForm>(argument), FactValue.Member<DraftTone>(argument), FactValue.Member<DraftLength>(argument)));

    /// <summary>Opens the draft's fields; whoever has no fields sends the new wording as a message.</summary>
    public TurnResult Edit(Exchange exchange, DebriefState open) => open.Draft is null
        ? exchange.Says(Markup.Plain(DraftWords.NoDraft))
        : desk.Turned(exchange, open with { Mode = CardMode.Draft }, RepairWords.HereToEdit);

    /// <summary>Takes the person's own wording, or says why not; the subject stays where none is given.</summary>
    public TurnResult Save(Exchange exchange, DebriefState open, string? subject, string body) => open.Draft is not { } history
        ? exchange.Says(Markup.Plain(DraftWords.NoDraft))
        : history.Edit((subject ?? history.Current.Subject).ReplaceLineEndings(" ").Trim(), body.ReplaceLineEndings("\n").Trim()) switch
        {
            DraftEdit.Saved saved => Changed(exchange, open with { Draft = saved.History, Mode = CardMode.Advice }, Markup.Plain(DraftWords.EditSaved)),
            DraftEdit.Refused refused => desk.Turned(exchange, open with { Mode = CardMode.Draft }, Markup.Plain(DraftWords.Say(refused.Problem))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The person's own wording as one message: a first line "Subject: …" is the subject, and alone it leaves the text as it is.</summary>
    public TurnResult SaveWords(Exchange exchange, DebriefState open, string words)
    {
        const string mark = "subject:";
        var lines = words.Trim().ReplaceLineEndings("\n").Split('\n', 2);
        return !lines[0].StartsWith(mark, StringComparison.OrdinalIgnoreCase) ? Save(exchange, open, null, words)
            : lines.Length == 2 ? Save(exchange, open, lines[0][mark.Length..], lines[1])
            : SaveSubject(exchange, open, lines[0][mark.Length..]);
    }

    /// <summary>Does what the person wants with the draft, be it edited or not.</summary>
    public TurnResult Obey(Exchange exchange, DebriefState open, DraftOrder order) => order switch
    {
        DraftOrder.Mail => Mail(exchange, open),
        DraftOrder.Send => open.Draft is { Current: { Form: DraftForm.Email } draft } ? exchange.Says(RepairWords.SendIt(MailLink.For(draft, open.Facts.Email)))
            : open.Draft is { Current: var other } ? exchange.Says(RepairWords.SendIt(other.Form))
            : exchange.Says(Markup.Plain(DraftWords.NoDraft)),
        DraftOrder.Previous => Restore(exchange, open),
        DraftOrder.Subject subject => SaveSubject(exchange, open, subject.Text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The subject alone; in the editor the text is asked for next, for those who can send one line at a time.</summary>
    private TurnResult SaveSubject(Exchange exchange, DebriefState open, string subject) => open.Draft is not { } history
        ? exchange.Says(Markup.Plain(DraftWords.NoDraft))
        : history.Current.Form != DraftForm.Email ? exchange.Says(Markup.Plain(DraftWords.NoSubject))
        : history.Edit(subject.Trim(), history.Current.Body) switch
        {
            DraftEdit.Saved saved => desk.Settle(exchange, open with { Draft = saved.History }, new Change(open.Mode == CardMode.Draft ? RepairWords.SubjectSaved : Markup.Plain(DraftWords.EditSaved), open.Asked) { LeavesRecord = true }),
            DraftEdit.Refused refused => desk.Turned(exchange, open, Markup.Plain(DraftWords.Say(refused.Problem))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The version before this one.</summary>
    public TurnResult Restore(Exchange exchange, DebriefState open) => open.Draft is { CanRestore: true } history
        ? Changed(exchange, open with { Draft = history.Restore(), Mode = CardMode.Advice }, Markup.Plain(DraftWords.Restored))
        : exchange.Says(Markup.Plain(DraftWords.NothingToRestore));

    /// <summary>The draft alone.</summary>
    public static TurnResult Copy(Exchange exchange, DebriefState open) => open.Draft is { Current: var draft }
        ? exchange.Says(new Message(
            RepairWords.ToCopy, new Card(DebriefWords.DraftFor(open.Facts.Contact), [new CardElement.DraftText(DraftWords.Label(draft.Form), draft.Subject, draft.Body)])))
        : exchange.Says(Markup.Plain(DraftWords.NoDraft));

    /// <summary>The draft as a link that opens it in mail.</summary>
    public static TurnResult Mail(Exchange exchange, DebriefState open) => open.Draft is { Current: { Form: DraftForm.Email } draft }
        ? exchange.Says(RepairWords.MailLink(DraftWords.OpenInMail, MailLink.For(draft, open.Facts.Email)))
        : exchange.Says(Markup.Plain(open.Draft is null ? DraftWords.NoDraft : DraftWords.NoMail));

    private TurnResult Changed(Exchange exchange, DebriefState after, Markup said) => desk.Settle(exchange, after, new Change(said, after.Asked) { LeavesRecord = true });
}
