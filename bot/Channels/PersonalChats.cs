using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels;

/// <summary>People's own chats with the bot, on the channels where they are met among others.</summary>
internal sealed class PersonalChats(Database database)
{
    /// <summary>Somebody's own chat on a channel, and the way there. It is opened where there is none yet; null where the platform opens none.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">Who.</param>
    /// <param name="open">Asks the platform for the chat.</param>
    public async Task<OwnChat?> OfAsync(string channel, string tenant, Person person, Func<Task<OwnChat?>> open) =>
        database.Read(session => ConversationStore.Of(session, tenant, person.Id)).Find(key => key.Channel == channel) is { } known
            ? new OwnChat(known, ReturnPath.Known)
            : await open();
}

/// <summary>Somebody's own chat with the bot, and how answers get there.</summary>
internal sealed record OwnChat(ConversationKey Chat, ReturnPath Back);
