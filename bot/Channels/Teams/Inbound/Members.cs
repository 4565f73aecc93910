using System.Text.Json;
using HighPoint.Bot.Channels.Teams.Outbound;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Who is in a conversation, as Teams knows them.</summary>
internal sealed partial class Members(ConnectorClient connector, TimeProvider clock, ILogger<Members> logger)
{
    /// <summary>Longer nobody waits for a name.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The name of a member; null where Teams does not say it.</summary>
    public async Task<string?> NameAsync(Place place, string? userId)
    {
        if (string.IsNullOrEmpty(userId))
        {
            return null;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            return (await connector.MemberAsync(place.Address, userId, patience.Token))?.Name is { Length: > 0 } name ? name : null;
        }
        catch (Exception e) when (e is ConnectorRefusal or HttpRequestException or OperationCanceledException or JsonException or MsalException)
        {
            Log.NotSaid(logger, e.GetType().FullName);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(43, LogLevel.Information, "A member's name is not known: {ExceptionType}")]
        public static partial void NotSaid(ILogger logger, string? exceptionType);
    }
}
