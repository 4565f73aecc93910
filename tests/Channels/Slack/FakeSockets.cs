using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>The sockets of Socket Mode: each address is good once, says hello, and is sent envelopes, which are to be acknowledged.</summary>
internal sealed class FakeSockets(Func<string> root)
{
    private readonly ConcurrentDictionary<string, bool> tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject?>> waiting = new(StringComparer.Ordinal);
    private readonly List<WebSocket> open = [];
    private int ids;

    /// <summary>How many are open.</summary>
    public int Open
    {
        get
        {
            lock (open)
            {
                return open.Count;
            }
        }
    }

    /// <summary>How many were opened so far.</summary>
    public int Opened { get; private set; }

    public string NewAddress()
    {
        var ticket = $"t{Interlocked.Increment(ref ids)}";
        tickets[ticket] = true;
        return $"{root()}/socket/{ticket}";
    }

    public async Task AcceptAsync(HttpContext context, string ticket)
    {
        if (!tickets.TryRemove(ticket, out _))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await SendAsync(socket, new JsonObject { ["type"] = "hello", ["num_connections"] = 1 });
        lock (open)
        {
            open.Add(socket);
            Opened++;
        }

        try
        {
            await ReadAsync(socket);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // It broke.
        }
        finally
        {
            lock (open)
            {
                open.Remove(socket);
            }
        }
    }

    /// <summary>Sends an envelope over one of the sockets; the answer that its acknowledgement brought.</summary>
    public async Task<JsonObject?> AskAsync(string type, JsonObject payload)
    {
        var (id, answer) = await BeginAsync(type, payload);
        _ = id;
        return await answer.WaitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The same without waiting: the socket, and the answer to come.</summary>
    public async Task<(WebSocket Socket, Task<JsonObject?> Answer)> BeginAsync(string type, JsonObject payload)
    {
        WebSocket socket;
        lock (open)
        {
            socket = open[^1];
        }

        var id = $"e{Interlocked.Increment(ref ids)}";
        var answer = waiting[id] = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(socket, new JsonObject { ["envelope_id"] = id, ["type"] = type, ["accepts_response_payload"] = true, ["payload"] = payload.DeepClone() });
        return (socket, answer.Task);
    }

    /// <summary>Announces over all sockets that they are about to be closed.</summary>
    public async Task AnnounceEndAsync(string reason)
    {
        foreach (var socket in All())
        {
            await SendAsync(socket, new JsonObject { ["type"] = "disconnect", ["reason"] = reason });
        }
    }

    /// <summary>Sends whatever a test says is a message.</summary>
    public Task SendRawAsync(string text) => All()[^1].SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>Breaks all sockets, without a word.</summary>
    public void DropAll() => All().ToList().ForEach(socket => socket.Abort());

    private WebSocket[] All()
    {
        lock (open)
        {
            return [.. open];
        }
    }

    private async Task ReadAsync(WebSocket socket)
    {
        var buffer = new byte[1024 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
                return;
            }

            var answer = JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject();
            if (waiting.TryRemove((string)answer["envelope_id"]!, out var asked))
            {
                asked.TrySetResult(answer["payload"]?.AsObject());
            }
        }
    }

    private static Task SendAsync(WebSocket socket, JsonObject message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
