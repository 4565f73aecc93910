using System.Net;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>
/// Lets in who shows the Bot Connector's token, and nobody else. Without a registration no token can be checked: then only a program on this computer is answered, such as
/// an emulator. A tunnel or proxy on this computer passes strangers on from here, so that what it leaves in a request counts as coming from elsewhere, and so does a
/// browser's page.
/// </summary>
internal sealed class TeamsDoor(IOptions<TeamsOptions> options, TokenCheck tokens)
{
    private const string Scheme = "Bearer ";

    private static readonly string[] OfProxies = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-Host", "X-Real-IP"];

    /// <summary>Who calls.</summary>
    /// <exception cref="TeamsRefusal">Nobody who may.</exception>
    public async Task<Caller> OpenAsync(HttpContext context)
    {
        if (!options.Value.IsRegistered)
        {
            return IsHere(context) ? Caller.Local : throw TeamsRefusal.Forbidden(TeamsWords.NoRegistration);
        }

        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = Scheme.Trim();
            throw new TeamsRefusal(StatusCodes.Status401Unauthorized, TeamsWords.RefusedTitle, TeamsWords.NoToken);
        }

        return await tokens.VerifyAsync(header[Scheme.Length..].Trim(), context.RequestAborted);
    }

    private static bool IsHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsLoopback(context.Request.Host.Host)
        && !OfProxies.Any(context.Request.Headers.ContainsKey)
        && (context.Request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.IsLoopback)));

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
