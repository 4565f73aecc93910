using System.Collections.Immutable;
using HighPoint.Playbooks;
using Scriban.Syntax;

namespace HighPoint.Drafts;

/// <summary>
/// Finds, without rendering, the names and filters of a template that are not there: rendering would only find those of the branches it takes.
/// </summary>
internal sealed class DraftTemplateNames : ScriptVisitor
{
    private static readonly ImmutableArray<string> Tones = [.. Enum.GetNames<DraftTone>().Select(tone => tone.ToLowerInvariant())];

    private readonly HashSet<string> known = [.. DraftModel.Names, ScriptVariable.ForObject.Name];
    private readonly List<(int Line, string Problem)> problems = [];

    private DraftTemplateNames() { }

    /// <summary>What is wrong, in the order of the file.</summary>
    public static ImmutableArray<PlaybookError> Check(DraftTemplate template, PlaybookFile file)
    {
        var names = new DraftTemplateNames();
        foreach (var part in template.Parts)
        {
            names.Visit(part.Page);
        }

        return [.. names.problems.Select(problem => new PlaybookError(file.ShownAs, problem.Line, problem.Problem))];
    }

    /// <inheritdoc/>
    public override void Visit(ScriptVariableGlobal node)
    {
        if (!known.Contains(node.Name))
        {
            Add(node, $"there is no `{node.Name}` here; a draft knows {string.Join(", ", DraftModel.Names)}");
        }
    }

    /// <inheritdoc/>
    public override void Visit(ScriptPipeCall node)
    {
        Visit(node.From);
        VisitFilter(node.To);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptFunctionCall node) => Add(node, $"`{node.Target}` is no tag that a draft can use");

    /// <inheritdoc/>
    public override void Visit(ScriptMemberExpression node)
    {
        if (node.Target is not ScriptVariable { Name: "for" })
        {
            Add(node, $"`{node}` cannot be: what a draft knows is plain text or a list, without parts");
        }
    }

    /// <inheritdoc/>
    public override void Visit(ScriptBinaryExpression node)
    {
        base.Visit(node);

        // Such a comparison would never hold, and nobody would be told.
        if ((node.Left, node.Right) is (ScriptVariable { Name: "tone" }, ScriptLiteral { Value: string tone }) && !Tones.Contains(tone, StringComparer.Ordinal))
        {
            Add(node, $"there is no tone \"{tone}\"; the tones are {string.Join(", ", Tones)}, and a shorter draft has `length == \"shorter\"`");
        }
    }

    /// <inheritdoc/>
    public override void Visit(ScriptAssignExpression node)
    {
        Visit(node.Value);
        Learn(node.Target);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptCaptureStatement node)
    {
        Visit(node.Body);
        Learn(node.Target);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptForStatement node)
    {
        Visit(node.Iterator);
        Learn(node.Variable);
        Visit(node.Body);
        Visit(node.Else);
    }

    private void VisitFilter(ScriptExpression? filter)
    {
        switch (filter)
        {
            case ScriptPipeCall chain:
                VisitFilter(chain.From);
                VisitFilter(chain.To);
                break;
            case ScriptFunctionCall call:
                VisitFilter(call.Target);
                Visit(call.Arguments);
                break;
            case ScriptVariable name when DraftFilters.Names.Contains(name.Name, StringComparer.Ordinal):
                break;
            case not null:
                Add(filter, $"there is no filter `{filter}`; a draft knows {string.Join(", ", DraftFilters.Names)}");
                break;
        }
    }

    private void Learn(ScriptNode? target)
    {
        if (target is ScriptVariable variable)
        {
            known.Add(variable.Name);
        }
    }

    private void Add(ScriptNode node, string problem) => problems.Add((node.Span.Start.Line + 1, problem));
}
