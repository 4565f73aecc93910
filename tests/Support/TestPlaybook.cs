using HighPoint.Drafts;
using HighPoint.Playbooks;

namespace HighPoint.Support;

/// <summary>The default playbook, loaded once.</summary>
public static class TestPlaybook
{
    public static Playbook Default { get; } = PlaybookLoader.Load(DefaultPlaybook.Files, [], DraftTemplates.Check, DraftLimits.ProblemOf) switch
    {
        PlaybookLoad.Loaded loaded => loaded.Playbook,
        PlaybookLoad.Invalid invalid => throw new InvalidOperationException(string.Join('\n', invalid.Errors)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
