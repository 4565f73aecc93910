using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>
/// Verifies the Bot Connector's tokens (Bot Connector authentication, "Connector to Bot"): issuer, audience, time, signature. Single-tenant registrations and managed
/// identities get the same tokens as any other: they differ only in what goes out.
/// </summary>
internal sealed class TokenCheck(IOptions<TeamsOptions> options, SigningKeys keys, TimeProvider clock)
{
    private const string Issuer = "https://api.botframework.com";

    /// <summary>Clocks may differ by this much (PLATFORMS: "industry-standard clock-skew", five minutes).</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>What <paramref name="token"/> vouches for.</summary>
    /// <exception cref="TeamsRefusal">For nothing.</exception>
    public async Task<Caller> VerifyAsync(string token, CancellationToken cancellation)
    {
        if (KeyId(token) is not { Length: > 0 } id || await keys.FindAsync(id, cancellation) is not { } key)
        {
            throw TeamsRefusal.Forbidden(TeamsWords.WrongToken);
        }

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = options.Value.AppId,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken verified }
            ? new Caller(ServiceUrl(verified), Endorsements(key))
            : throw TeamsRefusal.Forbidden(TeamsWords.WrongToken);
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || now > start - Skew);
    }

    private static string? KeyId(string token)
    {
        try
        {
            return Handler.CanReadToken(token) ? Handler.ReadJsonWebToken(token).Kid : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? ServiceUrl(JsonWebToken token) =>
        token.TryGetPayloadValue<string>("serviceurl", out var url) || token.TryGetPayloadValue("serviceUrl", out url) ? url : null;

    /// <summary>The channels for which the key may sign.</summary>
    private static ImmutableArray<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? [.. channels.EnumerateArray().Select(channel => channel.ToString())]
            : [];
}
