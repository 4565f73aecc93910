using HighPoint.Bot.Delivery;
using HighPoint.Bot.Turns;

namespace HighPoint.TurnLoop;

/// <summary>A page that nobody looks at.</summary>
internal sealed class Page : IChannel
{
    public string Name => "web";

    public bool KeepsTranscript => true;

    public Task<DeliveryResult> SendAsync(ConversationReference to, Post post, CancellationToken cancellation) =>
        Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null));
}
