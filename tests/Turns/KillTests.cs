using System.Diagnostics;
using System.Globalization;
using HighPoint.Bot.Storage;
using HighPoint.Pipeline;

namespace HighPoint.Bot.Turns;

/// <summary>Kills a running bot (SIGKILL) with turns under way, 25 times, and then looks whether anything was lost or doubled.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 25;
    private const int UnderWay = 60;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("highpoint-");
    private readonly Random random = new(20261122);
    private readonly HashSet<int> acknowledged = [];
    private int next;

    private string Source => $"Data Source={Path.Combine(folder.FullName, "highpoint.db")}";

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Killed_25_Times_In_The_Middle_Nothing_Is_Lost_And_Nothing_Doubled()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await RunAsync(killAfter: random.Next(UnderWay));
        }

        var unanswered = await RunAsync(killAfter: int.MaxValue);

        Assert.Empty(unanswered);
        Assert.Equal(Enumerable.Range(0, next), acknowledged.Order());
        using var database = Database.Open(Source);
        Assert.Equal("ok", Text(database, "PRAGMA integrity_check").Single());
        var events = Enumerable.Range(0, next).Select(number => $"event-{number}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(events, Text(database, "SELECT event_id FROM events_seen ORDER BY event_id"));
        Assert.Equal(events, Text(database, "SELECT turn FROM pipeline_events ORDER BY turn"));
        Assert.Equal(events, Text(database, "SELECT 'event-' || words FROM posts WHERE words IS NOT NULL ORDER BY 1"));
        Assert.Equal(events, Text(database, "SELECT message ->> '$.text' FROM posts WHERE message IS NOT NULL AND conversation <> 'team' ORDER BY 1"));
        Assert.Equal(events, Text(database, "SELECT message ->> '$.text' FROM posts WHERE conversation = 'team' ORDER BY 1"));
        Assert.Equal(events, Text(database, "SELECT message ->> '$.text' FROM outbox ORDER BY 1"));
        Assert.Equal(next, database.Read(session => session.Number("SELECT SUM(version) FROM conversations")));
        Assert.All(Enumerable.Range(0, 10).Select(chat => $"chat-{chat}"), opportunity => Assert.Equal(
            PipelineJson.Write(OpportunityHistory.Fold(database.Read(session => PipelineStore.History(session, "local", opportunity)))!),
            PipelineJson.Write(database.Read(session => PipelineStore.Find(session, "local", opportunity))!)));
    }

    /// <summary>Starts the bot, sends it what was not acknowledged and then new events, and kills it after so many acknowledgements.</summary>
    /// <returns>What was sent and not acknowledged.</returns>
    private async Task<IReadOnlyList<int>> RunAsync(int killAfter)
    {
        var sent = Enumerable.Range(0, next).Where(number => !acknowledged.Contains(number)).ToList();
        sent.AddRange(Enumerable.Range(next, UnderWay));
        next += UnderWay;
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HighPoint.TurnLoop.dll"), Source])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        foreach (var number in sent)
        {
            await bot.StandardInput.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
        }

        await bot.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        if (killAfter == int.MaxValue)
        {
            bot.StandardInput.Close();
        }

        for (var count = 0; await ReadAsync(bot) is { } number; count++)
        {
            acknowledged.Add(number);
            if (count == killAfter)
            {
                bot.Kill();
            }
        }

        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(killAfter == int.MaxValue ? 0 : 137, bot.ExitCode);
        return [.. sent.Where(number => !acknowledged.Contains(number))];
    }

    private static async Task<int?> ReadAsync(Process bot) =>
        await bot.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line ? int.Parse(line, CultureInfo.InvariantCulture) : null;

    private static List<string> Text(Database database, string sql) => database.Read(session => session.All(sql, row => row.GetString(0)));
}
