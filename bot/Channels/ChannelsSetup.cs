namespace HighPoint.Bot.Channels;

/// <summary>Registers what the platforms' channels have in common.</summary>
public static class ChannelsSetup
{
    /// <summary>Adds what runs turns for requests that are answered before the turns end. Needs the turns and the delivery.</summary>
    public static IHostApplicationBuilder AddChannels(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TurnsUnderWay>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<TurnsUnderWay>());
        builder.Services.AddSingleton<ChannelTurns>();
        builder.Services.AddSingleton<PersonalChats>();
        return builder;
    }
}
