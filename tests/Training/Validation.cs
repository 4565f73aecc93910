using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Occasions;
using HighPoint.Language.Words;

namespace HighPoint.Training;

/// <summary>Judges debriefs by models that have not seen their writers.</summary>
internal static class Validation
{
    private const int Parts = 5;
    private const double PlainWork = 1.2;

    /// <summary>Each debrief by a model that learned from the other writers' parts: its log-odds. Writers are dealt out to five parts in order; what has no writer among them is always learned from.</summary>
    public static ImmutableArray<(Example Example, double[] Sums)> Crossed(Approach approach, ImmutableArray<Example> examples)
    {
        var judged = ImmutableArray.CreateBuilder<(Example, double[])>();
        foreach (var held in Held())
        {
            var model = LinearModel.Learn(approach, [.. examples.Where(example => !held.Contains(example.Writer))]);
            judged.AddRange(examples.Where(example => held.Contains(example.Writer)).Select(example => (example, model.Sums(example))));
        }

        return judged.ToImmutable();
    }

    /// <summary>The training writers dealt out to five parts in order: those of one part are held back while the others are learned from.</summary>
    public static IEnumerable<IReadOnlySet<string>> Held()
    {
        var writers = CorpusFiles.Writers("Training");
        return Enumerable.Range(0, Parts).Select(part => writers.Where((_, index) => index % Parts == part).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The temperature at which the log-odds' probabilities fit best what is true.</summary>
    public static double Temperature(ImmutableArray<(Example Example, double[] Sums)> crossed) =>
        Enumerable.Range(0, 251).Select(step => 0.5 + (step * 0.01)).MinBy(temperature => crossed.Sum(one =>
        {
            var likely = LinearModel.Softmax(one.Sums, temperature);
            return -likely.Select((value, outcome) => one.Example.Target[outcome] * Math.Log(Math.Max(value, 1e-12))).Sum();
        }));

    /// <summary>Log-odds as the bot would judge by them.</summary>
    public static Judged Judge(Debrief debrief, double[] sums, double temperature)
    {
        var likely = LinearModel.Softmax(sums, temperature);
        return new Judged(debrief, [.. likely.Take(OccasionModel.Unclear).Select(value => value + (likely[OccasionModel.Unclear] / OccasionModel.Unclear))]);
    }

    /// <summary>The floor: the tables alone. Plain work needs no words to be likely.</summary>
    public static Judged ByTables(Debrief debrief)
    {
        var sums = new double[OccasionModel.Unclear];
        foreach (var hit in Lexicon.Find(Utterance.Of(debrief.Text)))
        {
            sums[(int)hit.Value.For] += hit.Value.Weight;
        }

        return new Judged(debrief, [.. LinearModel.Softmax([.. sums.Select((sum, kind) => Lexicon.Damped(sum) + (kind == (int)Occasion.None ? PlainWork : 0))])]);
    }
}
