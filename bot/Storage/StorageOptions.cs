using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Storage;

/// <summary>Where the data lies; the section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Storage";

    /// <summary>An SQLite connection string. A relative <c>Data Source</c> counts from the folder that the bot was started from; the folder is created.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/highpoint.db";

    /// <summary>The folder beside the database in which the keys lie that encrypt what must not stand in it in clear.</summary>
    internal string KeysFolder => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource))!, "keys");

    /// <summary>Makes a relative path count from <paramref name="folder"/>. Leaves alone what is no connection string to a file: <see cref="Problem"/> says so.</summary>
    internal void CountFrom(string folder)
    {
        if (Problem() is null)
        {
            var settings = new SqliteConnectionStringBuilder(ConnectionString);
            settings.DataSource = Path.GetFullPath(settings.DataSource, folder);
            ConnectionString = settings.ToString();
        }
    }

    /// <summary>What is wrong with the setting, in a sentence that names key, value and what is allowed; null where nothing is.</summary>
    internal string? Problem()
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder(ConnectionString);
            return settings.DataSource.Length == 0 || settings.DataSource.Contains(":memory:", StringComparison.Ordinal) || settings.Mode == SqliteOpenMode.Memory
                ? CannotOpen(ConnectionString, "it names no file")
                : null;
        }
        catch (ArgumentException)
        {
            return CannotOpen(ConnectionString, "it is no connection string of SQLite");
        }
    }

    /// <summary>Why the file cannot be opened, in words for its owner.</summary>
    internal static string WhyNot(Exception e, string file) => e switch
    {
        _ when Directory.Exists(file) => $"{file} is a folder",
        SqliteException { SqliteErrorCode: 8 } or UnauthorizedAccessException => $"{file} may not be written by this user",
        SqliteException { SqliteErrorCode: 26 } => $"{file} is no SQLite database",
        SqliteException { SqliteErrorCode: 11 } => $"{file} is damaged",
        SqliteException { SqliteErrorCode: 13 } => $"the disk of {file} is full",
        SqliteException { SqliteErrorCode: 5 or 6 } => $"another program keeps {file} locked",
        SqliteException => $"{file} cannot be read and written by this user",
        IOException => $"the folder of {file} cannot be made",
        _ => e.Message,
    };

    /// <summary>What keeps the database from being used while the program runs, and what to do; null where nobody foresaw it.</summary>
    internal static string? CannotUse(Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => "Another program keeps the database locked. Close it, or let it finish, and try again.",
        SqliteException { SqliteErrorCode: 8 } => "The database may no longer be written by this user. Give the rights back, and try again.",
        SqliteException { SqliteErrorCode: 11 } => "The database file is damaged. Restore it from a backup, or move it away to begin anew.",
        SqliteException { SqliteErrorCode: 13 } => "The disk of the database is full. Free some space, and try again.",
        SqliteException { SqliteErrorCode: 10 } => "The disk of the database cannot be read or written. Look at it, and try again.",
        _ => null,
    };

    /// <summary>The sentence for a setting that leads to no database.</summary>
    internal static string CannotOpen(string value, string why) =>
        $"{Section}:{nameof(ConnectionString)} is \"{value}\", which cannot be opened: {why.TrimEnd('.')}. Give an SQLite file that can be written, as in \"Data Source=data/highpoint.db\".";
}

/// <summary>Checks the storage's settings at start.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
