using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HighPoint.Bot.Channels.Slack.Protocol;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Outbound;

/// <summary>Sends requests to Slack, and reads what it answers.</summary>
internal sealed class SlackHttp(IHttpClientFactory clients, IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>The HTTP client of what changes something.</summary>
    public const string Writes = "slack-writes";

    /// <summary>The HTTP client of what only asks, and of what has the same effect when it is done twice.</summary>
    public const string Reads = "slack-reads";

    /// <summary>Where the Web API is.</summary>
    public Uri Root { get; } = new(options.Value.ApiUrl.TrimEnd('/') + "/");

    /// <summary>What a method answers.</summary>
    /// <exception cref="SlackFailure">That is no success.</exception>
    public async Task<T> AskAsync<T>(string client, HttpRequestMessage request, AuthenticationHeaderValue who, JsonTypeInfo<T> reads, CancellationToken cancellation) where T : SlackReply
    {
        request.Headers.Authorization = who;
        using var response = await SendAsync(client, request, cancellation);
        var wait = Wait(response.Headers.RetryAfter);
        if ((int)response.StatusCode == StatusCodes.Status429TooManyRequests)
        {
            throw new SlackFailure(SlackFailure.TooMany, wait);
        }

        // The content is here already: the client waits for the whole of it.
        var reply = Read(await response.Content.ReadAsByteArrayAsync(cancellation), reads);
        return reply switch
        {
            { Ok: true } => reply,
            { Error: { Length: > 0 } code } => throw new SlackFailure(code, wait),
            _ => throw new SlackFailure(SlackFailure.Silent, wait),
        };
    }

    /// <summary>The answer to a request, whatever it says.</summary>
    /// <exception cref="SlackFailure">There is none.</exception>
    public async Task<HttpResponseMessage> SendAsync(string name, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(name);
        try
        {
            return await client.SendAsync(request, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new SlackFailure(SlackFailure.Silent);
        }
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? after) =>
        after?.Delta ?? (after?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : null);

    private static T? Read<T>(byte[] bytes, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
