using System.Collections.Immutable;

namespace HighPoint.Playbooks;

/// <summary>The owner's rules as data: occasions, windows, numbers, wording and draft templates. Validated when loaded; immutable.</summary>
public sealed record Playbook
{
    /// <summary>Windows, best moments, intervals and thresholds (<c>timing.yaml</c>).</summary>
    public required Timing Timing { get; init; }

    /// <summary>How the advice is worded (<c>advice.yaml</c>).</summary>
    public required AdviceWording Advice { get; init; }

    /// <summary>The questions that may be asked (<c>questions.yaml</c>).</summary>
    public required Questions Questions { get; init; }

    /// <summary>What can break and what an audit can find, in plain words (<c>topics.yaml</c>).</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>The Liquid templates of the drafts by file name without folder ("emergency.email.liquid").</summary>
    public required ImmutableDictionary<string, PlaybookFile> Templates { get; init; }
}

/// <summary>Something that breaks or that an audit finds.</summary>
/// <param name="Id">Stable: "server", "email", "backups-untested".</param>
/// <param name="Kind">Whether it breaks or is found.</param>
/// <param name="Words">Lower-case words or phrases by which technicians mention it, whole words; a trailing <c>*</c> takes any ending ("backup*").</param>
/// <param name="Plain">How the customer would say it, as a clause: of what breaks one that follows "when " ("your server went down"), of a finding one that follows "we saw that " ("the backups have not been tested").</param>
/// <param name="Care">What regular care does about it, as a clause that follows "we " ("keep watch over the server and act on early warnings").</param>
public sealed record Topic(string Id, TopicKind Kind, ImmutableArray<string> Words, string Plain, string Care)
{
    /// <summary>What it is called on a card ("payment system"); its id in words where the playbook gives no name.</summary>
    public string Name { get; init; } = Id.Replace('-', ' ');
}

/// <summary>What is wrong with a topic: the key in its file ("plain") and the problem with it.</summary>
public sealed record TopicProblem(string Key, string Problem);

/// <summary>Whether a topic breaks (emergencies) or is found (audits).</summary>
public enum TopicKind { Incident, Finding }

/// <summary>One file of the playbook: its name ("timing.yaml"), its text, and where it came from, for error messages.</summary>
public sealed record PlaybookFile(string Name, string Text, string ShownAs);

/// <summary>What is wrong in a playbook file. <paramref name="Line"/> counts from 1; 0 where the whole file is meant.</summary>
public sealed record PlaybookError(string File, int Line, string Problem);
