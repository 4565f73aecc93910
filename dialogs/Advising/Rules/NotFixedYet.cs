using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>The high point of an emergency comes when it works again, not before.</summary>
internal sealed class NotFixedYet : IAdviceRule
{
    public string Name => "not-fixed-yet";

    public Verdict? Judge(Situation situation) =>
        situation is { Occasion: Occasion.Emergency, Facts.Repair: RepairState.Broken }
            ? situation.NotYet(WaitFor.Repair, situation.Timing.AskAgain.Broken)
            : null;
}
