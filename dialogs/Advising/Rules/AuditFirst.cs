using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>A dissatisfied prospect is shopping: the audit is the segue to the agreement, always.</summary>
internal sealed class AuditFirst : IAdviceRule
{
    public string Name => "audit-first";

    public Verdict? Judge(Situation situation) =>
        situation.Occasion == Occasion.DissatisfiedProspect ? Propose(situation, WindowFinder.Find(situation, situation.Closes)) : null;

    private static Verdict.PaidStepFirst Propose(Situation situation, OfferWindow window) => new(
        PaidStep.Audit,
        window,
        [.. situation.Timing.Prospect.CheckInWeeks.Select(situation.CheckIn).Where(checkIn => checkIn.ToInstant() > window.BestFrom.ToInstant()).Distinct()]);
}
