using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>People's own direct messages with the bot.</summary>
internal sealed partial class SlackChats(PersonalChats chats, SlackApi slack, ILogger<SlackChats> logger)
{
    /// <summary>The direct message of a user, and the way there. It is opened where there is none yet; null where Slack opens none.</summary>
    public Task<OwnChat?> OfAsync(string team, Person person, string user) => chats.OfAsync(SlackPlace.ChannelName, team, person, () => OpenAsync(team, user));

    private async Task<OwnChat?> OpenAsync(string team, string user)
    {
        try
        {
            var place = new SlackPlace(team, await slack.OpenConversationAsync(team, user, CancellationToken.None));
            return new OwnChat(place.Conversation, place.Back());
        }
        catch (SlackFailure failure)
        {
            Log.NotOpened(logger, failure.Code);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(53, LogLevel.Warning, "Somebody's direct message could not be opened: {Reason}")]
        public static partial void NotOpened(ILogger logger, string reason);
    }
}
