using HighPoint.Conversations;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>The conversations to which nothing is sent: the bot was removed or blocked there. A turn that comes in there with an address ends it.</summary>
internal static class StoppedStore
{
    /// <summary>The reason where the bot was told that it was taken away.</summary>
    public const string Removed = "Removed";

    /// <summary>Stops a conversation, where it is known; the first reason stays.</summary>
    public static void Stop(Session session, ConversationKey key, string why, Instant now) => session.Execute(
        "UPDATE conversations SET stopped_at = $4, stopped_why = $5 WHERE channel = $1 AND tenant = $2 AND id = $3 AND stopped_at IS NULL",
        key.Channel, key.Tenant, key.Id, now.Ticks(), why);

    /// <summary>Stops all of a tenant's conversations on a channel; how many.</summary>
    public static int StopTenant(Session session, string channel, string tenant, string why, Instant now) => session.Execute(
        "UPDATE conversations SET stopped_at = $3, stopped_why = $4 WHERE channel = $1 AND tenant = $2 AND stopped_at IS NULL", channel, tenant, now.Ticks(), why);

    /// <summary>Why nothing is sent to a conversation; null where it may be.</summary>
    public static string? Why(Session session, ConversationKey key) => session.First(
        "SELECT stopped_why FROM conversations WHERE channel = $1 AND tenant = $2 AND id = $3 AND stopped_at IS NOT NULL",
        row => row.GetString(0), key.Channel, key.Tenant, key.Id);

    /// <summary>A channel's stopped conversations, the latest first.</summary>
    public static List<StoppedConversation> All(Session session, string channel, int limit) => session.All(
        "SELECT tenant, id, stopped_why, stopped_at FROM conversations WHERE channel = $1 AND stopped_at IS NOT NULL ORDER BY stopped_at DESC, id LIMIT $2",
        row => new StoppedConversation(new ConversationKey(channel, row.GetString(0), row.GetString(1)), row.GetString(2), row.GetInstant(3)), channel, limit);

    /// <summary>The same of a file that is there and has this program's schema, without changing anything.</summary>
    public static List<StoppedConversation> Look(string connectionString, string channel, int limit)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        using var session = new Session(connection);
        connection.Open();
        return All(session, channel, limit);
    }
}

/// <summary>A conversation to which nothing is sent.</summary>
/// <param name="Key">Which.</param>
/// <param name="Why">The platform's code.</param>
/// <param name="Since">Since when.</param>
internal sealed record StoppedConversation(ConversationKey Key, string Why, Instant Since);
