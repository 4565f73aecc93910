using System.Collections.Immutable;
using HighPoint.Debriefs;

namespace HighPoint.Training;

/// <summary>What was made of a debrief: how likely each occasion is, in enum order.</summary>
internal sealed record Judged(Debrief Debrief, ImmutableArray<double> Likely)
{
    /// <summary>The likeliest occasion.</summary>
    public Occasion Best => (Occasion)Likely.IndexOf(Likely.Max());

    /// <summary>Its probability.</summary>
    public double Confidence => Likely.Max();

    /// <summary>Whether a careful reader would accept it.</summary>
    public bool Right => Best == Debrief.Kind || Debrief.Also.Contains(Best);
}

/// <summary>The figures of a way to tell the occasions apart, over debriefs of writers that it has not seen. Shares are 0 to 1.</summary>
/// <param name="Debriefs">How many debriefs.</param>
/// <param name="Accuracy">Likeliest kind right, over the unambiguous ones.</param>
/// <param name="MacroF1">The mean of the four kinds' F1, over the unambiguous ones, whether stated or asked.</param>
/// <param name="RightOrAsked">Kind right or asked, over all.</param>
/// <param name="WrongStated">Kind stated and wrong, over all.</param>
/// <param name="AsksClear">Asked, of the unambiguous ones.</param>
/// <param name="AsksUnclear">Asked, of the ambiguous ones.</param>
/// <param name="CalibrationError">How far confidence is from what comes true: the mean over ten bins, weighed by their size.</param>
internal sealed record Figures(int Debriefs, double Accuracy, double MacroF1, double RightOrAsked, double WrongStated, double AsksClear, double AsksUnclear, double CalibrationError)
{
    private const int Bins = 10;

    /// <summary>The figures where a kind below <paramref name="threshold"/> is asked for.</summary>
    public static Figures Of(IReadOnlyList<Judged> judged, double threshold)
    {
        var clear = judged.Where(one => !one.Debrief.Ambiguous).ToList();
        var unclear = judged.Where(one => one.Debrief.Ambiguous).ToList();
        var wrong = Share(judged, one => one.Confidence >= threshold && !one.Right);
        return new Figures(
            judged.Count,
            Share(clear, one => one.Best == one.Debrief.Kind),
            Enum.GetValues<Occasion>().Average(kind => F1(clear.Count(one => one.Best == kind && one.Debrief.Kind == kind), clear.Count(one => one.Best == kind), clear.Count(one => one.Debrief.Kind == kind))),
            1 - wrong,
            wrong,
            Share(clear, one => one.Confidence < threshold),
            Share(unclear, one => one.Confidence < threshold),
            Calibration(judged).Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Right)) / Math.Max(1, judged.Count));
    }

    /// <summary>The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found.</summary>
    public static double F1(int right, int found, int there) => found + there == 0 ? 1 : 2.0 * right / (found + there);

    /// <summary>Ten bins of confidence: how many debriefs, the mean confidence, and how often it came true.</summary>
    public static IEnumerable<(double From, int Count, double Confidence, double Right)> Calibration(IReadOnlyList<Judged> judged) =>
        judged.GroupBy(one => Math.Min(Bins - 1, (int)(one.Confidence * Bins))).OrderBy(bin => bin.Key)
            .Select(bin => ((double)bin.Key / Bins, bin.Count(), bin.Average(one => one.Confidence), Share([.. bin], one => one.Right)));

    private static double Share(IReadOnlyList<Judged> judged, Func<Judged, bool> holds) => judged.Count == 0 ? 1 : (double)judged.Count(holds) / judged.Count;
}
