namespace HighPoint.Language.Choices;

/// <summary>Words that may be a fact: from token <paramref name="First"/> to before token <paramref name="End"/>; <paramref name="Start"/> and <paramref name="Length"/> in UTF-16 units of the text.</summary>
internal readonly record struct Candidate(int First, int End, int Start, int Length)
{
    /// <summary>How many tokens it has.</summary>
    public int Count => End - First;

    /// <summary>Where it ends in the text.</summary>
    public int Stop => Start + Length;

    /// <summary>Whether two candidates share a letter.</summary>
    public bool Overlaps(Candidate other) => Start < other.Stop && other.Start < Stop;
}
