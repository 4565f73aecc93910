using HighPoint.Bot.Turns;

namespace HighPoint.Bot.Delivery;

/// <summary>Empties the outbox: at start, whenever a turn left something in it, and every few seconds what had to wait or another process left.</summary>
internal sealed partial class OutboxWorker(Courier courier, TurnSignals signals, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int MostUnderWay = 32;

    // What had to wait, and what another process left, is looked for this often.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var underWay = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                underWay.RemoveAll(sending => sending.IsCompleted);
                underWay.AddRange(await StartDueAsync(MostUnderWay - underWay.Count, stoppingToken));
                await (underWay.Count < MostUnderWay
                    ? signals.Outbox.WaitAsync(Pause, clock, stoppingToken)
                    : Task.WhenAny(underWay));
            }
        }
        finally
        {
            // What arrived is written down before the host ends: it would be sent twice.
            await Task.WhenAll(underWay);
        }
    }

    private async Task<IReadOnlyList<Task>> StartDueAsync(int limit, CancellationToken cancellation)
    {
        try
        {
            return await courier.StartDueAsync(limit, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.Failed(logger, e.GetType().FullName, e.StackTrace);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(22, LogLevel.Error, "Emptying the outbox failed: {ExceptionType}\n{Stack}")]
        public static partial void Failed(ILogger logger, string? exceptionType, string? stack);
    }
}
