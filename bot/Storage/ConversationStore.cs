using HighPoint.Bot.Delivery;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>The conversations' states.</summary>
internal static class ConversationStore
{
    /// <summary>A conversation's state and its version; null where it has none.</summary>
    public static Remembered? Load(Session session, ConversationKey key) => session.First(
        "SELECT state, version FROM conversations WHERE channel = $1 AND tenant = $2 AND id = $3",
        row => new Remembered(StateCodec.Read(row.GetString(0)), row.GetInt64(1)), key.Channel, key.Tenant, key.Id);

    /// <summary>Saves the state that a turn leaves. One that came in with an address shows that the conversation is reached again.</summary>
    /// <exception cref="ConflictException">The state has another version than the turn began from.</exception>
    public static void Save(Session session, TurnCommit commit)
    {
        var (key, speaker, back) = (commit.Turn.Conversation, commit.Turn.Speaker, commit.Back);
        var rows = commit.Version == 0
            ? session.Execute(
                """
                INSERT INTO conversations (channel, tenant, id, person, state, version, address, updated_at, person_name, person_zone)
                VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9) ON CONFLICT DO NOTHING
                """,
                key.Channel, key.Tenant, key.Id, back.Owner ?? (back.IsShared ? key.Id : speaker.Id), commit.State, back.Address, commit.At.Ticks(),
                back.IsShared ? null : speaker.Name, back.IsShared ? null : speaker.Zone.Id)
            : session.Execute(
                """
                UPDATE conversations SET state = $5, version = version + 1, address = COALESCE($6, address), updated_at = $7, person = COALESCE($8, person),
                person_name = COALESCE($9, person_name), person_zone = COALESCE($10, person_zone), stopped_at = CASE WHEN $6 IS NULL THEN stopped_at END
                WHERE channel = $1 AND tenant = $2 AND id = $3 AND version = $4
                """,
                key.Channel, key.Tenant, key.Id, commit.Version, commit.State, back.Address, commit.At.Ticks(), back.Owner,
                back.IsShared ? null : speaker.Name, back.IsShared ? null : speaker.Zone.Id);
        if (rows == 0)
        {
            throw new ConflictException();
        }
    }

    /// <summary>Who somebody is that the settings do not name, by their own latest conversation; null where they have none.</summary>
    public static Person? Person(Session session, string tenant, string id) => session.First(
        "SELECT person_name, person_zone FROM conversations WHERE tenant = $1 AND person = $2 AND person_zone IS NOT NULL ORDER BY updated_at DESC LIMIT 1",
        row => DateTimeZoneProviders.Tzdb.GetZoneOrNull(row.GetString(1)) is { } zone ? new Person(id, row.GetString(0), Role.Technician, zone) : null, tenant, id);

    /// <summary>Everybody of a tenant who has spoken with the bot, by the name and zone of their latest conversation.</summary>
    public static List<Person> People(Session session, string tenant) =>
        [.. session.All(
            "SELECT person, person_name, person_zone, MAX(updated_at) FROM conversations WHERE tenant = $1 AND person_zone IS NOT NULL GROUP BY person",
            row => DateTimeZoneProviders.Tzdb.GetZoneOrNull(row.GetString(2)) is { } zone ? new Person(row.GetString(0), row.GetString(1), Role.Technician, zone) : null, tenant).OfType<Person>()];

    /// <summary>What a manager made of somebody; null where the settings count.</summary>
    public static Role? RoleOf(Session session, string tenant, string person) =>
        Enum.TryParse<Role>(session.First("SELECT role FROM roles WHERE tenant = $1 AND person = $2", row => row.GetString(0), tenant, person), out var role) ? role : null;

    /// <summary>A person's conversations, the latest first.</summary>
    public static List<ConversationKey> Of(Session session, string tenant, string person) => session.All(
        "SELECT channel, id FROM conversations WHERE tenant = $1 AND person = $2 ORDER BY updated_at DESC",
        row => new ConversationKey(row.GetString(0), tenant, row.GetString(1)), tenant, person);

    /// <summary>The channel of a tenant's latest conversation; null where it has none.</summary>
    public static string? Channel(Session session, string tenant) => session.First(
        "SELECT channel FROM conversations WHERE tenant = $1 ORDER BY updated_at DESC LIMIT 1", row => row.GetString(0), tenant);

    /// <summary>Where a conversation is reached. One that has not begun is named after its person.</summary>
    public static ConversationReference Reference(Session session, ConversationKey key) => session.First(
        "SELECT person, address FROM conversations WHERE channel = $1 AND tenant = $2 AND id = $3",
        row => new ConversationReference(key, row.GetString(0), row.GetText(1)), key.Channel, key.Tenant, key.Id)
        ?? new ConversationReference(key, key.Id, null);
}

/// <summary>A conversation's state and how many turns it took to get there.</summary>
internal sealed record Remembered(ConversationState State, long Version)
{
    /// <summary>A conversation that has not begun.</summary>
    public static readonly Remembered Nothing = new(ConversationState.New, 0);
}
