using Microsoft.Data.Sqlite;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>Who installed an app that serves many, by channel.</summary>
internal static class InstallationStore
{
    private const string Columns = "id, name, scopes, secret, expires_at, installed_at";

    /// <summary>Keeps an installation; a new one of the same tenant takes the old one's place.</summary>
    public static void Save(Session session, string channel, Installation made) => session.Execute(
        """
        INSERT INTO installations (channel, id, name, scopes, secret, expires_at, installed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (channel, id) DO UPDATE SET name = excluded.name, scopes = excluded.scopes, secret = excluded.secret, expires_at = excluded.expires_at,
        renewing_until = NULL, installed_at = excluded.installed_at
        """,
        channel, made.Id, made.Name, made.Scopes, made.Secret, made.ExpiresAt?.Ticks(), made.InstalledAt.Ticks());

    /// <summary>The installation that serves a tenant: its own, else its organisation's; null for none.</summary>
    public static Installation? Find(Session session, string channel, string tenant) => session.First(
        $"""
        SELECT {Columns} FROM installations WHERE channel = $1 AND id IN ($2, (SELECT installation FROM installed_tenants WHERE channel = $1 AND tenant = $2))
        ORDER BY id = $2 DESC LIMIT 1
        """,
        Read, channel, tenant);

    /// <summary>Notes that an organisation's installation serves a tenant.</summary>
    /// <returns>Whether there is that installation.</returns>
    public static bool Link(Session session, string channel, string tenant, string organisation) => session.Execute(
        """
        INSERT INTO installed_tenants (channel, tenant, installation) SELECT channel, $2, id FROM installations WHERE channel = $1 AND id = $3
        ON CONFLICT (channel, tenant) DO UPDATE SET installation = excluded.installation
        """,
        channel, tenant, organisation) > 0;

    /// <summary>Notes that an organisation's installation serves a tenant no more.</summary>
    public static void Unlink(Session session, string channel, string tenant) =>
        session.Execute("DELETE FROM installed_tenants WHERE channel = $1 AND tenant = $2", channel, tenant);

    /// <summary>Takes it upon the caller to renew a secret; false where somebody else does, or has.</summary>
    public static bool Lease(Session session, string channel, Installation old, Instant now, Instant until) => session.Execute(
        "UPDATE installations SET renewing_until = $5 WHERE channel = $1 AND id = $2 AND secret = $3 AND (renewing_until IS NULL OR renewing_until <= $4)",
        channel, old.Id, old.Secret, now.Ticks(), until.Ticks()) > 0;

    /// <summary>Puts a renewed secret in the old one's place, unless that is gone.</summary>
    /// <returns>Whether it was there.</returns>
    public static bool Renew(Session session, string channel, Installation old, string secret, Instant? expiresAt) => session.Execute(
        "UPDATE installations SET secret = $4, expires_at = $5, renewing_until = NULL WHERE channel = $1 AND id = $2 AND secret = $3",
        channel, old.Id, old.Secret, secret, expiresAt?.Ticks()) > 0;

    /// <summary>Forgets an installation.</summary>
    /// <returns>The tenants that it served as an organisation's.</returns>
    public static List<string> Remove(Session session, string channel, string id)
    {
        var tenants = session.All("SELECT tenant FROM installed_tenants WHERE channel = $1 AND installation = $2", row => row.GetString(0), channel, id);
        session.Execute("DELETE FROM installed_tenants WHERE channel = $1 AND installation = $2", channel, id);
        session.Execute("DELETE FROM installations WHERE channel = $1 AND id = $2", channel, id);
        return tenants;
    }

    /// <summary>All of a file that is there and has this program's schema, by name, without changing anything.</summary>
    public static List<Installation> Look(string connectionString, string channel)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        using var session = new Session(connection);
        connection.Open();
        return session.All($"SELECT {Columns} FROM installations WHERE channel = $1 ORDER BY name, id", Read, channel);
    }

    private static Installation Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetInstant(4), row.GetInstant(5));
}

/// <summary>An installation of an app that serves many.</summary>
/// <param name="Id">The tenant, or the organisation, that installed it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Scopes">What it allowed, with commas between.</param>
/// <param name="Secret">What the bot speaks with there, encrypted.</param>
/// <param name="ExpiresAt">When that ends; null where it does not.</param>
/// <param name="InstalledAt">Since when.</param>
internal sealed record Installation(string Id, string Name, string Scopes, string Secret, Instant? ExpiresAt, Instant InstalledAt);
