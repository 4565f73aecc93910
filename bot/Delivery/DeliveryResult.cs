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

    /// <summary>The platform does not take this message, and never will; others may pass. <paramref name="Reason"/> is its code.</summary>
    public sealed record Refused(string Reason) : DeliveryResult;

    /// <summary>Nothing arrives there any more: blocked, uninstalled, deleted. Stops the conversation until somebody writes there again. <paramref name="Reason"/> is the platform's code, never what people wrote.</summary>
    public sealed record Gone(string Reason) : DeliveryResult;
}
