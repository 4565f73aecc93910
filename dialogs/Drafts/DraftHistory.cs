using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HighPoint.Drafts;

/// <summary>One draft through all its versions, oldest first: written by the bot or edited by the person. Immutable; kept as JSON with the conversation.</summary>
/// <param name="Versions">At least one, at most <see cref="Cap"/>; the last one counts.</param>
public sealed record DraftHistory(ImmutableArray<DraftVersion> Versions)
{
    /// <summary>How many versions are kept; beyond that the oldest is forgotten.</summary>
    public const int Cap = 20;

    /// <summary>The longest body that a person may write, in characters: some ten times the longest draft.</summary>
    public const int LongestBody = 10_000;

    /// <summary>The longest subject that a person may write, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>The version that counts.</summary>
    [JsonIgnore]
    public Draft Current => Versions[^1].Draft;

    /// <summary>Whether the words that count are the person's own.</summary>
    [JsonIgnore]
    public bool IsEdited => Versions[^1].Edited;

    /// <summary>Whether there is an earlier version to go back to.</summary>
    [JsonIgnore]
    public bool CanRestore => Versions.Length > 1;

    /// <summary>A history that begins with <paramref name="draft"/>.</summary>
    public static DraftHistory Of(Draft draft) => new([new(draft, Edited: false)]);

    /// <summary>A newly written draft takes the place of the current one; the same words again change nothing.</summary>
    public DraftHistory Revise(Draft draft) => With(new(draft, Edited: false));

    /// <summary>
    /// The person's own words, kept exactly as typed. A chat message and talking points have no subject: theirs stays empty.
    /// </summary>
    public DraftEdit Edit(string subject, string body) => body switch
    {
        _ when subject.Length > LongestSubject => new DraftEdit.Refused(DraftProblem.SubjectTooLong),
        { Length: > LongestBody } => new DraftEdit.Refused(DraftProblem.BodyTooLong),
        _ when string.IsNullOrWhiteSpace(body) => new DraftEdit.Refused(DraftProblem.BodyEmpty),
        _ => new DraftEdit.Saved(With(new(Current with { Subject = Current.Form == DraftForm.Email ? subject : "", Body = body }, Edited: true))),
    };

    /// <summary>
    /// Back to the version <paramref name="steps"/> before this one, the versions after it forgotten; no further than to the oldest that is kept.
    /// </summary>
    public DraftHistory Restore(int steps = 1) => new(Versions[..Math.Max(1, Versions.Length - Math.Max(0, steps))]);

    private DraftHistory With(DraftVersion version) =>
        version.Draft == Current ? this : new([.. Versions.Skip(Versions.Length - Cap + 1), version]);
}

/// <summary>One version of a draft; <paramref name="Edited"/>: the words are the person's own.</summary>
public sealed record DraftVersion(Draft Draft, bool Edited);

/// <summary>What became of an edit.</summary>
public abstract record DraftEdit
{
    private DraftEdit() { }

    /// <summary>The words were taken over.</summary>
    public sealed record Saved(DraftHistory History) : DraftEdit;

    /// <summary>Nothing changed, because of <paramref name="Problem"/>; <see cref="DraftWords.Say"/> puts it into a sentence.</summary>
    public sealed record Refused(DraftProblem Problem) : DraftEdit;
}

/// <summary>Why an edit cannot be taken over.</summary>
public enum DraftProblem { SubjectTooLong, BodyTooLong, BodyEmpty }
