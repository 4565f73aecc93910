using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>An OpenID authority on this computer with keys of its own: it names them, and signs whatever a test wants.</summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    private static readonly string[] Algorithms = ["RS256"];
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (RSA Key, string[] Endorsements)> keys = new(StringComparer.Ordinal);
    private int reads;

    private TestAuthority()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/metadata", () => IsDown
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new { issuer = TestTokens.Issuer, jwks_uri = $"{app.Urls.Single()}/keys", id_token_signing_alg_values_supported = Algorithms }));
        app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref reads);
            return Results.Json(new { keys = keys.Select(entry => Public(entry.Key, entry.Value)) });
        });
    }

    /// <summary>Where its metadata stands.</summary>
    public string Metadata => $"{app.Urls.Single()}/metadata";

    /// <summary>Whether it answers nothing but errors.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often its keys were read.</summary>
    public int Reads => Volatile.Read(ref reads);

    public static async Task<TestAuthority> StartAsync()
    {
        var authority = new TestAuthority();
        authority.Add("first", "msteams");
        await authority.app.StartAsync();
        return authority;
    }

    /// <summary>Begins to use one more key.</summary>
    public void Add(string id, params string[] endorsements) => keys[id] = (RSA.Create(2048), endorsements);

    /// <summary>Uses a key no more.</summary>
    public void Drop(string id) => keys.TryRemove(id, out _);

    /// <summary>The key with this id, to sign with.</summary>
    public RsaSecurityKey this[string id] => new(keys[id].Key) { KeyId = id };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        foreach (var (key, _) in keys.Values)
        {
            key.Dispose();
        }
    }

    private static object Public(string id, (RSA Key, string[] Endorsements) entry)
    {
        var numbers = entry.Key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = id, x5t = id, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent), endorsements = entry.Endorsements };
    }
}

/// <summary>A token as the Bot Connector gives it; a test changes what it wants to be wrong.</summary>
internal sealed record TestTokens(SecurityKey Key, DateTimeOffset Now)
{
    public const string Issuer = "https://api.botframework.com";

    public string By { get; init; } = Issuer;

    public string For { get; init; } = TeamsHost.AppId;

    public TimeSpan Begins { get; init; } = TimeSpan.FromMinutes(-5);

    public TimeSpan Ends { get; init; } = TimeSpan.FromHours(1);

    public string? ServiceUrl { get; init; } = TeamsHost.ServiceUrl;

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    public override string ToString() => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = By,
        Audience = For,
        NotBefore = (Now + Begins).UtcDateTime,
        Expires = (Now + Ends).UtcDateTime,
        Claims = ServiceUrl is null ? null : new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = ServiceUrl },
        SigningCredentials = new SigningCredentials(Key, Algorithm),
    });
}
