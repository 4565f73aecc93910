using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>A repair that only holds can break again, and the trust with it: wait for the real fix.</summary>
internal sealed class OnlyHolding : IAdviceRule
{
    public string Name => "only-holding";

    public Verdict? Judge(Situation situation) =>
        situation is { Occasion: Occasion.Emergency, Facts.Repair: RepairState.Holding }
            ? situation.NotYet(WaitFor.Repair, situation.Timing.AskAgain.Holding)
            : null;
}
