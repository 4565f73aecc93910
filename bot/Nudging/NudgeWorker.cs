using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Bot.Nudging;

/// <summary>The clock of the nudges: gives each one that is due, as a turn in its receiver's conversation.</summary>
internal sealed partial class NudgeWorker(
    Database database, TurnRunner turns, Receivers receivers, NudgePlaces places, TurnSignals signals, TimeProvider clock, ILogger<NudgeWorker> logger) : BackgroundService
{
    private const int MostAtOnce = 32;

    // What another process planned is seen after this long at the latest.
    private static readonly Duration Pause = Duration.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await GiveDueAsync(stoppingToken);
                pause = UntilNext();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.Failed(logger, e.GetType().FullName, e.StackTrace);
            }

            await signals.Nudges.WaitAsync(pause.ToTimeSpan(), clock, stoppingToken);
        }
    }

    /// <summary>Gives all that is due now, in order.</summary>
    /// <returns>How many were given.</returns>
    internal async Task<int> GiveDueAsync(CancellationToken cancellation)
    {
        var given = 0;
        while (true)
        {
            var claimed = await database.WriteAsync(session => NudgeStore.Claim(session, Now, MostAtOnce));
            if (claimed.Count == 0)
            {
                return given;
            }

            foreach (var nudge in claimed)
            {
                cancellation.ThrowIfCancellationRequested();
                given += await GiveAsync(nudge.Tenant, nudge.Nudge, cancellation) ? 1 : 0;
            }
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private async Task<bool> GiveAsync(string tenant, Nudges.Nudge nudge, CancellationToken cancellation)
    {
        if (database.Read(session => receivers.Find(session, tenant, nudge.To)) is not { } person)
        {
            Log.NobodyThere(logger, nudge.Id);
            await RemoveAsync(tenant, nudge);
            return false;
        }

        var place = await places.OfAsync(tenant, person, cancellation);
        if (place.QuietUntil is { } until)
        {
            await PostponeAsync(tenant, nudge, until);
            return false;
        }

        var turn = new Turn($"nudge:{nudge.Id}:{InstantPattern.ExtendedIso.Format(nudge.DueAt)}", place.Conversation, person, new Said.Due(nudge));
        switch (await turns.RunAsync(turn, place.Back, cancellation))
        {
            case TurnOutcome.Done:
                return true;
            case TurnOutcome.Duplicate:
                await RemoveAsync(tenant, nudge);
                return false;
            default:
                // The turn has logged why. The lease runs out, and the nudge is tried again.
                return false;
        }
    }

    private Task<bool> PostponeAsync(string tenant, Nudges.Nudge nudge, Instant until) => database.WriteAsync(session =>
    {
        NudgeStore.Postpone(session, tenant, nudge, until);
        return true;
    });

    private Task<bool> RemoveAsync(string tenant, Nudges.Nudge nudge) => database.WriteAsync(session =>
    {
        NudgeStore.Remove(session, tenant, nudge);
        return true;
    });

    /// <summary>How long until the next nudge is due, within what one wait may take.</summary>
    private Duration UntilNext() => database.Read(NudgeStore.Next) is { } next
        ? Duration.Max(Duration.FromMilliseconds(1), Duration.Min(Pause, next - Now))
        : Pause;

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Warning, "Nudge {NudgeId} goes to nobody who is known, and is dropped")]
        public static partial void NobodyThere(ILogger logger, string nudgeId);

        [LoggerMessage(31, LogLevel.Error, "Giving nudges failed: {ExceptionType}\n{Stack}")]
        public static partial void Failed(ILogger logger, string? exceptionType, string? stack);
    }
}
