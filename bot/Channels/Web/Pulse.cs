namespace HighPoint.Bot.Channels.Web;

/// <summary>
/// Tells everybody who waits that there is something new, and not what: each reads for itself, from where it stands. So a slow reader holds nothing up
/// and nothing is kept for it, and two pulses that come together are one.
/// </summary>
internal sealed class Pulse
{
    private TaskCompletionSource next = New();

    /// <summary>Completes at the next pulse. Take it before reading, then wait for it: nothing is missed in between.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>There is something new.</summary>
    public void Beat() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
