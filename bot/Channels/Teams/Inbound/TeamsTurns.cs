using HighPoint.Bot.Delivery;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Runs turns so that a request can be answered before they end, and tells the person when one fails.</summary>
internal sealed partial class TeamsTurns(TurnRunner runner, TurnsUnderWay underWay, PersonalChats chats, ChannelSet channels, TimeProvider clock, ILogger<TeamsTurns> logger)
{
    /// <summary>Begins a turn whose answers leave by themselves; a failure is told in the conversation.</summary>
    public Task<TurnOutcome> Begin(Place place, Turn turn, string? owner = null) =>
        underWay.Begin(async () => await ToldAsync(place, turn, await runner.RunAsync(turn, Back(place, owner), CancellationToken.None)));

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
        return await ToldAsync(place, here, await runner.RunAsync(here, Back(place, owner: null), CancellationToken.None));
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
