using HighPoint.Bot.Delivery;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web;

/// <summary>The local chat page as a channel. What it shows is the transcript, so sending is telling the open pages that there is more to read.</summary>
internal sealed class WebChannel(Pulse pulse) : IChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "web";

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public bool KeepsTranscript => true;

    /// <summary>A person's conversation on the page.</summary>
    public static ConversationKey Conversation(string personId) => new(ChannelName, "local", personId);

    /// <inheritdoc/>
    public Task<DeliveryResult> SendAsync(ConversationReference to, Post post, CancellationToken cancellation)
    {
        pulse.Beat();
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null));
    }
}
