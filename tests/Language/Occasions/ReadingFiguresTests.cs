using System.Collections.Immutable;
using System.Text.Json;
using HighPoint.Training;

namespace HighPoint.Language.Occasions;

/// <summary>How well the validation writers' debriefs are read may rise, and not fall. One debrief more or less is no fall.</summary>
public sealed class ReadingFiguresTests
{
    private static readonly string File = Path.Combine(CorpusFiles.Folder, "figures.json");
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private static readonly ImmutableArray<Debrief> Debriefs = CorpusFiles.Debriefs("Validation");

    [Fact]
    public void The_Reading_Of_Unseen_Writers_Does_Not_Fall()
    {
        var now = Now();
        if (Environment.GetEnvironmentVariable("HIGHPOINT_WRITE_FIGURES") == "1")
        {
            System.IO.File.WriteAllText(File, JsonSerializer.Serialize(now, Json) + "\n");
        }

        var before = JsonSerializer.Deserialize<SortedDictionary<string, Figure>>(System.IO.File.ReadAllText(File))!;
        Assert.Equal(before.Keys, now.Keys);
        Assert.All(before, pair => Assert.True(
            now[pair.Key].Share >= pair.Value.Share - (1.0 / Math.Max(1, pair.Value.Of)) - 1e-9, $"{pair.Key}: {now[pair.Key].Share:0.000}, and it was {pair.Value.Share:0.000}"));
    }

    private static SortedDictionary<string, Figure> Now()
    {
        var figures = Figures.Of(Report.Shipped(Debriefs), Report.AskBelow);
        var clear = Debriefs.Count(debrief => !debrief.Ambiguous);
        var shares = new SortedDictionary<string, Figure>(StringComparer.Ordinal)
        {
            ["kind: likeliest right"] = new(figures.Accuracy, clear),
            ["kind: macro-F1"] = new(figures.MacroF1, clear),
            ["kind: right or asked"] = new(figures.RightOrAsked, Debriefs.Length),
            ["kind: stated where it is clear"] = new(1 - figures.AsksClear, clear),
            ["kind: asked where nobody could tell"] = new(figures.AsksUnclear, Debriefs.Length - clear),
        };
        var facts = FactReport.Score(Debriefs);
        foreach (var score in facts.All)
        {
            shares[$"fact: {score.Name}"] = new(score.F1, score.There);
        }

        shares["facts: not invented"] = new(1 - facts.Invented, facts.All.Sum(score => score.Stated));
        return shares;
    }

    /// <summary>A share, 0 to 1, of so many.</summary>
    private sealed record Figure(double Share, int Of)
    {
        public double Share { get; } = Math.Round(Share, 4);
    }
}
