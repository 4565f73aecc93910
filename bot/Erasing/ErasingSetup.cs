using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Erasing;

/// <summary>Registers the deletion of data.</summary>
public static class ErasingSetup
{
    /// <summary>Adds what deletes data that is to be forgotten, or was kept long enough.</summary>
    public static IHostApplicationBuilder AddErasing(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        builder.Services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<Eraser>().AddHostedService<ErasingWorker>();
        return builder;
    }
}
