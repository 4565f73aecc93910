using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Pipeline;

namespace HighPoint.Debriefs;

/// <summary>A change of the open debrief.</summary>
/// <param name="Said">What to say of it before its effects.</param>
/// <param name="Ask">The question to ask next in any case; null for the one most worth asking.</param>
public sealed record Change(Markup Said, FactName? Ask = null)
{
    /// <summary>Messages that come first: cards that this change leaves without buttons.</summary>
    public ImmutableArray<Message> First { get; init; } = [];

    /// <summary>Whether the record is left as it is, because only the draft or the card changed.</summary>
    public bool LeavesRecord { get; init; }

    /// <summary>Whether the card is a new message at the bottom, and not the old one redrawn.</summary>
    public bool NewCard { get; init; }

    /// <summary>Whether this change begins the engagement, so that taking it back takes the engagement back.</summary>
    public bool Begins { get; init; }
}

/// <summary>Carries out changes of the open debrief: the advice anew, the record, the card, and a way back. Every dialog about a debrief ends here.</summary>
public sealed class DebriefDesk(Consultant consultant, DebriefCard cards, NudgePlans plans)
{
    /// <summary>What follows from debriefs.</summary>
    public Consultant Consultant => consultant;

    /// <summary>Their cards.</summary>
    public DebriefCard Cards => cards;

    /// <summary>The debrief becomes <paramref name="after"/>.</summary>
    public TurnResult Settle(Exchange exchange, DebriefState after, Change change)
    {
        var before = exchange.State.Debrief;
        var consultation = consultant.Consult(after with { TouchedAt = exchange.Now }, exchange, change.Ask);
        var recorded = change.LeavesRecord ? new Recorded([], consultation.Opportunity, []) : Record(exchange, consultation);
        var isRecorded = !change.LeavesRecord && IsToRecord(consultation);
        consultation = consultation with
        {
            Debrief = consultation.Debrief with
            {
                Opportunity = isRecorded ? recorded.Opportunity?.Id : after.Opportunity, Recorded = after.Recorded || isRecorded,
            },
            Opportunity = recorded.Opportunity,
        };
        var snapshot = new Snapshot(Slim(before), change.Begins ? after.Id : null) { Mark = Mark.Of(exchange, consultation.Debrief.Opportunity, recorded.Events) };
        var state = exchange.State.After(snapshot) with { Debrief = consultation.Debrief, Misses = 0 };
        var card = cards.Of(consultation, state.Revision, exchange.Now, exchange.Speaker.Zone);
        ImmutableArray<Message> messages = change.NewCard || before is null
            ? [.. change.First, card with { Text = Markup.Join("\n\n", [change.Said, card.Text]) }]
            : [.. change.First, .. Told(exchange, before, consultation, change), card];
        return new TurnResult(state, Exchange.Here(messages.AsSpan()), recorded.Events, plans.For(recorded.Touched, exchange));
    }

    /// <summary>The open debrief is taken off the record.</summary>
    public TurnResult Withdraw(Exchange exchange, DebriefState open, Markup words)
    {
        var withdrawn = DebriefRepair.Withdraw(exchange, open);
        var snapshot = new Snapshot(Slim(open)) { Mark = Mark.Of(exchange, open.Opportunity, withdrawn.Events) };
        return new TurnResult(exchange.State.After(snapshot) with { Debrief = null, Misses = 0 }, Exchange.Here(Closed(open, words)), withdrawn.Events, plans.For(withdrawn.Touched, exchange));
    }

    /// <summary>The card as it is now, without any change. Its buttons go by <paramref name="exchange"/>'s revision.</summary>
    public Message Card(Exchange exchange, DebriefState debrief) =>
        cards.Of(consultant.Consult(debrief, exchange, debrief.Asked), exchange.State.Revision, exchange.Now, exchange.Speaker.Zone);

    /// <summary>Another face of the card (the draft's fields, the form, a reminder's times): no change of anything, and nothing to undo.</summary>
    public TurnResult Turned(Exchange exchange, DebriefState debrief, Markup said)
    {
        var turned = exchange.With(exchange.State with { Revision = exchange.State.Revision + 1, Debrief = debrief, Misses = 0 });
        return said.IsEmpty ? turned.Says(Card(turned, debrief)) : turned.Says(new Message(said), Card(turned, debrief));
    }

    /// <summary>A debrief's card without buttons to change it: it was set aside, taken back, or goes on elsewhere.</summary>
    public Message Closed(DebriefState debrief, Markup words, params ReadOnlySpan<CardAction> actions) => new(
        words,
        new Card(
            debrief.Occasion is { } occasion ? DebriefWords.Title(debrief.Facts.Company, cards.Kind(occasion)) : DebriefWords.OpenTitle(debrief.Facts.Company),
            [], [.. actions]),
        debrief.CardKey);

    /// <summary>The record of a debrief: with its advice once there is one, else as a mere log, so that nothing said is lost.</summary>
    public static Recorded Record(Exchange exchange, Consultation consultation)
    {
        var debrief = consultation.Debrief;
        var engagement = new Engagement(debrief.Id, debrief.Opportunity, debrief.Occasion, debrief.Facts);
        var (by, turn) = (exchange.Speaker.Id, exchange.Turn.EventId);
        return consultation.Advice is { } advice && IsToRecord(consultation)
            ? Recording.Record(new RecordRequest(exchange.Now, by, turn, engagement, advice, exchange.View)
            {
                OwnerCard = new OwnerCard(exchange.Speaker.Name, exchange.Speaker.Zone.Id),
            })
            : new Recorded(
                [new PipelineEvent(exchange.Now, by, turn, debrief.Opportunity, new PipelineChange.EngagementLogged(engagement))], consultation.Opportunity, []);
    }

    /// <summary>Advice that is held back is no plan yet; but what was planned before must not stay as it was.</summary>
    private static bool IsToRecord(Consultation consultation) => consultation.Advice is not null && (consultation.Debrief.Recorded || !consultation.IsHeld);

    /// <summary>A debrief as it is kept for undo: only the newest version of its draft.</summary>
    public static DebriefState? Slim(DebriefState? debrief) =>
        debrief?.Draft is { } draft ? debrief with { Draft = new Drafts.DraftHistory([draft.Versions[^1]]) } : debrief;

    /// <summary>The kind and the facts in which two states of a debrief differ, each before and after.</summary>
    public IEnumerable<Markup> Differences(DebriefState before, DebriefState after) =>
    [
        .. before.Occasion != after.Occasion && after.Occasion is { } occasion
            ? new[] { RepairWords.Changed(FactWords.Label(FactName.Occasion), before.Occasion is { } old ? cards.Kind(old) : "", cards.Kind(occasion)) }
            : [],
        .. FactSheet.Names
            .Select(name => (name, Old: cards.Value(before.Facts, name), New: cards.Value(after.Facts, name)))
            .Where(fact => !string.Equals(fact.Old, fact.New, StringComparison.Ordinal))
            .Select(fact => RepairWords.Changed(FactWords.Label(fact.name), fact.Old, fact.New)),
    ];

    /// <summary>Before and after, what it does to the advice, and the next question.</summary>
    private ImmutableArray<Message> Told(Exchange exchange, DebriefState before, Consultation after, Change change)
    {
        var lines = new List<Markup> { change.Said };
        lines.AddRange(Differences(before, after.Debrief));
        if (after is { IsHeld: false, Advice: { } advice } && !SameGist(before.Recorded ? consultant.VerdictOf(before, exchange) : null, advice.Verdict))
        {
            lines.Add(DebriefCard.Words(after, exchange.Now, exchange.Speaker.Zone));
        }

        if (after.Question is { } question)
        {
            lines.Add(RepairWords.Next(question.Text));
        }

        var said = Markup.Join("\n\n", lines);
        return said.IsEmpty ? [] : [new Message(said)];
    }

    private static bool SameGist(Advising.Verdict? one, Advising.Verdict other) => one is not null
        && string.Equals(QuestionsWorthAsking.Gist(one), QuestionsWorthAsking.Gist(other), StringComparison.Ordinal);
}
