using HighPoint.Bot.Delivery;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>What is to leave, in order within each conversation. A row that is being sent is leased, so that nobody else sends it too.</summary>
internal static class OutboxStore
{
    private const string Claimed = "RETURNING seq, channel, tenant, conversation, post_seq, at, message, tries, address";
    private const string Waits = "sent_at IS NULL AND dead_at IS NULL";

    /// <summary>Adds a post; <paramref name="address"/> says where it goes, if elsewhere than to its conversation's address.</summary>
    public static void Add(Session session, CommittedPost committed, string json, string? address) => session.Execute(
        "INSERT INTO outbox (channel, tenant, conversation, post_seq, at, message, next_at, address, message_key) VALUES ($1, $2, $3, $4, $5, $6, $5, $7, $8)",
        committed.To.Channel, committed.To.Tenant, committed.To.Id, committed.Post.Sequence, committed.Post.At.Ticks(), json, address, committed.Post.Message?.Key);

    /// <summary>What the platform has of the message with this <see cref="Message.Key"/>; null where it never arrived.</summary>
    public static SentMessage? Earlier(Session session, ConversationKey key, string messageKey) => session.First(
        """
        SELECT platform_id, address FROM outbox WHERE channel = $1 AND tenant = $2 AND conversation = $3 AND platform_id =
            (SELECT platform_id FROM outbox WHERE channel = $1 AND tenant = $2 AND conversation = $3 AND message_key = $4 AND platform_id IS NOT NULL ORDER BY seq DESC LIMIT 1)
        ORDER BY seq LIMIT 1
        """,
        row => new SentMessage(row.GetString(0), row.GetText(1)), key.Channel, key.Tenant, key.Id, messageKey);

    /// <summary>The <see cref="Message.Key"/> of the message that the platform knows by this id; null where it has none, or is not known.</summary>
    public static string? Key(Session session, ConversationKey key, string platformId) => session.First(
        "SELECT message FROM outbox WHERE channel = $1 AND tenant = $2 AND conversation = $3 AND platform_id = $4 ORDER BY seq DESC LIMIT 1",
        row => MessageJson.Read(row.GetString(0)), key.Channel, key.Tenant, key.Id, platformId)?.Key;

    /// <summary>Leases the first waiting row of each of the channel's conversations, where it may be tried now.</summary>
    public static List<Parcel> Claim(Session session, string channel, Instant now, Duration lease, int limit) => Parcels(session, session.All(
        $"""
        UPDATE outbox SET sending_until = $3, tries = tries + 1
        WHERE seq IN (
            SELECT seq FROM outbox WHERE next_at <= $2 AND sending_until <= $2
            AND seq IN (SELECT MIN(seq) FROM outbox WHERE channel = $1 AND {Waits} GROUP BY channel, tenant, conversation) ORDER BY seq LIMIT $4)
        {Claimed}
        """,
        Read, channel, now.Ticks(), (now + lease).Ticks(), limit));

    /// <summary>Leases the conversation's next row; null where none waits, or the first one is not to be tried yet.</summary>
    public static Parcel? ClaimNext(Session session, ConversationKey key, Instant now, Duration lease) => Parcels(session, session.All(
        $"""
        UPDATE outbox SET sending_until = $5, tries = tries + 1
        WHERE next_at <= $4 AND sending_until <= $4
        AND seq = (SELECT MIN(seq) FROM outbox WHERE channel = $1 AND tenant = $2 AND conversation = $3 AND {Waits})
        {Claimed}
        """,
        Read, key.Channel, key.Tenant, key.Id, now.Ticks(), (now + lease).Ticks())).FirstOrDefault();

    /// <summary>It arrived.</summary>
    public static void Sent(Session session, long sequence, string? platformId, Instant now) => session.Execute(
        "UPDATE outbox SET sent_at = $2, platform_id = $3 WHERE seq = $1", sequence, now.Ticks(), platformId);

    /// <summary>It is to be tried again at <paramref name="at"/>; <paramref name="tries"/> of the tries so far count.</summary>
    public static void Later(Session session, long sequence, Instant at, int tries) => session.Execute(
        "UPDATE outbox SET next_at = $2, tries = $3, sending_until = 0 WHERE seq = $1", sequence, at.Ticks(), tries);

    /// <summary>It will never arrive.</summary>
    public static void Dead(Session session, long sequence, string reason, Instant now) => session.Execute(
        "UPDATE outbox SET dead_at = $2, reason = $3 WHERE seq = $1", sequence, now.Ticks(), reason);

    /// <summary>How many rows wait.</summary>
    public static long Depth(Session session) => session.Number($"SELECT COUNT(*) FROM outbox WHERE {Waits}");

    private static List<Parcel> Parcels(Session session, List<Row> rows) =>
        [.. rows.OrderBy(row => row.Sequence).Select(row => new Parcel(row.Sequence, To(session, row), row.Post, row.Tries))];

    private static ConversationReference To(Session session, Row row) =>
        ConversationStore.Reference(session, row.To) is var known && row.Address is { } elsewhere ? known with { Address = elsewhere } : known;

    private static Row Read(SqliteDataReader row) => new(
        row.GetInt64(0), new ConversationKey(row.GetString(1), row.GetString(2), row.GetString(3)),
        new Post(row.GetInt64(4), row.GetInstant(5), null, MessageJson.Read(row.GetString(6))), row.GetInt32(7), row.GetText(8));

    private sealed record Row(long Sequence, ConversationKey To, Post Post, int Tries, string? Address);
}

/// <summary>A message that the platform has.</summary>
/// <param name="PlatformId">Its id there.</param>
/// <param name="Address">Where it was first sent, if elsewhere than to its conversation's address.</param>
internal sealed record SentMessage(string PlatformId, string? Address);
