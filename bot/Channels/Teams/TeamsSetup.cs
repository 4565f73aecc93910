using HighPoint.Bot.Channels.Teams.Inbound;
using HighPoint.Bot.Channels.Teams.Outbound;
using HighPoint.Bot.Delivery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>Registers and maps Microsoft Teams.</summary>
public static class TeamsSetup
{
    /// <summary>Adds what Teams needs. Needs the settings, the dialogs, the turns and what channels have in common.</summary>
    public static IHostApplicationBuilder AddTeamsChannel(this IHostApplicationBuilder builder)
    {
        var services = builder.AddTeamsOptions().Services;
        services.AddHttpClient(SigningKeys.ClientName, client => client.Timeout = TimeSpan.FromSeconds(5));
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<TeamsDoor>();
        services.AddSingleton<Speakers>();
        services.AddSingleton<TeamsChats>();
        services.AddSingleton<Members>();
        services.AddSingleton<Composing>();
        services.AddSingleton<InvokeHandler>();
        services.AddSingleton<ActivityHandler>();
        // MSAL is given one handler for good: it must look up names anew by itself.
        services.AddHttpClient(ConnectorTokens.ClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5)).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddHttpClient(ConnectorClient.ClientName, client => client.Timeout = TimeSpan.FromSeconds(15));
        services.AddSingleton<ConnectorTokens>(provider => ActivatorUtilities.CreateInstance<ConnectorTokens>(provider, ConnectorTokens.ClientName));
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<IChannel>(provider => ActivatorUtilities.CreateInstance<TeamsChannel>(provider, TeamsRates.Begin(provider.GetRequiredService<TimeProvider>())));
        return builder;
    }

    /// <summary>Adds the registration's settings, and nothing that works with them.</summary>
    internal static IHostApplicationBuilder AddTeamsOptions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        builder.Services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        return builder;
    }

    /// <summary>Maps <c>POST /api/messages</c>, the address that a bot's registration names.</summary>
    public static IEndpointRouteBuilder MapTeamsChannel(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/messages", AnswerAsync).WithMetadata(new RequestSizeLimitAttribute(ActivityReader.MaxBytes));
        return endpoints;
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, TeamsDoor door, ActivityHandler handler)
    {
        try
        {
            var caller = await door.OpenAsync(context);
            var activity = await ActivityReader.ReadAsync(context.Request, context.RequestAborted);
            caller.Admit(activity);
            return await handler.AnswerAsync(activity);
        }
        catch (TeamsRefusal refusal)
        {
            return refusal.Answer();
        }
    }
}
