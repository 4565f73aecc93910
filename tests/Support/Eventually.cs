namespace HighPoint.Support;

/// <summary>Waiting for what the host does aside.</summary>
internal static class Eventually
{
    /// <summary>Waits until something is so, or until the test's limit.</summary>
    /// <param name="isSo">What is waited for.</param>
    /// <param name="between">What happens meanwhile, such as time passing.</param>
    public static async Task IsAsync(Func<bool> isSo, Action? between = null)
    {
        while (!isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            between?.Invoke();
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }
}
