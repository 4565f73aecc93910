using HighPoint.Support;
using Microsoft.Data.Sqlite;

namespace HighPoint.Bot.Verbs;

/// <summary>The conversation in a pipe, as a process of its own.</summary>
public sealed class ChatVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task Lines_In_Plain_Text_Out_And_A_Good_End()
    {
        var end = await BotProcess.RunAsync(folder.Path, ["chat", "--as", "technician"], "help\n");

        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.NotEmpty(end.Output.Trim());
        Assert.DoesNotContain('\u001B', end.Output);
        Assert.True(File.Exists(Path.Combine(folder.Path, "data", "highpoint.db")));
    }

    [Fact]
    public async Task The_Conversation_Goes_On_Where_It_Stopped()
    {
        var first = await BotProcess.RunAsync(folder.Path, ["chat"], "hello\n");
        var second = await BotProcess.RunAsync(folder.Path, ["chat"], "");

        Assert.NotEqual(first.Output, second.Output);
        Assert.Equal(0, second.ExitCode);
    }

    [Fact]
    public async Task A_Line_Whose_Letters_Were_Lost_Is_Asked_For_Again()
    {
        var end = await BotProcess.RunAsync(folder.Path, ["chat"], "fixed the server at Caf\uFFFD Roux, 3 hours\n");

        Assert.Contains("not UTF-8", end.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Roux", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Database_That_Somebody_Else_Keeps_Locked_Is_Told_In_A_Sentence()
    {
        await BotProcess.RunAsync(folder.Path, ["chat"], "");
        using var other = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "data", "highpoint.db")};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        begin.ExecuteNonQuery();

        var end = await BotProcess.RunAsync(folder.Path, ["chat"], "hello\n");

        Assert.Contains("locked", $"{end.Output}{end.Error}", StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_Of_That_Name_Is_Told_With_Everybody_There_Is()
    {
        var end = await BotProcess.RunAsync(folder.Path, ["chat", "--as", "bob"]);

        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.Equal(
            "--as is \"bob\"; it must be technician, manager or team, or one of sam (Sam Ortiz), riley (Riley Chen), team (Service team).",
            end.Error.TrimEnd());
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
