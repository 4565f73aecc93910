using System.Net.WebSockets;
using HighPoint.Bot.Channels.Slack.Inbound;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Delivery;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Sockets;

/// <summary>
/// The way in by Socket Mode, for a bot without a public address: several connections, so that one can go while another stays. Each is replaced before it is given up
/// where Slack announces its end, and opened again, after longer and longer waits, where it breaks.
/// </summary>
internal sealed partial class SocketMode(SlackApi slack, SlackDesk desk, Backoff backoff, TimeProvider clock, ILoggerFactory loggers) : BackgroundService
{
    /// <summary>Slack allows ten, and gives each event to one of them (Slack, "Using Socket Mode").</summary>
    private const int Lines = 2;

    /// <summary>What breaks sooner than this counts as a try that failed.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly ILogger logger = loggers.CreateLogger<SocketMode>();

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Lines).Select(_ => KeepAsync(stoppingToken)));

    private async Task KeepAsync(CancellationToken stopping)
    {
        SocketLine? line = null;
        var tries = 0;
        try
        {
            while (true)
            {
                var next = await OpenAsync(tries, stopping);
                if (line is not null)
                {
                    await line.DisposeAsync();
                }

                line = next;
                var since = clock.GetTimestamp();
                var isAsked = await line.Ending.WaitAsync(stopping);
                tries = isAsked || clock.GetElapsedTime(since) > Lasting ? 0 : tries + 1;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            if (line is not null)
            {
                await line.DisposeAsync();
            }
        }
    }

    /// <summary>A connection on which Slack said hello, however long that takes.</summary>
    private async Task<SocketLine> OpenAsync(int tries, CancellationToken stopping)
    {
        var asked = TimeSpan.Zero;
        while (true)
        {
            if (tries > 0)
            {
                await Task.Delay(Wait(tries, asked), clock, stopping);
            }

            try
            {
                return await SocketLine.OpenAsync(await slack.OpenSocketAsync(stopping), desk, loggers.CreateLogger<SocketLine>(), stopping);
            }
            catch (Exception e) when (e is SlackFailure or WebSocketException or TimeoutException)
            {
                Log.NotOpened(logger, (e as SlackFailure)?.Code ?? e.GetType().FullName);
                (tries, asked) = (tries + 1, (e as SlackFailure)?.Wait ?? TimeSpan.Zero);
            }
        }
    }

    private TimeSpan Wait(int tries, TimeSpan asked)
    {
        var wait = Duration.Min(backoff.After(tries), Duration.FromTimeSpan(LongestWait)).ToTimeSpan();
        return wait > asked ? wait : asked;
    }

    private static partial class Log
    {
        [LoggerMessage(56, LogLevel.Warning, "A Socket Mode connection could not be opened, and is tried again: {Reason}")]
        public static partial void NotOpened(ILogger logger, string? reason);
    }
}
