using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>Work that was free of charge makes nobody a paying customer: the first paid work does. Whoever got it free is taken for a stranger unless it is said that they have paid us before.</summary>
internal sealed class PaidWorkFirst : IAdviceRule
{
    public string Name => "paid-work-first";

    public Verdict? Judge(Situation situation) =>
        situation is { Facts: { Paying: not true, FreeOfCharge: true }, Occasion: Occasion.Emergency or Occasion.Audit }
            ? new Verdict.PaidStepFirst(PaidStep.Work, WindowFinder.Find(situation, situation.Closes), [])
            : null;
}
