using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Drafts;

/// <summary>
/// Writes the message to the customer from the record and the playbook's templates. States only what the record holds.
/// Parse it once, use it everywhere: it is immutable and may be used by many at once.
/// </summary>
/// <exception cref="ArgumentException">A template of the playbook is missing or does not parse; see <see cref="DraftTemplates.Check"/>.</exception>
public sealed class DraftWriter(Playbook playbook, Company company)
{
    /// <summary>More would make a letter a list.</summary>
    private const int MostIncidents = 2;

    /// <summary>The same for findings.</summary>
    private const int MostFindings = 3;

    private readonly DraftTemplates templates = new(playbook.Templates);
    private readonly FrozenDictionary<string, Topic> topics = playbook.Topics.ToFrozenDictionary(topic => topic.Id, StringComparer.Ordinal);
    private readonly string ourCompany = DraftNames.Tidy(company.Name, 60, 6) ?? "";

    /// <summary>The draft, or null where the advice leaves nothing to send (not yet, nothing, they have an agreement), and for somebody who is upset with us.</summary>
    public Draft? Write(DraftRequest request) => (request.Occasion, request.Advice.Verdict) switch
    {
        _ when request.Facts.Mood == Mood.AngryAtUs => null,
        (Occasion.DissatisfiedProspect, Verdict.Offer offer) => Write(request, DraftPurpose.Prospect, offer.Window, PaidStep.Audit),
        (Occasion.DissatisfiedProspect, Verdict.PaidStepFirst first) => Write(request, DraftPurpose.Prospect, first.Window, first.Step),
        (Occasion.Emergency, Verdict.Offer offer) => Write(request, DraftPurpose.Emergency, offer.Window, null),
        (Occasion.Emergency, Verdict.PaidStepFirst { Step: PaidStep.Audit } first) => Write(request, DraftPurpose.Prospect, first.Window, first.Step),
        (Occasion.Emergency, Verdict.PaidStepFirst first) => Write(request, DraftPurpose.EmergencyPaidStep, first.Window, first.Step),
        (Occasion.Audit, Verdict.Offer offer) => Write(request, DraftPurpose.Audit, offer.Window, null),
        (Occasion.Audit, Verdict.PaidStepFirst first) => Write(request, DraftPurpose.AuditPaidStep, first.Window, first.Step),
        _ => null,
    };

    private Draft Write(DraftRequest request, DraftPurpose purpose, OfferWindow window, PaidStep? step) =>
        templates.Write(purpose, request.Manner.Form, Model(request, window, step));

    private DraftModel Model(DraftRequest request, OfferWindow window, PaidStep? step)
    {
        var (facts, sender) = (request.Facts, request.Sender);
        var incidents = Known(facts.Incidents, TopicKind.Incident);
        var findings = Known(facts.Findings, TopicKind.Finding);
        var cares = (request.Occasion == Occasion.Audit ? findings : incidents).Select(topic => topic.Care).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new()
        {
            Tone = request.Manner.Tone,
            Length = request.Manner.Length,
            FirstName = DraftNames.Greeted(facts.Contact),
            Contact = DraftNames.Tidy(facts.Contact, 40, 4),
            Customer = Customer(facts),
            WhatHappened = DraftPhrases.Together([.. incidents.Select(topic => topic.Plain).Distinct(StringComparer.Ordinal).Take(MostIncidents)]),
            Care = cares.FirstOrDefault(),
            NextCare = cares.Skip(1).FirstOrDefault(),
            Findings = [.. findings.Take(MostFindings).Select(topic => topic.Plain)],
            MoreFindings = findings.Length > MostFindings,
            Fixed = facts.Repair == RepairState.Fixed,
            Presented = facts.Presented == true,
            Day = DraftPhrases.Day(facts.Finished?.Date, In(sender.Zone, window.BestFrom).Date),
            Hours = DraftPhrases.Hours(facts.Hours),
            Reasons = [.. facts.Grievances.Distinct().Select(DraftPhrases.Reason)],
            Step = step switch { null => null, PaidStep.Audit => "audit", PaidStep.Invoice => "invoice", _ => "work" },
            Meeting = DraftPhrases.Meeting(In(sender.Zone, window.Meeting)),
            Sender = DraftNames.Tidy(sender.Name, 40, 4) ?? "",
            SenderFirstName = DraftNames.Greeted(sender.Name) ?? DraftNames.Tidy(sender.Name, 40, 4) ?? "",
            OurCompany = ourCompany,
            Phone = Reachable(sender.Phone ?? company.Phone),
            Email = Reachable(sender.Email),
            Website = Reachable(company.Website),
        };
    }

    /// <summary>The customer's company; null where it is only the contact's own name again, so that Dana does not read of the IT "at Dana".</summary>
    private static string? Customer(Facts facts) =>
        string.Equals(facts.Company?.Trim(), facts.Contact?.Trim(), StringComparison.OrdinalIgnoreCase) ? null : DraftNames.Tidy(facts.Company, 60, 6);

    /// <summary>A number or an address for the signature: whole or not at all.</summary>
    private static string? Reachable(string? address) =>
        DraftNames.OneLine(address, 81) is { Length: <= 80 } line && DraftLimits.Words(line) is > 0 and <= 6 ? line : null;

    private static ZonedDateTime In(DateTimeZone zone, ZonedDateTime at) => at.WithZone(zone);

    private ImmutableArray<Topic> Known(ImmutableArray<string> ids, TopicKind kind) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => topics.GetValueOrDefault(id)).OfType<Topic>().Where(topic => topic.Kind == kind)];
}

/// <summary>What a draft is written from.</summary>
/// <param name="Occasion">What the technician did.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="Advice">What to do now; its window holds the time to propose.</param>
/// <param name="Sender">Who signs.</param>
/// <param name="Manner">Its form, tone and length.</param>
public sealed record DraftRequest(Occasion Occasion, Facts Facts, Advice Advice, Person Sender, DraftManner Manner);
