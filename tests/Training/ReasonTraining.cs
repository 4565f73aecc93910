using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Debriefs;

namespace HighPoint.Training;

/// <summary>Learns why companies are unhappy with their providers, from the debriefs of those who are.</summary>
internal static class ReasonTraining
{
    /// <summary>A reason that nobody gave would be answered in a letter: here precision counts more than elsewhere.</summary>
    private const double Caution = 0.8;

    private static readonly ImmutableArray<double> Thresholds = [.. Enumerable.Range(-20, 41).Select(step => step * 0.1)];

    /// <summary>Learns, writes the model's file and says how well the reasons are told on writers that were not seen.</summary>
    public static int Run(string package)
    {
        var vectors = Trainer.Vectors(package);
        // Among all the other debriefs reasons would seem rarer than they are.
        ImmutableArray<Example> examples = [.. CorpusFiles.Debriefs("Training").Where(StatementTraining.IsUnhappy).Concat(CorpusFiles.Sentences("reasons")).Select(debrief => Example.OfReasons(debrief, vectors))];
        var crossed = Validation.Crossed(Approach.Reasons, examples);
        ImmutableArray<double> least = [.. Enum.GetValues<Grievance>().Select(reason => Thresholds.MaxBy(threshold => Score(crossed, [reason], _ => threshold, Caution).F))];
        foreach (var reason in Enum.GetValues<Grievance>())
        {
            Say($"{reason}, threshold {least[(int)reason]:0.0}", Score(crossed, [reason], _ => least[(int)reason], 1));
        }

        Say("reasons", Score(crossed, Enum.GetValues<Grievance>(), reason => least[(int)reason], 1));
        var bytes = ModelWriter.Bytes(LinearModel.Learn(Approach.Reasons, examples), Trainer.Groups(examples), vectors, least, 1);
        File.WriteAllBytes(CorpusFiles.At("dialogs/Language/Choices/reasons.model"), bytes);
        return 0;
    }

    private static (double P, double R, double F) Score(ImmutableArray<(Example Example, double[] Sums)> crossed, Grievance[] reasons, Func<Grievance, double> least, double beta)
    {
        var pairs = crossed.SelectMany(one => reasons.Select(reason => (There: one.Example.Target[(int)reason] > 0, Stated: one.Sums[(int)reason] >= least(reason)))).ToList();
        var right = (double)pairs.Count(pair => pair.There && pair.Stated);
        var (p, r) = (right / Math.Max(1, pairs.Count(pair => pair.Stated)), right / Math.Max(1, pairs.Count(pair => pair.There)));
        return (p, r, (1 + (beta * beta)) * p * r / Math.Max(1e-9, (beta * beta * p) + r));
    }

    private static void Say(FormattableString name, (double P, double R, double F) score) => Say(FormattableString.Invariant(name), score);

    private static void Say(string name, (double P, double R, double F) score) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: precision {score.P:0.000} recall {score.R:0.000} F1 {score.F:0.000}"));
}
