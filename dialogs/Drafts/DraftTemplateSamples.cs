using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using Scriban.Syntax;

namespace HighPoint.Drafts;

/// <summary>Renders a template on sample records, from the barest to the fullest that there can be, in every tone, and holds the outcome against the limits.</summary>
internal static class DraftTemplateSamples
{
    private const string Clause = "all of it stopped and nobody could work";
    private const string Care = "keep watch over every part and act on the very first warning";
    private const string Signature = "Best regards,\u2028Bartholomew Montgomery Featherstonehaugh\u2028Featherstonehaugh and Sons Computer Services\u2028555 010 0199 88\u2028bart@example.com\u2028example.com";

    private static readonly DraftModel Bare = new()
    {
        Meeting = "Friday 1 May at 9 am",
        Sender = "Bo",
        SenderFirstName = "Bo",
        OurCompany = "Acme",
        Greeting = "Hello,",
        Signature = "Best regards,\u2028Bo\u2028Acme",
    };

    private static readonly DraftModel Full = new()
    {
        FirstName = "Ana and Bartholomew",
        Contact = "Ana and Bartholomew",
        Customer = "Greater Wollongong Dental and Oral Surgery",
        WhatHappened = $"{Clause} and {Clause}",
        Care = Care,
        NextCare = Care,
        Findings = [Clause, Clause, Clause],
        MoreFindings = true,
        Fixed = true,
        Presented = true,
        Day = "Wednesday 16 September",
        Hours = "16.25 hours",
        Reasons = [.. Enum.GetValues<Grievance>().Select(DraftPhrases.Reason)],
        Step = "work",
        Meeting = "Wednesday 25 November at 10:30 am",
        Sender = "Bartholomew Montgomery Featherstonehaugh",
        SenderFirstName = "Bartholomew",
        OurCompany = "Featherstonehaugh and Sons Computer Services",
        Phone = "555 010 0199 88",
        Email = "bart@example.com",
        Website = "example.com",
        Greeting = "Hi Ana and Bartholomew,",
        Signature = Signature,
    };

    private static readonly ImmutableArray<DraftModel> Records =
    [
        .. from sample in (DraftModel[])
           [
               Bare,
               Bare with { Step = "invoice" },
               Bare with { Fixed = true, Presented = true },
               Bare with { Findings = ["it broke"], Care = "mend it", WhatHappened = "it broke", Reasons = ["slow-response"] },
               Bare with { Findings = ["it broke", "it fell"], Reasons = ["overbilling", "slow-response"] },
               Full,
               Full with { Step = "invoice" },
               Full with { Findings = [Clause], MoreFindings = false, Reasons = Full.Reasons[..2] },
           ]
           from tone in Enum.GetValues<DraftTone>()
           select sample with { Tone = tone },
    ];

    /// <summary>Checks a greeting or a signature: it must say something on every record.</summary>
    public static ImmutableArray<PlaybookError> CheckPart(DraftTemplate template, PlaybookFile file) =>
        FirstProblem(file, template, model => template.Part(model) is null ? (template.BodyLine, $"says nothing {In(model)}") : null);

    /// <summary>Checks a message: subject, length and layout.</summary>
    public static ImmutableArray<PlaybookError> CheckBody(DraftTemplate template, PlaybookFile file, DraftForm form)
    {
        if (template.HasSubject != (form == DraftForm.Email))
        {
            return [new(file.ShownAs, 1, form == DraftForm.Email ? "an e-mail begins with a line `Subject: ...`" : "only an e-mail has a `Subject:`")];
        }

        return FirstProblem(file, template, model => ProblemOf(template, form, model));
    }

    private static (int Line, string Problem)? ProblemOf(DraftTemplate template, DraftForm form, DraftModel model)
    {
        var subject = template.Subject(model);
        var body = template.Body(model);
        var (fewest, most) = DraftLimits.Body(form);
        var words = DraftLimits.Words(body);
        return subject.Length > DraftLimits.Subject
                ? (1, $"the subject comes out {subject.Length} characters long {In(model)}; {DraftLimits.Subject} are allowed")
            : subject.Length == 0 && template.HasSubject ? (1, $"the subject comes out empty {In(model)}")
            : words < fewest || words > most
                ? (template.BodyLine, $"the text comes out {words} words long {In(model)}; {fewest} to {most} are allowed")
            : form == DraftForm.Call && body.Split('\n').Any(line => !line.StartsWith("- ", StringComparison.Ordinal))
                ? (template.BodyLine, "every line of talking points begins with `- `")
            : null;
    }

    private static string In(DraftModel model) =>
        $"on a sample record in the tone \"{model.Tone.ToString().ToLowerInvariant()}\" where {(model.Customer is null ? "little" : "everything")} is known";

    private static ImmutableArray<PlaybookError> FirstProblem(PlaybookFile file, DraftTemplate template, Func<DraftModel, (int Line, string Problem)?> check)
    {
        try
        {
            return Records.Select(check).FirstOrDefault(problem => problem is not null) is var (line, problem) ? [new(file.ShownAs, line, problem)] : [];
        }
        catch (ScriptRuntimeException error)
        {
            return [new(file.ShownAs, error.Span.Start.Line + 1, error.OriginalMessage)];
        }
    }
}
