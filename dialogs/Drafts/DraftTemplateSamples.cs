using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using Scriban.Syntax;

namespace HighPoint.Drafts;

/// <summary>Renders a template on sample records, from the barest to the fullest that there can be, in every tone and length, and holds the outcome against the limits.</summary>
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

    private static readonly ImmutableArray<(string Case, DraftModel Model)> Records =
    [
        .. from sample in ((string Known, DraftModel Model)[])
           [
               ("where little is known", Bare),
               ("where little is known and the invoice comes first", Bare with { Step = "invoice" }),
               ("where it is fixed and presented, and little else is known", Bare with { Fixed = true, Presented = true }),
               ("with one finding, one reason and one thing that broke", Bare with { Findings = ["it broke"], Care = "mend it", WhatHappened = "it broke", Reasons = ["slow-response"] }),
               ("with two findings and two reasons", Bare with { Findings = ["it broke", "it fell"], Reasons = ["overbilling", "slow-response"] }),
               ("where everything is known", Full),
               ("where everything is known and the invoice comes first", Full with { Step = "invoice" }),
               ("where everything is known, with one finding and two reasons", Full with { Findings = [Clause], MoreFindings = false, Reasons = Full.Reasons[..2] }),
           ]
           from length in Enum.GetValues<DraftLength>()
           from tone in Enum.GetValues<DraftTone>()
           select (Of(sample.Known, tone, length), sample.Model with { Tone = tone, Length = length }),
    ];

    /// <summary>Checks a greeting or a signature: it must say something on every record.</summary>
    public static ImmutableArray<PlaybookError> CheckPart(DraftTemplate template, PlaybookFile file) =>
        FirstProblem(file, template, model => template.Part(model) is null ? (template.BodyLine, "says nothing") : null);

    /// <summary>Checks a message: subject, length and layout.</summary>
    public static ImmutableArray<PlaybookError> CheckBody(DraftTemplate template, PlaybookFile file, DraftForm form)
    {
        if (template.HasSubject != (form == DraftForm.Email))
        {
            return [new(file.ShownAs, 1, form == DraftForm.Email ? "an e-mail begins with a line `Subject: ...`" : "only an e-mail has a `Subject:`")];
        }

        var errors = FirstProblem(file, template, model => ProblemOf(template, form, model));
        return errors.IsEmpty ? Unfit(template, file, form) : errors;
    }

    /// <summary>How many words each of the samples comes to.</summary>
    internal static IEnumerable<(string Case, int Words)> Lengths(DraftTemplate template) => Records.Select(record => (record.Case, DraftLimits.Words(template.Body(record.Model))));

    /// <summary>The sample that is the farthest from the allowed length.</summary>
    private static ImmutableArray<PlaybookError> Unfit(DraftTemplate template, PlaybookFile file, DraftForm form)
    {
        var (fewest, most) = DraftLimits.Body(form);
        var (name, words) = Lengths(template).MaxBy(sample => Math.Max(sample.Words - most, fewest - sample.Words));
        return words > most ? [new(file.ShownAs, template.BodyLine, DraftWords.WrongLength(name, words, $"{words - most} too many", fewest, most))]
            : words < fewest ? [new(file.ShownAs, template.BodyLine, DraftWords.WrongLength(name, words, $"{fewest - words} too few", fewest, most))]
            : [];
    }

    private static (int Line, string Problem)? ProblemOf(DraftTemplate template, DraftForm form, DraftModel model)
    {
        var subject = template.Subject(model);
        var body = template.Body(model);
        return subject.Length > DraftLimits.Subject ? (1, $"the subject comes out {subject.Length} characters long, {subject.Length - DraftLimits.Subject} too many; {DraftLimits.Subject} are allowed")
            : subject.Length == 0 && template.HasSubject ? (1, "the subject comes out empty")
            : form == DraftForm.Call && body.Split('\n').Any(line => !line.StartsWith("- ", StringComparison.Ordinal)) ? (template.BodyLine, "every line of talking points begins with `- `")
            : null;
    }

    private static string Of(string known, DraftTone tone, DraftLength length) =>
        $"the tone \"{tone.ToString().ToLowerInvariant()}\"{(length == DraftLength.Shorter ? ", shorter," : "")} {known}";

    private static ImmutableArray<PlaybookError> FirstProblem(PlaybookFile file, DraftTemplate template, Func<DraftModel, (int Line, string Problem)?> check)
    {
        try
        {
            return Records.Select(record => (record.Case, Problem: check(record.Model))).FirstOrDefault(found => found.Problem is not null) is ({ } name, var (line, problem))
                ? [new(file.ShownAs, line, DraftWords.InCase(problem, name))]
                : [];
        }
        catch (ScriptRuntimeException error)
        {
            return [new(file.ShownAs, error.Span.Start.Line + 1, error.OriginalMessage)];
        }
    }
}
