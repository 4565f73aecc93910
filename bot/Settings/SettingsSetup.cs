using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace HighPoint.Bot.Settings;

/// <summary>Registers what the settings hold, for all features: the company, the people and the playbook.</summary>
public static class SettingsSetup
{
    /// <summary>Adds the settings. They are read when they are first asked for; wrong ones throw a <see cref="SettingsException"/>.</summary>
    public static IHostApplicationBuilder AddSettings(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Places.OfThisProcess);
        services.AddSingleton(provider => BotSettings.Read(
            provider.GetRequiredService<IConfiguration>(),
            Instant.FromDateTimeOffset(provider.GetRequiredService<TimeProvider>().GetUtcNow()),
            provider.GetRequiredService<Places>()));
        services.AddSingleton(provider => provider.GetRequiredService<BotSettings>().Company);
        services.AddSingleton(provider => provider.GetRequiredService<BotSettings>().People);
        services.AddSingleton(provider => PlaybookFolder.Load(
            PlaybookFolder.From(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<Places>()),
            HoursReader.Read(new SettingsSource(provider.GetRequiredService<IConfiguration>()))));
        return builder;
    }
}
