using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Playbooks;

namespace HighPoint.Drafts;

/// <summary>The playbook's draft templates, parsed once. Immutable; may be used by many at once.</summary>
public sealed class DraftTemplates
{
    private const string GreetingFile = "greeting.liquid";
    private const string SignatureFile = "signature.liquid";

    private static readonly ImmutableArray<(string Name, DraftForm Form)> Bodies =
    [
        .. from purpose in Enum.GetValues<DraftPurpose>()
           from form in Enum.GetValues<DraftForm>()
           select (FileOf(purpose, form), form),
    ];

    private readonly FrozenDictionary<string, DraftTemplate> parsed;

    /// <summary>Parses the templates of <paramref name="files"/>, by file name.</summary>
    /// <exception cref="ArgumentException">A template is missing or does not parse; the message names file and line.</exception>
    public DraftTemplates(ImmutableDictionary<string, PlaybookFile> files) =>
        parsed = FileNames.ToFrozenDictionary(name => name, name => Parsed(files, name), StringComparer.Ordinal);

    /// <summary>The files that drafts are written from; a playbook holds them all.</summary>
    public static ImmutableArray<string> FileNames { get; } = [GreetingFile, SignatureFile, .. Bodies.Select(body => body.Name)];

    /// <summary>
    /// What is wrong with one template: it does not parse, uses a name or filter that is not there, or gives, on sample records in every tone and length,
    /// a subject or body outside its limits (see <see cref="DraftLimits"/>). Empty where it is fit for use.
    /// </summary>
    public static ImmutableArray<PlaybookError> Check(PlaybookFile file)
    {
        if (!FileNames.Contains(file.Name, StringComparer.Ordinal))
        {
            return [new(file.ShownAs, 0, $"no draft is written from a file of this name; the names are {string.Join(", ", FileNames)}")];
        }

        if (DraftTemplate.Parse(file, out var errors) is not { } template)
        {
            return errors;
        }

        errors = DraftTemplateNames.Check(template, file);
        return !errors.IsEmpty ? errors
            : file.Name is GreetingFile or SignatureFile ? DraftTemplateSamples.CheckPart(template, file)
            : DraftTemplateSamples.CheckBody(template, file, Bodies.Single(body => string.Equals(body.Name, file.Name, StringComparison.Ordinal)).Form);
    }

    /// <summary>The draft of a record.</summary>
    internal Draft Write(DraftPurpose purpose, DraftForm form, DraftModel model)
    {
        var signed = model with { Greeting = parsed[GreetingFile].Part(model), Signature = parsed[SignatureFile].Part(model) };
        var template = parsed[FileOf(purpose, form)];
        return new Draft(form, model.Tone, template.Subject(signed), template.Body(signed)) { Length = model.Length };
    }

    private static string FileOf(DraftPurpose purpose, DraftForm form)
    {
        var name = purpose switch
        {
            DraftPurpose.Emergency => "emergency",
            DraftPurpose.EmergencyPaidStep => "emergency-paid-step",
            DraftPurpose.Audit => "audit",
            DraftPurpose.AuditPaidStep => "audit-paid-step",
            _ => "prospect",
        };
        var ending = form switch { DraftForm.Email => "email", DraftForm.Chat => "chat", _ => "call" };
        return $"{name}.{ending}.liquid";
    }

    private static DraftTemplate Parsed(ImmutableDictionary<string, PlaybookFile> files, string name)
    {
        if (!files.TryGetValue(name, out var file))
        {
            throw new ArgumentException($"The playbook lacks the draft template {name}.", nameof(files));
        }

        return DraftTemplate.Parse(file, out var errors)
            ?? throw new ArgumentException($"{errors[0].File}, line {errors[0].Line}: {errors[0].Problem}", nameof(files));
    }
}

/// <summary>What a draft is to bring about.</summary>
internal enum DraftPurpose
{
    /// <summary>An agreement after an emergency.</summary>
    Emergency,

    /// <summary>The invoice of a stranger's emergency, or the first paid work where that was free of charge.</summary>
    EmergencyPaidStep,

    /// <summary>An agreement after an audit.</summary>
    Audit,

    /// <summary>The invoice of a stranger's audit, or the first paid work where that was free of charge.</summary>
    AuditPaidStep,

    /// <summary>An audit for a dissatisfied prospect.</summary>
    Prospect,
}
