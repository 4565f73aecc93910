using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Drafts;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>The buttons of a debrief's card, the most important first, all drawn for one revision.</summary>
public sealed class DebriefButtons(Consultation consultation, int revision)
{
    /// <summary>The answers to the open question, then what can be done with the advice.</summary>
    public ImmutableArray<CardAction> Advice() => [.. Answers(), .. Steps(), .. NextJob()];

    /// <summary>The three times to choose from; others can be typed.</summary>
    public ImmutableArray<CardAction> Reminders() =>
    [
        Press(DebriefWords.LaterToday, Verb.RemindMe, "later"),
        Press(DebriefWords.Tomorrow, Verb.RemindMe, "tomorrow"),
        Press(DebriefWords.NextWeek, Verb.RemindMe, "next-week"),
        Press(DebriefWords.BackToCard, Verb.Back),
    ];

    /// <summary>Saves a card's fields, or goes back to the advice.</summary>
    public ImmutableArray<CardAction> Saving(Verb save) => [Press(DraftWords.Save, save, style: ActionStyle.Primary), Press(DebriefWords.BackToCard, Verb.Back)];

    /// <summary>A button about this debrief.</summary>
    public CardAction Press(string label, Verb verb, string argument = "", ActionStyle style = ActionStyle.Normal) =>
        new CardAction.Press(label, new Command(verb, consultation.Debrief.Id, revision, argument), style);

    /// <summary>The job that was told in the same breath; its button goes by no revision, so that it is not lost whatever happens to this one.</summary>
    private IEnumerable<CardAction> NextJob() => consultation.Next is { Company: { } company } next
        ? [new CardAction.Press(RepairWords.GoOnWith(company), new Command(Verb.NextJob, Argument: next.Id))]
        : [];

    private IEnumerable<CardAction> Answers()
    {
        if (consultation.Question is not { } question)
        {
            yield break;
        }

        foreach (var option in question.Options)
        {
            yield return Press(option.Label, Verb.Answer, $"{question.Fact}={option.Value}", ActionStyle.Primary);
        }

        yield return Press(DebriefWords.Skip, Verb.Skip);
    }

    private ImmutableArray<CardAction> Steps()
    {
        if (consultation.Opportunity is { IsClosed: true })
        {
            return [Press(DebriefWords.Undo, Verb.Undo)];
        }

        if (consultation.Opportunity is { } sent && consultation.IsSent)
        {
            return
            [
                .. Outcomes(sent), Press(DebriefWords.RemindMe, Verb.RemindMe),
                Press(DebriefWords.Undo, Verb.Undo), Press(DebriefWords.WrongKind, Verb.WrongKind), Press(DebriefWords.Form, Verb.OpenForm),
            ];
        }

        var form = Press(DebriefWords.Form, Verb.OpenForm);
        var wrongKind = Press(DebriefWords.WrongKind, Verb.WrongKind);
        return consultation switch
        {
            { Advice: null } => [form],
            { IsHeld: true } => [wrongKind, form],
            { Draft: { } draft } => [.. Drafted(draft), wrongKind, Press(DebriefWords.NotNow, Verb.NotNow), form],
            { Opportunity: not null } => [Press(DebriefWords.RemindMe, Verb.RemindMe), wrongKind, Press(DebriefWords.NotNow, Verb.NotNow), form],
            _ => [wrongKind, form],
        };
    }

    /// <summary>What the customer can say to what was sent: nobody signs an agreement when an audit or an invoice is before them.</summary>
    private ImmutableArray<CardAction> Outcomes(Opportunity sent)
    {
        var (declined, notNow) = (Press(DebriefWords.Declined, Verb.Declined), Press(DebriefWords.NotNow, Verb.NotNow));
        return sent switch
        {
            { Stage: Stage.AuditBooked } => [declined, notNow],
            { First: PaidStep.Audit } => [Press(PipelineWords.TheyBooked, Verb.AuditBooked), declined, notNow],
            { First: PaidStep.Invoice } => [Press(PipelineWords.TheyPaid, Verb.Answer, $"{FactName.Paying}=yes"), declined, notNow],
            { First: not null } => [declined, notNow],
            _ => [Press(DebriefWords.Signed, Verb.Signed), declined],
        };
    }

    private IEnumerable<CardAction> Drafted(Draft draft)
    {
        yield return Press(DraftWords.Edit, Verb.EditDraft);
        yield return new CardAction.Copy(DraftWords.Copy, DraftCard.Whole(draft));
        if (draft.Form == DraftForm.Email)
        {
            yield return new CardAction.OpenUrl(DraftWords.OpenInMail, MailLink.For(draft, consultation.Known.Email));
        }

        yield return Press(DraftWords.MarkAsSent, Verb.MarkSent);
        yield return Press(DebriefWords.RemindMe, Verb.RemindMe);
    }
}
