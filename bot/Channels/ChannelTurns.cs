using HighPoint.Bot.Delivery;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels;

/// <summary>Runs turns so that a request can be answered before they end, and tells the person when one fails.</summary>
internal sealed partial class ChannelTurns(TurnRunner runner, TurnsUnderWay underWay, Database database, ChannelSet channels, TimeProvider clock, ILogger<ChannelTurns> logger)
{
    /// <summary>Begins a turn whose answers leave by themselves; a failure is told in the conversation.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="back">How its answers go back.</param>
    /// <param name="refused">The platform was told to send the turn again: what is not committed then is left, and a failure is not told.</param>
    public Task<TurnOutcome> Begin(Turn turn, ReturnPath back, CancellationToken refused = default) =>
        underWay.Begin(() => RunAsync(turn, back, refused));

    /// <summary>The same of a turn for which something has to be asked first.</summary>
    public Task<TurnOutcome> Begin(Func<Task<Turn>> turn, ReturnPath back) => underWay.Begin(async () => await RunAsync(await turn(), back, CancellationToken.None));

    /// <summary>Begins a turn whose failure the caller tells.</summary>
    public Task<TurnOutcome> BeginAnswered(Turn turn, ReturnPath back) => underWay.Begin(() => runner.RunAsync(turn, back, CancellationToken.None));

    /// <summary>
    /// Begins a turn of somebody who tells a job where others listen: it is answered in their own chat, and <paramref name="turn"/> says here that it goes on there. Where
    /// the platform opens them no chat it says that jobs are told in one.
    /// </summary>
    public Task<TurnOutcome> BeginAlone(Turn turn, ReturnPath back, Said.Text said, Person person, Func<Task<OwnChat?>> own, CancellationToken refused = default) =>
        underWay.Begin(async () =>
    {
        var alone = await AloneAsync(turn with { EventId = $"{turn.EventId}/alone", Speaker = person }, own, refused);
        var here = alone is TurnOutcome.Done or TurnOutcome.Duplicate ? turn with { Said = said with { GoesOn = true } } : turn;
        return await RunAsync(here, back, refused);
    });

    /// <summary>The same of somebody who claims something where others listen: what they alone are told then goes to their own chat, which is opened before where they have none.</summary>
    public Task<TurnOutcome> BeginClaim(Turn turn, ReturnPath back, Person person, Func<Task<OwnChat?>> own) => underWay.Begin(async () =>
    {
        await AloneAsync(turn with { EventId = $"{turn.EventId}/own", Speaker = person, Said = new Said.Arrived() }, own, CancellationToken.None);
        return await runner.RunAsync(turn, back, CancellationToken.None);
    });

    /// <summary>Begins a turn in the speaker's own chat, wherever they spoke; null where they have none and the platform opens none.</summary>
    public Task<TurnOutcome?> BeginInOwnChat(Turn turn, Func<Task<OwnChat?>> own) => underWay.Begin(() => AloneAsync(turn, own, CancellationToken.None));

    /// <summary>Stops a conversation that the bot was taken out of: nothing is sent there any more, also where the platform would still take it.</summary>
    public async Task LeaveAsync(Turn turn, bool isShared)
    {
        await runner.RunAsync(turn, new ReturnPath(IsShared: isShared), CancellationToken.None);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        await database.WriteAsync(session =>
        {
            StoppedStore.Stop(session, turn.Conversation, StoppedStore.Removed, now);
            return true;
        });
    }

    /// <summary>How a turn ended; null where it has not within <paramref name="limit"/>. It goes on all the same.</summary>
    public async Task<T?> WithinAsync<T>(Task<T> turn, TimeSpan limit) where T : class?
    {
        await ((Task)turn).WaitAsync(limit, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return turn.IsCompleted ? await turn : null;
    }

    private async Task<TurnOutcome?> AloneAsync(Turn turn, Func<Task<OwnChat?>> own, CancellationToken refused) =>
        await own() is var (chat, back) ? await runner.RunAsync(turn with { Conversation = chat }, back, refused) : null;

    private async Task<TurnOutcome> RunAsync(Turn turn, ReturnPath back, CancellationToken refused) =>
        await ToldAsync(turn, back, await runner.RunAsync(turn, back, refused), refused);

    /// <summary>Nothing was committed, so nothing is in the outbox either: the words go out at once, or not at all.</summary>
    private async Task<TurnOutcome> ToldAsync(Turn turn, ReturnPath back, TurnOutcome outcome, CancellationToken refused)
    {
        if (outcome is TurnOutcome.Failed failed && !refused.IsCancellationRequested && channels.Find(turn.Conversation.Channel) is { } channel)
        {
            try
            {
                var to = new ConversationReference(turn.Conversation, turn.Speaker.Id, back.Reply ?? back.Address);
                await channel.SendAsync(to, new Post(0, Instant.FromDateTimeOffset(clock.GetUtcNow()), null, new Message(Markup.Plain(failed.Words))), CancellationToken.None);
            }
            catch (Exception e)
            {
                Log.Untold(logger, failed.Reference, e.GetType().FullName);
            }
        }

        return outcome;
    }

    private static partial class Log
    {
        [LoggerMessage(41, LogLevel.Error, "Turn {Reference} failed, and the person could not be told: {ExceptionType}")]
        public static partial void Untold(ILogger logger, string reference, string? exceptionType);
    }
}
