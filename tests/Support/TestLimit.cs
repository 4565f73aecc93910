using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Xunit.v3;

[assembly: HighPoint.Support.TestLimit]

namespace HighPoint.Support;

/// <summary>
/// Ends a test that waits for what never comes, so that the run ends too and names it. What looks at the test's cancellation token fails with that test alone; what
/// does not ends the whole run.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestLimitAttribute : BeforeAfterTestAttribute
{
    /// <summary>Several times what the longest test takes on a slow computer.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Timer> running = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var context = TestContext.Current;
        var name = test.TestDisplayName;
        var isCancelled = false;
        running[test.UniqueID] = new Timer(
            _ =>
            {
                if (isCancelled)
                {
                    Environment.FailFast($"{name} does not end.");
                }

                isCancelled = true;
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} did not end within {Limit.TotalMinutes} minutes, and is cancelled."));
                context.CancelCurrentTest();
            },
            state: null, Limit, Grace);
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (running.TryRemove(test.UniqueID, out var timer))
        {
            timer.Dispose();
        }
    }
}
