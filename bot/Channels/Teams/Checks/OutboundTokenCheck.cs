using System.Text.RegularExpressions;
using HighPoint.Bot.Doctor;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>Whether Microsoft gives the registration a token to speak with.</summary>
internal sealed partial class OutboundTokenCheck(IOptions<TeamsOptions> options, IHttpMessageHandlerFactory handlers) : TeamsCheck(options)
{
    private const string Resource = "https://api.botframework.com";

    /// <inheritdoc/>
    public override string Name => CheckWords.Token;

    /// <inheritdoc/>
    protected override async Task<Finding> ExamineAsync(TeamsOptions teams, CancellationToken cancellation)
    {
        try
        {
            using var http = new MsalHttp(new Uri(teams.LoginUrl), handlers.CreateHandler(DoctorSetup.Client));
            await (teams.ManagedIdentity.Length > 0 ? OfIdentityAsync(teams, http, cancellation) : OfSecretAsync(teams, http, cancellation));
            return new Finding.Ok(CheckWords.TokenGiven);
        }
        catch (MsalException e) when (e.ErrorCode is MsalError.ManagedIdentityUnreachableNetwork or MsalError.ManagedIdentityAllSourcesUnavailable)
        {
            return new Finding.NotChecked(CheckWords.IdentityElsewhere);
        }
        catch (MsalServiceException e)
        {
            return teams.ManagedIdentity.Length > 0 ? new Finding.Wrong(CheckWords.IdentityRefused(e.ErrorCode)) : new Finding.Wrong(CheckWords.Refused(Reason().Match(e.Message).Value, teams.AppId));
        }
        catch (Exception e) when (teams.ManagedIdentity.Length > 0 && e is (HttpRequestException or OperationCanceledException))
        {
            return new Finding.NotChecked(CheckWords.IdentityElsewhere);
        }
        catch (HttpRequestException e)
        {
            return new Finding.Wrong(DoctorWords.Unreachable(new Uri(teams.LoginUrl), PublicUrlCheck.Why(e)));
        }
    }

    private static Task<AuthenticationResult> OfSecretAsync(TeamsOptions teams, MsalHttp http, CancellationToken cancellation) =>
        ConfidentialClientApplicationBuilder.Create(teams.AppId).WithClientSecret(teams.AppPassword)
            .WithAuthority(http.Authority(teams.TenantId), validateAuthority: false).WithInstanceDiscovery(false).WithHttpClientFactory(http, retryOnceOn5xx: false)
            .Build().AcquireTokenForClient([$"{Resource}/.default"]).ExecuteAsync(cancellation);

    private static Task<AuthenticationResult> OfIdentityAsync(TeamsOptions teams, MsalHttp http, CancellationToken cancellation) =>
        ManagedIdentityApplicationBuilder.Create(teams.ManagedIdentity == TeamsOptionsValidator.System ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.WithUserAssignedClientId(teams.ManagedIdentity))
            .WithHttpClientFactory(http).Build().AcquireTokenForManagedIdentity(Resource).ExecuteAsync(cancellation);

    /// <summary>Microsoft's number for what is wrong ("Microsoft Entra authentication and authorization error codes").</summary>
    [GeneratedRegex(@"AADSTS\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reason();

    /// <summary>MSAL's way to the network. It takes https addresses alone; where the settings name one of this computer without TLS, the requests go there without it.</summary>
    private sealed class MsalHttp(Uri login, HttpMessageHandler handler) : IMsalHttpClientFactory, IDisposable
    {
        private readonly HttpClient client = new(new Plain(login, handler));

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
