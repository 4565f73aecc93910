using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>
/// What is known about one engagement. Null (or an empty list) means <em>not said</em>, which is never the same as "no".
/// </summary>
public sealed record Facts
{
    /// <summary>Nothing known yet.</summary>
    public static readonly Facts None = new();

    /// <summary>The customer's company, or the person where that is all there is, as written.</summary>
    public string? Company { get; init; }

    /// <summary>The person at the customer's, as written.</summary>
    public string? Contact { get; init; }

    /// <summary>The contact's e-mail address, as written.</summary>
    public string? Email { get; init; }

    /// <summary>The contact's phone number, as written.</summary>
    public string? Phone { get; init; }

    /// <summary>The technician's own time in hours, not the outage's length.</summary>
    public decimal? Hours { get; init; }

    /// <summary>When the work (or the visit, or the presentation of the findings) ended, on the speaker's own calendar.</summary>
    public Finished? Finished { get; init; }

    /// <summary>Emergency: how far the repair is.</summary>
    public RepairState? Repair { get; init; }

    /// <summary>Audit: whether the findings have been presented to the customer.</summary>
    public bool? Presented { get; init; }

    /// <summary>Dissatisfied prospect: why they are unhappy with their present provider. Distinct, in enum order.</summary>
    public ImmutableArray<Grievance> Grievances { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the customer already has a service agreement with us.</summary>
    public bool? Agreement { get; init; }

    /// <summary>Whether the customer has ever paid us. False for a stranger's first emergency until the invoice is paid.</summary>
    public bool? Paying { get; init; }

    /// <summary>The day on which they paid for this work, where that came later: the occasion's window opens anew then. Known once they pay; nobody is asked for it.</summary>
    public LocalDate? PaidOn { get; init; }

    /// <summary>The day on which the repair or the presentation is to be, where it was still to come when it was told: asked again then. Nobody is asked for it.</summary>
    public LocalDate? ExpectedOn { get; init; }

    /// <summary>The day on which they last said no to us: known from the pipeline alone, and never told or kept.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalDate? DeclinedOn { get; init; }

    /// <summary>Whether this very piece of work was free of charge: a free audit is not a paid step.</summary>
    public bool? FreeOfCharge { get; init; }

    /// <summary>Our own fee or what the work would be worth to us: never a ransom, a loss or the incumbent's bill.</summary>
    public Money? Amount { get; init; }

    /// <summary>How the customer feels about <em>us</em>.</summary>
    public Mood? Mood { get; init; }

    /// <summary>The present provider's name, as written. Kept as context; never named in a draft.</summary>
    public string? Incumbent { get; init; }

    /// <summary>Emergency: ids of the playbook's topics that say what broke ("server", "email"), in order of mention.</summary>
    public ImmutableArray<string> Incidents { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Audit: ids of the playbook's topics that say what was found ("backups-untested", "no-mfa"), in order of mention.</summary>
    public ImmutableArray<string> Findings { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>When something ended: a day, and the time of day where it was said.</summary>
public sealed record Finished(LocalDate Date, LocalTime? Time = null);

/// <summary>An amount in one currency (ISO 4217 code). A currency that was not said is the company's own.</summary>
public sealed record Money(decimal Amount, string Currency);

/// <summary>How far a repair is. <see cref="Holding"/> is a mitigation that still needs the real fix.</summary>
public enum RepairState { Fixed, Holding, Broken }

/// <summary>How the customer feels about us.</summary>
public enum Mood { Happy, Neutral, AngryAtUs }

/// <summary>The five reasons to be unhappy with a provider (source: the article HighPoint was made from).</summary>
public enum Grievance { NotDelivering, SlowResponse, Overbilling, PersonalityConflict, ChangedPriorities }

/// <summary>What the technician just did, as an occasion to offer a service agreement.</summary>
public enum Occasion { Emergency, Audit, DissatisfiedProspect, None }

/// <summary>The facts by name: for questions, corrections ("before → after"), form fields and history.</summary>
public enum FactName
{
    Occasion, Company, Contact, Email, Phone, Hours, Finished, Repair, Presented, Grievances,
    Agreement, Paying, FreeOfCharge, Amount, Mood, Incumbent, Incidents, Findings,
}
