using HighPoint.Bot.Channels.Teams.Package;
using HighPoint.Support;

namespace HighPoint.Bot.Verbs;

/// <summary>The app's package, through the real process.</summary>
public sealed class PackageVerbTests : IDisposable
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_Zip_Is_Written_That_Teams_Would_Take()
    {
        var end = await BotProcess.RunAsync(
            folder.Path, ["package", "teams", "--public-url", "https://bot.example.com", "--app-id", Id, "--name", "Our bot", "--out", "our.zip", "--Company:Website", "https://northwind.example"]);

        Assert.Equal((0, "our.zip is written: Our bot 1.0.0. In Teams, open Apps, then \"Manage your apps\", \"Upload an app\", and choose the file.\n"), (end.ExitCode, end.Output));
        Assert.Equal($"{PackageWords.PagesAreWebsite}\n", end.Error);
        var package = PackageFiles.InZip(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "our.zip"), TestContext.Current.CancellationToken));
        Assert.Empty(PackageRules.Check(package));
        Assert.Equal("Our bot", package.Json(PackageFiles.Manifest, out _)!["name"]!["short"]!.GetValue<string>());
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "data")));
    }

    [Theory]
    [InlineData("--public-url http://localhost:3978 --app-id " + Id, "--public-url is \"http://localhost:3978\"; it must be an address that is reached from the internet, with a domain name: not localhost, not an IP address.")]
    [InlineData("--public-url https://bot.example.com --app-id our-bot", "--app-id is \"our-bot\"; it must be the application (client) id of the bot's registration, a GUID; give it here, or set Teams:AppId.")]
    [InlineData("--public-url https://bot.example.com", "--app-id is not set; it must be the application (client) id of the bot's registration, a GUID; give it here, or set Teams:AppId.")]
    [InlineData("--public-url https://bot.example.com --out no/such/folder.zip --app-id " + Id, "--out is \"no/such/folder.zip\"; it must be a file that can be written.")]
    [InlineData("--public-url https://bot.example.com --Company:Website= --app-id " + Id, "$.developer.websiteUrl is empty; it must be an address that begins with https://.")]
    [InlineData("--public-url https://bot.example.com --name Teams --app-id " + Id, "$.name.short begins with a name of Microsoft's, which the store refuses; choose another with --name.")]
    public async Task Wrong_Use_Is_Told_And_Exit_Code_2(string line, string sentence)
    {
        var end = await BotProcess.RunAsync(folder.Path, ["package", "teams", .. line.Split(' ')]);

        Assert.Equal((2, "", sentence), (end.ExitCode, end.Output, end.Error.Split('\n')[0]));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("package", "Required command was not provided.")]
    [InlineData("package teams", "Option '--public-url' is required.")]
    public async Task What_Is_Missing_Is_Told_With_What_There_Is(string line, string sentence)
    {
        var end = await BotProcess.RunAsync(folder.Path, line.Split(' '));

        Assert.Equal((2, sentence), (end.ExitCode, end.Error.Split('\n')[0]));
        Assert.Contains($"HighPoint.Bot {line} [", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Manifest_Of_The_Owners_Own_Takes_The_Place_Of_HighPoints()
    {
        foreach (var file in Directory.GetFiles(Repo.At("manifest/teams")))
        {
            folder.Write($"manifest/teams/{Path.GetFileName(file)}", "");
            File.Copy(file, Path.Combine(folder.Path, "manifest/teams", Path.GetFileName(file)), overwrite: true);
        }

        folder.Write("manifest/teams/manifest.json", Repo.Read("manifest/teams/manifest.json").Replace("\"title\": \"help\"", "\"title\": \"/help\"", StringComparison.Ordinal));

        var end = await BotProcess.RunAsync(folder.Path, ["package", "teams", "--public-url", "https://bot.example.com", "--app-id", Id]);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains("$.bots[0].commandLists[0].commands[0].title is \"/help\"; a command is plain words, so begin it with a letter and without a sign such as \"/\".", end.Error, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
