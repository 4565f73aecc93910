using HighPoint.Debriefs;
using HighPoint.Pipeline;

namespace HighPoint.Conversations;

/// <summary>Answers buttons: a button for an older revision, or of another engagement, changes nothing.</summary>
internal sealed class ButtonsDialog(Parts parts)
{
    /// <summary>The answer to a button.</summary>
    public TurnResult Answer(Exchange exchange, Said.Pressed pressed)
    {
        var command = pressed.Command;
        return command switch
        {
            { Verb: Verb.Help } => parts.SmallTalk.Help(exchange),
            { Verb: Verb.Repeat } => Repeat(exchange),
            { Verb: Verb.Pipeline } => parts.Pipeline.Show(exchange, command.Subject),
            { Verb: Verb.AskQuestion } => parts.Pipeline.Show(exchange, command.Subject),
            { Verb: Verb.BuildQuestion } => PipelineDesk.Build(exchange, command.Subject),
            { Verb: Verb.ShowOpportunity } => RecordDesk.Show(exchange, pressed),
            { Verb: Verb.OpenSettings } => parts.Preferences.Open(exchange, command),
            { Verb: Verb.SaveSettings } => parts.Preferences.Save(exchange, command, pressed.Inputs),
            { Verb: Verb.RestoreSettings } => parts.Preferences.Restore(exchange, command),
            { Verb: Verb.EraseCustomer or Verb.ErasePerson } => ErasureDesk.Do(exchange, command),
            { Verb: Verb.KeepData } => exchange.Says(ErasureWords.Kept),
            { Verb: Verb.EditOpportunity or Verb.SaveOpportunity, Subject: not ['o', '-', ..] } => exchange.Says(ConversationWords.NoSuchOpportunity),
            { Subject: ['o', '-', ..] } => AboutOpportunity(exchange, pressed),
            _ when exchange.Speaker.Role == Role.Team => parts.SmallTalk.Chat(exchange, ConversationWords.NotInTeam),
            { Verb: Verb.Resume } => Resume(exchange, command),
            { Verb: Verb.NextJob or Verb.SameJob } => parts.Debriefs.TakeUp(exchange, command),
            { Subject: not "" } when IsStale(exchange.State, command) => parts.Repair.Stale(exchange),
            { Verb: Verb.Undo } => parts.Undo.Undo(exchange),
            { Verb: Verb.Cancel } => parts.Repair.Cancel(exchange),
            { Verb: Verb.StartOver } => parts.Repair.StartOver(exchange),
            { Verb: Verb.OpenForm } => parts.Form.Open(exchange),
            _ when exchange.State.Debrief is { } open => AboutDebrief(exchange, open, pressed),
            _ => parts.Repair.Stale(exchange),
        };
    }

    private TurnResult AboutDebrief(Exchange exchange, DebriefState open, Said.Pressed pressed)
    {
        var (command, inputs) = (pressed.Command, pressed.Inputs);
        return command.Verb switch
        {
            Verb.Answer => parts.Debriefs.Answer(exchange, open, command.Argument),
            Verb.Skip => parts.Debriefs.Skip(exchange, open),
            Verb.Back => parts.Debriefs.Back(exchange, open),
            Verb.WrongKind => parts.Debriefs.WrongKind(exchange, open),
            Verb.SaveForm => parts.Form.Save(exchange, open, inputs),
            Verb.EditDraft => parts.Drafts.Edit(exchange, open),
            Verb.SaveDraft => parts.Drafts.Save(exchange, open, inputs.GetValueOrDefault("subject"), inputs.GetValueOrDefault("body") ?? open.Draft?.Current.Body ?? ""),
            Verb.ReviseDraft => parts.Drafts.Revise(exchange, open, command.Argument),
            Verb.RestoreDraft => parts.Drafts.Restore(exchange, open),
            Verb.CopyDraft => DebriefDrafts.Copy(exchange, open),
            Verb.MailDraft => DebriefDrafts.Mail(exchange, open),
            _ when OpportunityActions.Knows(command.Verb) => parts.Opportunities.ActOnDebrief(exchange, open, command),
            _ => parts.Repair.Stale(exchange),
        };
    }

    private TurnResult AboutOpportunity(Exchange exchange, Said.Pressed pressed)
    {
        var command = pressed.Command;
        if (exchange.Opportunity(command.Subject) is not { } opportunity)
        {
            return exchange.Says(ConversationWords.NoSuchOpportunity);
        }

        return command.Verb == Verb.EditOpportunity ? RecordDesk.Edit(exchange, opportunity)
            : command.Verb == Verb.SaveOpportunity ? parts.Records.Save(exchange, opportunity, pressed)
            : OpportunityActions.Knows(command.Verb) ? parts.Opportunities.Act(exchange, opportunity, command)
            : exchange.Speaker.Role == Role.Team ? parts.SmallTalk.Chat(exchange, ConversationWords.NotInTeam)
            : command.Verb is Verb.Answer or Verb.Resume ? parts.Opportunities.Reopen(exchange, opportunity, command.Verb == Verb.Answer ? command.Argument : "")
            : exchange.Says(ConversationWords.NoSuchOpportunity);
    }

    /// <summary>"Take it up again": what was set aside last, or an older one by the opportunity it belongs to.</summary>
    private TurnResult Resume(Exchange exchange, Command command)
    {
        var isAside = command.Subject.Length == 0 || string.Equals(exchange.State.SetAside?.Id, command.Subject, StringComparison.Ordinal);
        return isAside ? parts.Repair.Resume(exchange)
            : string.Equals(exchange.State.Debrief?.Id, command.Subject, StringComparison.Ordinal) ? parts.Repair.Stale(exchange)
            : exchange.Opportunity(command.Argument) is { } opportunity ? parts.Opportunities.Reopen(exchange, opportunity, "")
            : exchange.Says(RepairWords.Gone);
    }

    private TurnResult Repeat(Exchange exchange) => exchange.State.Last switch
    {
        { Kind: AnswerKind.Debrief } when exchange.State.Debrief is { } open => parts.Repair.Again(exchange, open),
        { Words.Length: > 0 } last => exchange.Says(Markup.Trusted(last.Words)),
        _ => exchange.Says(ConversationWords.NothingSaid),
    };

    private static bool IsStale(ConversationState state, Command command) =>
        command.Revision != state.Revision || !string.Equals(command.Subject, state.Debrief?.Id, StringComparison.Ordinal);
}
