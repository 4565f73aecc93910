using HighPoint.Bot.Delivery;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Nudging;

/// <summary>
/// Where a nudge goes: to the receiver's latest conversation, or to one that their platform opens where they never wrote; and, as the platform knows it, until when they want
/// to be left alone. A platform that does not say now keeps no nudge back.
/// </summary>
internal sealed partial class NudgePlaces(Database database, Receivers receivers, ChannelSet channels, TimeProvider clock, ILogger<NudgePlaces> logger)
{
    /// <summary>What a platform may take. A nudge's lease outlives it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The place of somebody, or of the team, who is nudged in a tenant.</summary>
    public async Task<NudgePlace> OfAsync(string tenant, Person person, CancellationToken cancellation)
    {
        var conversation = database.Read(session => receivers.Conversation(session, tenant, person.Id));
        var known = new NudgePlace(conversation, ReturnPath.Known, null);
        if (person.Role == Role.Team || channels.Find(conversation.Channel) is not { } channel)
        {
            return known;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var quietUntil = await channel.QuietUntilAsync(tenant, person, both.Token);
            var hasBegun = database.Read(session => ConversationStore.Load(session, conversation)) is not null;
            return quietUntil is null && !hasBegun && await channel.OpenAsync(tenant, person, both.Token) is { } opened
                ? new NudgePlace(opened.Key, new ReturnPath(opened.Address, Owner: person.Id), null)
                : known with { QuietUntil = quietUntil };
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Log.NotAsked(logger, channel.Name, e.GetType().FullName);
            return known;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(32, LogLevel.Warning, "{Channel} did not say how somebody is reached now, who is nudged as before: {ExceptionType}")]
        public static partial void NotAsked(ILogger logger, string channel, string? exceptionType);
    }
}

/// <summary>Where a nudge goes.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Back">The way there.</param>
/// <param name="QuietUntil">Until when the receiver wants no notification; null where they may be disturbed.</param>
internal sealed record NudgePlace(ConversationKey Conversation, ReturnPath Back, Instant? QuietUntil);
