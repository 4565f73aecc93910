using HighPoint.Bot.Channels.Teams.Outbound;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Shows that the bot is composing an answer, while it does and no longer.</summary>
internal sealed partial class Composing(ConnectorClient connector, TurnsUnderWay underWay, TimeProvider clock, ILogger<Composing> logger)
{
    /// <summary>So long it is shown (the Activity Protocol, A6001), and no oftener is it sent.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(3);

    /// <summary>A turn that lasts longer has been given up by who waits for it.</summary>
    private const int Most = 10;

    /// <summary>Shows it where <paramref name="place"/> is answered, until <paramref name="until"/> is done.</summary>
    public void Show(Place place, Task until) => _ = underWay.Begin(async () =>
    {
        var (to, times) = (place.Thread ?? place.Address, 0);
        try
        {
            for (; times < Most && !until.IsCompleted; times++)
            {
                await connector.TypeAsync(to, CancellationToken.None);
                await until.WaitAsync(Shown, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (Exception e) when (e is ConnectorRefusal or HttpRequestException or OperationCanceledException or MsalException)
        {
            Log.NotShown(logger, e.GetType().FullName);
        }

        return times;
    });

    private static partial class Log
    {
        [LoggerMessage(44, LogLevel.Information, "That the bot composes could not be shown: {ExceptionType}")]
        public static partial void NotShown(ILogger logger, string? exceptionType);
    }
}
