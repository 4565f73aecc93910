using Microsoft.Data.Sqlite;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>One connection with its prepared statements. Used by one thread at a time. Parameters are <c>$1</c>, <c>$2</c>, in order.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    /// <summary>Takes over an open connection.</summary>
    internal Session(SqliteConnection connection) => this.connection = connection;

    /// <summary>Runs a statement; how many rows it touched.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>All rows, each through <paramref name="map"/>.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>Each row as it comes; how many there were.</summary>
    public long Each(string sql, Action<SqliteDataReader> take, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = 0L;
        for (; reader.Read(); rows++)
        {
            take(reader);
        }

        return rows;
    }

    /// <summary>The first row through <paramref name="map"/>; null where there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T?> map, params ReadOnlySpan<object?> values) where T : class
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? map(reader) : null;
    }

    /// <summary>The number in the first row's first column; 0 where there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) : 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this folder; what people wrote travels as a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}

/// <summary>Columns as the code knows them.</summary>
internal static class Columns
{
    /// <summary>A point in time as a column holds it.</summary>
    public static long Ticks(this Instant at) => at.ToUnixTimeTicks();

    /// <summary>The point in time that a column holds.</summary>
    public static Instant GetInstant(this SqliteDataReader row, int column) => Instant.FromUnixTimeTicks(row.GetInt64(column));

    /// <summary>The text that a column holds, or null.</summary>
    public static string? GetText(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
