using System.Collections.Immutable;
using HighPoint.Advising.Rules;
using HighPoint.Calendars;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>
/// Says when to offer. An ordered list of named rules: the first that applies decides, and the advice names it. Total and cheap: it can be asked over possible answers to
/// see whether a question would change anything. What was not said is taken so: no agreement with us; has paid us (but not where this work was free of charge);
/// fixed; presented; ended just now.
/// </summary>
public sealed class Advisor(Playbook playbook)
{
    private static readonly ImmutableArray<IAdviceRule> Rules =
    [
        new Routine(), new HasAgreement(), new RecentlyDeclined(), new AngryAtUs(), new NotFixedYet(), new OnlyHolding(), new FindingsNotPresented(), new InvoiceFirst(),
        new LetGo(), new WindowPassed(), new PaidWorkFirst(), new AuditFirst(), new EmergencyWindow(), new AuditWindow(),
    ];

    /// <summary>The rules' names, in the order in which they are asked.</summary>
    public static ImmutableArray<string> RuleNames { get; } = [.. Rules.Select(rule => rule.Name)];

    /// <summary>The advice for an engagement told at <paramref name="now"/>, on the technician's own <paramref name="calendar"/>.</summary>
    public Advice Advise(Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar)
    {
        var situation = new Situation(occasion, facts, now, calendar, playbook.Timing);
        var (rule, verdict) = Decide(situation);
        return Worded(rule, verdict, situation);
    }

    /// <summary>The advice's verdict alone, without its words: cheaper, for asking over many possible answers.</summary>
    public Verdict Judge(Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar) =>
        Decide(new Situation(occasion, facts, now, calendar, playbook.Timing)).Verdict;

    private static (string Rule, Verdict Verdict) Decide(Situation situation)
    {
        foreach (var rule in Rules)
        {
            if (rule.Judge(situation) is { } verdict)
            {
                return (rule.Name, verdict);
            }
        }

        return (Rules[0].Name, new Verdict.Nothing());
    }

    private Advice Worded(string rule, Verdict verdict, Situation situation)
    {
        var wording = playbook.Advice.Rules[rule];
        var changes = wording.Changes.Where(change => change.UnlessKnown is not { } fact || !situation.Facts.Knows(fact)).Select(change => change.Text);
        return new Advice(verdict, rule, wording.Why, [.. changes]) { What = wording.What, Basis = AdviceWords.Basis(wording.Basis, situation.Occasion, playbook.Timing) };
    }
}
