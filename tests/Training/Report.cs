using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Debriefs;

namespace HighPoint.Training;

/// <summary>Says in Markdown how well the bot reads, and what else was tried.</summary>
internal static class Report
{
    private const int Worst = 10;

    /// <summary>Below this probability the bot asks, by the playbook that it comes with.</summary>
    public static double AskBelow { get; } = FactReport.Playbook.Timing.Asking.KindBelow;

    /// <summary>What the shipped reader makes of debriefs.</summary>
    public static ImmutableArray<Judged> Shipped(ImmutableArray<Debrief> debriefs) =>
        [.. debriefs.Select(debrief => new Judged(debrief, FactReport.Read(debrief.Text).Occasion.Probabilities))];

    /// <summary>Prints the whole report.</summary>
    public static int Write(string package)
    {
        var examples = Trainer.Examples(Trainer.Vectors(package));
        var training = CorpusFiles.Debriefs("Training");
        var validation = CorpusFiles.Debriefs("Validation");
        var judged = Shipped(validation);
        Say("# How well HighPoint reads", "");
        Say($"The corpus: {training.Length} debriefs of {CorpusFiles.Writers("Training").Length} writers to learn from, {validation.Length} of {CorpusFiles.Writers("Validation").Length} others to test with, {CorpusFiles.Others().Length} lines that are no debrief.", "");
        Say("## Which kind of job it was", "", $"The kind is asked for below a probability of {AskBelow:0.00}.", "");
        Say("### Ways to tell, compared", "", "| way | debriefs of | likeliest right | macro-F1 | right or asked | wrong stated | asks, clear | asks, unclear | calibration error |", "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Say(Row("the tables alone", "training writers", [.. training.Select(Validation.ByTables)]));
        Say(Row("the tables alone", "validation writers", [.. validation.Select(Validation.ByTables)]));
        foreach (var approach in Approach.All)
        {
            var crossed = Validation.Crossed(approach, examples);
            var temperature = Validation.Temperature(crossed);
            Say(Row(approach.Name, "training writers, crossed", [.. crossed.Select(one => Validation.Judge(one.Example.Debrief!, one.Sums, temperature))]));
        }

        Say(Row("as it ships", "validation writers", judged), "");
        Confusion(judged);
        Calibration(judged);
        Mistakes(judged);
        Say("## The facts", "");
        Say([.. FactReport.Lines("Validation writers", FactReport.Score(validation), mistakes: false)]);
        Say([.. FactReport.Lines("Training writers", FactReport.Score(training), mistakes: false)]);
        return 0;
    }

    /// <summary>Prints how the training writers' facts are read, with mistakes.</summary>
    public static int WriteFacts()
    {
        Say([.. FactReport.Lines("Training writers", FactReport.Score(CorpusFiles.Debriefs("Training")), mistakes: true)]);
        return 0;
    }

    private static string Row(string way, string writers, IReadOnlyList<Judged> judged)
    {
        var figures = Figures.Of(judged, AskBelow);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {way} | {writers} | {figures.Accuracy:0.000} | {figures.MacroF1:0.000} | {figures.RightOrAsked:0.000} | {figures.WrongStated:0.000} | {figures.AsksClear:0.000} | {figures.AsksUnclear:0.000} | {figures.CalibrationError:0.000} |");
    }

    private static void Confusion(ImmutableArray<Judged> judged)
    {
        var kinds = Enum.GetValues<Occasion>();
        Say("### What was it, and what was said", "", $"| it was | {string.Join(" | ", kinds)} | asked |", $"| --- | {string.Join(" | ", kinds.Select(_ => "---:"))} | ---: |");
        foreach (var (name, rows) in kinds.Select(kind => (kind.ToString(), judged.Where(one => one.Debrief.Kind == kind && !one.Debrief.Ambiguous).ToList()))
                     .Append(("nobody could tell", judged.Where(one => one.Debrief.Ambiguous).ToList())))
        {
            var stated = kinds.Select(kind => rows.Count(one => one.Best == kind && one.Confidence >= AskBelow));
            Say($"| {name} | {string.Join(" | ", stated)} | {rows.Count(one => one.Confidence < AskBelow)} |");
        }

        Say("");
    }

    private static void Calibration(ImmutableArray<Judged> judged)
    {
        Say("### Does its confidence come true?", "", "| confidence from | debriefs | mean confidence | right |", "| ---: | ---: | ---: | ---: |");
        foreach (var (from, count, confidence, right) in Figures.Calibration(judged))
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"| {from:0.0} | {count} | {confidence:0.000} | {right:0.000} |"));
        }

        Say("");
    }

    private static void Mistakes(ImmutableArray<Judged> judged)
    {
        Say("### The worst mistakes", "");
        foreach (var one in judged.Where(one => !one.Right).OrderByDescending(one => one.Confidence).Take(Worst))
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"- {one.Debrief.Id}: {one.Best} ({one.Confidence:0.00}), and it was {one.Debrief.Kind}"));
        }

        Say("");
    }

    private static void Say(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }
}
