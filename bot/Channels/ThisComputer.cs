using System.Net;

namespace HighPoint.Bot.Channels;

/// <summary>
/// Whether a request was made on this computer. A tunnel or proxy that runs here passes strangers on, and its connection comes from here: what it leaves in a
/// request says so.
/// </summary>
internal static class ThisComputer
{
    private static readonly string[] OfProxies = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-Host", "X-Real-IP"];

    /// <summary>Whether a request came from a program on this computer, and straight from it.</summary>
    public static bool Made(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !OfProxies.Any(context.Request.Headers.ContainsKey);

    /// <summary>Whether a host's name, as it stands in a URL, is this computer's own.</summary>
    public static bool IsNamed(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
