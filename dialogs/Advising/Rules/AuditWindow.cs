using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>With the findings before them they want somebody to call: offer while the window is open.</summary>
internal sealed class AuditWindow : IAdviceRule
{
    public string Name => "audit-window";

    public Verdict? Judge(Situation situation) =>
        situation.Occasion == Occasion.Audit ? new Verdict.Offer(WindowFinder.Find(situation, situation.Closes)) : null;
}
