using System.Text.Json;
using System.Text.Json.Nodes;
using HighPoint.Bot.Doctor;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>Whether the Bot Connector's signing keys can be read: without them nobody is let in.</summary>
internal sealed class KeysCheck(IOptions<TeamsOptions> options, IHttpClientFactory http) : TeamsCheck(options)
{
    /// <inheritdoc/>
    public override string Name => CheckWords.Keys;

    /// <inheritdoc/>
    protected override async Task<Finding> ExamineAsync(TeamsOptions teams, CancellationToken cancellation)
    {
        var address = new Uri(teams.OpenIdMetadata);
        try
        {
            using var client = http.CreateClient(DoctorSetup.Client);
            var metadata = JsonNode.Parse(await client.GetStringAsync(address, cancellation));
            await client.GetStringAsync(new Uri(metadata!["jwks_uri"]!.GetValue<string>()), cancellation);
            return new Finding.Ok(CheckWords.KeysRead(address));
        }
        catch (HttpRequestException e)
        {
            return new Finding.Wrong(Connection.Problem(address, e));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or UriFormatException)
        {
            return new Finding.Wrong(CheckWords.NoKeys(address));
        }
    }
}
