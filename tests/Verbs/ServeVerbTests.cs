using System.Net;
using System.Net.Sockets;
using HighPoint.Support;

namespace HighPoint.Bot.Verbs;

/// <summary>The bot as its owner starts it: a process of its own, in a folder that is not its own.</summary>
public sealed class ServeVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task It_Serves_The_Page_Says_Where_And_Keeps_Its_Data_Under_The_Folder_It_Was_Started_From()
    {
        using var bot = BotProcess.Start(folder.Path, ["--urls", "http://127.0.0.1:0"]);

        var ready = await bot.ReadLineAsync() ?? "";
        Assert.Matches("^HighPoint is ready: http://127\\.0\\.0\\.1:\\d+$", ready);

        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(ready[ready.IndexOf("http", StringComparison.Ordinal)..], TestContext.Current.CancellationToken);
        Assert.Contains("<html", page, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(Path.Combine(folder.Path, "data", "highpoint.db")));

        var end = await bot.StopAsync();
        Assert.Equal((0, "", ""), (end.ExitCode, end.Output, end.Error));
    }

    [Fact]
    public async Task Settings_That_Are_Wrong_Are_Told_On_Standard_Error_And_End_It_With_Exit_Code_2()
    {
        var end = await BotProcess.RunAsync(folder.Path, ["--People:0:Role=boss"], "", "Company__Currency=dollars");

        Assert.Equal(2, end.ExitCode);
        Assert.Equal("", end.Output);
        Assert.Equal(
            ["Company:Currency is \"dollars\"; it must be a currency's three letters (ISO 4217) such as \"USD\".", "People:0:Role is \"boss\"; it must be Technician, Manager or Team."],
            end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_Data_Folder_That_Cannot_Be_Written_Is_One_Sentence()
    {
        folder.Write("data", "a file, where a folder is needed");

        var end = await BotProcess.RunAsync(folder.Path, ["--urls", "http://127.0.0.1:0"]);

        Assert.Equal(2, end.ExitCode);
        Assert.StartsWith("Storage:ConnectionString is ", Assert.Single(end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Address_In_Use_Is_One_Sentence_That_Says_What_To_Do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var end = await BotProcess.RunAsync(folder.Path, ["--urls", address]);

        Assert.Equal(1, end.ExitCode);
        Assert.Equal($"{address} is in use by another program; stop that one, or choose another address, as in --urls http://localhost:4000.", end.Error.TrimEnd());
        Assert.Equal("", end.Output);
    }

    [Theory]
    [InlineData("--colour")]
    [InlineData("surf")]
    [InlineData("chat --ass riley")]
    [InlineData("--urls")]
    public async Task What_It_Does_Not_Know_Is_Answered_With_Its_Use_And_Exit_Code_2(string line)
    {
        var end = await BotProcess.RunAsync(folder.Path, line.Split(' '));

        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.Contains("Usage:", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_Says_Its_Version_And_How_It_Is_Used()
    {
        Assert.Equal("0.1.0", (await BotProcess.RunAsync(folder.Path, ["--version"])).Output.Trim());
        Assert.Contains("chat", (await BotProcess.RunAsync(folder.Path, ["--help"])).Output, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
