using HighPoint.Bot.Delivery;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Runs turns so that a request can be answered before they end, and tells the person when one fails.</summary>
internal sealed partial class TeamsTurns(
    TurnRunner runner, TurnsUnderWay underWay, PersonalChats chats, Members members, Database database, ChannelSet channels, TimeProvider clock, ILogger<TeamsTurns> logger)
{
    /// <summary>Begins a turn whose answers leave by themselves; a failure is told in the conversation.</summary>
    public Task<TurnOutcome> Begin(Place place, Turn turn) => underWay.Begin(() => RunAsync(place, turn));

    /// <summary>Begins the turn of an installation. Among several people it says who added the bot: what tells of an installation seldom names them.</summary>
    public Task<TurnOutcome> BeginArrived(Place place, Turn turn, string? userId, string? owner) => underWay.Begin(async () =>
    {
        var arrived = place.IsShared && turn.Said is Said.Arrived { AddedBy: null } ? turn with { Said = new Said.Arrived(await members.NameAsync(place, userId)) } : turn;
        return await RunAsync(place, arrived, owner);
    });

    /// <summary>Stops a conversation that the bot was taken out of: nothing is sent there any more, also where the connector would still take it.</summary>
    public async Task LeaveAsync(Place place, Turn turn)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        await runner.RunAsync(turn, new ReturnPath(IsShared: place.IsShared), CancellationToken.None);
        await database.WriteAsync(session =>
        {
            StoppedStore.Stop(session, place.Conversation, StoppedStore.Removed, now);
            return true;
        });
    }

    /// <summary>Begins a turn whose failure the caller tells. With <paramref name="isInline"/> the caller hands over its answers too.</summary>
    public Task<TurnOutcome> BeginAnswered(Place place, Turn turn, bool isInline) =>
        underWay.Begin(() => runner.RunAsync(turn, Back(place, owner: null) with { IsInline = isInline }, CancellationToken.None));

    /// <summary>
    /// Begins a turn of somebody who tells a job where others listen: it is answered in their own chat, and <paramref name="turn"/> says here that it goes on there. Where
    /// Teams opens them no chat it says that jobs are told in one.
    /// </summary>
    public Task<TurnOutcome> BeginAlone(Place place, Turn turn, Said.Text said, Person person, string? userId) => underWay.Begin(async () =>
    {
        var alone = await AloneAsync(place, turn with { EventId = $"{turn.EventId}/alone", Speaker = person }, userId);
        var here = alone is TurnOutcome.Done or TurnOutcome.Duplicate ? turn with { Said = said with { GoesOn = true } } : turn;
        return await RunAsync(place, here);
    });

    /// <summary>Begins a turn in the speaker's own chat, wherever they spoke; null where they have none and Teams opens none.</summary>
    public Task<TurnOutcome?> BeginInOwnChat(Place place, Turn turn, string? userId) => underWay.Begin(() => AloneAsync(place, turn, userId));

    private async Task<TurnOutcome?> AloneAsync(Place place, Turn turn, string? userId) =>
        await chats.OfAsync(place, turn.Speaker, userId) is var (chat, back) ? await runner.RunAsync(turn with { Conversation = chat }, back, CancellationToken.None) : null;

    /// <summary>How a turn ended; null where it has not within <paramref name="limit"/>. It goes on all the same.</summary>
    public async Task<TurnOutcome?> WithinAsync<T>(Task<T> turn, TimeSpan limit) where T : TurnOutcome?
    {
        await ((Task)turn).WaitAsync(limit, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return turn.IsCompleted ? await turn : null;
    }

    private async Task<TurnOutcome> RunAsync(Place place, Turn turn, string? owner = null) =>
        await ToldAsync(place, turn, await runner.RunAsync(turn, Back(place, owner), CancellationToken.None));

    private static ReturnPath Back(Place place, string? owner) => new(place.Address.ToString(), place.Thread?.ToString(), owner, place.IsShared);

    /// <summary>Nothing was committed, so nothing is in the outbox either: the words go out at once, or not at all.</summary>
    private async Task<TurnOutcome> ToldAsync(Place place, Turn turn, TurnOutcome outcome)
    {
        if (outcome is TurnOutcome.Failed failed && channels.Find(Place.ChannelName) is { } channel)
        {
            try
            {
                var to = new ConversationReference(place.Conversation, turn.Speaker.Id, (place.Thread ?? place.Address).ToString());
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
