using HighPoint.Bot.Turns;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Erasing;

/// <summary>Deletes what is to be forgotten as soon as it is asked for, and once a day what was kept long enough.</summary>
internal sealed partial class ErasingWorker(Eraser eraser, IOptions<RetentionOptions> retention, TurnSignals signals, TimeProvider clock, ILogger<ErasingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // What another process was asked for is seen after this long at the latest.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? kept = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await eraser.EraseAskedAsync(stoppingToken);
                if (kept is not { } last || clock.GetUtcNow() - last >= Day)
                {
                    await eraser.KeepToAsync(retention.Value, stoppingToken);
                    kept = clock.GetUtcNow();
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.Failed(logger, e.GetType().FullName, e.StackTrace);
            }

            await signals.Erasures.WaitAsync(Pause, clock, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(40, LogLevel.Error, "Deleting data failed and is tried again: {ExceptionType}\n{Stack}")]
        public static partial void Failed(ILogger logger, string? exceptionType, string? stack);
    }
}
