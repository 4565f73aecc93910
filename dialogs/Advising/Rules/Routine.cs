using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>Routine work is no occasion: nothing to offer on.</summary>
internal sealed class Routine : IAdviceRule
{
    public string Name => "routine";

    public Verdict? Judge(Situation situation) =>
        situation.Occasion == Occasion.None ? new Verdict.Nothing() : null;
}
