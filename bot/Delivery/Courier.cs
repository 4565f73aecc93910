using System.Collections.Concurrent;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Delivery;

/// <summary>Hands posts to their channels: at once to whoever is looking at a conversation, and from the outbox until they arrived.</summary>
public sealed partial class Courier(Database database, ChannelSet channels, Backoff backoff, TimeProvider clock, ILogger<Courier> logger)
{
    private const int MostTries = 10;

    // One try may take this long. The lease outlives it, so that a row is never tried twice at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Duration Lease = Duration.FromSeconds(30);

    // What arrived but could not be written down: its row is not sent again, only settled.
    private readonly ConcurrentDictionary<long, DeliveryResult> unsettled = new();

    /// <summary>The channels that run here.</summary>
    public ChannelSet Channels { get; } = channels;

    /// <summary>Shows a turn's posts to those who look at its conversation. What is not seen now stands in the transcript.</summary>
    internal async Task ShowAsync(Turn turn, IReadOnlyList<Post> posts)
    {
        if (Channels.Find(turn.Conversation.Channel) is not { KeepsTranscript: true } channel)
        {
            return;
        }

        var to = new ConversationReference(turn.Conversation, turn.Speaker.Id, null);
        foreach (var post in posts)
        {
            await TryAsync(channel, to, post);
        }
    }

    /// <summary>Begins to send what waits in the outbox and may be tried now: each conversation's posts one after the other, conversations side by side.</summary>
    /// <param name="limit">How many conversations at most.</param>
    /// <param name="cancellation">Begins no further try. One that is under way goes on: whether it arrived would not be known.</param>
    /// <returns>One task a conversation, done when all of its posts have left or the next one has to wait. They do not fail.</returns>
    internal async Task<IReadOnlyList<Task>> StartDueAsync(int limit, CancellationToken cancellation)
    {
        var claimed = await database.WriteAsync(session =>
        {
            var parcels = new List<Parcel>();
            foreach (var channel in Channels.All)
            {
                parcels.AddRange(OutboxStore.Claim(session, channel.Name, Now, Lease, limit - parcels.Count));
            }

            return parcels;
        });
        return [.. claimed.Select(first => SendAllAsync(first, cancellation))];
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private async Task SendAllAsync(Parcel first, CancellationToken cancellation)
    {
        try
        {
            for (var parcel = first; parcel is not null;)
            {
                var result = await OutcomeAsync(parcel);
                if (result is DeliveryResult.Sent)
                {
                    unsettled[parcel.Sequence] = result;
                }

                var next = await SettleAsync(parcel, result, cancellation);
                unsettled.TryRemove(parcel.Sequence, out _);
                parcel = next;
            }
        }
        catch (Exception e)
        {
            // The lease runs out, and the row is tried again.
            Log.Unsettled(logger, first.Sequence, e.GetType().FullName, e.StackTrace);
        }
    }

    /// <summary>How a parcel fares: sent already, stopped, or tried now.</summary>
    private async Task<DeliveryResult?> OutcomeAsync(Parcel parcel)
    {
        if (unsettled.TryGetValue(parcel.Sequence, out var known))
        {
            return known;
        }

        return database.Read(session => StoppedStore.Why(session, parcel.To.Key)) is { } why
            ? new DeliveryResult.Refused(why)
            : await TryAsync(Channels.Find(parcel.To.Key.Channel)!, parcel.To, parcel.Post);
    }

    /// <summary>Writes down how a try ended, and claims the conversation's next post, unless the host stops.</summary>
    private Task<Parcel?> SettleAsync(Parcel parcel, DeliveryResult? result, CancellationToken cancellation) => database.WriteAsync(session =>
    {
        var now = Now;
        switch (result)
        {
            case DeliveryResult.Sent(var platformId):
                OutboxStore.Sent(session, parcel.Sequence, platformId, now);
                break;
            case DeliveryResult.RetryAfter(var wait):
                OutboxStore.Later(session, parcel.Sequence, now + wait, parcel.Tries - 1);
                break;
            case DeliveryResult.Refused(var reason):
                Bury(session, parcel, reason, now);
                break;
            case DeliveryResult.Gone(var reason):
                Bury(session, parcel, reason, now);
                StoppedStore.Stop(session, parcel.To.Key, reason, now);
                Log.Stopped(logger, parcel.To.Key.Channel, parcel.To.Key.Id, reason);
                break;
            case null when parcel.Tries >= MostTries:
                Bury(session, parcel, "tried too often", now);
                break;
            default:
                OutboxStore.Later(session, parcel.Sequence, now + backoff.After(parcel.Tries), parcel.Tries);
                break;
        }

        return cancellation.IsCancellationRequested ? null : OutboxStore.ClaimNext(session, parcel.To.Key, now, Lease);
    });

    private void Bury(Session session, Parcel parcel, string reason, Instant now)
    {
        OutboxStore.Dead(session, parcel.Sequence, reason, now);
        Log.Dead(logger, parcel.Sequence, parcel.To.Key.Channel, reason);
    }

    /// <summary>One try; null where it failed.</summary>
    private async Task<DeliveryResult?> TryAsync(IChannel channel, ConversationReference to, Post post)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            return await channel.SendAsync(to, post, patience.Token);
        }
        catch (Exception e)
        {
            Log.Failed(logger, channel.Name, post.Sequence, e.GetType().FullName);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(24, LogLevel.Error, "Nothing more is sent through {Channel} to conversation {Conversation} until somebody writes there: {Reason}")]
        public static partial void Stopped(ILogger logger, string channel, string conversation, string reason);

        [LoggerMessage(20, LogLevel.Warning, "Sending post {Sequence} through {Channel} failed: {ExceptionType}")]
        public static partial void Failed(ILogger logger, string channel, long sequence, string? exceptionType);

        [LoggerMessage(23, LogLevel.Error, "What became of outbox row {Row} could not be written: {ExceptionType}\n{Stack}")]
        public static partial void Unsettled(ILogger logger, long row, string? exceptionType, string? stack);

        [LoggerMessage(21, LogLevel.Error, "Outbox row {Row} of {Channel} is dead: {Reason}")]
        public static partial void Dead(ILogger logger, long row, string channel, string reason);
    }
}
