using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>
/// Says which occasion a text speaks of: weighs the signals of four tables, leaves out look-alikes and what is denied, counts old stories little,
/// and turns the sums into probabilities. Doubt shows as a low best probability.
/// </summary>
internal static class OccasionClassifier
{
    private const double PlainWork = 1.2;
    private const double OldStory = 0.3;
    private const double Enough = 9;
    private const int MostEvidence = 6;
    private const int Nearby = 10;

    private static readonly PhraseTable<(Occasion For, double Weight)> Signals = new(
    [
        .. Rows(EmergencySignals.Table, Occasion.Emergency), .. Rows(AuditSignals.Table, Occasion.Audit),
        .. Rows(ProspectSignals.Table, Occasion.DissatisfiedProspect), .. Rows(RoutineSignals.Table, Occasion.None),
    ]);

    private static readonly PhraseTable<bool> LookAlikes = new(RoutineSignals.LookAlikes.Select(pattern => (pattern, true)));
    private static readonly PhraseTable<bool> LongAgo = new(RoutineSignals.LongAgo.Select(pattern => (pattern, true)));

    /// <summary>Weighs an utterance.</summary>
    public static Classification Classify(Utterance utterance)
    {
        var taken = Strongest(Weighed(utterance));
        var scores = new double[4];
        foreach (var hit in taken)
        {
            scores[(int)hit.Value.For] += hit.Value.Weight;
        }

        var evidence = taken
            .Where(hit => hit.Value.Weight >= 0.5)
            .OrderByDescending(hit => hit.Value.Weight)
            .ThenBy(hit => hit.First)
            .Select(hit => new Evidence(utterance.Written(hit.First, hit.End), utterance.Tokens[hit.First].Start, hit.Value.For, hit.Value.Weight));
        return new Classification(Probabilities(scores), [.. evidence.DistinctBy(e => (e.Words.ToUpperInvariant(), e.For)).Take(MostEvidence)]);
    }

    /// <summary>The person said which it is.</summary>
    public static Classification Certain(Occasion occasion, params ReadOnlySpan<Evidence> evidence) =>
        new([.. Enum.GetValues<Occasion>().Select(other => other == occasion ? 1.0 : 0.0)], [.. evidence]);

    private static IEnumerable<(string, (Occasion, double))> Rows((double Weight, string Pattern)[] table, Occasion occasion) =>
        table.Select(row => (row.Pattern, (occasion, row.Weight)));

    /// <summary>Each hit with the weight that its surroundings leave it.</summary>
    private static List<Hit<(Occasion For, double Weight)>> Weighed(Utterance utterance)
    {
        var masked = Covered(LookAlikes.Find(utterance), utterance.Tokens.Length);
        var old = LongAgo.Find(utterance);
        var weighed = new List<Hit<(Occasion For, double Weight)>>();
        foreach (var hit in Signals.Find(utterance))
        {
            if (Enumerable.Range(hit.First, hit.End - hit.First).Any(index => masked[index]) || Negation.Denies(utterance, hit.First))
            {
                continue;
            }

            var weight = hit.Value.For is Occasion.Emergency or Occasion.Audit && old.Any(story => utterance.SameClause(story.First, hit.First) && Math.Abs(story.First - hit.First) <= Nearby) ? hit.Value.Weight * OldStory : hit.Value.Weight;
            weighed.Add(hit with { Value = (hit.Value.For, weight) });
        }

        return weighed;
    }

    /// <summary>Of hits of one occasion that share a word, the strongest alone; of several with the same words, one.</summary>
    private static List<Hit<(Occasion For, double Weight)>> Strongest(List<Hit<(Occasion For, double Weight)>> hits)
    {
        var taken = new List<Hit<(Occasion For, double Weight)>>();
        var used = new HashSet<(Occasion, int)>();
        foreach (var hit in hits.OrderByDescending(hit => hit.Value.Weight).ThenBy(hit => hit.First).ThenBy(hit => hit.End))
        {
            var indices = Enumerable.Range(hit.First, hit.End - hit.First).Select(index => (hit.Value.For, index)).ToArray();
            if (indices.Any(used.Contains))
            {
                continue;
            }

            used.UnionWith(indices);
            taken.Add(hit);
        }

        return taken;
    }

    private static bool[] Covered(ImmutableArray<Hit<bool>> hits, int tokens)
    {
        var covered = new bool[tokens];
        foreach (var hit in hits)
        {
            Array.Fill(covered, true, hit.First, hit.End - hit.First);
        }

        return covered;
    }

    /// <summary>A softmax over the sums. Plain work needs no words to be likely; beyond <see cref="Enough"/> more words add little.</summary>
    private static ImmutableArray<double> Probabilities(double[] scores)
    {
        var raised = scores.Select((score, index) => Math.Exp(Damped(score) + (index == (int)Occasion.None ? PlainWork : 0))).ToArray();
        var sum = raised.Sum();
        return [.. raised.Select(value => value / sum)];
    }

    private static double Damped(double score) => score <= Enough ? score : Enough + Math.Log(1 + score - Enough);
}
