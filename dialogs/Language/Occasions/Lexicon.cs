using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>A signal of the tables, and the weight that its surroundings leave it. <paramref name="Key"/> names its pattern.</summary>
internal readonly record struct Signal(Occasion For, double Weight, uint Key);

/// <summary>
/// The signals of the four tables that stand in a text: what only looks like an occasion and what is denied are left out, and old stories count little.
/// </summary>
internal static class Lexicon
{
    private const double OldStory = 0.3;
    private const double Enough = 9;
    private const int Nearby = 10;

    private static readonly PhraseTable<Signal> Signals = new(
    [
        .. Rows(EmergencySignals.Table, Occasion.Emergency), .. Rows(AuditSignals.Table, Occasion.Audit),
        .. Rows(ProspectSignals.Table, Occasion.DissatisfiedProspect), .. Rows(RoutineSignals.Table, Occasion.None),
    ]);

    private static readonly PhraseTable<bool> LookAlikes = new(RoutineSignals.LookAlikes.Select(pattern => (pattern, true)));
    private static readonly PhraseTable<bool> LongAgo = new(RoutineSignals.LongAgo.Select(pattern => (pattern, true)));

    /// <summary>The signals in order of their strength; of those of one occasion that share a word, the strongest alone.</summary>
    public static ImmutableArray<Hit<Signal>> Find(Utterance utterance)
    {
        var hits = Weighed(utterance);
        hits.Sort(static (one, other) =>
            one.Value.Weight != other.Value.Weight ? other.Value.Weight.CompareTo(one.Value.Weight)
            : one.First != other.First ? one.First.CompareTo(other.First)
            : one.End != other.End ? one.End.CompareTo(other.End)
            : one.Value.Key.CompareTo(other.Value.Key));
        var used = new byte[utterance.Tokens.Length];
        var taken = ImmutableArray.CreateBuilder<Hit<Signal>>(hits.Count);
        foreach (var hit in hits)
        {
            var mark = (byte)(1 << (int)hit.Value.For);
            var words = used.AsSpan(hit.First, hit.End - hit.First);
            if (IsMarked(words, mark))
            {
                continue;
            }

            foreach (ref var word in words)
            {
                word |= mark;
            }

            taken.Add(hit);
        }

        return taken.DrainToImmutable();
    }

    /// <summary>How much a sum of weights says: beyond a certain sum more words add little.</summary>
    public static double Damped(double sum) => sum <= Enough ? sum : Enough + Math.Log(1 + sum - Enough);

    private static IEnumerable<(string, Signal)> Rows((double Weight, string Pattern)[] table, Occasion occasion) =>
        table.Select(row => (row.Pattern, new Signal(occasion, row.Weight, FeatureKey.Of(row.Pattern, (uint)occasion))));

    /// <summary>Each hit with the weight that its surroundings leave it.</summary>
    private static List<Hit<Signal>> Weighed(Utterance utterance)
    {
        var masked = Masked(utterance);
        var old = LongAgo.Find(utterance);
        var weighed = new List<Hit<Signal>>();
        foreach (var hit in Signals.Find(utterance))
        {
            if ((hit.Value.For != Occasion.None && masked.AsSpan(hit.First, hit.End - hit.First).Contains(true)) || Negation.Denies(utterance, hit.First))
            {
                continue;
            }

            weighed.Add(IsOld(utterance, old, hit) ? hit with { Value = hit.Value with { Weight = hit.Value.Weight * OldStory } } : hit);
        }

        return weighed;
    }

    private static bool IsOld(Utterance utterance, ImmutableArray<Hit<bool>> old, Hit<Signal> hit)
    {
        if (hit.Value.For is not (Occasion.Emergency or Occasion.Audit))
        {
            return false;
        }

        foreach (var story in old)
        {
            if (utterance.SameClause(story.First, hit.First) && Math.Abs(story.First - hit.First) <= Nearby)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarked(Span<byte> words, byte mark)
    {
        foreach (var word in words)
        {
            if ((word & mark) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool[] Masked(Utterance utterance)
    {
        var masked = new bool[utterance.Tokens.Length];
        foreach (var hit in LookAlikes.Find(utterance))
        {
            masked.AsSpan(hit.First, hit.End - hit.First).Fill(true);
        }

        return masked;
    }
}
