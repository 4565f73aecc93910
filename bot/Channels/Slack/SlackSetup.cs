using HighPoint.Bot.Channels.Slack.Inbound;
using HighPoint.Bot.Channels.Slack.Install;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Channels.Slack.Sockets;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>Registers and maps Slack. Where no app is set, nothing of it runs.</summary>
public static class SlackSetup
{
    /// <summary>Adds the app's settings, and nothing that works with them.</summary>
    internal static IHostApplicationBuilder AddSlackOptions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        builder.Services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        return builder;
    }

    /// <summary>Adds what Slack needs. Needs the settings, the dialogs, the turns and what channels have in common.</summary>
    public static IHostApplicationBuilder AddSlackChannel(this IHostApplicationBuilder builder)
    {
        var services = builder.AddSlackOptions().Services;
        var options = Settings(builder.Configuration);
        if (!options.IsOn)
        {
            return builder;
        }

        services.AddHttpClient(SlackHttp.Writes, client => client.Timeout = TimeSpan.FromSeconds(15));
        services.AddHttpClient(SlackHttp.Reads, client => client.Timeout = TimeSpan.FromSeconds(15)).AddResilienceHandler(SlackHttp.Reads, AskAgain);
        services.AddSingleton<SlackHttp>();
        services.AddSingleton<SlackApi>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<SlackChats>();
        services.AddSingleton<SlackHome>();
        services.AddSingleton<SlackPickers>();
        services.AddSingleton<SlackEventHandler>();
        services.AddSingleton<CommandHandler>();
        services.AddSingleton<PressHandler>();
        services.AddSingleton<ModalHandler>();
        services.AddSingleton<SlackDesk>();
        services.AddSingleton<SlackSignature>();
        services.TryAddSingleton<Exporter>();
        services.AddSingleton<SlackFiles>();
        services.AddSingleton<IChannel, SlackChannel>();
        builder.AddSlackInstall();
        if (options.OpensSockets)
        {
            services.AddHostedService<SocketMode>();
        }

        return builder;
    }

    /// <summary>Maps the addresses that an app's pages name: three where the settings hold what signs its requests, and two where workspaces install it.</summary>
    public static IEndpointRouteBuilder MapSlackChannel(this IEndpointRouteBuilder endpoints)
    {
        var options = Settings(endpoints.ServiceProvider.GetRequiredService<IConfiguration>());
        if (options.ServesMany)
        {
            endpoints.MapGet("/slack/install", (InstallPages pages, HttpContext context) => pages.BeginAsync(context));
            endpoints.MapGet("/slack/oauth", (InstallPages pages, HttpContext context) => pages.EndAsync(context));
        }

        if (options.TakesRequests)
        {
            var limit = new RequestSizeLimitAttribute(SlackRequests.MaxBytes);
            endpoints.MapPost("/slack/events", SlackRequests.EventAsync).WithMetadata(limit);
            endpoints.MapPost("/slack/interactions", SlackRequests.InteractionAsync).WithMetadata(limit);
            endpoints.MapPost("/slack/commands", SlackRequests.CommandAsync).WithMetadata(limit);
        }

        return endpoints;
    }

    private static SlackOptions Settings(IConfiguration configuration) => configuration.GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new SlackOptions();

    /// <summary>A question that got no answer is asked twice more. "Too many" is not asked again at once.</summary>
    private static void AskAgain(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline.AddRetry(new HttpRetryStrategyOptions
    {
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromMilliseconds(200),
        ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is HttpRequestException || (int?)tried.Outcome.Result?.StatusCode >= 500),
    });
}
