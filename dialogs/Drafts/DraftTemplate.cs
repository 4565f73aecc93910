using System.Collections.Immutable;
using HighPoint.Playbooks;
using Scriban;
using Scriban.Runtime;

namespace HighPoint.Drafts;

/// <summary>One template, parsed: its subject where it has one, and its body. Immutable; may be rendered by many at once.</summary>
internal sealed class DraftTemplate
{
    private const string SubjectMark = "Subject:";

    private readonly Template? subject;
    private readonly Template body;

    private DraftTemplate(Template? subject, Template body, int bodyLine)
    {
        this.subject = subject;
        this.body = body;
        BodyLine = bodyLine;
    }

    /// <summary>The line on which the body begins, from 1; 0 where there is no body.</summary>
    public int BodyLine { get; }

    /// <summary>Whether the file begins with a subject.</summary>
    public bool HasSubject => subject is not null;

    /// <summary>The parsed parts, the subject first.</summary>
    public IEnumerable<Template> Parts => subject is null ? [body] : [subject, body];

    /// <summary>
    /// Parses a template. Where its first line begins with "Subject:", all up to the first empty line is the subject.
    /// Null where it does not parse; <paramref name="errors"/> say why.
    /// </summary>
    public static DraftTemplate? Parse(PlaybookFile file, out ImmutableArray<PlaybookError> errors)
    {
        var lines = DraftLayout.Prepare(file.Text.ReplaceLineEndings("\n")).Split('\n');
        var subjectLines = lines[0].StartsWith(SubjectMark, StringComparison.Ordinal) ? Array.FindIndex(lines, string.IsNullOrWhiteSpace) : 0;
        subjectLines = subjectLines < 0 ? lines.Length : subjectLines;

        // Empty lines in the subject's place keep the body's line numbers those of the file.
        var template = new DraftTemplate(
            subjectLines == 0 ? null : Template.ParseLiquid(string.Join('\n', lines[..subjectLines])[SubjectMark.Length..]),
            Template.ParseLiquid(new string('\n', subjectLines) + string.Join('\n', lines[subjectLines..])),
            Array.FindIndex(lines, subjectLines, line => !string.IsNullOrWhiteSpace(line)) + 1);
        errors =
        [
            .. template.Parts.SelectMany(part => part.Messages)
                .Select(message => new PlaybookError(file.ShownAs, message.Span.Start.Line + 1, message.Message)),
        ];
        return errors.IsEmpty ? template : null;
    }

    /// <summary>The subject: a customer's name that makes it too long gives way by as much as is needed. Empty where there is none.</summary>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">The template uses a name or a filter that is not there.</exception>
    public string Subject(DraftModel model)
    {
        var line = SubjectOf(model);
        if (line.Length > DraftLimits.Subject && model.Customer is { } customer)
        {
            var room = customer.Length - (line.Length - DraftLimits.Subject);
            line = SubjectOf(model with { Customer = room < 1 ? null : DraftNames.Cut(customer, room) });
        }

        return line;
    }

    /// <summary>The body, laid out.</summary>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">The template uses a name or a filter that is not there.</exception>
    public string Body(DraftModel model) => DraftLayout.Flow(Rendered(body, model));

    /// <summary>The body as a part of another template's: its lines are kept.</summary>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">The template uses a name or a filter that is not there.</exception>
    public string? Part(DraftModel model) => DraftLayout.Lines(Rendered(body, model));

    private string SubjectOf(DraftModel model) => subject is null ? "" : DraftLayout.Flow(Rendered(subject, model));

    private static string Rendered(Template template, DraftModel model)
    {
        var context = new Context();
        context.PushGlobal(model.ToScript());
        return template.Render(context);
    }

    /// <summary>What a template can reach: the record's values and a handful of filters, no clock and no files.</summary>
    private sealed class Context : TemplateContext
    {
        public Context() : base(DraftFilters.All)
        {
            Language = Scriban.Parsing.ScriptLang.Liquid;
            IsLiquid = true;
            StrictVariables = true;
            LoopLimit = 100;
            RecursiveLimit = 20;
            LimitToString = 20_000;
        }
    }
}

/// <summary>The Liquid filters that a template may use. The others are left out: some read the clock, none is needed for a letter.</summary>
internal static class DraftFilters
{
    /// <summary>Their names.</summary>
    public static readonly ImmutableArray<string> Names = ["append", "capitalize", "default", "downcase", "first", "join", "last", "prepend", "replace", "size", "upcase"];

    /// <summary>The filters themselves; never changed after this.</summary>
    public static readonly ScriptObject All = Chosen();

    private static ScriptObject Chosen()
    {
        var liquid = new Scriban.Functions.LiquidBuiltinsFunctions();
        var chosen = new ScriptObject(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            chosen.SetValue(name, liquid[name], true);
        }

        return chosen;
    }
}
