using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HighPoint.Bot.Channels.Slack.Protocol;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>The way in by HTTP: signed requests, read and handed to the <see cref="SlackDesk"/>.</summary>
internal static class SlackRequests
{
    /// <summary>What a request may hold at most, in bytes: a message's blocks come back with every button.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary><c>POST /slack/events</c>.</summary>
    public static Task<IResult> EventAsync(HttpContext context, SlackSignature signature, SlackDesk desk) => AnswerAsync(context, signature, async body =>
    {
        var envelope = Read(body, SlackJson.Default.EventEnvelope);
        return SlackRefusal.Need(envelope.Type, "type") switch
        {
            "url_verification" => TypedResults.Text(SlackRefusal.Need(envelope.Challenge, "challenge")),
            "event_callback" => Result(await desk.AnswerAsync(envelope)),
            _ => TypedResults.Ok(),
        };
    });

    /// <summary><c>POST /slack/interactions</c>: a form with the JSON in <c>payload</c>.</summary>
    public static Task<IResult> InteractionAsync(HttpContext context, SlackSignature signature, SlackDesk desk) => AnswerAsync(context, signature, async body =>
        Result(await desk.AnswerAsync(Read(Encoding.UTF8.GetBytes(SlackRefusal.Need(Form(body)["payload"], "payload", MaxBytes)), SlackJson.Default.Interaction))));

    /// <summary><c>POST /slack/commands</c>: a form.</summary>
    public static Task<IResult> CommandAsync(HttpContext context, SlackSignature signature, SlackDesk desk) => AnswerAsync(context, signature, async body =>
    {
        var form = Form(body);
        return form.ContainsKey("ssl_check") ? TypedResults.Ok() : Result(await desk.AnswerAsync(new SlashCommand
        {
            TeamId = form["team_id"],
            EnterpriseId = form["enterprise_id"],
            UserId = form["user_id"],
            Command = form["command"],
            Text = form["text"],
            TriggerId = form["trigger_id"],
        }));
    });

    private static async Task<IResult> AnswerAsync(HttpContext context, SlackSignature signature, Func<byte[], Task<IResult>> answer)
    {
        try
        {
            var body = await BodyAsync(context.Request);
            signature.Admit(context.Request.Headers, body);
            return await answer(body);
        }
        catch (SlackRefusal refusal)
        {
            return refusal.Answer();
        }
    }

    private static IResult Result(SlackAnswer answer) => answer switch
    {
        SlackAnswer.Again => TypedResults.Problem(SlackWords.Busy, statusCode: StatusCodes.Status503ServiceUnavailable, title: SlackWords.BusyTitle),
        SlackAnswer.Reply reply => TypedResults.Json(reply.Payload, SlackJson.Default.JsonObject),
        _ => TypedResults.Ok(),
    };

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new SlackRefusal(error.StatusCode, SlackWords.TooLongTitle, SlackWords.TooLong);
        }
        catch (BadHttpRequestException)
        {
            throw SlackRefusal.Bad(SlackWords.NotJson);
        }
    }

    private static T Read<T>(byte[] json, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw SlackRefusal.Bad(SlackWords.NotJson);
        }
        catch (JsonException)
        {
            throw SlackRefusal.Bad(SlackWords.NotJson);
        }
    }

    /// <summary>The form's fields; one that is there several times counts as not there.</summary>
    private static Dictionary<string, StringValues> Fields(byte[] body)
    {
        try
        {
            using var reader = new FormReader(new MemoryStream(body), Encoding.UTF8) { ValueLengthLimit = MaxBytes };
            return reader.ReadForm();
        }
        catch (InvalidDataException)
        {
            throw SlackRefusal.Bad(SlackWords.NotJson);
        }
    }

    private static FormCollection Form(byte[] body) => new(Fields(body));
}
