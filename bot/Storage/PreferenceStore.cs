using System.Collections.Immutable;
using HighPoint.Preferences;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>How people want to be nudged.</summary>
internal static class PreferenceStore
{
    /// <summary>Everybody's of a tenant: few rows, as most leave all as it is.</summary>
    public static PreferenceBook All(Session session, string tenant) =>
        session.All("SELECT receiver, preferences FROM preferences WHERE tenant = $1", row => KeyValuePair.Create(row.GetString(0), PreferenceJson.Read(row.GetString(1))), tenant) is { Count: > 0 } rows
            ? new PreferenceBook(rows.ToImmutableDictionary(StringComparer.Ordinal))
            : PreferenceBook.Empty;

    /// <summary>Keeps a receiver's.</summary>
    public static void Save(Session session, string tenant, PreferencesSet change, Instant now) => session.Execute(
        """
        INSERT INTO preferences (tenant, receiver, preferences, changed_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (tenant, receiver) DO UPDATE SET preferences = excluded.preferences, changed_at = excluded.changed_at
        """,
        tenant, change.Receiver, PreferenceJson.Write(change.Preferences), now.Ticks());
}
