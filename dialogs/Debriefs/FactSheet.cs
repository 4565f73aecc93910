using System.Collections.Immutable;

namespace HighPoint.Debriefs;

/// <summary>Facts by their names: which are known, and how one record takes over what another one says.</summary>
public static class FactSheet
{
    /// <summary>Every name that is a member of <see cref="Facts"/>, in the order in which a person reads them.</summary>
    public static ImmutableArray<FactName> Names { get; } = [.. Enum.GetValues<FactName>().Where(name => name != FactName.Occasion)];

    /// <summary>Whether <paramref name="facts"/> say anything about <paramref name="name"/>.</summary>
    public static bool Knows(this Facts facts, FactName name) => name switch
    {
        FactName.Company => facts.Company is not null,
        FactName.Contact => facts.Contact is not null,
        FactName.Email => facts.Email is not null,
        FactName.Phone => facts.Phone is not null,
        FactName.Hours => facts.Hours is not null,
        FactName.Finished => facts.Finished is not null,
        FactName.Repair => facts.Repair is not null,
        FactName.Presented => facts.Presented is not null,
        FactName.Grievances => facts.Grievances.Length > 0,
        FactName.Agreement => facts.Agreement is not null,
        FactName.Paying => facts.Paying is not null,
        FactName.FreeOfCharge => facts.FreeOfCharge is not null,
        FactName.Amount => facts.Amount is not null,
        FactName.Mood => facts.Mood is not null,
        FactName.Incumbent => facts.Incumbent is not null,
        FactName.Incidents => facts.Incidents.Length > 0,
        FactName.Findings => facts.Findings.Length > 0,
        _ => false,
    };

    /// <summary>What <paramref name="facts"/> know, in order.</summary>
    public static ImmutableArray<FactName> Known(this Facts facts) => [.. Names.Where(facts.Knows)];

    /// <summary><paramref name="facts"/> with <paramref name="other"/>'s word on <paramref name="name"/>, known or not.</summary>
    public static Facts Take(this Facts facts, Facts other, FactName name) => name switch
    {
        FactName.Company => facts with { Company = other.Company },
        FactName.Contact => facts with { Contact = other.Contact },
        FactName.Email => facts with { Email = other.Email },
        FactName.Phone => facts with { Phone = other.Phone },
        FactName.Hours => facts with { Hours = other.Hours },
        FactName.Finished => facts with { Finished = other.Finished },
        FactName.Repair => facts with { Repair = other.Repair },
        FactName.Presented => facts with { Presented = other.Presented },
        FactName.Grievances => facts with { Grievances = other.Grievances },
        FactName.Agreement => facts with { Agreement = other.Agreement },
        FactName.Paying => facts with { Paying = other.Paying },
        FactName.FreeOfCharge => facts with { FreeOfCharge = other.FreeOfCharge },
        FactName.Amount => facts with { Amount = other.Amount },
        FactName.Mood => facts with { Mood = other.Mood },
        FactName.Incumbent => facts with { Incumbent = other.Incumbent },
        FactName.Incidents => facts with { Incidents = other.Incidents },
        FactName.Findings => facts with { Findings = other.Findings },
        _ => facts,
    };

    /// <summary><paramref name="facts"/> as if nothing had been said about <paramref name="name"/>.</summary>
    public static Facts Without(this Facts facts, FactName name) => facts.Take(Facts.None, name);

    /// <summary>
    /// What was known and what is said now: the newer word counts, lists grow, and nothing is forgotten. What is put right (<paramref name="replaced"/>) replaces its list.
    /// </summary>
    public static Facts Merge(this Facts facts, Facts said, ImmutableArray<FactName> replaced)
    {
        foreach (var name in said.Known())
        {
            facts = facts.Take(replaced.Contains(name) ? said : Grown(facts, said), name);
        }

        return facts with { PaidOn = said.PaidOn ?? facts.PaidOn, ExpectedOn = said.ExpectedOn ?? facts.ExpectedOn };
    }

    private static Facts Grown(Facts facts, Facts said) => said with
    {
        Grievances = [.. facts.Grievances.Union(said.Grievances).Order()],
        Incidents = [.. facts.Incidents.Union(said.Incidents, StringComparer.Ordinal)],
        Findings = [.. facts.Findings.Union(said.Findings, StringComparer.Ordinal)],
    };
}
