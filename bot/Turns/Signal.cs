namespace HighPoint.Bot.Turns;

/// <summary>Wakes one worker. Any number of rings before it looks are one.</summary>
public sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>There is something to do.</summary>
    public void Ring()
    {
        lock (bell)
        {
            if (bell.CurrentCount == 0)
            {
                bell.Release();
            }
        }
    }

    /// <summary>Waits for a ring, at most for <paramref name="most"/>.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await bell.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time is up.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();
}

/// <summary>What a committed turn leaves for others to do.</summary>
public sealed class TurnSignals : IDisposable
{
    /// <summary>Something waits in the outbox.</summary>
    public Signal Outbox { get; } = new();

    /// <summary>Nudges were planned anew.</summary>
    public Signal Nudges { get; } = new();

    /// <summary>Something is to be deleted for good.</summary>
    public Signal Erasures { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Outbox.Dispose();
        Nudges.Dispose();
        Erasures.Dispose();
    }
}
