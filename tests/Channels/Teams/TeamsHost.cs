using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>The whole bot on a real port, as Teams meets it. What it sends out is gathered in <see cref="Out"/>.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    public const string AppId = "5f3c1c0e-7d0a-4d1c-9a43-0f6c6f1f2a11";
    public const string Tenant = "00000000-0000-0000-0000-0000000000001";
    public const string SamsEntraId = "0c9a5a0d-58b5-4a1f-8f5d-0d0b8a0e7c22";
    public const string ServiceUrl = "http://localhost:43931/_connector";

    private readonly WebHost host;

    private TeamsHost(WebHost host, FakeTimeProvider clock, TestChannel sent)
    {
        (this.host, Clock, Out) = (host, clock, sent);
        Http = new HttpClient { BaseAddress = host.Address };
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>What left. The platform's id of a message is its key, or its place.</summary>
    public TestChannel Out { get; }

    public HttpClient Http { get; }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>A running bot: with a registration where there is an authority for its tokens, else for this computer alone. With <paramref name="isWhole"/> it sends to the connector that activities name, and nothing reaches <see cref="Out"/>.</summary>
    public static async Task<TeamsHost> StartAsync(TestAuthority? authority = null, bool isWhole = false)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 22, 30, 0, TimeSpan.Zero));
        var sent = new TestChannel("teams") { Answer = post => new DeliveryResult.Sent(post.Message!.Key ?? $"m{post.Sequence}") };
        var bot = await WebHost.StartBotAsync(clock, builder =>
        {
            if (!isWhole)
            {
                builder.Services.AddSingleton<IChannel>(sent);
            }

            builder.Configuration["People:0:EntraId"] = SamsEntraId;
            if (authority is not null)
            {
                builder.Configuration["Teams:AppId"] = AppId;
                builder.Configuration["Teams:TenantId"] = "11111111-2222-3333-4444-555555555555";
                builder.Configuration["Teams:AppPassword"] = "not used on the way in";
                builder.Configuration["Teams:OpenIdMetadata"] = authority.Metadata;
            }
        });
        return new TeamsHost(bot, clock, sent);
    }

    /// <summary>Posts an activity, or whatever a test says is one.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token = null) => await PostAsync(activity.ToJsonString(), token);

    /// <inheritdoc cref="PostAsync(JsonNode, string?)"/>
    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The status with which an activity is answered.</summary>
    public async Task<int> StatusAsync(JsonNode activity, string? token = null)
    {
        using var response = await PostAsync(activity, token);
        return (int)response.StatusCode;
    }

    /// <summary>The JSON with which an activity is answered.</summary>
    public async Task<JsonNode> AnswerAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The next message that leaves, as plain text, once the bot has noted that it left.</summary>
    public async Task<(ConversationReference To, Message Message)> NextAsync()
    {
        var post = await Out.NextAsync();
        var to = Out.Received.Last(received => received.Post == post).To;
        await Eventually.IsAsync(() => Get<Database>().Read(OutboxStore.Depth) == 0 || Out.Received.Last().Post != post);
        return (to, post.Message!);
    }

    /// <summary>What was said in a conversation, by both, in order.</summary>
    public async Task<string[]> SaidAsync(string conversation) =>
    [
        .. (await Get<Transcript>().ReadAsync(new ConversationKey("teams", Tenant, conversation), 0, 100, TestContext.Current.CancellationToken))
            .Select(post => post.Words is { } words ? $"> {words}" : PlainText.Of(post.Message!)),
    ];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
    }
}
