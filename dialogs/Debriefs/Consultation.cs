using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Drafts;
using HighPoint.Pipeline;
using HighPoint.Playbooks;

namespace HighPoint.Debriefs;

/// <summary>A debrief and all that follows from it at one moment.</summary>
/// <param name="Debrief">The debrief, its question and its draft brought up to date.</param>
/// <param name="Known">What was said, and what the pipeline knows of the customer beside it.</param>
/// <param name="Advice">What to do; null while the kind is open.</param>
/// <param name="Question">The question to ask; null for none.</param>
/// <param name="Assumed">What the advice takes for granted.</param>
/// <param name="Opportunity">The opportunity it belongs to, as it is now; null for none.</param>
public sealed record Consultation(
    DebriefState Debrief, Facts Known, Advice? Advice, Question? Question, ImmutableArray<OpenFact> Assumed, Opportunity? Opportunity)
{
    /// <summary>Whether no date is named yet, because a fact that decides whether there is one is neither known nor skipped.</summary>
    public bool IsHeld => Advice is null || (Debrief.Occasion is { } occasion && QuestionsWorthAsking.Pivot(occasion) is { } pivot
        && !Debrief.Skipped.Contains(pivot) && Assumed.Any(open => open.Fact == pivot));

    /// <summary>The draft as it stands now, or null.</summary>
    public Draft? Draft => Debrief.Draft?.Current;

    /// <summary>The job that was told with another one and comes next; null for none.</summary>
    public Pending? Next { get; init; }

    /// <summary>What the pipeline knows of the customer from before, in one sentence; empty where nothing.</summary>
    public Markup History { get; init; }

    /// <summary>Whether a fact is known from an earlier job alone.</summary>
    public bool IsFromBefore(FactName name) =>
        Known.Knows(name) && !Debrief.Facts.Knows(name) && !(name == FactName.Agreement && Opportunity is { Stage: Stage.Signed });

    /// <summary>Whether the advice was followed or dropped: what is left is to hear what became of it.</summary>
    public bool IsDone => Opportunity is { IsDone: true };

    /// <summary>Whether the message went out.</summary>
    public bool IsSent => Opportunity is { OfferedAt: not null };
}

/// <summary>Works out what follows from a debrief. Nothing of it is stored, so nothing of it can be out of date.</summary>
public sealed class Consultant(Playbook playbook, Company company, Advisor advisor, DraftWriter writer)
{
    private readonly QuestionsWorthAsking questions = new(playbook, advisor);

    /// <summary>The debrief as it is now.</summary>
    /// <param name="debrief">The debrief.</param>
    /// <param name="exchange">The turn.</param>
    /// <param name="ask">The question to ask in any case; null for the one most worth asking.</param>
    public Consultation Consult(DebriefState debrief, Exchange exchange, FactName? ask = null)
    {
        var known = CustomerHistory.Complete(debrief.Facts, exchange.View, debrief.Id);
        var opportunity = exchange.Opportunity(debrief.Opportunity);
        ask = IsStale(debrief, ask, opportunity) ? null : ask;
        debrief = ask == FactName.Occasion ? debrief : Likeliest(debrief, known, exchange);
        if (debrief.Occasion is not { } occasion)
        {
            return new Consultation(Asking(debrief, FactName.Occasion) with { Draft = null }, known, null, QuestionFor(FactName.Occasion), [], opportunity) { Next = NextJob(exchange) };
        }

        var calendar = company.Calendar.In(exchange.Speaker.Zone);
        var advice = advisor.Advise(occasion, QuestionsWorthAsking.Cautious(occasion, known), exchange.Now, calendar);
        var open = AsksNothing(opportunity) ? [] : questions.Find(advice.Verdict, occasion, known, exchange.Now, calendar, company.Currency);
        var next = ask ?? Next(debrief, open);
        var asking = ask is null ? Asking(debrief, next) : debrief with { Asked = next };
        var shown = opportunity is { Stage: Stage.Signed } ? known with { Agreement = true } : known;
        var consultation = new Consultation(asking, shown, advice, next is { } fact ? QuestionFor(fact) : null, open, opportunity)
        {
            Next = NextJob(exchange),
            History = CustomerHistory.Of(exchange.View, known.Company, debrief.Id, exchange.Speaker.Zone),
        };
        return consultation with { Debrief = Drafted(consultation, occasion, exchange) };
    }

    /// <summary>The kind is not asked for where every kind comes to the same: the likeliest stands for them all, as long as that is so.</summary>
    private DebriefState Likeliest(DebriefState debrief, Facts known, Exchange exchange)
    {
        var open = debrief.Basis == KindBasis.Moot ? debrief with { Occasion = null, Basis = KindBasis.Open } : debrief;
        if (open.Occasion is not null)
        {
            return open;
        }

        var calendar = company.Calendar.In(exchange.Speaker.Zone);
        // Routine work is one of the kinds only where the words speak for none of the others.
        var kinds = Enum.GetValues<Occasion>().Where(kind => kind != Occasion.None || open.Likely == Occasion.None);
        var gists = kinds.Select(kind => advisor.Judge(kind, QuestionsWorthAsking.Cautious(kind, known), exchange.Now, calendar))
            .Select(verdict => QuestionsWorthAsking.Gist(verdict is Verdict.HasAgreement ? new Verdict.Nothing() : verdict));
        return gists.Distinct(StringComparer.Ordinal).Count() == 1 ? open with { Occasion = open.Likely, Basis = KindBasis.Moot, Asked = null } : open;
    }

    /// <summary>The verdict alone; null while the kind is open.</summary>
    public Verdict? VerdictOf(DebriefState debrief, Exchange exchange) => debrief.Occasion is { } occasion
        ? advisor.Judge(occasion, QuestionsWorthAsking.Cautious(occasion, CustomerHistory.Complete(debrief.Facts, exchange.View, debrief.Id)), exchange.Now, company.Calendar.In(exchange.Speaker.Zone))
        : null;

    /// <summary>A question of the playbook's, or a plain one where it has none for this fact.</summary>
    private Question QuestionFor(FactName fact) => playbook.Questions.For(fact) ?? new Question(fact, DebriefWords.WhichValue(fact), []);

    private static Pending? NextJob(Exchange exchange) => exchange.State.Pending.FirstOrDefault(job => job.Company is not null);

    private FactName? Next(DebriefState debrief, ImmutableArray<OpenFact> open) => open
        .Select(fact => (FactName?)fact.Fact)
        .FirstOrDefault(fact => !debrief.Skipped.Contains(fact!.Value)
            && (QuestionsWorthAsking.IsPivot(fact.Value) || debrief.Questions.Contains(fact.Value)
                || debrief.Questions.Count(asked => !QuestionsWorthAsking.IsPivot(asked)) < playbook.Timing.Asking.Most));

    /// <summary>Once the message is out or the opportunity is closed no answer changes anything. What was told too late is the exception: it may have ended later than it seemed.</summary>
    private static bool AsksNothing(Opportunity? opportunity) =>
        opportunity is { IsDone: true } and not { OfferedAt: null, Stage: Stage.Expired, StageReason: StageReasons.ToldTooLate };

    /// <summary>Whether a question is still remembered that is not worth asking any more. What the person wants to put right is always asked for.</summary>
    private static bool IsStale(DebriefState debrief, FactName? ask, Opportunity? opportunity) =>
        ask is { } fact && fact != FactName.Occasion && debrief.Questions.Contains(fact) && AsksNothing(opportunity);

    private static DebriefState Asking(DebriefState debrief, FactName? fact) => debrief with
    {
        Asked = fact,
        Questions = fact is { } name && !debrief.Questions.Contains(name) ? debrief.Questions.Add(name) : debrief.Questions,
    };

    /// <summary>The draft by today's facts. What the person wrote, and what went out, stays as it is; but where nothing is to be sent, there is nothing to send.</summary>
    private DebriefState Drafted(Consultation consultation, Occasion occasion, Exchange exchange)
    {
        var debrief = consultation.Debrief;
        if (debrief.Draft is not null && consultation.IsSent)
        {
            return debrief;
        }

        var current = debrief.Draft?.Current;
        var written = consultation.IsHeld ? null : Write(consultation, occasion, exchange, current?.Manner ?? default);
        return written == current || (written is not null && debrief.Draft is { IsEdited: true }) ? debrief
            : debrief with { Draft = written is null ? null : DraftHistory.Of(written) };
    }

    /// <summary>The draft in a form, a tone and a length; null where the advice leaves nothing to send.</summary>
    public Draft? Write(Consultation consultation, Occasion occasion, Exchange exchange, DraftManner manner) =>
        consultation.Advice is { } advice ? writer.Write(new DraftRequest(occasion, consultation.Known, advice, exchange.Speaker, manner)) : null;
}
