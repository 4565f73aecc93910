using HighPoint.Bot.Delivery;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>The way out to terminals. They read the transcript themselves, whichever process wrote it, so that what is committed is delivered.</summary>
internal sealed class TerminalChannel : IChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "terminal";

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public bool KeepsTranscript => true;

    /// <summary>A person's conversation in a terminal: one, wherever the terminal is.</summary>
    public static ConversationKey Conversation(Person person) => new(ChannelName, "local", person.Id);

    /// <inheritdoc/>
    public Task<DeliveryResult> SendAsync(ConversationReference to, Post post, CancellationToken cancellation) =>
        Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(PlatformMessageId: null));
}
