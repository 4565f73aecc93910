using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using Microsoft.Data.Sqlite;

namespace HighPoint.Benchmarks;

/// <summary>
/// 32 conversations at once, each of five turns, against two floors in the same run: a bare row committed a turn, and bare rows whose commits are
/// grouped. All on SQLite with <c>synchronous = FULL</c>. Prints the median of three rounds.
/// </summary>
internal static class Load
{
    private const int Conversations = 32;
    private const int Rounds = 3;
    private static readonly string Row = new('x', 1000);

    /// <summary>Runs all three, each for <paramref name="time"/> a round.</summary>
    public static async Task RunAsync(TimeSpan time)
    {
        using var bench = new Bench();
        await using var plain = await OpenAsync(bench.File("plain.db"));
        using var oneAtATime = new SemaphoreSlim(1);
        using var grouped = Database.Open($"Data Source={bench.File("grouped.db")}");
        await grouped.WriteAsync(session => session.Execute("CREATE TABLE floor (id INTEGER PRIMARY KEY, state TEXT)"));

        var (turns, one, many) = (new List<Figures>(), new List<Figures>(), new List<Figures>());
        await MeasureAsync(time, (chat, turn) => TurnAsync(bench, $"warm-{chat}", turn));
        for (var round = 0; round < Rounds; round++)
        {
            one.Add(await MeasureAsync(time, (_, _) => CommitAsync(plain, oneAtATime)));
            many.Add(await MeasureAsync(time, (_, _) => grouped.WriteAsync(session => session.Execute("INSERT INTO floor (state) VALUES ($1)", Row))));
            var (name, memory) = (round, Environment.WorkingSet);
            turns.Add(await MeasureAsync(time, (chat, turn) => TurnAsync(bench, $"{name}-{chat}", turn)) with { WorkingSet = Math.Max(memory, Environment.WorkingSet) });
        }

        Print("floor: one bare commit a turn", Median(one), null);
        Print("floor: bare commits grouped", Median(many), null);
        Print("a whole turn, commits grouped", Median(turns), (Median(one), Median(many)));
    }

    private static async Task TurnAsync(Bench bench, string chat, int number)
    {
        // Five turns, then a new conversation.
        var outcome = await bench.Turns.RunAsync(Bench.Turn($"{chat}-{number / Bench.TurnsEach}", number), CancellationToken.None);
        if (outcome is not TurnOutcome.Done)
        {
            throw new InvalidOperationException($"A turn ended as {outcome}.");
        }
    }

    private static async Task<Figures> MeasureAsync(TimeSpan time, Func<int, int, Task> turn)
    {
        var took = new ConcurrentBag<List<double>>();
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(chat => Task.Run(async () =>
        {
            var mine = new List<double>();
            for (var number = 0; Stopwatch.GetElapsedTime(started) < time; number++)
            {
                var begun = Stopwatch.GetTimestamp();
                await turn(chat, number);
                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            took.Add(mine);
        })));
        var elapsed = Stopwatch.GetElapsedTime(started);
        var all = took.SelectMany(mine => mine).Order().ToList();
        var work = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / all.Count;
        return new Figures(all.Count / elapsed.TotalSeconds, all[all.Count / 2], all[(int)(all.Count * 0.99)], work, Environment.WorkingSet);
    }

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE floor (id INTEGER PRIMARY KEY, state TEXT)";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task CommitAsync(SqliteConnection connection, SemaphoreSlim turn)
    {
        await turn.WaitAsync();
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO floor (state) VALUES ($state)";
            command.Parameters.AddWithValue("$state", Row);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    private static Figures Median(List<Figures> rounds) => rounds.OrderBy(round => round.PerSecond).ElementAt(rounds.Count / 2);

    private static void Print(string what, Figures figures, (Figures One, Figures Many)? floors)
    {
        var ratios = floors is var (one, many)
            ? string.Create(CultureInfo.InvariantCulture, $"  {figures.PerSecond / one.PerSecond:0.00}x of one commit a turn, {figures.PerSecond / many.PerSecond:0.00}x of grouped; {figures.WorkingSet >> 20} MB resident")
            : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-32}{figures.PerSecond,8:0} turns/s  p50 {figures.Median,7:0.00} ms  p99 {figures.NinetyNine,7:0.00} ms  CPU {figures.Cpu,6:0.000} ms a turn{ratios}"));
    }

    private sealed record Figures(double PerSecond, double Median, double NinetyNine, double Cpu, long WorkingSet);
}
