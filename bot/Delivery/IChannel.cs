using HighPoint.Bot.Turns;

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
}
