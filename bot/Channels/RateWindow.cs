using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Bot.Channels;

/// <summary>At most so many within a time.</summary>
internal readonly record struct Rate(int Most, Duration Within);

/// <summary>When things were sent, the oldest first, as far back as the longest rate looks.</summary>
internal sealed record RateWindow(ImmutableList<Instant> Times)
{
    /// <summary>Nothing yet.</summary>
    public static readonly RateWindow Empty = new(ImmutableList<Instant>.Empty);

    /// <summary>How long to wait until one more keeps all of <paramref name="rates"/>.</summary>
    public Duration Wait(ImmutableArray<Rate> rates, Instant now) => rates.Aggregate(
        Duration.Zero, (wait, rate) => Times.Count < rate.Most ? wait : Duration.Max(wait, Times[^rate.Most] + rate.Within - now));

    /// <summary>With one more, sent now.</summary>
    public RateWindow With(ImmutableArray<Rate> rates, Instant now)
    {
        var most = rates.Max(rate => rate.Most);
        return new RateWindow((Times.Count < most ? Times : Times.RemoveRange(0, Times.Count - most + 1)).Add(now));
    }

    /// <summary>Whether nothing in it counts any more.</summary>
    public bool IsOver(ImmutableArray<Rate> rates, Instant now) => Times.Count == 0 || Times[^1] + rates.Max(rate => rate.Within) <= now;
}
