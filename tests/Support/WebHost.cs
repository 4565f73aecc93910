using HighPoint.Bot;
using HighPoint.Bot.Channels.Web;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Nudging;
using HighPoint.Bot.Operations;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace HighPoint.Support;

/// <summary>
/// The host on a real port of this computer, with a data folder of its own: either the whole bot, or the page with a mind that answers as the test wants. It can
/// be stopped and started again on the same port and data.
/// </summary>
internal sealed class WebHost : IAsyncDisposable
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("highpoint-");
    private readonly Action<WebApplicationBuilder> add;
    private readonly Action<WebApplication> map;
    private WebApplication? app;

    private WebHost(Action<WebApplicationBuilder> add, Action<WebApplication> map) => (this.add, this.map) = (add, map);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The running host's services.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>A running host with a mind for the test.</summary>
    /// <param name="mind">What the bot says to a turn.</param>
    /// <param name="settings">Settings beside its own.</param>
    public static Task<WebHost> StartAsync(Func<Turn, IEnumerable<Outgoing>> mind, params (string Key, string Value)[] settings) => StartAsync(
        builder =>
        {
            foreach (var (key, value) in settings)
            {
                builder.Configuration[key] = value;
            }

            // Turns fail here where a test wants them to.
            builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter(typeof(TurnRunner).FullName, LogLevel.None);
            builder.AddStorage().AddTurns().AddDelivery().AddNudging().AddOperations().AddWebChannel();
            builder.Services.AddSingleton(new People(
            [
                new Person("sam", "Sam Rivera", Role.Technician, Zone),
                new Person("morgan", "Morgan Lee", Role.Manager, Zone),
                new Person("team", "Service desk", Role.Team, Zone),
            ]));
            builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<Scripted>(services, mind).Runner);
        },
        app => app.MapWebChannel());

    /// <summary>The whole bot as it is served, with the settings that it comes with and the test's clock.</summary>
    public static Task<WebHost> StartBotAsync(TimeProvider clock) => StartBotAsync(clock, _ => { });

    /// <summary>The whole bot as it is served, with what the test adds.</summary>
    public static Task<WebHost> StartBotAsync(TimeProvider clock, Action<WebApplicationBuilder> add) => StartAsync(
        builder =>
        {
            builder.Services.AddSingleton(clock);
            add(builder);
            builder.AddServer();
        },
        app => app.MapServer());

    private static async Task<WebHost> StartAsync(Action<WebApplicationBuilder> add, Action<WebApplication> map)
    {
        var host = new WebHost(add, map);
        await host.StartAgainAsync();
        return host;
    }

    /// <summary>Starts it, on the port that it had before.</summary>
    public async Task StartAgainAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "highpoint.db")}";
        builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        add(builder);
        app = builder.Build();
        map(app);
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    /// <summary>Stops it; its data stays.</summary>
    public async Task StopAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            app = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete(recursive: true);
    }

    private sealed class Scripted(
        Func<Turn, IEnumerable<Outgoing>> mind, Database database, Receivers receivers, Courier courier, TurnSignals signals, Metrics metrics, TimeProvider clock,
        ILogger<TurnRunner> logger)
    {
        public TurnRunner Runner { get; } = new(
            (_, turn, _) => new Heard(turn, null, Lookup.Nothing),
            (state, heard, _, _) => new TurnResult(state, [.. mind(heard.Turn)], [], []),
            database, receivers, courier, signals, metrics, clock, logger);
    }
}
