using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HighPoint.Bot.Verbs;

/// <summary>Serves the chat page and all channels that speak HTTP, until it is stopped.</summary>
internal static class ServeVerb
{
    /// <summary>Runs the server with settings from the command line, each <c>--key=value</c>.</summary>
    public static async Task<int> RunAsync(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.AddServer();
        if (ListenAddress.From(builder.Configuration) is { } address)
        {
            builder.WebHost.UseUrls(address);
            await TellWhoIsAnsweredAsync(address, builder.Configuration);
        }

        var started = false;
        HoldBackStartErrors(builder.Logging, () => started);
        await using var app = builder.Build();
        await app.Services.WarmUpAsync();
        app.MapServer();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            started = true;
            Console.WriteLine(VerbWords.Ready(Addresses(app)));
            _ = Task.Run(app.Services.Rehearse);
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>The server and the host log a failed start with its stack trace; <see cref="StartFailure"/> says it in one sentence.</summary>
    private static void HoldBackStartErrors(ILoggingBuilder logging, Func<bool> started) => logging
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started() && level >= LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => started() && level >= LogLevel.Warning);

    /// <summary>Whoever listens to the whole network wants others to come in; that they don't is told before somebody looks for the fault.</summary>
    private static async Task TellWhoIsAnsweredAsync(string address, ConfigurationManager configuration)
    {
        if (ListenAddress.IsOpen(address) && bool.TryParse(configuration["Web:AllowRemote"], out var others) && !others)
        {
            await Console.Error.WriteLineAsync(VerbWords.OnlyThisMachine(address));
        }
    }

    private static string Addresses(WebApplication app) =>
        string.Join(", ", ((IApplicationBuilder)app).ServerFeatures.Get<IServerAddressesFeature>()?.Addresses.Select(ListenAddress.Shown) ?? []);
}
