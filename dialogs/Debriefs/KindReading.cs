using System.Collections.Immutable;
using HighPoint.Language;
using HighPoint.Playbooks;

namespace HighPoint.Debriefs;

/// <summary>What is made of a first message: whether it tells of a job, whether its kind is clear, and what of it is as good as said.</summary>
public static class KindReading
{
    /// <summary>From this probability on another occasion is named beside the likeliest one.</summary>
    private const double WorthNaming = 0.05;

    /// <summary>Whether the kind is stated; else it is asked for.</summary>
    public static bool IsClear(this Playbook playbook, Classification kind) => kind.Confidence >= playbook.Timing.Asking.KindBelow;

    /// <summary>The person's own words that decided, strongest first and each once; where the kind is open, those for every kind.</summary>
    public static ImmutableArray<string> Words(this Playbook playbook, Classification kind) =>
        [.. kind.Evidence.Where(e => !playbook.IsClear(kind) || e.For == kind.Best).Select(e => e.Words).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The other occasions that the words speak of, in the occasions' order; not what a single word in passing hints at.</summary>
    public static ImmutableArray<Occasion> Also(this Classification kind) =>
        [.. kind.Evidence.Select(e => e.For).Where(other => other != kind.Best && other != Occasion.None && kind.Probabilities[(int)other] >= WorthNaming).Distinct().Order()];

    /// <summary>Whether a message that comes while no job is open tells of one.</summary>
    public static bool TellsOfJob(this Reading reading) => reading.Intent switch
    {
        Intent.Debrief => !IsNewsOfNobody(reading),
        Intent.Correct or Intent.Answer => !reading.Facts.Known().IsEmpty && !reading.Occasion.Evidence.IsEmpty,
        _ => false,
    };

    /// <summary>"They paid", where no job is open and none is named.</summary>
    private static bool IsNewsOfNobody(Reading reading) => reading.Occasion.Evidence.IsEmpty
        && reading.Facts.Known() is { Length: > 0 } known && known.All(name => name is FactName.Paying or FactName.FreeOfCharge or FactName.Amount or FactName.Repair or FactName.Presented);

    /// <summary>What is to be fixed or presented on a day to come is not so yet.</summary>
    public static Facts Awaited(this Facts facts, Occasion? occasion) => (facts, occasion) switch
    {
        ({ ExpectedOn: not null, Repair: null }, Occasion.Emergency) => facts with { Repair = RepairState.Broken },
        ({ ExpectedOn: not null, Presented: null }, Occasion.Audit) => facts with { Presented = false },
        _ => facts,
    };
}
