using HighPoint.Bot.Channels.Teams.Cards;
using HighPoint.Bot.Channels.Teams.Inbound;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using Microsoft.Extensions.Options;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>
/// The way out to Teams. A message whose key was sent before changes in place; a card and a text never go in one activity. Whether a post arrived before a crash
/// cannot be asked, so that it may be read twice, and is never lost.
/// </summary>
internal sealed class TeamsChannel(ConnectorClient connector, SendingRates rates, Database database, IOptions<TeamsOptions> options) : IChannel
{
    private const string ThreadMark = ";messageid=";

    /// <summary>Somebody who never wrote cannot be reached; their first words bring the address.</summary>
    private static readonly Duration UntilKnown = Duration.FromMinutes(5);

    /// <inheritdoc/>
    public string Name => Place.ChannelName;

    /// <inheritdoc/>
    public async Task<DeliveryResult> SendAsync(ConversationReference to, Post post, CancellationToken cancellation)
    {
        if (TeamsAddress.Read(to.Address) is not { } address)
        {
            return new DeliveryResult.RetryAfter(UntilKnown);
        }

        if (rates.Take(to.Key) is var wait && wait > Duration.Zero)
        {
            return new DeliveryResult.RetryAfter(wait);
        }

        try
        {
            return new DeliveryResult.Sent(await SendAsync(to, address, post.Message!, cancellation));
        }
        catch (ConnectorRefusal refusal) when (Outcome(refusal) is { } outcome)
        {
            return outcome;
        }
    }

    /// <summary>Limits are told in round numbers, and what else counts is not told: what is too big all the same is sent shorter.</summary>
    private async Task<string?> SendAsync(ConversationReference to, TeamsAddress address, Message message, CancellationToken cancellation)
    {
        try
        {
            return await SendAsync(to, address, message, Room.MostCharacters, cancellation);
        }
        catch (ConnectorRefusal refusal) when (refusal.Status == StatusCodes.Status413PayloadTooLarge)
        {
            return await SendAsync(to, address, message, Room.MostCharacters / 4, cancellation);
        }
    }

    private async Task<string?> SendAsync(ConversationReference to, TeamsAddress address, Message message, int most, CancellationToken cancellation)
    {
        if (message.Key is { } key && database.Read(session => OutboxStore.Earlier(session, to.Key, key)) is { } earlier)
        {
            var there = TeamsAddress.Read(earlier.Address) is { } thread ? address with { ConversationId = thread.ConversationId } : address with { ConversationId = to.Key.Id };
            try
            {
                await connector.UpdateAsync(there, earlier.PlatformId, Activity(there, message, most), cancellation);
                return earlier.PlatformId;
            }
            catch (ConnectorRefusal refusal) when (refusal.Status == StatusCodes.Status404NotFound)
            {
                // Somebody took the message away: it is said anew.
            }
        }

        var activity = Activity(address, message, most);
        if (address.ConversationType != ConversationTypes.Channel)
        {
            return await connector.SendAsync(address, activity, cancellation);
        }

        try
        {
            return activity.ReplyToId is null
                ? await connector.PostAsync(address, activity, cancellation)
                : await connector.SendAsync(address, activity, cancellation);
        }
        catch (ConnectorRefusal refusal) when (refusal.Status == StatusCodes.Status404NotFound && activity.ReplyToId is not null)
        {
            // The thread's first post was taken away; the channel is still there.
            var channel = address with { ConversationId = address.ConversationId.Split(ThreadMark, 2)[0] };
            return await connector.PostAsync(channel, Activity(channel, message, most), cancellation);
        }
    }

    /// <summary>What a refusal means for the conversation; null where trying again later may help.</summary>
    private static DeliveryResult? Outcome(ConnectorRefusal refusal) => refusal switch
    {
        { Status: 429 or 412 or 502 or 503 or 504, Wait: { } wait } => new DeliveryResult.RetryAfter(Duration.FromTimeSpan(wait)),
        { Status: 403 or 404 or 410 } => new DeliveryResult.Gone(Reason(refusal)),
        { Status: 401, Code: "BotNotRegistered" } => new DeliveryResult.Gone(Reason(refusal)),
        { Status: 400 or 405 or 413 or 415 or 422 } => new DeliveryResult.Refused(Reason(refusal)),
        _ => null,
    };

    private static string Reason(ConnectorRefusal refusal) => refusal.Code ?? refusal.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static CardScope Scope(TeamsAddress at) => at.ConversationType switch
    {
        ConversationTypes.Channel => CardScope.Channel,
        ConversationTypes.Personal => CardScope.Personal,
        _ => CardScope.GroupChat,
    };

    private Activity Activity(TeamsAddress to, Message message, int most) => TeamsCards.Of(message, Scope(to), options.Value.IsRegistered, most).ToActivity() with
    {
        From = new ChannelAccount { Id = to.BotId },
        Recipient = to.UserId is null ? null : new ChannelAccount { Id = to.UserId },
        Conversation = new ConversationAccount { Id = to.ConversationId },
        ReplyToId = to.ConversationId.Split(ThreadMark, 2) is [_, var first] ? first : null,
    };
}
