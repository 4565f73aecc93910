using NodaTime;

namespace HighPoint.Bot.Delivery;

/// <summary>How long to wait after a failed try: 1 s, doubled each time, at most 15 min, half of it by chance so that many do not come back at once.</summary>
public sealed class Backoff(Random random)
{
    private static readonly Duration Longest = Duration.FromMinutes(15);

    /// <summary>The wait after try number <paramref name="tries"/>, from 1: between half of the full wait and the full wait.</summary>
    public Duration After(int tries)
    {
        var full = Duration.Min(Longest, Duration.FromSeconds(1) * Math.Pow(2, Math.Min(tries, 30) - 1));
        return full * (0.5 + (random.NextDouble() / 2));
    }
}
