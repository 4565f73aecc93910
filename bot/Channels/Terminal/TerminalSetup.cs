using HighPoint.Bot.Delivery;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>Registers the conversation in a terminal.</summary>
public static class TerminalSetup
{
    /// <summary>Adds the channel, and the conversation that runs on it.</summary>
    public static IHostApplicationBuilder AddTerminalChannel(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IChannel, TerminalChannel>();
        builder.Services.AddSingleton<TerminalChat>();
        return builder;
    }
}
