using HighPoint.Bot.Delivery;
using HighPoint.Bot.Exports;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using Microsoft.AspNetCore.Mvc;

namespace HighPoint.Bot.Channels.Web;

/// <summary>Registers and maps the local chat page.</summary>
public static class WebSetup
{
    /// <summary>Adds the page as a channel. Needs <see cref="People"/>, <see cref="TurnRunner"/> and <see cref="Transcript"/>.</summary>
    public static IHostApplicationBuilder AddWebChannel(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section);
        builder.Services.AddSingleton<Exporter>();
        builder.Services.AddSingleton<FileDoor>();
        builder.Services.AddSingleton<Pulse>();
        builder.Services.AddSingleton<LiveStream>();
        builder.Services.AddSingleton<IChannel, WebChannel>();
        return builder;
    }

    /// <summary>Maps the page at <c>/</c>, its files and its requests below <c>/web</c>.</summary>
    public static IEndpointRouteBuilder MapWebChannel(this IEndpointRouteBuilder endpoints)
    {
        var page = endpoints.MapGroup("").AddEndpointFilter<RouteGroupBuilder, WebDoor>().AddEndpointFilter(Refuse);
        WebPage.Map(page);
        page.MapGet("/web/people", WebEndpoints.People);
        page.MapGet("/web/posts", ([FromQuery(Name = "as")] string? person, string? after, People people, Transcript transcript, CancellationToken cancellation) =>
            WebEndpoints.Posts(person, after, people, transcript, cancellation));
        page.MapGet("/web/files/{post:long}", ([FromQuery(Name = "as")] string? person, long post, FileDoor door) => door.Open(person, post));
        page.MapGet("/web/events", WebEndpoints.Events);
        page.MapPost("/web/turns", WebEndpoints.Turn).WithMetadata(new RequestSizeLimitAttribute(TurnReader.MaxBytes));
        return endpoints;
    }

    private static async ValueTask<object?> Refuse(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Refusal refusal)
        {
            return refusal.Answer();
        }
    }
}
