using System.Collections.Immutable;

namespace HighPoint.Playbooks;

/// <summary>The owner's rules as data: occasions, windows, numbers, wording and draft templates. Validated when loaded; immutable.</summary>
public sealed record Playbook
{
    /// <summary>What can break and what an audit can find, in plain words.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>The Liquid templates of the drafts by file name without folder ("emergency.email.liquid").</summary>
    public required ImmutableDictionary<string, PlaybookFile> Templates { get; init; }
}

/// <summary>Something that breaks or that an audit finds.</summary>
/// <param name="Id">Stable: "server", "email", "backups-untested".</param>
/// <param name="Kind">Whether it breaks or is found.</param>
/// <param name="Words">Lower-case words or phrases by which technicians mention it, whole words; a trailing <c>*</c> takes any ending ("backup*").</param>
/// <param name="Plain">How the customer would say it, as a clause that can follow "On Monday, " ("your server went down") or, for a finding, "We saw that " ("the backups have never been tested").</param>
/// <param name="Care">What regular care does about it, as a clause that can follow "we " ("watch the server day and night and replace a failing disk before it stops you").</param>
public sealed record Topic(string Id, TopicKind Kind, ImmutableArray<string> Words, string Plain, string Care);

/// <summary>Whether a topic breaks (emergencies) or is found (audits).</summary>
public enum TopicKind { Incident, Finding }

/// <summary>One file of the playbook: its name ("timing.yaml"), its text, and where it came from, for error messages.</summary>
public sealed record PlaybookFile(string Name, string Text, string ShownAs);

/// <summary>What is wrong in a playbook file. <paramref name="Line"/> counts from 1; 0 where the whole file is meant.</summary>
public sealed record PlaybookError(string File, int Line, string Problem);
