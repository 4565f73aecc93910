using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Package;
using HighPoint.Support;

namespace HighPoint.Bot.Verbs;

/// <summary>The app's manifest for Slack, through the real process.</summary>
public sealed class SlackPackageVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_Manifest_Is_Printed_That_Slack_Would_Take()
    {
        var end = await BotProcess.RunAsync(folder.Path, ["package", "slack", "--socket-mode", "--name", "Our bot"]);

        Assert.Equal((0, $"{SlackPackageWords.HowToUse}\n"), (end.ExitCode, end.Error));
        var manifest = JsonNode.Parse(end.Output)!.AsObject();
        Assert.Empty(SlackManifestRules.Check(manifest));
        Assert.Equal("Our bot", (string?)manifest["display_information"]!["name"]);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("", SlackPackageWords.OneWay)]
    [InlineData("--socket-mode --public-url https://bot.example.com", SlackPackageWords.OneWay)]
    [InlineData("--public-url http://localhost:3978", "--public-url is \"http://localhost:3978\"; it must be an address that is reached from the internet, with a domain name: not localhost, not an IP address.")]
    [InlineData("--socket-mode --name An-app-with-a-name-that-is-much-too-long", "$.display_information.name has 40 characters; shorten it to 35.")]
    public async Task Wrong_Use_Is_Told_And_Exit_Code_2(string line, string sentence)
    {
        var end = await BotProcess.RunAsync(folder.Path, ["package", "slack", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((2, "", sentence), (end.ExitCode, end.Output, end.Error.Split('\n')[0]));
    }

    [Fact]
    public async Task A_Manifest_Of_The_Owners_Own_Takes_The_Place_Of_HighPoints()
    {
        folder.Write(SlackManifest.File, Repo.Read(SlackManifest.File).Replace("/nudges", "/reminders", StringComparison.Ordinal));

        var end = await BotProcess.RunAsync(folder.Path, ["package", "slack", "--public-url", "https://bot.example.com"]);

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("\"/reminders\"", end.Output, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
