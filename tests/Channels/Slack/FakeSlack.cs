using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Blocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>What a program asked Slack for.</summary>
/// <param name="Method">The method.</param>
/// <param name="Body">What it said.</param>
/// <param name="Team">The workspace, or organisation, whose token it had; null for none that is good.</param>
internal sealed record SlackCall(string Method, JsonObject Body, string? Team);

/// <summary>
/// Slack on this computer: the Web API, and the sockets of Socket Mode. As strict as Slack is: wrong tokens, messages without text, malformed blocks, old or used triggers
/// and more than one message a second in a channel are refused. It keeps all calls, and what its conversations look like.
/// </summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string BotToken = "xoxb-1-test";
    public const string AppToken = "xapp-1-test";

    private static readonly (string Id, string Email)[] Known = [("USAM", "sam@cedarridge.example"), ("URILEY", "riley@cedarridge.example")];

    private readonly WebApplication app;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<string, DateTimeOffset> triggers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> lastPosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> arrived = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int ids;

    private FakeSlack(TimeProvider clock)
    {
        this.clock = clock;
        OAuth = new FakeOAuth(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.UseWebSockets();
        Sockets = new FakeSockets(() => app.Urls.Single().Replace("http:", "ws:", StringComparison.Ordinal));
        app.Map("/socket/{ticket}", (Delegate)Sockets.AcceptAsync);
        Files = new FakeFiles(() => app.Urls.Single());
        app.Map("/upload/{id}", (Delegate)Files.TakeAsync);
        app.Map("/respond", (Delegate)RespondAsync);
        app.Map("/api/{method}", (Delegate)AnswerAsync);
    }

    public string Url => $"{app.Urls.Single()}/api";

    public string ResponseUrl => $"{app.Urls.Single()}/respond";

    public FakeSockets Sockets { get; }

    public FakeOAuth OAuth { get; }

    public FakeFiles Files { get; }

    public ConcurrentQueue<SlackCall> Calls { get; } = new();

    /// <summary>The messages as they stand now, by channel and id, the oldest first.</summary>
    public SortedDictionary<(string Channel, string Ts), JsonObject> Messages { get; } = [];

    /// <summary>What only one person saw.</summary>
    public ConcurrentQueue<JsonObject> Whispers { get; } = new();

    /// <summary>The modals that were opened or replaced, the latest last.</summary>
    public ConcurrentQueue<JsonObject> Modals { get; } = new();

    /// <summary>The Home tabs, by user.</summary>
    public ConcurrentDictionary<string, JsonObject> Homes { get; } = new(StringComparer.Ordinal);

    /// <summary>Who wants no notifications, and from when until when.</summary>
    public ConcurrentDictionary<string, (DateTimeOffset Start, DateTimeOffset End)> Quiet { get; } = new(StringComparer.Ordinal);

    /// <summary>An error in place of the usual answer: its code, and seconds to wait.</summary>
    public Func<SlackCall, (string Code, int? Wait)?> Instead { get; set; } = _ => null;

    /// <summary>Where it is so, the message arrives and the answer does not.</summary>
    public Func<SlackCall, bool> LosesAnswer { get; set; } = _ => false;

    public static async Task<FakeSlack> StartAsync(TimeProvider clock)
    {
        var slack = new FakeSlack(clock);
        await slack.app.StartAsync();
        return slack;
    }

    /// <summary>What lets a modal be opened, once, within 3 seconds.</summary>
    public string NewTrigger()
    {
        var trigger = $"{Interlocked.Increment(ref ids)}.trigger";
        triggers[trigger] = clock.GetUtcNow();
        return trigger;
    }

    public async ValueTask DisposeAsync()
    {
        Sockets.DropAll();
        await app.DisposeAsync();
    }

    private async Task<IResult> RespondAsync(HttpContext context)
    {
        Whispers.Enqueue((await JsonNode.ParseAsync(context.Request.Body))!.AsObject());
        return Results.Ok();
    }

    private async Task<IResult> AnswerAsync(HttpContext context, string method)
    {
        if (method == "oauth.v2.access")
        {
            return OAuth.Answer(context);
        }

        if (method == "files.getUploadURLExternal")
        {
            return Files.Place(context, OAuth.TeamOf(context.Request.Headers.Authorization), Instead(new SlackCall(method, [], null))?.Code);
        }

        var body = context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0 ? (await JsonNode.ParseAsync(context.Request.Body))!.AsObject() : [];
        foreach (var (key, value) in context.Request.Query)
        {
            body[key] = value.ToString();
        }

        var call = new SlackCall(method, body, OAuth.TeamOf(context.Request.Headers.Authorization));
        Calls.Enqueue(call);
        if (method == "apps.connections.open" ? context.Request.Headers.Authorization != $"Bearer {AppToken}" : call.Team is null)
        {
            return Refuse("invalid_auth");
        }

        if (Instead(call) is var (code, wait))
        {
            context.Response.Headers.RetryAfter = wait?.ToString(CultureInfo.InvariantCulture);
            return code == "ratelimited" ? Results.Json(new { ok = false, error = code }, statusCode: 429) : code == "http_500" ? Results.StatusCode(500) : Refuse(code);
        }

        var answer = Answer(call);
        if (LosesAnswer(call))
        {
            context.Abort();
        }

        return answer;
    }

    private IResult Answer(SlackCall call)
    {
        var body = call.Body;
        switch (call.Method)
        {
            case "chat.postMessage":
                return Post(body);
            case "chat.update":
                return Update(body);
            case "chat.postEphemeral":
                return BlockRules.Refusal(body) is { } wrong ? Refuse(wrong) : Whisper(body);
            case "conversations.open":
                return Results.Json(new { ok = true, channel = new { id = "D" + ((string)body["users"]!)[1..] } });
            case "users.info":
                return User((string)body["user"]!, call.Team is SlackWire.Organisation ? "T3" : call.Team!);
            case "users.lookupByEmail":
                return Known.FirstOrDefault(user => string.Equals(user.Email, (string?)body["email"], StringComparison.OrdinalIgnoreCase)).Id is { } found ? User(found, call.Team!) : Refuse("users_not_found");
            case "files.completeUploadExternal":
                return Files.Share(body);
            case "dnd.info":
                var hours = Quiet.GetValueOrDefault((string)body["user"]!);
                return Results.Json(new { ok = true, dnd_enabled = hours != default, next_dnd_start_ts = hours == default ? 1 : hours.Start.ToUnixTimeSeconds(), next_dnd_end_ts = hours == default ? 1 : hours.End.ToUnixTimeSeconds() });
            case "apps.connections.open":
                return Results.Json(new { ok = true, url = Sockets.NewAddress() });
            case "views.open" when !triggers.TryRemove((string?)body["trigger_id"] ?? "", out var at) || clock.GetUtcNow() - at > TimeSpan.FromSeconds(3):
                return Refuse("expired_trigger_id");
            case "views.open" or "views.update" or "views.publish":
                return View(call);
            default:
                return Refuse("unknown_method");
        }
    }

    private IResult Post(JsonObject body)
    {
        if (BlockRules.Refusal(body) is { } wrong)
        {
            return Refuse(wrong);
        }

        lock (gate)
        {
            var (channel, now) = ((string)body["channel"]!, clock.GetUtcNow());
            if ((string?)body["client_msg_id"] is { } mark && arrived.TryGetValue($"{channel}/{mark}", out var known))
            {
                return Results.Json(new { ok = true, channel, ts = known });
            }

            if (lastPosts.TryGetValue(channel, out var last) && now - last < TimeSpan.FromSeconds(1))
            {
                return Results.Json(new { ok = false, error = "ratelimited" }, statusCode: 429);
            }

            var ts = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeSeconds()}.{Interlocked.Increment(ref ids):D6}");
            lastPosts[channel] = now;
            arrived[$"{channel}/{(string?)body["client_msg_id"] ?? ts}"] = ts;
            Messages[(channel, ts)] = body;
            return Results.Json(new { ok = true, channel, ts });
        }
    }

    private IResult Update(JsonObject body)
    {
        if (BlockRules.Refusal(body) is { } wrong)
        {
            return Refuse(wrong);
        }

        lock (gate)
        {
            var key = ((string)body["channel"]!, (string)body["ts"]!);
            if (!Messages.ContainsKey(key))
            {
                return Refuse("message_not_found");
            }

            Messages[key] = body;
            return Results.Json(new { ok = true, channel = key.Item1, ts = key.Item2 });
        }
    }

    private IResult Whisper(JsonObject body)
    {
        Whispers.Enqueue(body);
        return Results.Json(new { ok = true });
    }

    private IResult View(SlackCall call)
    {
        var view = call.Body["view"]!.AsObject();
        if (BlockRules.OfView(view) is [var wrong, ..])
        {
            return Refuse(wrong);
        }

        if (call.Method == "views.publish")
        {
            Homes[(string)call.Body["user_id"]!] = view;
        }
        else
        {
            Modals.Enqueue(view);
        }

        return Results.Json(new { ok = true, view = new { id = "V1" } });
    }

    private static IResult User(string user, string team) => user switch
    {
        "USAM" => Results.Json(new { ok = true, user = new { id = user, team_id = team, real_name = "Samuel O.", tz = "America/Chicago", profile = new { email = "SAM@cedarridge.example" } } }),
        "URILEY" => Results.Json(new { ok = true, user = new { id = user, team_id = team, real_name = "Riley", tz = "America/New_York", profile = new { email = "riley@cedarridge.example" } } }),
        "UGUEST" => Results.Json(new { ok = true, user = new { id = user, team_id = "T9", real_name = "A Guest", profile = new { email = "riley@cedarridge.example" } } }),
        "UGONE" => Refuse("user_not_found"),
        _ => Results.Json(new { ok = true, user = new { id = user, team_id = team, real_name = "Alex Wilber", tz = "Europe/Paris", profile = new { } } }),
    };

    internal static IResult Refuse(string code) => Results.Json(new { ok = false, error = code });
}
