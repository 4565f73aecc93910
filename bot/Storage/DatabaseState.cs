using Microsoft.Data.Sqlite;

namespace HighPoint.Bot.Storage;

/// <summary>How the database's file is, seen without changing anything: it is neither created nor brought to another schema.</summary>
/// <param name="File">Its path.</param>
/// <param name="Exists">Whether it is there already.</param>
/// <param name="IsOlder">Whether the next start brings it to a newer schema.</param>
/// <param name="FreeBytes">What is free on its disk; null where that cannot be told.</param>
/// <param name="Problem">Why it cannot be used, as the end of a sentence; null where it can.</param>
internal sealed record DatabaseState(string File, bool Exists, bool IsOlder, long? FreeBytes, string? Problem)
{
    /// <summary>So many seconds another process may take to commit.</summary>
    private const int MostSeconds = 5;

    /// <summary>The state of the file that <paramref name="connectionString"/> names.</summary>
    public static DatabaseState Of(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = MostSeconds };
        var file = Path.GetFullPath(settings.DataSource);
        var exists = System.IO.File.Exists(file);
        try
        {
            var folder = Existing(Path.GetDirectoryName(file)!);
            var free = Free(folder);
            if (exists)
            {
                return new DatabaseState(file, exists, Examine(settings.ToString()), free, Problem: null);
            }

            TryToWrite(folder);
            return new DatabaseState(file, exists, IsOlder: false, free, Directory.Exists(file) ? $"{file} is a folder" : null);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return new DatabaseState(file, exists, IsOlder: false, FreeBytes: null, StorageOptions.WhyNot(e, file));
        }
    }

    /// <summary>Looks into the file; whether its schema is older than the program's.</summary>
    private static bool Examine(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var version = (long)Scalar(connection, "PRAGMA user_version")!;
        if (version > Schema.Version)
        {
            throw Schema.TooNew(version);
        }

        if (Scalar(connection, "PRAGMA quick_check(1)") is not "ok")
        {
            throw new InvalidOperationException("it is damaged; restore it from a backup");
        }

        using var transaction = connection.BeginTransaction();
        Scalar(connection, $"PRAGMA user_version = {version}", transaction);
        transaction.Rollback();
        return version < Schema.Version;
    }

    private static object? Scalar(SqliteConnection connection, string pragma, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // A pragma takes no parameter; what stands in it is a number.
        command.CommandText = pragma;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static string Existing(string folder) => Directory.Exists(folder) ? folder : Existing(Path.GetDirectoryName(folder) ?? throw new IOException());

    private static void TryToWrite(string folder)
    {
        using var trial = new FileStream(Path.Combine(folder, $".highpoint-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }

    private static long? Free(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
