using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>The token that the bot speaks to the Bot Connector with, from Microsoft Entra ID. MSAL keeps it until shortly before it ends.</summary>
internal sealed class ConnectorTokens : IDisposable
{
    /// <summary>The HTTP client by which tokens are asked for.</summary>
    public const string ClientName = "teams-login";

    private const string Resource = "https://api.botframework.com";

    private readonly TeamsOptions teams;
    private readonly MsalHttp http;
    private readonly Lazy<IConfidentialClientApplication> withSecret;
    private readonly Lazy<IManagedIdentityApplication> withIdentity;

    /// <summary>Tokens for the registration of the settings.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="handlers">The way to the network.</param>
    /// <param name="client">By which client it goes.</param>
    public ConnectorTokens(IOptions<TeamsOptions> options, IHttpMessageHandlerFactory handlers, string client = ClientName)
    {
        teams = options.Value;
        http = new MsalHttp(new Uri(teams.LoginUrl), handlers, client);
        withSecret = new(() => ConfidentialClientApplicationBuilder.Create(teams.AppId).WithClientSecret(teams.AppPassword)
            .WithAuthority(http.Authority(teams.TenantId), validateAuthority: false).WithInstanceDiscovery(false).WithHttpClientFactory(http, retryOnceOn5xx: false).Build());
        withIdentity = new(() => ManagedIdentityApplicationBuilder
            .Create(teams.ManagedIdentity == TeamsOptionsValidator.System ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.WithUserAssignedClientId(teams.ManagedIdentity))
            .WithHttpClientFactory(http).Build());
    }

    /// <summary>The token; null where there is no registration.</summary>
    /// <exception cref="MsalException">Microsoft gives none.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellation) =>
        !teams.IsRegistered ? null
        : teams.ManagedIdentity.Length > 0 ? (await withIdentity.Value.AcquireTokenForManagedIdentity(Resource).ExecuteAsync(cancellation)).AccessToken
        : (await withSecret.Value.AcquireTokenForClient([$"{Resource}/.default"]).ExecuteAsync(cancellation)).AccessToken;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>MSAL's way to the network. It takes https addresses alone; where the settings name one of this computer without TLS, the requests go there without it.</summary>
    private sealed class MsalHttp(Uri login, IHttpMessageHandlerFactory handlers, string name) : IMsalHttpClientFactory, IDisposable
    {
        private readonly HttpClient client = new(new Plain(login, handlers.CreateHandler(name)));

        public HttpClient GetHttpClient() => client;

        public Uri Authority(string tenant) => new UriBuilder(login) { Scheme = Uri.UriSchemeHttps, Port = login.Port, Path = tenant }.Uri;

        public void Dispose() => client.Dispose();

        private sealed class Plain(Uri login, HttpMessageHandler inner) : DelegatingHandler(inner)
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (login.Scheme == Uri.UriSchemeHttp && request.RequestUri is { } uri && uri.Authority == login.Authority)
                {
                    request.RequestUri = new UriBuilder(uri) { Scheme = Uri.UriSchemeHttp, Port = login.Port }.Uri;
                }

                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
