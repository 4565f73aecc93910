using HighPoint.Support;

namespace HighPoint.Bot.Verbs;

/// <summary>The doctor, through the real process.</summary>
public sealed class DoctorVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_Fresh_Installation_Is_Fine_And_Stays_As_It_Is()
    {
        var end = await BotProcess.RunAsync(folder.Path, ["doctor"]);

        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        var lines = end.Output.TrimEnd().Split('\n');
        Assert.Equal(
            [
                "Settings", "Time zone", "Playbook", "Database", "Public address", "Clock", "Teams registration", "Teams keys", "Teams token", "Teams messages", "Teams package",
                "Teams conversations", "Slack token", "Slack sockets", "Slack installations",
            ],
            lines[..^1].Select(line => line[13..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal("Nothing that was checked is wrong.", lines[^1]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task What_Is_Wrong_Is_Told_Side_By_Side_And_Exit_Code_1()
    {
        folder.Write("playbook/advice.yaml", "nonsense");
        folder.Write("data/highpoint.db", new string('x', 5000));

        var end = await BotProcess.RunAsync(
            folder.Path, ["doctor", "--TimeZone=Mars", "--Company:Region=Mars", "--Playbook:Folder=playbook", "--Teams:AppId=HighPoint", "--Teams:LoginUrl=http://127.0.0.1:9/"]);

        Assert.Equal((1, ""), (end.ExitCode, end.Error));
        Assert.Contains("wrong        Settings: TimeZone is \"Mars\";", end.Output, StringComparison.Ordinal);
        Assert.Contains("wrong        Settings: Company:Region is \"Mars\";", end.Output, StringComparison.Ordinal);
        Assert.Contains("not checked  Time zone: The settings are wrong; put them right first.", end.Output, StringComparison.Ordinal);
        Assert.Contains("wrong        Playbook: Playbook: ", end.Output, StringComparison.Ordinal);
        Assert.Contains("wrong        Database: ", end.Output, StringComparison.Ordinal);
        Assert.Contains("wrong        Teams registration: Teams:AppId is \"HighPoint\";", end.Output, StringComparison.Ordinal);
        Assert.Contains("not checked  Teams token: The registration's settings are wrong; put them right first.", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Bot_That_Runs_Is_Found_At_Its_Address()
    {
        await using var host = await WebHost.StartBotAsync(TimeProvider.System);

        var end = await BotProcess.RunAsync(folder.Path, ["doctor", "--public-url", host.Address.ToString()]);

        Assert.Equal(0, end.ExitCode);
        Assert.Contains($"ok           Public address: HighPoint answers at {host.Address}.", end.Output, StringComparison.Ordinal);
        Assert.Contains("ok           Clock: It agrees with ", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Address_That_Is_None_Is_Wrong_Use()
    {
        var end = await BotProcess.RunAsync(folder.Path, ["doctor", "--public-url", "bot.example.com"]);

        Assert.Equal((2, "", "--public-url is \"bot.example.com\"; it must be an address such as https://bot.example.com.\n"), (end.ExitCode, end.Output, end.Error));
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
