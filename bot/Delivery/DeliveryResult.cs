using NodaTime;

namespace HighPoint.Bot.Delivery;

/// <summary>How one try to send ended.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult() { }

    /// <summary>The platform has it, under <paramref name="PlatformMessageId"/> where it says one.</summary>
    public sealed record Sent(string? PlatformMessageId) : DeliveryResult;

    /// <summary>The platform asks to wait. Does not count as a failed try.</summary>
    public sealed record RetryAfter(Duration Wait) : DeliveryResult;

    /// <summary>It will never arrive: blocked, uninstalled, deleted. <paramref name="Reason"/> is the platform's code, never what people wrote.</summary>
    public sealed record Gone(string Reason) : DeliveryResult;
}
