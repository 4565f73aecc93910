using System.Globalization;
using NodaTime.Text;

namespace HighPoint.Debriefs;

/// <summary>What facts are called, and how their values read.</summary>
public static class FactWords
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("h:mm tt");

    /// <summary>What a fact is called on cards and forms.</summary>
    public static string Label(FactName fact) => fact switch
    {
        FactName.Occasion => "Kind",
        FactName.Company => "Customer",
        FactName.Email => "E-mail",
        FactName.Hours => "Your hours",
        FactName.Finished => "Ended",
        FactName.Presented => "Findings presented",
        FactName.Grievances => "Unhappy about",
        FactName.Agreement => "Agreement with us",
        FactName.Paying => "Has paid us",
        FactName.FreeOfCharge => "Free of charge",
        FactName.Incumbent => "Present provider",
        FactName.Incidents => "What broke",
        FactName.Findings => "What was found",
        _ => fact.ToString(),
    };

    /// <summary>A fact's value; empty where not known. May hold what a person typed.</summary>
    public static string Value(Facts facts, FactName fact) => fact switch
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
        FactName.Incidents => string.Join(", ", facts.Incidents.Select(Topic)),
        FactName.Findings => string.Join(", ", facts.Findings.Select(Topic)),
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
        Mood.Happy => "happy with us",
        Mood.Neutral => "neither way",
        _ => "upset with us",
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

    /// <summary>A topic by its id: "backups-untested" reads "backups untested".</summary>
    public static string Topic(string id) => id.Replace('-', ' ');

    /// <summary>Yes, no, or nothing.</summary>
    public static string YesNo(bool? value) => FactValue.Of(value);

    private static string Hours(decimal hours) => string.Create(CultureInfo.InvariantCulture, $"{hours:0.##} {(hours == 1 ? "hour" : "hours")}");

    private static string Amount(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Amount:#,0.##} {money.Currency}");

    private static string Ended(Finished ended) => ended.Time is { } time ? $"{Day.Format(ended.Date)}, {Time.Format(time).ToLowerInvariant()}" : Day.Format(ended.Date);
}
