namespace HighPoint.Bot.Doctor;

/// <summary>Registers the checks that concern no channel.</summary>
internal static class DoctorSetup
{
    /// <summary>The name of the client with which checks ask others; it follows no redirection.</summary>
    public const string Client = "doctor";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds what is looked at before any channel. Needs the settings and the storage.</summary>
    public static IHostApplicationBuilder AddDoctor(this IHostApplicationBuilder builder, DoctorOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton<Examination>();
        services.AddHttpClient(Client, client => client.Timeout = Patience).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return builder.AddCheck<SettingsCheck>().AddCheck<ZoneCheck>().AddCheck<PlaybookCheck>().AddCheck<DatabaseCheck>().AddCheck<PublicUrlCheck>().AddCheck<ClockCheck>();
    }

    /// <summary>Adds a check after those that are there.</summary>
    public static IHostApplicationBuilder AddCheck<T>(this IHostApplicationBuilder builder) where T : class, IDoctorCheck
    {
        builder.Services.AddSingleton<IDoctorCheck, T>();
        return builder;
    }
}
