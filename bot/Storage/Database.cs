using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Storage;

/// <summary>The database file: any number of readers, one writer that groups commits. Several processes may hold the same file.</summary>
public sealed class Database : IDisposable
{
    // FULL: a commit is on the disk before it is answered. Another process's commit is waited for. Turns touch the same pages again and again, so that
    // moving them from the log to the file every 10,000 pages (40 MB) instead of every 1,000 saves most of these moves.
    private const string Manners = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA wal_autocheckpoint = 10000";

    /// <summary>The provider tries again for so many seconds by itself; nobody waits that long before they hear why.</summary>
    private const int OfTheProvider = 30;

    /// <summary>So many seconds another process may take to commit.</summary>
    private const int MostSeconds = 5;

    private readonly string connectionString;
    private readonly ConcurrentBag<Session> readers = [];
    private readonly Writer writer;

    private Database(string connectionString, SqliteConnection connection)
    {
        this.connectionString = connectionString;
        writer = new Writer(new Session(connection));
    }

    /// <summary>Opens the file, creates it and its folder where they are missing, and brings it to this program's schema.</summary>
    /// <param name="connectionString">As <see cref="StorageOptions.ConnectionString"/>, its path absolute or relative to the current folder.</param>
    /// <exception cref="OptionsValidationException">It cannot be opened; the sentence says why.</exception>
    public static Database Open(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (settings.DefaultTimeout == OfTheProvider)
        {
            settings.DefaultTimeout = MostSeconds;
        }

        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(settings.DataSource)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            var connection = Connect(settings.ToString());
            Schema.Upgrade(connection);
            return new Database(settings.ToString(), connection);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), [StorageOptions.CannotOpen(connectionString, StorageOptions.WhyNot(e, Path.GetFullPath(settings.DataSource)))]);
        }
    }

    /// <summary>Reads; all of <paramref name="read"/> sees the file at one moment, with all that was committed before.</summary>
    internal T Read<T>(Func<Session, T> read)
    {
        if (!readers.TryTake(out var session))
        {
            session = new Session(Connect(connectionString));
            session.Execute("PRAGMA query_only = ON");
        }

        try
        {
            session.Execute("BEGIN");
            return read(session);
        }
        finally
        {
            session.Execute("COMMIT");
            readers.Add(session);
        }
    }

    /// <summary>
    /// Writes, alone: nobody else, in this process or another, writes meanwhile. Completes when it is on the disk. Where <paramref name="write"/>
    /// throws, nothing of it stays and the task fails with the same exception.
    /// </summary>
    internal Task<T> WriteAsync<T>(Func<Session, T> write) => writer.RunAsync(write);

    /// <summary>
    /// Writes the file anew without anything that was deleted or overwritten, and empties its log. Takes as long as copying the file, and meanwhile nobody writes;
    /// false where somebody still read the old log, so that it must be tried again.
    /// </summary>
    internal Task<bool> CleanAsync() => writer.RunAloneAsync(session =>
    {
        session.Execute("VACUUM");
        return session.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    });

    /// <summary>Finishes what is being written, and closes the file.</summary>
    public void Dispose()
    {
        writer.Dispose();
        while (readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Manners;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
