using HighPoint.Bot.Channels;
using HighPoint.Bot.Channels.Slack;
using HighPoint.Bot.Channels.Slack.Checks;
using HighPoint.Bot.Channels.Teams;
using HighPoint.Bot.Channels.Teams.Checks;
using HighPoint.Bot.Channels.Terminal;
using HighPoint.Bot.Channels.Web;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Doctor;
using HighPoint.Bot.Erasing;
using HighPoint.Bot.Nudging;
using HighPoint.Bot.Operations;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Playbooks;
using Microsoft.Extensions.Logging.Console;

namespace HighPoint.Bot;

/// <summary>The one list of HighPoint's features.</summary>
public static class BotSetup
{
    /// <summary>Adds all that the server runs.</summary>
    public static void AddServer(this IHostApplicationBuilder builder) => builder.AddBot().AddChannels().AddWebChannel().AddTeamsChannel().AddSlackChannel();

    /// <summary>Adds all that a terminal runs. Other channels' messages wait in the outbox for the server.</summary>
    public static void AddTerminal(this IHostApplicationBuilder builder) => builder.AddBot().AddTerminalChannel();

    /// <summary>Adds what reads words, and nothing that keeps or sends them.</summary>
    public static void AddReader(this IHostApplicationBuilder builder) => builder.AddLogging().AddSettings().AddDialogs();

    /// <summary>Adds the settings, and nothing that works with them.</summary>
    public static void AddSettingsAlone(this IHostApplicationBuilder builder) => builder.AddLogging().AddSettings();

    /// <summary>Adds what the doctor looks at, channel by channel.</summary>
    internal static void AddExamination(this IHostApplicationBuilder builder, DoctorOptions options) =>
        builder.AddLogging().AddSettings().AddStorage().AddDoctor(options).AddTeamsChecks().AddSlackChecks();

    /// <summary>Maps all that the server answers.</summary>
    public static void MapServer(this WebApplication app)
    {
        app.MapOperations();
        app.MapTeamsChannel();
        app.MapSlackChannel();
        if (app.Configuration.GetValue("Web:Enabled", defaultValue: true))
        {
            app.MapWebChannel();
        }
    }

    private static IHostApplicationBuilder AddBot(this IHostApplicationBuilder builder) => builder
        .AddLogging().AddSettings().AddDialogs().AddStorage().AddTurns().AddDelivery().AddNudging().AddErasing().AddOperations();

    private static IHostApplicationBuilder AddDialogs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IReader>(services => new Reader(services.GetRequiredService<Playbook>().Topics));
        builder.Services.AddSingleton<Assistant>();
        return builder;
    }

    /// <summary>Only what is wrong is logged, one line each, and to standard error: standard output belongs to the conversation.</summary>
    private static IHostApplicationBuilder AddLogging(this IHostApplicationBuilder builder)
    {
        LogLevels.Check(builder.Configuration);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }
}
