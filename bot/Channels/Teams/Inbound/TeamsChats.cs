using System.Text.Json;
using HighPoint.Bot.Channels.Teams.Outbound;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>People's own chats with the bot in Teams.</summary>
internal sealed partial class TeamsChats(PersonalChats chats, ConnectorClient connector, ILogger<TeamsChats> logger)
{
    /// <summary>The chat of somebody who was met in <paramref name="met"/>, and the way there. It is opened where there is none yet; null where Teams opens none.</summary>
    /// <param name="met">Where they spoke.</param>
    /// <param name="person">Who.</param>
    /// <param name="userId">Their id in Teams.</param>
    public Task<OwnChat?> OfAsync(Place met, Person person, string? userId) =>
        chats.OfAsync(Place.ChannelName, met.Conversation.Tenant, person, () => OpenAsync(met, userId));

    private async Task<OwnChat?> OpenAsync(Place met, string? userId)
    {
        if (string.IsNullOrEmpty(userId))
        {
            return null;
        }

        try
        {
            var opened = await connector.OpenChatAsync(met.Address, userId, CancellationToken.None);
            return new OwnChat(met.Conversation with { Id = opened.ConversationId }, new ReturnPath(opened.ToString()));
        }
        catch (Exception e) when (e is ConnectorRefusal or HttpRequestException or OperationCanceledException or JsonException or MsalException)
        {
            Log.NotOpened(logger, e.GetType().FullName);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(42, LogLevel.Warning, "Somebody's own chat could not be opened: {ExceptionType}")]
        public static partial void NotOpened(ILogger logger, string? exceptionType);
    }
}
