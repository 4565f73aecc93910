using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Channels.Slack.Protocol;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Outbound;

/// <summary>
/// The methods of Slack's Web API that the bot uses. What changes something is called once: who calls decides whether to try again, as a message that was sent twice is
/// read twice. What only asks is asked again by its client. All throw <see cref="SlackFailure"/> for an answer that is no success.
/// </summary>
internal sealed class SlackApi(IHttpClientFactory clients, IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>The HTTP client of what changes something.</summary>
    public const string Writes = "slack-writes";

    /// <summary>The HTTP client of what only asks, and of what has the same effect when it is done twice.</summary>
    public const string Reads = "slack-reads";

    private readonly Uri root = new(options.Value.ApiUrl.TrimEnd('/') + "/");

    /// <summary>Sends a message; its id.</summary>
    public async Task<string?> PostAsync(OutgoingMessage message, CancellationToken cancellation) =>
        (await PostAsync(Writes, "chat.postMessage", message, SlackJson.Default.OutgoingMessage, SlackJson.Default.PostedMessage, cancellation)).Ts;

    /// <summary>Puts a message in the place of the one that <see cref="OutgoingMessage.Ts"/> names.</summary>
    public Task UpdateAsync(OutgoingMessage message, CancellationToken cancellation) =>
        PostAsync(Writes, "chat.update", message, SlackJson.Default.OutgoingMessage, SlackJson.Default.PostedMessage, cancellation);

    /// <summary>Shows words to one person in a channel, and to nobody else.</summary>
    public Task WhisperAsync(string channel, string user, string words, CancellationToken cancellation) => PostAsync(
        Writes, "chat.postEphemeral", new OutgoingMessage { Channel = channel, User = user, Text = words }, SlackJson.Default.OutgoingMessage, SlackJson.Default.SlackReply, cancellation);

    /// <summary>The id of the bot's own conversation with a user, opened where there is none yet.</summary>
    public async Task<string> OpenConversationAsync(string user, CancellationToken cancellation) =>
        (await PostAsync(Reads, "conversations.open", new ConversationOrder(user), SlackJson.Default.ConversationOrder, SlackJson.Default.OpenedConversation, cancellation)).Channel?.Id
        ?? throw new SlackFailure(SlackFailure.Silent);

    /// <summary>Who a user is.</summary>
    public async Task<SlackUser> UserAsync(string user, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, $"users.info?user={Uri.EscapeDataString(user)}"));
        return (await SendAsync(Reads, request, options.Value.BotToken, SlackJson.Default.FoundUser, cancellation)).User ?? throw new SlackFailure(SlackFailure.Silent);
    }

    /// <summary>Opens a modal over what the person looks at.</summary>
    public Task OpenViewAsync(string trigger, JsonObject view, CancellationToken cancellation) => ViewAsync("views.open", new ViewOrder(view) { TriggerId = trigger }, cancellation);

    /// <summary>Puts a view in the place of one that is shown.</summary>
    public Task UpdateViewAsync(string id, JsonObject view, CancellationToken cancellation) => ViewAsync("views.update", new ViewOrder(view) { ViewId = id }, cancellation);

    /// <summary>Shows a person's Home tab.</summary>
    public Task PublishViewAsync(string user, JsonObject view, CancellationToken cancellation) => ViewAsync("views.publish", new ViewOrder(view) { UserId = user }, cancellation);

    /// <summary>Puts a message in the place of one that only one person sees, by the address that Slack gave with what they pressed.</summary>
    public async Task ReplaceAsync(string responseUrl, SlackPost post, CancellationToken cancellation)
    {
        if (!SafeAddress.Is(responseUrl))
        {
            throw new SlackFailure("response_url_not_allowed");
        }

        var message = new JsonObject { ["replace_original"] = true, ["text"] = post.Text, ["blocks"] = post.Blocks };
        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = JsonContent.Create(message, SlackJson.Default.JsonObject) };
        using var response = await SendAsync(Writes, request, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new SlackFailure(SlackFailure.Silent);
        }
    }

    /// <summary>Where the next Socket Mode connection is to be opened.</summary>
    public async Task<Uri> OpenSocketAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(root, "apps.connections.open"));
        var url = (await SendAsync(Writes, request, options.Value.AppToken, SlackJson.Default.OpenedSocket, cancellation)).Url;
        return SafeAddress.IsSocket(url) ? new Uri(url!) : throw new SlackFailure("socket_url_not_allowed");
    }

    private Task<SlackReply> ViewAsync(string method, ViewOrder order, CancellationToken cancellation) =>
        PostAsync(Writes, method, order, SlackJson.Default.ViewOrder, SlackJson.Default.SlackReply, cancellation);

    private async Task<TOut> PostAsync<TIn, TOut>(string client, string method, TIn body, JsonTypeInfo<TIn> writes, JsonTypeInfo<TOut> reads, CancellationToken cancellation)
        where TOut : SlackReply
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(root, method)) { Content = JsonContent.Create(body, writes, new MediaTypeHeaderValue("application/json", "utf-8")) };
        return await SendAsync(client, request, options.Value.BotToken, reads, cancellation);
    }

    private async Task<TOut> SendAsync<TOut>(string name, HttpRequestMessage request, string token, JsonTypeInfo<TOut> reads, CancellationToken cancellation) where TOut : SlackReply
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await SendAsync(name, request, cancellation);
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

    private async Task<HttpResponseMessage> SendAsync(string name, HttpRequestMessage request, CancellationToken cancellation)
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
