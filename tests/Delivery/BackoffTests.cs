using NodaTime;

namespace HighPoint.Bot.Delivery;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(10, 512)]
    [InlineData(11, 900)]
    [InlineData(1000, 900)]
    public void The_Wait_Doubles_Up_To_A_Quarter_Of_An_Hour_And_Half_Of_It_Is_Chance(int tries, int seconds)
    {
        var waits = Enumerable.Range(0, 200).Select(seed => new Backoff(new Random(seed)).After(tries)).ToList();
        Assert.All(waits, wait => Assert.InRange(wait, Duration.FromSeconds(seconds / 2.0), Duration.FromSeconds(seconds)));
        Assert.True(waits.Max() - waits.Min() > Duration.FromSeconds(seconds / 3.0));
    }
}
