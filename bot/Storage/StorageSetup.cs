using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Storage;

/// <summary>Registers the storage.</summary>
public static class StorageSetup
{
    /// <summary>Adds the database and the transcript. The folder that the bot was started from is the one that is current now.</summary>
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        var startedFrom = Environment.CurrentDirectory;
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .PostConfigure(options => options.CountFrom(startedFrom)).ValidateOnStart();
        builder.Services.AddSingleton(services => Database.Open(services.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        builder.Services.AddSingleton<Transcript>();
        return builder;
    }
}
