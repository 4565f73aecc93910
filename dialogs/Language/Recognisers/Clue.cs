using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>What the words around a name say of it.</summary>
internal static class Clue
{
    /// <summary>The most that is said right before a name, in its sentence; 0 where nothing is.</summary>
    public static double Ahead(ImmutableArray<Hit<double>> hits, Name name) =>
        Most(hits, name, static (hit, name) => hit.End == name.First && name.Utterance.SameSentence(hit.First, name.First));

    /// <summary>The most that is said right behind a name, in its clause; 0 where nothing is.</summary>
    public static double Behind(ImmutableArray<Hit<double>> hits, Name name) =>
        Most(hits, name, static (hit, name) => hit.First == name.End && name.Utterance.SameClause(name.First, hit.First));

    /// <summary>The most that those hits say that stand as they must; 0 where none does.</summary>
    /// <param name="hits">The hits.</param>
    /// <param name="beside">What they stand beside.</param>
    /// <param name="stands">Whether a hit stands as it must.</param>
    public static double Most<T>(ImmutableArray<Hit<double>> hits, T beside, Func<Hit<double>, T, bool> stands)
    {
        double? most = null;
        foreach (var hit in hits)
        {
            if (stands(hit, beside) && !(most >= hit.Value))
            {
                most = hit.Value;
            }
        }

        return most ?? 0;
    }
}
