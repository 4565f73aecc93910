namespace HighPoint.Advising.Rules;

/// <summary>They have an agreement with us: nothing to offer, and proof of what it is worth.</summary>
internal sealed class HasAgreement : IAdviceRule
{
    public string Name => "has-agreement";

    public Verdict? Judge(Situation situation) =>
        situation.Facts.Agreement == true ? new Verdict.HasAgreement() : null;
}
