using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>Where something comes from. A channel is one conversation; its threads are places in it, and an answer goes to the thread.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Thread">The first message of the thread in which it is answered; null for none.</param>
internal sealed record SlackPlace(ConversationKey Conversation, string? Thread = null)
{
    /// <summary>The channel's name in HighPoint.</summary>
    public const string ChannelName = "slack";

    /// <summary>A place in a workspace.</summary>
    public SlackPlace(string team, string channel, string? thread = null) : this(new ConversationKey(ChannelName, team, channel), thread) { }

    /// <summary>Whether several people are in it: all but direct messages, whose ids begin with a D.</summary>
    public bool IsShared => !Conversation.Id.StartsWith('D');

    /// <summary>How answers to what was said here go back.</summary>
    /// <param name="owner">Whose conversation it is from now on; null leaves it with whom it was.</param>
    public ReturnPath Back(string? owner = null)
    {
        var address = new SlackAddress(Conversation.Id);
        return new ReturnPath(address.ToString(), Thread is null ? null : (address with { Thread = Thread }).ToString(), owner, IsShared);
    }
}
