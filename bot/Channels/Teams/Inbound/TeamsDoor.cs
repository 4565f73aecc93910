using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>
/// Lets in who shows the Bot Connector's token, and nobody else. Without a registration no token can be checked: then only a program on this computer is answered, such as
/// an emulator, and no page of another site in a browser here.
/// </summary>
internal sealed class TeamsDoor(IOptions<TeamsOptions> options, TokenCheck tokens)
{
    private const string Scheme = "Bearer ";

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
        ThisComputer.Made(context)
        && ThisComputer.IsNamed(context.Request.Host.Host)
        && (context.Request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.IsLoopback)));
}
