using System.Collections.Immutable;
using HighPoint.Language.Occasions;

namespace HighPoint.Training;

/// <summary>A way to tell the occasions apart, or the reasons.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Scales">How much freedom each group of features has, by <see cref="FeatureGroup"/>; 0 leaves it out.</param>
/// <param name="Penalty">How much a weight costs (L2).</param>
/// <param name="Unclear">How much a debrief that nobody could tell counts against another: there are few of them.</param>
/// <param name="Rarity">The power of the inverse document frequency by which a feature counts; 0 where all count alike.</param>
/// <param name="Others">How much a line that is no debrief counts against a debrief; 0 leaves them out.</param>
/// <param name="Several">Whether several outcomes may hold at once, each for itself; else it is one of them.</param>
internal sealed record Approach(string Name, ImmutableArray<double> Scales, double Penalty, double Unclear, double Others, double Rarity, bool Several = false)
{
    /// <summary>The one that ships.</summary>
    public static Approach Best { get; } = new("words, letters, meaning and the tables' signals", [4, 4, 3, 1.5, 0.3, 2], 0.5, 10, 0.1, 1.5);

    /// <summary>The way to tell the reasons: what words mean counts more, for there are fewer debriefs to learn from; and where a word stands says nothing.</summary>
    public static Approach Reasons { get; } = new("reasons", [4, 4, 0, 1.5, 1, 2], 0.5, 1, 0, 1.5, Several: true);

    /// <summary>Those that are compared. The floor, the tables alone, learns nothing and is not among them.</summary>
    public static ImmutableArray<Approach> All { get; } =
    [
        Best with { Name = "words and letters", Scales = [2, 2, 2, 0, 0, 0] },
        Best with { Name = "words, letters and meaning", Scales = [2, 2, 2, 0, 0.3, 0] },
        Best with { Name = "words, letters and the tables' signals", Scales = [2, 2, 2, 1.5, 0, 2] },
        Best,
    ];

    /// <summary>The scale of a group.</summary>
    public double Scale(FeatureGroup group) => Scales[(int)group];
}
