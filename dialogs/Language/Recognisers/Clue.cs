using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>What the words around a name say of it.</summary>
internal static class Clue
{
    /// <summary>The most that is said right before a name, in its sentence; 0 where nothing is.</summary>
    public static double Ahead(Utterance utterance, ImmutableArray<Hit<double>> hits, Name name)
    {
        double? most = null;
        foreach (var hit in hits)
        {
            if (hit.End == name.First && utterance.SameSentence(hit.First, name.First) && !(most >= hit.Value))
            {
                most = hit.Value;
            }
        }

        return most ?? 0;
    }

    /// <summary>The most that is said right behind a name, in its clause; 0 where nothing is.</summary>
    public static double Behind(Utterance utterance, ImmutableArray<Hit<double>> hits, Name name)
    {
        double? most = null;
        foreach (var hit in hits)
        {
            if (hit.First == name.End && utterance.SameClause(name.First, hit.First) && !(most >= hit.Value))
            {
                most = hit.Value;
            }
        }

        return most ?? 0;
    }
}
