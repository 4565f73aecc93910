using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HighPoint.Support;

namespace HighPoint.Language.Entities;

/// <summary>Measures the recognisers by Microsoft's tables (tests/Specs). No share may fall; <c>HIGHPOINT_WRITE_SHARES=1</c> writes them down anew.</summary>
public sealed class SpecTests(ITestOutputHelper output)
{
    private const string Shares = "tests/Specs/shares.json";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void No_Share_Of_Microsofts_Tables_Falls()
    {
        var scores = SpecTable.All.Select(Score).ToImmutableArray();
        var report = Report(scores);
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("HIGHPOINT_WRITE_SHARES") == "1")
        {
            var passed = scores.ToDictionary(score => score.Table, score => score.Passed, StringComparer.Ordinal);
            File.WriteAllText(Repo.At(Shares), JsonSerializer.Serialize(passed, Indented) + "\n");
            File.WriteAllText(Repo.At("artifacts/specs.md"), report);
        }

        var floor = JsonSerializer.Deserialize<Dictionary<string, int>>(Repo.Read(Shares))!;
        Assert.All(scores, score => Assert.True(score.Passed >= floor[score.Table], $"{score.Table}: {score.Passed} of {score.Rows.Length} pass, {floor[score.Table]} did"));
    }

    private static TableScore Score(SpecTable table)
    {
        var rows = SpecCase.Read(table.Name, table.Said);
        return new TableScore(table.Name, [.. rows.Select(row => (row, table.Passes(row), string.Join(" | ", table.Found(row))))]);
    }

    private static string Report(ImmutableArray<TableScore> scores)
    {
        var report = new StringBuilder("# Microsoft's tables\nA case passes where everything in the text is found, in its place and with its value, and nothing else.\n\n| table | cases | pass | share |\n| --- | ---: | ---: | ---: |\n");
        foreach (var score in scores)
        {
            report.Append(CultureInfo.InvariantCulture, $"| {score.Table} | {score.Rows.Length} | {score.Passed} | {100.0 * score.Passed / score.Rows.Length:0.0} % |\n");
        }

        report.Append("\n| what is to be found in a text about dates | cases | pass |\n| --- | ---: | ---: |\n");
        foreach (var kind in scores[0].Rows.GroupBy(row => row.Case.Kinds).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal))
        {
            report.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {kind.Count(row => row.Passes)} |\n");
        }

        foreach (var score in scores)
        {
            report.Append(CultureInfo.InvariantCulture, $"\n## {score.Table}: what does not pass\n");
            foreach (var (row, _, found) in score.Rows.Where(row => !row.Passes))
            {
                report.Append(CultureInfo.InvariantCulture, $"- \"{row.Input}\"\n  - expected: {string.Join(" | ", row.Expected)}\n  - found: {found}\n");
            }
        }

        return report.ToString();
    }

    private sealed record TableScore(string Table, ImmutableArray<(SpecCase Case, bool Passes, string Found)> Rows)
    {
        public int Passed => Rows.Count(row => row.Passes);
    }
}
