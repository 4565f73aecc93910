using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>Right after an emergency they like, know and trust us: offer while the window is open.</summary>
internal sealed class EmergencyWindow : IAdviceRule
{
    public string Name => "emergency-window";

    public Verdict? Judge(Situation situation) =>
        situation.Occasion == Occasion.Emergency ? new Verdict.Offer(WindowFinder.Find(situation, situation.Closes)) : null;
}
