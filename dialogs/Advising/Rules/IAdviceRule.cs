namespace HighPoint.Advising.Rules;

/// <summary>One rule of the advice.</summary>
internal interface IAdviceRule
{
    /// <summary>Its name, under which the playbook words it.</summary>
    string Name { get; }

    /// <summary>What it says to a situation, or null where it does not apply.</summary>
    Verdict? Judge(Situation situation);
}
