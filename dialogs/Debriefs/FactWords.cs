using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Calendars;
using HighPoint.Playbooks;
using NodaTime.Text;

namespace HighPoint.Debriefs;

/// <summary>What facts are called, and how their values read.</summary>
public static class FactWords
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");

    /// <summary>What a fact is called on cards and forms.</summary>
    public static string Label(FactName fact) => fact switch
    {
        FactName.Occasion => "Kind",
        FactName.Company => "Customer",
        FactName.Email => "E-mail",
        FactName.Hours => "Your hours",
        FactName.Repair => "Status",
        FactName.Finished => "Ended",
        FactName.Presented => "Findings presented",
        FactName.Grievances => "Unhappy about",
        FactName.Agreement => "Agreement with you",
        FactName.Paying => "Has paid you",
        FactName.FreeOfCharge => "Free of charge",
        FactName.Incumbent => "Present provider",
        FactName.Incidents => "What broke",
        FactName.Findings => "What was found",
        _ => fact.ToString(),
    };

    /// <summary>A fact's value; empty where not known. May hold what a person typed.</summary>
    /// <param name="facts">The record.</param>
    /// <param name="fact">The fact's name.</param>
    /// <param name="topics">The playbook's, to name what broke and what was found.</param>
    public static string Value(Facts facts, FactName fact, ImmutableArray<Topic> topics) => fact switch
    {
        FactName.Hours => facts.Hours is { } hours ? Hours(hours) : "",
        FactName.Finished => facts.Finished is { } ended ? Ended(ended) : "",
        FactName.Repair => facts.Repair is { } repair ? Value(repair) : "",
        FactName.Mood => facts.Mood is { } mood ? Value(mood) : "",
        FactName.Presented => YesNo(facts.Presented),
        FactName.Agreement => YesNo(facts.Agreement),
        FactName.Paying => YesNo(facts.Paying),
        FactName.FreeOfCharge => YesNo(facts.FreeOfCharge),
        FactName.Amount => facts.Amount is { } money ? Amount(money) : "",
        FactName.Grievances => string.Join(", ", facts.Grievances.Select(Value)),
        FactName.Incidents => string.Join(", ", facts.Incidents.Select(id => Topic(id, topics))),
        FactName.Findings => string.Join(", ", facts.Findings.Select(id => Topic(id, topics))),
        _ => FactValue.Of(facts, fact),
    };

    /// <summary>How far a repair is.</summary>
    public static string Value(RepairState repair) => repair switch
    {
        RepairState.Fixed => "fixed",
        RepairState.Holding => "holding for now",
        _ => "not fixed yet",
    };

    /// <summary>How the customer feels about us.</summary>
    public static string Value(Mood mood) => mood switch
    {
        Mood.Happy => "happy with you",
        Mood.Neutral => "neither happy nor upset",
        _ => "upset with you",
    };

    /// <summary>A reason to be unhappy with a provider.</summary>
    public static string Value(Grievance reason) => reason switch
    {
        Grievance.NotDelivering => "promises not kept",
        Grievance.SlowResponse => "slow answers",
        Grievance.Overbilling => "padded bills",
        Grievance.PersonalityConflict => "they don't get along",
        _ => "their needs have changed",
    };

    /// <summary>A topic's name in the playbook; one that it no longer has is still told by its id's words.</summary>
    private static string Topic(string id, ImmutableArray<Topic> topics) =>
        topics.FirstOrDefault(topic => string.Equals(topic.Id, id, StringComparison.Ordinal))?.Name ?? id.Replace('-', ' ');

    /// <summary>Yes, no, or nothing.</summary>
    public static string YesNo(bool? value) => FactValue.Of(value);

    private static string Hours(decimal hours) => string.Create(CultureInfo.InvariantCulture, $"{hours:0.##} {(hours == 1 ? "hour" : "hours")}");

    private static string Amount(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Amount:#,0.##} {money.Currency}");

    private static string Ended(Finished ended) => ended.Time is { } time ? $"{Day.Format(ended.Date)}, {TimeWords.Clock(time)}" : Day.Format(ended.Date);
}
