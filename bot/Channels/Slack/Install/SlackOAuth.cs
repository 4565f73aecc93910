using System.Net.Http.Headers;
using System.Text;
using HighPoint.Bot.Channels.Slack.Checks;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Channels.Slack.Protocol;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Install;

/// <summary>
/// How a workspace allows the app (Slack, "Installing with OAuth", v2). The address to come back to is named by the app's manifest alone, so that nobody who calls the bot
/// can name another.
/// </summary>
internal sealed class SlackOAuth(SlackHttp http, IOptions<SlackOptions> options)
{
    /// <summary>Where somebody allows it.</summary>
    public Uri Authorize(string state) => new(
        http.Root, $"/oauth/v2/authorize?client_id={Uri.EscapeDataString(options.Value.ClientId)}&scope={Uri.EscapeDataString(string.Join(',', BotTokenCheck.Scopes))}&state={Uri.EscapeDataString(state)}");

    /// <summary>The token for a code, which is good once.</summary>
    /// <exception cref="SlackFailure">Slack gives none.</exception>
    public Task<OAuthAccess> ExchangeAsync(string code, CancellationToken cancellation) => AccessAsync([KeyValuePair.Create("code", code)], cancellation);

    /// <summary>The next token, for what renews it, once (Slack, "Using token rotation").</summary>
    /// <exception cref="SlackFailure">Slack gives none.</exception>
    public Task<OAuthAccess> RenewAsync(string refreshToken, CancellationToken cancellation) =>
        AccessAsync([KeyValuePair.Create("grant_type", "refresh_token"), KeyValuePair.Create("refresh_token", refreshToken)], cancellation);

    private async Task<OAuthAccess> AccessAsync(KeyValuePair<string, string>[] form, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(http.Root, "oauth.v2.access")) { Content = new FormUrlEncodedContent(form) };
        var who = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Value.ClientId}:{options.Value.ClientSecret}")));
        return await http.AskAsync(SlackHttp.Writes, request, who, SlackJson.Default.OAuthAccess, cancellation) is { AccessToken.Length: > 0 } access
            ? access
            : throw new SlackFailure(SlackFailure.Silent);
    }
}
