using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Delivery;

/// <summary>One way out: what a channel does with a message that is to leave.</summary>
public interface IChannel
{
    /// <summary>The channel's name, as it stands in <see cref="Conversations.ConversationKey.Channel"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether the channel reads its conversations from the <see cref="Storage.Transcript"/>. What the bot answers in the same conversation is
    /// then delivered by being committed; <see cref="SendAsync"/> only tells the readers who are looking, and gets the person's own words too.
    /// </summary>
    bool KeepsTranscript => false;

    /// <summary>
    /// Sends one post. Called in order within a conversation, and again for the same <see cref="Post.Sequence"/> where it is not known whether
    /// the last try arrived. Throwing counts as a try that failed.
    /// </summary>
    Task<DeliveryResult> SendAsync(ConversationReference to, Post post, CancellationToken cancellation);

    /// <summary>Opens a chat of their own with somebody who has none on this channel yet; null where the channel cannot, or does not find them.</summary>
    Task<ConversationReference?> OpenAsync(string tenant, Person person, CancellationToken cancellation) => Task.FromResult<ConversationReference?>(null);

    /// <summary>Until when somebody wants no notification now, as they told the platform; null where they may be disturbed, or it is not known.</summary>
    Task<Instant?> QuietUntilAsync(string tenant, Person person, CancellationToken cancellation) => Task.FromResult<Instant?>(null);
}
