namespace HighPoint.Bot.Nudging;

/// <summary>Registers the clock that gives due nudges.</summary>
public static class NudgingSetup
{
    /// <summary>Adds the nudges' worker.</summary>
    public static IHostApplicationBuilder AddNudging(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<NudgePlaces>();
        builder.Services.AddSingleton<NudgeWorker>().AddHostedService(services => services.GetRequiredService<NudgeWorker>());
        return builder;
    }
}
