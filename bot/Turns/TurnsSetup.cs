using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HighPoint.Bot.Turns;

/// <summary>Registers the turns.</summary>
public static class TurnsSetup
{
    /// <summary>Adds the <see cref="TurnRunner"/>. Needs an <see cref="Conversations.Assistant"/> and <see cref="Settings.People"/>.</summary>
    public static IHostApplicationBuilder AddTurns(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<TurnSignals>();
        builder.Services.AddSingleton<Receivers>();
        builder.Services.AddSingleton<TurnRunner>();
        return builder;
    }
}
