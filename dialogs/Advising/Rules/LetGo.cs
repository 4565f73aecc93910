using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>A prospect's cycle ends with its last check-in: let them go.</summary>
internal sealed class LetGo : IAdviceRule
{
    public string Name => "let-go";

    public Verdict? Judge(Situation situation) =>
        situation is { Occasion: Occasion.DissatisfiedProspect, HasPassed: true } ? new Verdict.TooLate(situation.Closes) : null;
}
