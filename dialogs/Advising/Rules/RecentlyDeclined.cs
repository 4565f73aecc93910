namespace HighPoint.Advising.Rules;

/// <summary>They said no not long ago: they are left in peace for the playbook's pause.</summary>
internal sealed class RecentlyDeclined : IAdviceRule
{
    public string Name => "recently-declined";

    public Verdict? Judge(Situation situation) =>
        situation.Facts.DeclinedOn is { } day && situation.Calendar.DayOf(situation.Now) < day.PlusDays(situation.Timing.AskAgain.Declined) ? new Verdict.Nothing() : null;
}
