using HighPoint.Conversations;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Outbound;

public sealed class TeamsRatesTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void A_Conversation_Gets_7_In_1_Second_8_In_2_60_In_30_And_1800_In_1_Hour()
    {
        var (rates, chat) = (TeamsRates.Begin(clock), new ConversationKey("teams", "contoso", "19:a"));
        var sent = new List<Instant>();
        var end = Now + Duration.FromHours(2);
        while (Now < end)
        {
            var wait = rates.Take(chat);
            if (wait == Duration.Zero)
            {
                sent.Add(Now);
            }

            clock.Advance(wait.ToTimeSpan());
        }

        Assert.Equal(3600, sent.Count);
        Assert.Equal((7, 8, 60, 1800), (Most(sent, 1), Most(sent, 2), Most(sent, 30), Most(sent, 3600)));
    }

    [Fact]
    public void A_Tenant_Gets_25_In_1_Second_And_Another_Its_Own()
    {
        var rates = TeamsRates.Begin(clock);
        Assert.Equal(25, Enumerable.Range(0, 100).Count(i => rates.Take(new ConversationKey("teams", "contoso", $"{i}")) == Duration.Zero));
        Assert.Equal(Duration.Zero, rates.Take(new ConversationKey("teams", "fabrikam", "a")));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Duration.Zero, rates.Take(new ConversationKey("teams", "contoso", "a")));
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static int Most(List<Instant> sent, int seconds)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < sent.Count; last++)
        {
            while (sent[last] - sent[first] >= Duration.FromSeconds(seconds))
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
