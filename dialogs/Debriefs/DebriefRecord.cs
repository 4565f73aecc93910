using System.Collections.Immutable;
using HighPoint.Language;
using HighPoint.Playbooks;
using NodaTime.Text;

namespace HighPoint.Debriefs;

/// <summary>What is noted down of one message: the kind of job, how sure that is, and every fact, under the names and in the forms that the debriefs of the corpus have (tests/Corpus/README.md).</summary>
public sealed record DebriefRecord
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private DebriefRecord(ImmutableArray<Entry> entries) => Entries = entries;

    /// <summary>All entries, always the same ones in the same order.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>The names of the entries in order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Noted(Occasion.None, 0, false, [], Facts.None).Entries.Select(entry => entry.Name)];

    /// <summary>
    /// Notes down what a reading of a first message holds. What tells of no job is noted as none, without asking. <c>asks</c> says whether the kind is in doubt: there a
    /// conversation asks, unless every kind comes to the same advice.
    /// </summary>
    public static DebriefRecord Of(Reading reading, Playbook playbook)
    {
        var (kind, tells) = (reading.Occasion, reading.TellsOfJob());
        var best = tells ? kind.Best : Occasion.None;
        var asks = tells && !playbook.IsClear(kind);
        return Noted(best, kind.Probabilities[(int)best], asks, tells ? playbook.Words(kind) : [], reading.Facts.Awaited(asks ? null : best));
    }

    private static DebriefRecord Noted(Occasion kind, double confidence, bool asks, ImmutableArray<string> evidence, Facts facts) => new(
    [
        new("kind", SnakeCase.Of(kind)),
        new("confidence", Math.Round(confidence, 4)),
        new("asks", asks),
        new("evidence", evidence),
        new("client", facts.Company),
        new("contact", facts.Contact),
        new("email", facts.Email),
        new("phone", facts.Phone),
        new("hours", (double?)facts.Hours),
        new("resolved", facts.Repair is { } repair ? repair == RepairState.Fixed : null),
        new("delivered", facts.Presented),
        new("reasons", facts.Grievances.Select(SnakeCase.Of).ToImmutableArray()),
        new("agreement", facts.Agreement),
        new("paying", facts.Paying),
        new("amount", (double?)facts.Amount?.Amount),
        new("finished", Ended(facts.Finished)),
    ]);

    private static string? Ended(Finished? ended) => ended switch
    {
        { Time: { } time } => Moment.Format(ended.Date.At(time)),
        { } => Day.Format(ended.Date),
        null => null,
    };

    /// <summary>One entry of a record.</summary>
    /// <param name="Name">Its name: "client".</param>
    /// <param name="Value">Null where not said; else a string, a double, a bool, or an immutable array of strings.</param>
    public sealed record Entry(string Name, object? Value);
}
