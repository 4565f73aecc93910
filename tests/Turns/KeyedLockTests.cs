namespace HighPoint.Bot.Turns;

public sealed class KeyedLockTests
{
    private readonly KeyedLock<string> locks = new();

    [Fact]
    public async Task Whoever_Asks_First_Enters_First_And_Nothing_Stays_Behind()
    {
        var order = new List<int>();
        var first = await locks.EnterAsync("a", TestContext.Current.CancellationToken);
        var waiting = Enumerable.Range(0, 5).Select(async i =>
        {
            using (await locks.EnterAsync("a", TestContext.Current.CancellationToken))
            {
                order.Add(i);
            }
        }).ToList();
        Assert.Equal(1, locks.Count);
        first.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal([0, 1, 2, 3, 4], order);
        Assert.Equal(0, locks.Count);
    }

    [Fact]
    public async Task Another_Key_Does_Not_Wait()
    {
        using var a = await locks.EnterAsync("a", TestContext.Current.CancellationToken);
        var b = locks.EnterAsync("b", TestContext.Current.CancellationToken);
        Assert.True(b.IsCompleted);
        (await b).Dispose();
    }

    [Fact]
    public async Task Whoever_Gives_Up_Waiting_Leaves_The_Key_To_The_Others()
    {
        using var cancel = new CancellationTokenSource();
        var held = await locks.EnterAsync("a", TestContext.Current.CancellationToken);
        var impatient = locks.EnterAsync("a", cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await impatient);
        held.Dispose();
        Assert.Equal(0, locks.Count);
        (await locks.EnterAsync("a", TestContext.Current.CancellationToken)).Dispose();
    }
}
