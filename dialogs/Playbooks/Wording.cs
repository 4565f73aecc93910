using System.Collections.Immutable;
using HighPoint.Debriefs;

namespace HighPoint.Playbooks;

/// <summary>How the advice is worded.</summary>
/// <param name="Occasions">What the occasions are called ("Emergency", "IT audit"), one for each.</param>
/// <param name="Rules">The wording of each of the advisor's rules, by the rule's name.</param>
public sealed record AdviceWording(ImmutableDictionary<Occasion, string> Occasions, ImmutableDictionary<string, RuleWording> Rules);

/// <summary>What is said when a rule decides.</summary>
/// <param name="What">What to do, in a few words ("Offer the service agreement").</param>
/// <param name="Why">Why then, in one or two sentences.</param>
/// <param name="Basis">Where the window comes from, with <c>{days}</c> for "3 business days" or <c>{weeks}</c> for "2, 4 and 8 weeks" of the playbook's own numbers; empty where there is no window.</param>
/// <param name="Changes">What would change the advice, most likely first.</param>
public sealed record RuleWording(string What, string Why, string Basis, ImmutableArray<ChangeWording> Changes);

/// <summary>Something that would change the advice.</summary>
/// <param name="Text">A short plain sentence.</param>
/// <param name="UnlessKnown">The fact that makes it idle once known; null where it is always said.</param>
public sealed record ChangeWording(string Text, FactName? UnlessKnown);

/// <summary>The questions that may be asked, one a fact.</summary>
public sealed record Questions(ImmutableDictionary<FactName, Question> ByFact)
{
    /// <summary>The question for <paramref name="fact"/>, or null where the playbook asks none for it.</summary>
    public Question? For(FactName fact) => ByFact.GetValueOrDefault(fact);
}

/// <summary>One question.</summary>
/// <param name="Fact">What it asks for.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Options">Its buttons in order; empty where it is answered in words.</param>
public sealed record Question(FactName Fact, string Text, ImmutableArray<QuestionOption> Options);

/// <summary>One button.</summary>
/// <param name="Value">
/// What it answers, of a set that the owner cannot change: the name of the fact's enum member ("Fixed", "DissatisfiedProspect"),
/// "yes" or "no", and for when it ended "now", "today" or "yesterday".
/// </param>
/// <param name="Label">What stands on it.</param>
public sealed record QuestionOption(string Value, string Label);
