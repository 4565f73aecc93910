using System.Collections.Immutable;

namespace HighPoint.Bot.Doctor;

/// <summary>One thing that can be wrong with an installation. Looks and changes nothing. The general ones stand here, a channel's with the channel.</summary>
public interface IDoctorCheck
{
    /// <summary>What is looked at, as a heading.</summary>
    string Name { get; }

    /// <summary>Looks. What it throws is told as a failure of the check.</summary>
    Task<Finding> ExamineAsync(CancellationToken cancellation);
}

/// <summary>What a check found; whole sentences, each of which says what to do where something is to be done.</summary>
public abstract record Finding
{
    private Finding() { }

    /// <summary>All is well.</summary>
    public sealed record Ok(string Sentence) : Finding;

    /// <summary>Something is wrong.</summary>
    public sealed record Wrong(ImmutableArray<string> Sentences) : Finding
    {
        /// <summary>One thing is wrong.</summary>
        public Wrong(string sentence) : this([sentence]) { }
    }

    /// <summary>It could not be looked at; says why.</summary>
    public sealed record NotChecked(string Sentence) : Finding;
}
