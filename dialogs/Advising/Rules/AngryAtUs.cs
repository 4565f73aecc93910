using HighPoint.Debriefs;

namespace HighPoint.Advising.Rules;

/// <summary>Somebody who is angry at us is at no high point, whatever was fixed or found: make it right first.</summary>
internal sealed class AngryAtUs : IAdviceRule
{
    public string Name => "angry-at-us";

    public Verdict? Judge(Situation situation) =>
        situation.Facts.Mood == Mood.AngryAtUs ? situation.NotYet(WaitFor.GoodMood, situation.Timing.AskAgain.Angry) : null;
}
