using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>What a program called the connector with.</summary>
internal sealed record Call(string Method, string Path, string? Token, JsonObject? Body)
{
    /// <summary>The words, or the card's title.</summary>
    public string Words => (string?)Body?["text"] ?? (string?)Body?["attachments"]?[0]?["content"]?["body"]?[0]?["text"] ?? "";
}

/// <summary>The Bot Connector on this computer. It takes what the real one takes and nothing else, and keeps all calls.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> activities = new(StringComparer.Ordinal);
    private int ids;

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Map("/{**path}", (Delegate)AnswerAsync);
    }

    public string Url => $"{app.Urls.Single()}/amer";

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>The messages that were taken, in order.</summary>
    public IEnumerable<Call> Taken => Calls.Where(call => call.Path.Contains("/activities", StringComparison.Ordinal) || call.Method == "POST");

    /// <summary>An answer in place of the usual one: status, the error's code, Retry-After in seconds.</summary>
    public Func<Call, (int Status, string? Code, int? Wait)?> Instead { get; set; } = _ => null;

    /// <summary>Forgets an activity, as if somebody had deleted it.</summary>
    public void Forget() => activities.Clear();

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var body = context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0 ? (await JsonNode.ParseAsync(context.Request.Body))?.AsObject() : null;
        var path = context.Request.Path.Value!;
        var call = new Call(context.Request.Method, path + context.Request.QueryString, context.Request.Headers.Authorization.ToString() is { Length: > 0 } token ? token : null, body);
        Calls.Enqueue(call);
        if (Instead(call) is var (status, code, wait))
        {
            context.Response.Headers.RetryAfter = wait?.ToString(CultureInfo.InvariantCulture);
            return Results.Json(new { error = new { code = code ?? "ServiceError", message = "secret" } }, statusCode: status);
        }

        return path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["amer", "v3", "conversations"] when call.Method == "POST" => Make(body!),
            ["amer", "v3", "conversations", var chat, "activities", ..] when call.Method == "POST" => IsWhole(body!) ? Results.Json(new { id = Take(chat) }, statusCode: 201) : Results.BadRequest(),
            ["amer", "v3", "conversations", var chat, "activities", var id] when call.Method is "PUT" or "DELETE" && activities.TryGetValue(id, out var where) && where == chat.Split(';')[0] =>
                call.Method == "DELETE" || IsWhole(body!) ? Results.Json(new { id }) : Results.BadRequest(),
            ["amer", "v3", "conversations", _, "pagedmembers"] => Page(context.Request.Query["continuationToken"].ToString()),
            ["amer", "v3", "conversations", _, "members", var id] => Results.Json(new { id, name = "Sam", aadObjectId = "sam" }),
            _ => Results.Json(new { error = new { code = "ConversationNotFound" } }, statusCode: 404),
        };
    }

    private IResult Make(JsonObject order) => order["channelData"]?["channel"]?["id"] is { } channel
        ? IsWhole(order["activity"]!.AsObject()) && Take((string)channel!) is var id ? Results.Json(new { id = $"{channel};messageid={id}", activityId = id }, statusCode: 201) : Results.BadRequest()
        : Results.Json(new { id = $"a:{order["members"]![0]!["id"]}" }, statusCode: 201);

    private string Take(string chat)
    {
        var id = (1_700_000_000_000 + Interlocked.Increment(ref ids)).ToString(CultureInfo.InvariantCulture);
        activities[id] = chat.Split(';')[0];
        return id;
    }

    /// <summary>A text or one card, never both.</summary>
    private static bool IsWhole(JsonObject activity) =>
        (string?)activity["type"] == "typing"
        || ((string?)activity["type"] == "message" && (activity["text"] is null) != (activity["attachments"] is null) && activity["attachments"]?.AsArray().Count is null or 1);

    private static IResult Page(string token) => token switch
    {
        "" => Results.Json(new { members = new[] { new { id = "29:a" }, new { id = "29:b" } }, continuationToken = "more & more" }),
        "more & more" => Results.Json(new { members = new[] { new { id = "29:c" } }, continuationToken = "" }),
        _ => Results.BadRequest(),
    };
}
