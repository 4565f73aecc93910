using System.Collections.Immutable;

namespace HighPoint.Playbooks;

/// <summary>What came of loading a playbook, as a closed set.</summary>
public abstract record PlaybookLoad
{
    private PlaybookLoad() { }

    /// <summary>It is good.</summary>
    public sealed record Loaded(Playbook Playbook) : PlaybookLoad;

    /// <summary>It is not: everything that is wrong, by file and line. Never empty.</summary>
    public sealed record Invalid(ImmutableArray<PlaybookError> Errors) : PlaybookLoad;
}
