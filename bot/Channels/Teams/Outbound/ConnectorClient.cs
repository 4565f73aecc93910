using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HighPoint.Bot.Channels.Teams.Protocol;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>
/// The Bot Connector's REST interface, version 3 (Microsoft Learn, "Bot Connector API reference"). Every call is made once: who calls decides whether to try again, as a
/// message that was sent twice is read twice. All throw <see cref="ConnectorRefusal"/> for an answer that is no success.
/// </summary>
internal sealed class ConnectorClient(IHttpClientFactory clients, ConnectorTokens tokens, IOptions<TeamsOptions> options, TimeProvider clock)
{
    /// <summary>The HTTP client by which the connector is called.</summary>
    public const string ClientName = "teams-connector";

    /// <summary>Members come in pages of 50 to 500 (Microsoft Learn, "Get conversation paged members").</summary>
    private const int PageSize = 200;

    /// <summary>Sends into a conversation, in reply to <see cref="Activity.ReplyToId"/> where there is one; the new activity's id, where one is said.</summary>
    public async Task<string?> SendAsync(TeamsAddress to, Activity activity, CancellationToken cancellation)
    {
        var reply = activity.ReplyToId is { } id ? $"/{Uri.EscapeDataString(id)}" : "";
        return (await CallAsync(HttpMethod.Post, to, $"{Conversation(to)}/activities{reply}", activity, ProtocolJson.Default.Activity, ProtocolJson.Default.Resource, cancellation))?.Id;
    }

    /// <summary>Puts <paramref name="activity"/> in the place of the one with this id.</summary>
    public Task UpdateAsync(TeamsAddress to, string id, Activity activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Put, to, Place(to, id), activity with { Id = id }, ProtocolJson.Default.Activity, ProtocolJson.Default.Resource, cancellation);

    /// <summary>Takes an activity of the bot's away.</summary>
    public Task DeleteAsync(TeamsAddress to, string id, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Delete, to, Place(to, id), null, ProtocolJson.Default.Activity, ProtocolJson.Default.Resource, cancellation);

    /// <summary>Shows that the bot is composing.</summary>
    public Task TypeAsync(TeamsAddress to, CancellationToken cancellation) =>
        SendAsync(to, new Activity { Type = ActivityTypes.Typing, From = new ChannelAccount { Id = to.BotId }, Conversation = new ConversationAccount { Id = to.ConversationId } }, cancellation);

    /// <summary>Who is in a conversation, page by page.</summary>
    public async IAsyncEnumerable<ChannelAccount> MembersAsync(TeamsAddress to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (token, isLast) = ("", false);
        while (!isLast)
        {
            var next = token.Length > 0 ? $"&continuationToken={Uri.EscapeDataString(token)}" : "";
            var page = await CallAsync(HttpMethod.Get, to, $"{Conversation(to)}/pagedmembers?pageSize={PageSize}{next}", null, ProtocolJson.Default.Activity, ProtocolJson.Default.MembersPage, cancellation);
            foreach (var member in page?.Members ?? [])
            {
                yield return member;
            }

            var more = page?.ContinuationToken ?? "";
            (token, isLast) = (more, more.Length == 0 || more == token);
        }
    }

    /// <summary>One member of a conversation.</summary>
    public Task<ChannelAccount?> MemberAsync(TeamsAddress to, string id, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Get, to, $"{Conversation(to)}/members/{Uri.EscapeDataString(id)}", null, ProtocolJson.Default.Activity, ProtocolJson.Default.ChannelAccount, cancellation);

    /// <summary>The bot's own chat with somebody whom it met elsewhere: <paramref name="met"/> is where.</summary>
    /// <returns>Where the chat is reached.</returns>
    public async Task<TeamsAddress> OpenChatAsync(TeamsAddress met, string userId, CancellationToken cancellation)
    {
        var made = await MakeAsync(met, New(met) with { Members = [new ChannelAccount { Id = userId }] }, cancellation);
        return met with { ConversationId = made?.Id ?? throw new JsonException("The new conversation has no id."), ConversationType = ConversationTypes.Personal, UserId = userId };
    }

    /// <summary>Begins a thread in the channel that <paramref name="to"/> names.</summary>
    /// <returns>The new post's id.</returns>
    public async Task<string?> PostAsync(TeamsAddress to, Activity activity, CancellationToken cancellation)
    {
        var order = New(to) with { IsGroup = true, Activity = activity, ChannelData = new TeamsChannelData { Tenant = new TeamsId { Id = to.TenantId }, Channel = new TeamsId { Id = to.ConversationId } } };
        return await MakeAsync(to, order, cancellation) is { } made ? made.ActivityId ?? made.Id : null;
    }

    private static NewConversation New(TeamsAddress at) =>
        new() { Bot = new ChannelAccount { Id = at.BotId }, TenantId = at.TenantId, ChannelData = new TeamsChannelData { Tenant = new TeamsId { Id = at.TenantId } } };

    private Task<Resource?> MakeAsync(TeamsAddress at, NewConversation order, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, at, "v3/conversations", order, ProtocolJson.Default.NewConversation, ProtocolJson.Default.Resource, cancellation);

    private static string Conversation(TeamsAddress to) => $"v3/conversations/{Uri.EscapeDataString(to.ConversationId)}";

    private static string Place(TeamsAddress to, string id) => $"{Conversation(to)}/activities/{Uri.EscapeDataString(id)}";

    private async Task<TOut?> CallAsync<TIn, TOut>(
        HttpMethod method, TeamsAddress to, string path, TIn? body, JsonTypeInfo<TIn> writes, JsonTypeInfo<TOut> reads, CancellationToken cancellation) where TIn : class where TOut : class
    {
        using var request = new HttpRequestMessage(method, new Uri(Service(to), path));
        request.Content = body is null ? null : JsonContent.Create(body, writes);
        request.Headers.Authorization = await tokens.GetAsync(cancellation) is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(request, cancellation);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (!response.IsSuccessStatusCode)
        {
            var error = Read(bytes, ProtocolJson.Default.ErrorAnswer)?.Error;
            throw new ConnectorRefusal((int)response.StatusCode, error?.SubCode ?? error?.Code, Wait(response.Headers.RetryAfter));
        }

        return Read(bytes, reads);
    }

    /// <summary>The connector's address. A token goes over TLS or stays on this computer; without one nothing leaves this computer.</summary>
    private Uri Service(TeamsAddress to) =>
        SafeAddress.Is(to.ServiceUrl) && new Uri(to.ServiceUrl.TrimEnd('/') + "/") is var service && (options.Value.IsRegistered || service.IsLoopback)
            ? service
            : throw new ConnectorRefusal(StatusCodes.Status403Forbidden, "ServiceUrlNotAllowed", wait: null);

    private TimeSpan? Wait(RetryConditionHeaderValue? after) =>
        after?.Delta ?? (after?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : null);

    /// <summary>What was answered; null for nothing, or for what is no such JSON: it was taken all the same.</summary>
    private static T? Read<T>(byte[] bytes, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return bytes.Length == 0 ? null : JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
