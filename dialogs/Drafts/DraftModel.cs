using System.Collections.Immutable;
using Scriban.Runtime;

namespace HighPoint.Drafts;

/// <summary>All that a template can say of a record, each under its own name; null (or an empty list) is "not known". Every value is one tidy line.</summary>
internal sealed record DraftModel
{
    /// <summary>The names that a template may use.</summary>
    public static readonly ImmutableArray<string> Names = [.. new DraftModel { Meeting = "", Sender = "", SenderFirstName = "", OurCompany = "" }.ToScript().Keys.Order(StringComparer.Ordinal)];

    /// <summary>How it is to sound.</summary>
    public DraftTone Tone { get; init; }

    /// <summary>How long it is to be.</summary>
    public DraftLength Length { get; init; }

    /// <summary>What to greet the contact by.</summary>
    public string? FirstName { get; init; }

    /// <summary>The contact's whole name.</summary>
    public string? Contact { get; init; }

    /// <summary>The customer's company.</summary>
    public string? Customer { get; init; }

    /// <summary>What broke, as a clause that follows "when".</summary>
    public string? WhatHappened { get; init; }

    /// <summary>What regular care does about the first of the topics, as a clause that follows "we".</summary>
    public string? Care { get; init; }

    /// <summary>The same for the next topic.</summary>
    public string? NextCare { get; init; }

    /// <summary>What the audit found, as clauses that follow "we saw that".</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>Whether the audit found more than <see cref="Findings"/> names.</summary>
    public bool MoreFindings { get; init; }

    /// <summary>Whether it is known to be fixed.</summary>
    public bool Fixed { get; init; }

    /// <summary>Whether the findings are known to have been presented.</summary>
    public bool Presented { get; init; }

    /// <summary>The day on which the work ended ("Monday").</summary>
    public string? Day { get; init; }

    /// <summary>How long we worked ("6 hours").</summary>
    public string? Hours { get; init; }

    /// <summary>The reasons to be unhappy with the present provider, by name.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>The paid step to propose: "audit", "invoice", "work" (the first paid work), or null.</summary>
    public string? Step { get; init; }

    /// <summary>The time to propose ("Wednesday 25 November at 10 am").</summary>
    public required string Meeting { get; init; }

    /// <summary>Who signs.</summary>
    public required string Sender { get; init; }

    /// <summary>Who signs, by first name.</summary>
    public required string SenderFirstName { get; init; }

    /// <summary>Our company.</summary>
    public required string OurCompany { get; init; }

    /// <summary>The sender's phone number, or the company's.</summary>
    public string? Phone { get; init; }

    /// <summary>The sender's e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The company's website.</summary>
    public string? Website { get; init; }

    /// <summary>The greeting, as greeting.liquid makes it.</summary>
    public string? Greeting { get; init; }

    /// <summary>The signature, as signature.liquid makes it.</summary>
    public string? Signature { get; init; }

    /// <summary>The values under their template names.</summary>
    public ScriptObject ToScript() => new(32, StringComparer.Ordinal)
    {
        { "tone", Tone switch { DraftTone.Plain => "plain", DraftTone.Warmer => "warmer", _ => "formal" } },
        { "length", Length switch { DraftLength.Full => "full", _ => "shorter" } },
        { "first_name", FirstName },
        { "contact", Contact },
        { "customer", Customer },
        { "what_happened", WhatHappened },
        { "care", Care },
        { "next_care", NextCare },
        { "findings", new ScriptArray(Findings) },
        { "findings_count", Findings.Length },
        { "more_findings", MoreFindings },
        { "fixed", Fixed },
        { "presented", Presented },
        { "day", Day },
        { "hours", Hours },
        { "reasons", new ScriptArray(Reasons) },
        { "reasons_count", Reasons.Length },
        { "step", Step },
        { "meeting", Meeting },
        { "sender", Sender },
        { "sender_first_name", SenderFirstName },
        { "our_company", OurCompany },
        { "phone", Phone },
        { "email", Email },
        { "website", Website },
        { "greeting", Greeting },
        { "signature", Signature },
    };
}
