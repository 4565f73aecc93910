using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>
/// The keys that sign the Bot Connector's tokens. They are read once a day, and anew when a token names a key that is not known: keys roll over. The library's own
/// <c>ConfigurationManager</c> answers with the old keys while it fetches the new ones, which would turn the first messages after a roll-over away.
/// </summary>
internal sealed partial class SigningKeys(IOptions<TeamsOptions> options, IHttpClientFactory http, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    /// <summary>The name of the client that reads them.</summary>
    public const string ClientName = "teams-signing-keys";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    // Whoever invents key ids makes us ask no oftener than this.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim gate = new(1);
    private Known? known;
    private long? asked;

    /// <summary>The key with this id; null where there is none.</summary>
    /// <exception cref="TeamsRefusal">The keys cannot be read, and never could.</exception>
    public async Task<JsonWebKey?> FindAsync(string id, CancellationToken cancellation)
    {
        if (Usable(id) is { } key)
        {
            return key;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            if (Usable(id) is { } meanwhile)
            {
                return meanwhile;
            }

            if (asked is not { } last || clock.GetElapsedTime(last) >= Pause)
            {
                await ReadAsync(cancellation);
            }

            return (known ?? throw new TeamsRefusal(StatusCodes.Status503ServiceUnavailable, TeamsWords.NoKeysTitle, TeamsWords.NoKeys)).Find(id);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private JsonWebKey? Usable(string id) => known is { } keys && clock.GetElapsedTime(keys.At) < Fresh ? keys.Find(id) : null;

    private async Task ReadAsync(CancellationToken cancellation)
    {
        // The first read does not count: a roll-over right after it is followed at once.
        asked = known is null ? asked : clock.GetTimestamp();
        try
        {
            using var client = http.CreateClient(ClientName);
            var address = options.Value.OpenIdMetadata;
            var retriever = new HttpDocumentRetriever(client) { RequireHttps = new Uri(address).Scheme == Uri.UriSchemeHttps };
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, cancellation);
            known = new Known(configuration.JsonWebKeySet.Keys, clock.GetTimestamp());
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // The keys that are known stay in use.
            Log.Unreadable(logger, e.GetType().FullName);
        }
    }

    private sealed record Known(IList<JsonWebKey> Keys, long At)
    {
        public JsonWebKey? Find(string id) => Keys.FirstOrDefault(key => string.Equals(key.Kid, id, StringComparison.Ordinal));
    }

    private static partial class Log
    {
        [LoggerMessage(40, LogLevel.Error, "The signing keys of the Bot Connector could not be read: {ExceptionType}")]
        public static partial void Unreadable(ILogger logger, string? exceptionType);
    }
}
