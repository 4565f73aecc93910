using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace HighPoint.Bot.Storage;

/// <summary>What is good once and for a while. Only hashes are kept: who reads the file has no ticket.</summary>
internal static class TicketStore
{
    /// <summary>Makes a ticket good; those that nobody used in time are forgotten.</summary>
    public static void Issue(Session session, string ticket, Instant now, Duration life)
    {
        session.Execute("DELETE FROM tickets WHERE expires_at <= $1", now.Ticks());
        session.Execute("INSERT INTO tickets (hash, expires_at) VALUES ($1, $2)", Hash(ticket), (now + life).Ticks());
    }

    /// <summary>Uses a ticket up.</summary>
    /// <returns>Whether it was good.</returns>
    public static bool Use(Session session, string ticket, Instant now) => session.Execute("DELETE FROM tickets WHERE hash = $1 AND expires_at > $2", Hash(ticket), now.Ticks()) > 0;

    private static string Hash(string ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)));
}
