using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Drafts;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using HighPoint.Playbooks;
using HighPoint.Preferences;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>
/// The bot's whole mind as two pure functions. The host calls <see cref="Hear"/>, looks up what it asks for, calls <see cref="Answer"/>, and commits the result.
/// </summary>
public sealed class Assistant
{
    private readonly Hearing hearing;
    private readonly WordsDialog words;
    private readonly ButtonsDialog buttons;
    private readonly NudgePlans plans;

    /// <summary>An assistant for one company. Immutable, and to be used by many conversations at once.</summary>
    public Assistant(Playbook playbook, Company company, IReader reader)
    {
        hearing = new Hearing(company, reader);
        var smallTalk = new SmallTalk(playbook);
        plans = new NudgePlans(playbook, company);
        var desk = new DebriefDesk(new Consultant(playbook, company, new Advising.Advisor(playbook), new DraftWriter(playbook, company)), new DebriefCard(playbook), plans);
        var repair = new DebriefRepair(desk);
        var opportunities = new OpportunityDesk(company, desk, repair, plans);
        var debriefs = new DebriefDialog(playbook, company, desk);
        var parts = new Parts(
            smallTalk, debriefs, repair, new DebriefUndo(desk, plans), new FormDialog(new FormReader(reader, playbook, company), desk), new DebriefDrafts(desk),
            opportunities, desk, new CustomerDesk(debriefs, repair, opportunities), new RecordDesk(company, desk, plans), new PipelineDesk(playbook, company), new PreferenceDesk(company, plans), new HandoverDesk(company, plans));
        words = new WordsDialog(parts);
        buttons = new ButtonsDialog(parts);
    }

    /// <summary>Understands a turn, and says what must be looked up before it can be answered.</summary>
    public Heard Hear(ConversationState state, Turn turn, Instant now) => hearing.Hear(state, turn, now);

    /// <summary>Whether a turn's words, said out of the blue, tell of a job.</summary>
    public bool TellsOfJob(Turn turn, Instant now) => Hear(ConversationState.New, turn, now).Reading is { Intent: Intent.Debrief } reading && reading.TellsOfJob();

    /// <summary>Answers a turn. Same state, same turn, same view, same now: same result, byte for byte.</summary>
    public TurnResult Answer(ConversationState state, Heard heard, Instant now, PipelineView view)
    {
        var exchange = new Exchange(state with { Welcomed = true, Lost = false }, heard.Turn, heard.Reading, now, view) { Rest = heard.Rest, IsUnsure = heard.IsUnsure, Job = heard.Job };
        var result = heard.Turn.Said switch
        {
            Said.Due due => plans.Give(exchange with { State = state }, due.Nudge),
            Said.Arrived arrived => state.Welcomed ? exchange.Says() : SmallTalk.Welcome(exchange, arrived.AddedBy),
            Said.Left => new TurnResult(state with { Welcomed = false }, [], [], []),
            Said.Pressed pressed => buttons.Answer(exchange, pressed),
            Said.Text text when !state.Welcomed && heard.Reading is { Intent: Intent.Greet or Intent.Unknown or Intent.Thank } && text.Attachments == 0 =>
                SmallTalk.Welcome(exchange),
            Said.Text text => words.Answer(exchange, text),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        result = heard.Reading is { Intent: Intent.Debrief } ? result with { State = result.State with { Question = null } } : result;
        return Remembered(Noted(result, Notes(state, heard.Turn.Said)), heard);
    }

    /// <summary>What the person should know of how the message was taken.</summary>
    private static Markup Notes(ConversationState state, Said said) => Markup.Join("\n\n",
    [
        state.Lost && said is not (Said.Due or Said.Left) ? ConversationWords.Lost : Markup.Empty,
        said is Said.Text { Words.Length: > Hearing.MostRead } && state.Debrief?.Mode != CardMode.Draft ? ConversationWords.TooLong(Hearing.MostReadWords) : Markup.Empty,
        said is Said.Text { Attachments: > 0 } text && !string.IsNullOrWhiteSpace(text.Words) ? ConversationWords.WordsOnly : Markup.Empty,
    ]);

    private static TurnResult Noted(TurnResult result, Markup notes)
    {
        if (notes.IsEmpty)
        {
            return result;
        }

        return result.Messages is [{ To: Address.Here, Message: { Card: null } message } first, ..]
            ? result with { Messages = result.Messages.SetItem(0, first with { Message = message with { Text = Markup.Join("\n\n", [notes, message.Text]) } }) }
            : result with { Messages = result.Messages.Insert(0, new Outgoing(new Address.Here(), new Message(notes))) };
    }

    /// <summary>Remembers what was offered and said, for "2", "mark as sent" and "repeat".</summary>
    private static TurnResult Remembered(TurnResult result, Heard heard)
    {
        var here = result.Messages.Where(outgoing => outgoing.To is Address.Here).Select(outgoing => outgoing.Message).ToImmutableArray();
        if (heard.Turn.Said is Said.Due || here.IsEmpty)
        {
            return result;
        }

        var offers = here.Select(message => Offers.Of(message.Card)).LastOrDefault(each => !each.IsEmpty, result.State.Offers);
        if (result.State.Misses > 0)
        {
            // "Repeat" is for what was last said to the purpose.
            return result with { State = result.State with { Offers = offers } };
        }

        var last = here.Any(message => message.Card is not null && string.Equals(message.Key, result.State.Debrief?.CardKey, StringComparison.Ordinal))
            ? new LastAnswer(AnswerKind.Debrief, "")
            : heard.Lookup.Inquiry is { } inquiry ? new LastAnswer(AnswerKind.Pipeline, QuestionJson.Write(inquiry.Question))
            : new LastAnswer(AnswerKind.Words, here[^1].Text.Source);
        return result with { State = result.State with { Offers = offers, Last = last } };
    }
}

/// <summary>The dialogs that an answer comes from.</summary>
internal sealed record Parts(
    SmallTalk SmallTalk, DebriefDialog Debriefs, DebriefRepair Repair, DebriefUndo Undo, FormDialog Form, DebriefDrafts Drafts, OpportunityDesk Opportunities, DebriefDesk Desk, CustomerDesk Customers, RecordDesk Records,
    PipelineDesk Pipeline, PreferenceDesk Preferences, HandoverDesk Handover);
