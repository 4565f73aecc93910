namespace HighPoint.Advising.Rules;

/// <summary>The window closed before this was told, and the feeling with it.</summary>
internal sealed class WindowPassed : IAdviceRule
{
    public string Name => "window-passed";

    public Verdict? Judge(Situation situation) =>
        situation.HasPassed ? new Verdict.TooLate(situation.Closes) : null;
}
