using System.Text.RegularExpressions;
using HighPoint.Bot.Settings;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>What the ten steps tell to type and to set, works.</summary>
public sealed partial class TeamsGuideTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    private static readonly string Guide = Repo.Read("manifest/teams/README.md");
    private readonly TempFolder folder = new();

    [Fact]
    public void There_Are_Ten_Steps() =>
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"## {number}"), Step().Matches(Guide).Select(step => step.Value));

    [Fact]
    public void Every_Variable_Is_A_Setting() =>
        Assert.All(Variable().Matches(Guide), variable => Assert.Contains(variable.Value.Replace("__", ":", StringComparison.Ordinal), SettingsKeys.All));

    [Fact]
    public async Task Every_Command_Of_HighPoint_Can_Be_Typed()
    {
        var verbs = Command().Matches(Guide + Repo.Read("README.md")).Select(command => command.Groups["verb"].Value.Trim().Replace("$URL", "https://bot.example.com", StringComparison.Ordinal))
            .Where(verb => verb.StartsWith("package", StringComparison.Ordinal) || verb.StartsWith("doctor", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        Assert.Equal(4, verbs.Length);

        // Without a network the doctor finds fault, but it understands what it is asked.
        foreach (var verb in verbs.Where(verb => !verb.StartsWith("doctor --", StringComparison.Ordinal)))
        {
            var end = await BotProcess.RunAsync(folder.Path, verb.Split(' '), "", $"Teams__AppId={(verb.StartsWith("package", StringComparison.Ordinal) ? AppId : "")}", "Web__Enabled=false");
            Assert.True(end.ExitCode == 0, $"{verb}: {end.Error}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    [GeneratedRegex(@"^## \d+", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"\b(Teams|Web|Company|People)__\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("^    dotnet run --project bot -- (?<verb>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
