using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HighPoint.Bot.Channels.Slack.Inbound;
using HighPoint.Bot.Channels.Slack.Protocol;

namespace HighPoint.Bot.Channels.Slack.Sockets;

/// <summary>One Socket Mode connection. What comes over it is acknowledged once it was taken; what is not acknowledged Slack sends again, over another one.</summary>
internal sealed partial class SocketLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<Task, bool> underWay = new();
    private readonly TaskCompletionSource hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SlackDesk desk;
    private readonly ILogger<SocketLine> logger;
    private Task reading = Task.CompletedTask;

    private SocketLine(SlackDesk desk, ILogger<SocketLine> logger)
    {
        (this.desk, this.logger) = (desk, logger);
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(15);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(15);
    }

    /// <summary>Done when another connection has to take this one's place: true where Slack announced the end and this one still works, false where it broke.</summary>
    public Task<bool> Ending => ending.Task;

    /// <summary>A connection on which Slack said hello.</summary>
    /// <exception cref="WebSocketException">It could not be opened.</exception>
    /// <exception cref="TimeoutException">Slack said nothing.</exception>
    public static async Task<SocketLine> OpenAsync(Uri address, SlackDesk desk, ILogger<SocketLine> logger, CancellationToken cancellation)
    {
        var line = new SocketLine(desk, logger);
        try
        {
            await line.socket.ConnectAsync(address, cancellation).WaitAsync(Patience, cancellation);
            line.reading = line.ReadAsync();
            await line.hello.Task.WaitAsync(Patience, cancellation);
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets what was taken be answered, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(underWay.Keys).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (socket.State == WebSocketState.Open)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None)
                .WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await closing.CancelAsync();
        await reading;
        socket.Dispose();
        sending.Dispose();
        closing.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } bytes)
            {
                Take(bytes);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or InvalidDataException)
        {
            // It broke, or is closed; another one takes its place.
        }
        finally
        {
            hello.TrySetException(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));
            ending.TrySetResult(false);
        }
    }

    /// <summary>The next message; null where the other side closed.</summary>
    private async Task<byte[]?> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), closing.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (message.Length > SlackRequests.MaxBytes)
            {
                throw new InvalidDataException();
            }

            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }

    private void Take(byte[] bytes)
    {
        if (Read(bytes) is not { } message)
        {
            return;
        }

        switch (message)
        {
            case { Type: "hello" }:
                hello.TrySetResult();
                break;
            case { Type: "disconnect" }:
                ending.TrySetResult(true);
                break;
            case { EnvelopeId: { Length: > 0 } id }:
                var task = Task.Run(() => AnswerAsync(id, message));
                underWay[task] = true;
                _ = task.ContinueWith(done => underWay.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                break;
        }
    }

    private async Task AnswerAsync(string id, SocketMessage message)
    {
        try
        {
            if (await AnswerAsync(message) is var answer and not SlackAnswer.Again)
            {
                await SendAsync(new SocketAnswer(id, (answer as SlackAnswer.Reply)?.Payload));
            }
        }
        catch (Exception e)
        {
            // Not acknowledged, so Slack sends it again; it has one effect.
            Log.NotAnswered(logger, e.GetType().FullName);
        }
    }

    private async Task<SlackAnswer> AnswerAsync(SocketMessage message)
    {
        try
        {
            return message.Type switch
            {
                "events_api" => await desk.AnswerAsync(Read(message.Payload, SlackJson.Default.EventEnvelope)),
                "interactive" => await desk.AnswerAsync(Read(message.Payload, SlackJson.Default.Interaction)),
                "slash_commands" => await desk.AnswerAsync(Read(message.Payload, SlackJson.Default.SlashCommand)),
                _ => SlackAnswer.Taken,
            };
        }
        catch (Exception e) when (e is SlackRefusal or JsonException)
        {
            // Sent again it would be as wrong.
            Log.NotUnderstood(logger, message.Type);
            return SlackAnswer.Taken;
        }
    }

    private async Task SendAsync(SocketAnswer answer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, SlackJson.Default.SocketAnswer);
        await sending.WaitAsync(closing.Token);
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, closing.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private static T Read<T>(JsonElement payload, JsonTypeInfo<T> type) where T : class =>
        (payload.ValueKind == JsonValueKind.Object ? payload.Deserialize(type) : null) ?? throw SlackRefusal.Bad(SlackWords.Missing("payload"));

    private static SocketMessage? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, SlackJson.Default.SocketMessage);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(57, LogLevel.Warning, "Something that came by Socket Mode is not acknowledged, so that it comes again: {ExceptionType}")]
        public static partial void NotAnswered(ILogger logger, string? exceptionType);

        [LoggerMessage(58, LogLevel.Warning, "Something of type {Type} that came by Socket Mode could not be read")]
        public static partial void NotUnderstood(ILogger logger, string? type);
    }
}
