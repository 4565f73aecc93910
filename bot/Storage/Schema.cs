using System.Reflection;
using DbUp;
using Microsoft.Data.Sqlite;

namespace HighPoint.Bot.Storage;

/// <summary>Brings a database file to this program's schema: the numbered scripts of <c>Storage/Migrations</c>.</summary>
internal static class Schema
{
    private static readonly Assembly Here = typeof(Schema).Assembly;

    /// <summary>The schema's number: how many scripts there are.</summary>
    public static int Version { get; } = Here.GetManifestResourceNames().Count(IsScript);

    /// <summary>Runs the scripts that the file has not seen. Costs nothing where it has seen all: the file's <c>user_version</c> says so.</summary>
    /// <exception cref="InvalidOperationException">The file was written by a newer program, or a script failed.</exception>
    public static void Upgrade(SqliteConnection connection)
    {
        var version = Number(connection, "PRAGMA user_version");
        if (version > Version)
        {
            throw TooNew(version);
        }

        if (version == Version)
        {
            return;
        }

        var upgrade = DeployChanges.To.SqliteDatabase(connection.ConnectionString)
            .WithScriptsEmbeddedInAssembly(Here, IsScript).WithTransaction().WithVariablesDisabled().LogToNowhere().Build().PerformUpgrade();
        if (!upgrade.Successful)
        {
            throw new InvalidOperationException($"the upgrade's script {upgrade.ErrorScript?.Name} failed", upgrade.Error);
        }

        Number(connection, $"PRAGMA user_version = {Version}");
    }

    /// <summary>A file of a newer program.</summary>
    internal static InvalidOperationException TooNew(long version) => new($"the file has schema {version} of a newer HighPoint, and this one knows {Version}");

    private static bool IsScript(string resource) => resource.EndsWith(".sql", StringComparison.Ordinal);

    private static long Number(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A pragma takes no parameter; both are constants of this class.
        command.CommandText = pragma;
#pragma warning restore CA2100
        return command.ExecuteScalar() as long? ?? 0;
    }
}
