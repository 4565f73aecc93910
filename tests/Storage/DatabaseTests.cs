using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("highpoint-");

    public void Dispose() => folder.Delete(recursive: true);

    private string Source => $"Data Source={Path.Combine(folder.FullName, "deep", "down", "highpoint.db")}";

    [Fact]
    public void The_Folder_And_The_File_Are_Made_And_Found_Again()
    {
        using (var first = Database.Open(Source))
        {
            Assert.Equal(0, first.Read(session => session.Number("SELECT COUNT(*) FROM conversations")));
        }

        using var again = Database.Open(Source);
        Assert.Equal(Schema.Version, again.Read(session => session.Number("PRAGMA user_version")));
    }

    [Fact]
    public async Task A_Commit_Is_On_The_Disk_Before_It_Is_Answered()
    {
        using var database = Database.Open(Source);
        Assert.Equal(2, await database.WriteAsync(session => session.Number("PRAGMA synchronous")));
        Assert.Equal("wal", database.Read(session => session.First("PRAGMA journal_mode", row => row.GetString(0))));
    }

    [Fact]
    public async Task Work_That_Fails_Takes_Nothing_With_It_But_Its_Own_Half()
    {
        using var database = Database.Open(Source);
        using var gate = new ManualResetEventSlim();
        var first = await BusyUntil(gate, database);
        var group = Enumerable.Range(0, 20).Select(i => database.WriteAsync(session =>
        {
            See(session, $"event-{i}");
            return i % 2 == 0 ? i : throw new InvalidOperationException($"{i}");
        })).ToList();
        gate.Set();
        await first;

        for (var i = 0; i < group.Count; i += 2)
        {
            Assert.Equal(i, await group[i]);
            Assert.Equal($"{i + 1}", (await Assert.ThrowsAsync<InvalidOperationException>(() => group[i + 1])).Message);
        }

        Assert.Equal(10, database.Read(session => session.Number("SELECT COUNT(*) FROM events_seen")));
    }

    [Fact]
    public async Task When_The_Transaction_Itself_Is_Lost_Everybody_In_It_Hears_So_And_The_Next_One_Works()
    {
        using var database = Database.Open(Source);
        using var gate = new ManualResetEventSlim();
        var first = await BusyUntil(gate, database);
        var before = database.WriteAsync(session => See(session, "before"));
        var fatal = database.WriteAsync(session => session.Execute("ROLLBACK"));
        gate.Set();
        await first;
        await Assert.ThrowsAsync<SqliteException>(() => before);
        await Assert.ThrowsAsync<SqliteException>(() => fatal);
        await database.WriteAsync(session => See(session, "after"));
        Assert.Equal("after", database.Read(session => session.First("SELECT event_id FROM events_seen", row => row.GetString(0))));
    }

    [Theory]
    [InlineData("UPDATE pipeline_events SET actor = 'x'")]
    [InlineData("DELETE FROM pipeline_events")]
    public async Task The_History_Cannot_Be_Rewritten(string attempt)
    {
        using var database = Database.Open(Source);
        await database.WriteAsync(session => session.Execute("INSERT INTO pipeline_events (tenant, at, actor, turn, change) VALUES ('local', 0, 'sam', 't', '{}')"));
        await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(session => session.Execute(attempt)));
        Assert.Equal(1, database.Read(session => session.Number("SELECT COUNT(*) FROM pipeline_events WHERE actor = 'sam'")));
    }

    [Fact]
    public void A_Reader_Cannot_Write()
    {
        using var database = Database.Open(Source);
        Assert.Throws<SqliteException>(() => database.Read(session => See(session, "event")));
    }

    [Fact]
    public async Task A_File_Of_A_Newer_Program_Is_Refused_In_A_Sentence()
    {
        using (var database = Database.Open(Source))
        {
            await database.WriteAsync(session => session.Execute("PRAGMA user_version = 99"));
        }

        var refused = Assert.Throws<OptionsValidationException>(() => Database.Open(Source));
        Assert.Contains("schema 99 of a newer HighPoint", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_File_That_Cannot_Be_Opened_Is_Refused_In_A_Sentence()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Database.Open($"Data Source={folder.FullName}"));
        Assert.StartsWith($"Storage:ConnectionString is \"Data Source={folder.FullName}\", which cannot be opened:", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Keeps the writer busy, so that what is asked for meanwhile becomes one group.</summary>
    private static async Task<Task> BusyUntil(ManualResetEventSlim gate, Database database)
    {
        var begun = new TaskCompletionSource();
        var work = database.WriteAsync(_ =>
        {
            begun.SetResult();
            gate.Wait(TestContext.Current.CancellationToken);
            return true;
        });
        await begun.Task;
        return work;
    }

    private static int See(Session session, string id) =>
        session.Execute("INSERT INTO events_seen (channel, tenant, event_id, at) VALUES ('web', 'local', $1, 0)", id);
}
