namespace HighPoint.Bot.Delivery;

/// <summary>Registers the delivery.</summary>
public static class DeliverySetup
{
    /// <summary>Adds the outbox's worker. Channels are registered as <see cref="IChannel"/> by their own folders.</summary>
    public static IHostApplicationBuilder AddDelivery(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChannelSet>();
        builder.Services.AddSingleton(new Backoff(Random.Shared));
        builder.Services.AddSingleton<Courier>();
        builder.Services.AddHostedService<OutboxWorker>();
        return builder;
    }
}
