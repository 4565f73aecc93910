using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>An audit makes people wonder what to do next only once they have seen its findings.</summary>
internal sealed class FindingsNotPresented : IAdviceRule
{
    public string Name => "findings-not-presented";

    public Verdict? Judge(Situation situation) =>
        situation is { Occasion: Occasion.Audit, Facts.Presented: false }
            ? situation.NotYet(WaitFor.Findings, situation.Timing.AskAgain.Findings)
            : null;
}
