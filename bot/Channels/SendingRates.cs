using System.Collections.Immutable;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels;

/// <summary>Keeps the bot below what a platform lets through, so that it is seldom turned away.</summary>
/// <param name="clock">The clock.</param>
/// <param name="ofConversation">How much one conversation gets.</param>
/// <param name="ofTenant">How much all of a tenant's conversations get together.</param>
internal sealed class SendingRates(TimeProvider clock, ImmutableArray<Rate> ofConversation, ImmutableArray<Rate> ofTenant)
{
    /// <summary>What was silent for long enough is forgotten when so many are known.</summary>
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
            var wait = Duration.Max(conversation.Wait(ofConversation, now), tenant.Wait(ofTenant, now));
            if (wait == Duration.Zero)
            {
                Tidy(now);
                conversations[key] = conversation.With(ofConversation, now);
                tenants[key.Tenant] = tenant.With(ofTenant, now);
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

        foreach (var (key, _) in conversations.Where(entry => entry.Value.IsOver(ofConversation, now)).ToArray())
        {
            conversations.Remove(key);
        }
    }
}
