using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>How Slack reaches the bot.</summary>
public enum Way { Http, Socket }

/// <summary>How something was answered: over a socket there is no status, only an acknowledgement.</summary>
internal sealed record Answered(int Status, JsonObject? Body);

/// <summary>The whole bot on a real port, beside a Slack on this computer.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly WebHost host;
    private readonly Way way;

    private SlackHost(WebHost host, FakeTimeProvider clock, FakeSlack slack, Way way)
    {
        (this.host, Clock, Slack, this.way) = (host, clock, slack, way);
        Http = new HttpClient { BaseAddress = host.Address };
    }

    public FakeTimeProvider Clock { get; }

    public FakeSlack Slack { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => host.Services;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public static Task<SlackHost> StartAsync(Way way = Way.Http) => StartAsync(way, builder => builder.Configuration["Slack:BotToken"] = FakeSlack.BotToken);

    /// <summary>The same for many workspaces, none of which has installed it yet.</summary>
    public static Task<SlackHost> StartForManyAsync(Action<WebApplicationBuilder>? add = null) => StartAsync(Way.Http, builder =>
    {
        builder.Configuration["Slack:ClientId"] = FakeOAuth.ClientId;
        builder.Configuration["Slack:ClientSecret"] = FakeOAuth.ClientSecret;
        add?.Invoke(builder);
    });

    private static async Task<SlackHost> StartAsync(Way way, Action<WebApplicationBuilder> add)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 22, 30, 0, TimeSpan.Zero));
        var slack = await FakeSlack.StartAsync(clock);
        var bot = await WebHost.StartBotAsync(clock, builder =>
        {
            builder.Configuration["Slack:ApiUrl"] = slack.Url;
            builder.Configuration[way == Way.Http ? "Slack:SigningSecret" : "Slack:AppToken"] = way == Way.Http ? Secret : FakeSlack.AppToken;
            add(builder);
        });
        var started = new SlackHost(bot, clock, slack, way);
        await started.UntilAsync(() => way == Way.Http || slack.Sockets.Open == 2);
        return started;
    }

    /// <summary>Where the data lies.</summary>
    public string DataFolder => Path.GetDirectoryName(new SqliteConnectionStringBuilder(Get<IOptions<StorageOptions>>().Value.ConnectionString).DataSource)!;

    /// <summary>Something happens in a workspace, and all that it leads to has gone out.</summary>
    public async Task HappensInAsync(string team, JsonObject happened, string? organisation = null)
    {
        using var answer = await PostAsync("/slack/events", SlackWire.Event(happened).In(team, organisation).ToJsonString());
        Assert.Equal(200, (int)answer.StatusCode);
        await SettledAsync();
    }

    /// <summary>An event happens.</summary>
    public Task<Answered> HappensAsync(JsonObject happened, string? id = null) => SendAsync("events_api", SlackWire.Event(happened, id));

    /// <summary>Somebody says something to the bot, and all that it leads to has gone out.</summary>
    public async Task SayAsync(string words, string user = "USAM")
    {
        Assert.Equal(200, (await HappensAsync(SlackWire.Message(words, user))).Status);
        await SettledAsync();
    }

    /// <summary>Somebody presses a button with this label on the latest message that has it, and all that it leads to has gone out.</summary>
    public async Task PressAsync(string label, string channel = SlackWire.Dm)
    {
        Assert.Equal(200, (await SendAsync("interactive", SlackWire.Press(Button(label, channel), Slack.NewTrigger(), channel: channel))).Status);
        await SettledAsync();
    }

    public Task<Answered> InteractAsync(JsonObject payload) => SendAsync("interactive", payload);

    public Task<Answered> CommandAsync(string command, string text = "", string user = "USAM") => SendAsync("slash_commands", SlackWire.Command(command, text, Slack.NewTrigger(), user));

    /// <summary>The messages in a channel as they stand, in words.</summary>
    public string[] Seen(string channel = SlackWire.Dm) => [.. Slack.Messages.Where(message => message.Key.Channel == channel).Select(message => (string)message.Value["text"]!)];

    /// <summary>What the button with this label sends.</summary>
    public string Button(string label, string channel = SlackWire.Dm) => Slack.Messages.Where(message => message.Key.Channel == channel).Reverse()
        .SelectMany(message => message.Value["blocks"] as JsonArray ?? []).Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray())
        .First(element => (string?)element!["text"]?["text"] == label)!["value"]!.GetValue<string>();

    /// <summary>What was said in a conversation, by both, in order.</summary>
    public async Task<string[]> SaidAsync(string conversation = SlackWire.Dm) =>
    [
        .. (await Get<Transcript>().ReadAsync(new ConversationKey("slack", SlackWire.Team, conversation), 0, 1000, TestContext.Current.CancellationToken))
            .Select(post => post.Words is { } words ? $"> {words}" : PlainText.Of(post.Message!)),
    ];

    /// <summary>A signed request, or one that is signed as a test wants.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json", TimeSpan age = default, string? secret = null, string? signature = null, int? retry = null)
    {
        var timestamp = (Clock.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret ?? Secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature ?? $"v0={Convert.ToHexStringLower(hash)}");
        if (retry is { } number)
        {
            request.Headers.Add("X-Slack-Retry-Num", number.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that is to leave has left.</summary>
    public Task SettledAsync() => UntilAsync(() => Count("sent_at IS NULL AND dead_at IS NULL") == 0);

    /// <summary>How many rows of the outbox are so.</summary>
    public long Count(string where) => Get<Database>().Read(session => session.Number($"SELECT COUNT(*) FROM outbox WHERE {where}"));

    /// <summary>Lets the host's time pass until something is so. It stands still while something is being sent: a try has only so long.</summary>
    public Task UntilAsync(Func<bool> isSo, double stepInSeconds = 0.02) => Eventually.IsAsync(isSo, () =>
    {
        if (Count("sent_at IS NULL AND dead_at IS NULL AND sending_until > 0") == 0)
        {
            Clock.Advance(TimeSpan.FromSeconds(stepInSeconds));
        }
    });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private async Task<Answered> SendAsync(string type, JsonObject payload)
    {
        if (way == Way.Socket)
        {
            return new Answered(200, await Slack.Sockets.AskAsync(type, payload));
        }

        using var response = await (type switch
        {
            "events_api" => PostAsync("/slack/events", payload.ToJsonString()),
            "interactive" => PostAsync("/slack/interactions", $"payload={Uri.EscapeDataString(payload.ToJsonString())}", "application/x-www-form-urlencoded"),
            _ => PostAsync("/slack/commands", string.Join('&', payload.Select(field => $"{field.Key}={Uri.EscapeDataString((string?)field.Value ?? "")}")), "application/x-www-form-urlencoded"),
        });
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answered((int)response.StatusCode, body.StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : null);
    }
}
