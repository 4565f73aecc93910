using System.Collections.Concurrent;

namespace HighPoint.Bot.Channels;

/// <summary>The turns that go on after their request was answered. The host does not end before them: who was told "accepted" is answered.</summary>
internal sealed class TurnsUnderWay : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> running = new();

    /// <summary>Begins <paramref name="work"/> aside, so that the caller can stop waiting for it.</summary>
    public Task<T> Begin<T>(Func<Task<T>> work)
    {
        var task = Task.Run(work);
        running[task] = true;
        _ = task.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(running.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
