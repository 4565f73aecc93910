using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>The posts of the conversations.</summary>
internal static class PostStore
{
    /// <summary>Appends a post; one whose message has a key that is there already takes the older one's place.</summary>
    public static CommittedPost Add(Session session, NewPost post, Instant at)
    {
        var to = post.To;
        var sequence = session.Number(
            """
            INSERT INTO posts (channel, tenant, conversation, seq, place, at, words, message_key, message)
            SELECT $1, $2, $3, n.seq, n.seq, $4, $5, $6, $7
            FROM (SELECT COALESCE(MAX(seq), 0) + 1 AS seq FROM posts WHERE channel = $1 AND tenant = $2 AND conversation = $3) AS n WHERE true
            ON CONFLICT (channel, tenant, conversation, message_key) WHERE message_key IS NOT NULL
            DO UPDATE SET seq = excluded.seq, at = excluded.at, message = excluded.message
            RETURNING seq
            """,
            to.Channel, to.Tenant, to.Id, at.Ticks(), post.Words, post.Message?.Key, post.Json);
        return new CommittedPost(to, new Post(sequence, at, post.Words, post.Message));
    }

    /// <summary>See <see cref="Transcript.ReadAsync"/>.</summary>
    public static List<Post> Read(Session session, ConversationKey key, long after, int limit) => session.All(
        """
        SELECT seq, at, words, message FROM (
            SELECT seq, place, at, words, message FROM posts
            WHERE channel = $1 AND tenant = $2 AND conversation = $3 AND seq > $4 ORDER BY seq DESC LIMIT $5) AS newest
        ORDER BY place
        """,
        Read, key.Channel, key.Tenant, key.Id, after, limit);

    /// <summary>See <see cref="Transcript.ShownAsync(ConversationKey)"/>.</summary>
    public static long Shown(Session session, ConversationKey key) =>
        session.Number("SELECT COALESCE(MAX(seq), 0) FROM shown WHERE channel = $1 AND tenant = $2 AND conversation = $3", key.Channel, key.Tenant, key.Id);

    /// <summary>See <see cref="Transcript.ShownAsync(ConversationKey, long)"/>.</summary>
    public static void Show(Session session, ConversationKey key, long sequence) => session.Execute(
        """
        INSERT INTO shown (channel, tenant, conversation, seq) VALUES ($1, $2, $3, $4)
        ON CONFLICT (channel, tenant, conversation) DO UPDATE SET seq = MAX(seq, excluded.seq)
        """,
        key.Channel, key.Tenant, key.Id, sequence);

    /// <summary>The message with this <see cref="Message.Key"/> as it is now; null where there is none.</summary>
    public static Message? Find(Session session, ConversationKey key, string messageKey) => session.First(
        "SELECT message FROM posts WHERE channel = $1 AND tenant = $2 AND conversation = $3 AND message_key = $4",
        row => MessageJson.Read(row.GetString(0)), key.Channel, key.Tenant, key.Id, messageKey);

    /// <summary>The message of the post with this sequence; null where there is none, or a person said it.</summary>
    public static Message? Find(Session session, ConversationKey key, long sequence) => session.First(
        "SELECT message FROM posts WHERE channel = $1 AND tenant = $2 AND conversation = $3 AND seq = $4",
        row => row.GetText(0) is { } json ? MessageJson.Read(json) : null, key.Channel, key.Tenant, key.Id, sequence);

    /// <summary>What stands on the button that <paramref name="command"/> came from; null where the newest cards have no such button.</summary>
    public static string? Label(Session session, ConversationKey key, Command command)
    {
        const int Newest = 10;
        return session.All(
            "SELECT message FROM posts WHERE channel = $1 AND tenant = $2 AND conversation = $3 AND message IS NOT NULL ORDER BY seq DESC LIMIT $4",
            row => row.GetString(0), key.Channel, key.Tenant, key.Id, Newest)
            .Select(json => Label(MessageJson.Read(json), command)).FirstOrDefault(label => label is not null);
    }

    private static string? Label(Message message, Command command) =>
        message.Card?.Actions.OfType<CardAction.Press>().FirstOrDefault(press => press.Command == command)?.Label;

    private static Post Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetInstant(1), row.GetText(2), row.GetText(3) is { } json ? MessageJson.Read(json) : null);
}
