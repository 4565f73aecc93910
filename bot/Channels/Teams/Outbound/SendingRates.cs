using System.Collections.Immutable;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>Keeps the bot below what Teams lets through (Microsoft Learn, "Optimize your bot with rate limiting in Teams"), so that it is seldom turned away.</summary>
internal sealed class SendingRates(TimeProvider clock)
{
    private static readonly ImmutableArray<Rate> OfConversation =
        [new(7, Duration.FromSeconds(1)), new(8, Duration.FromSeconds(2)), new(60, Duration.FromSeconds(30)), new(1800, Duration.FromHours(1))];

    // Sources name 30 and 50 requests a second for an app and a tenant; half of the larger leaves room for all that is no message.
    private static readonly ImmutableArray<Rate> OfTenant = [new(25, Duration.FromSeconds(1))];

    /// <summary>What was silent for an hour is forgotten when so many are known.</summary>
    private const int Many = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, RateWindow> tenants = new(StringComparer.Ordinal);
    private readonly Dictionary<ConversationKey, RateWindow> conversations = [];

    /// <summary>Takes leave to send now; how long to wait first, where there is none.</summary>
    public Duration Take(ConversationKey key)
    {
        lock (gate)
        {
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            var (conversation, tenant) = (conversations.GetValueOrDefault(key, RateWindow.Empty), tenants.GetValueOrDefault(key.Tenant, RateWindow.Empty));
            var wait = Duration.Max(conversation.Wait(OfConversation, now), tenant.Wait(OfTenant, now));
            if (wait == Duration.Zero)
            {
                Tidy(now);
                conversations[key] = conversation.With(OfConversation, now);
                tenants[key.Tenant] = tenant.With(OfTenant, now);
            }

            return wait;
        }
    }

    private void Tidy(Instant now)
    {
        if (conversations.Count < Many)
        {
            return;
        }

        foreach (var (key, _) in conversations.Where(entry => entry.Value.IsOver(OfConversation, now)).ToArray())
        {
            conversations.Remove(key);
        }
    }
}
