using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>A fact is asked for only if it is unknown and some answer would change the advice. (The company is asked for too: without it there is no record to find again.)</summary>
public sealed class QuestionsWorthAsking(Playbook playbook, Advisor advisor)
{
    /// <summary>
    /// The order of asking: what the advice hangs on, then the company (whose history may answer the rest), then what changes the advice for most people.
    /// </summary>
    private static readonly ImmutableArray<FactName> Order =
    [
        .. new[]
        {
            FactName.Repair, FactName.Presented, FactName.Company, FactName.Agreement, FactName.Paying, FactName.FreeOfCharge, FactName.Finished, FactName.Mood,
        }.Union(FactSheet.Names),
    ];

    /// <summary>The fact without which no date is named: a wrong "offer it tomorrow" is the worst answer.</summary>
    public static FactName? Pivot(Occasion occasion) => occasion switch
    {
        Occasion.Emergency => FactName.Repair,
        Occasion.Audit => FactName.Presented,
        _ => null,
    };

    /// <summary>Whether no date is named without the fact, for one kind or another.</summary>
    public static bool IsPivot(FactName fact) => fact is FactName.Repair or FactName.Presented;

    /// <summary>What advice goes by: as long as nobody said that it is fixed, or that the findings were presented, it is not.</summary>
    public static Facts Cautious(Occasion occasion, Facts known) => Pivot(occasion) switch
    {
        FactName.Repair => known with { Repair = known.Repair ?? RepairState.Broken },
        FactName.Presented => known with { Presented = known.Presented ?? false },
        _ => known,
    };

    /// <summary>
    /// What the kind itself says: whoever is unhappy with another provider is not our client, and it is not us they are upset with; and in a cycle of weeks it hardly matters
    /// on which day they said so.
    /// </summary>
    private static bool Follows(FactName fact, Occasion occasion) =>
        occasion == Occasion.DissatisfiedProspect && fact is (FactName.Agreement or FactName.Mood or FactName.Finished);

    /// <summary>The facts worth asking for (of what was told too late only when it ended), in the order of asking, each with the answer that the advice (<paramref name="verdict"/>) takes for granted while it is not known.</summary>
    public ImmutableArray<OpenFact> Find(Verdict verdict, Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar, string currency)
    {
        var present = Gist(verdict);
        var cautious = Cautious(occasion, facts);
        var local = now.InZone(calendar.Zone).LocalDateTime;
        var open = ImmutableArray.CreateBuilder<OpenFact>();
        foreach (var fact in Order.Where(name => !facts.Knows(name) && !Follows(name, occasion) && (verdict is not Verdict.TooLate || name == FactName.Finished)))
        {
            if (playbook.Questions.For(fact) is not { } question)
            {
                continue;
            }

            var answers = question.Options
                .Select(option => (option.Value, Facts: cautious.Put(fact, option.Value, local, currency)))
                .Where(answer => answer.Facts is not null)
                .Select(answer => (answer.Value, Gist: Gist(advisor.Judge(occasion, answer.Facts!, now, calendar))))
                .ToImmutableArray();
            if (answers.Any(answer => !string.Equals(answer.Gist, present, StringComparison.Ordinal)))
            {
                open.Add(new OpenFact(fact, answers.FirstOrDefault(answer => string.Equals(answer.Gist, present, StringComparison.Ordinal)).Value));
            }
            else if (fact == FactName.Company && occasion != Occasion.None)
            {
                open.Add(new OpenFact(fact, null));
            }
        }

        return open.ToImmutable();
    }

    /// <summary>What of a verdict matters to the person: what to do, and by when.</summary>
    public static string Gist(Verdict verdict) => verdict switch
    {
        Verdict.Offer offer => $"offer {Gist(offer.Window)}",
        Verdict.PaidStepFirst first => $"{first.Step} {Gist(first.Window)}",
        Verdict.NotYet wait => $"{wait.For} {wait.AskAgain.ToInstant()}",
        _ => verdict.GetType().Name,
    };

    // By the day: an hour more or less is no other advice.
    private static string Gist(OfferWindow window) => $"{window.BestFrom.Date:R} {window.Closes.Date:R}";
}

/// <summary>A fact worth asking for. <paramref name="Assumed"/>: the answer's value that the advice takes for granted meanwhile; null where it is none of them.</summary>
public sealed record OpenFact(FactName Fact, string? Assumed);
