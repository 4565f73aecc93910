using System.Collections.Immutable;
using System.Text.Json;
using HighPoint.Bot.Settings;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web;

/// <summary>Reads a turn from a request, or says what is wrong with it.</summary>
internal static class TurnReader
{
    /// <summary>What a request may hold at most, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int LongestEventId = 100;

    /// <summary>The request's JSON.</summary>
    /// <exception cref="Refusal">It is none, or too long.</exception>
    public static async Task<WebTurn> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            throw new Refusal(StatusCodes.Status415UnsupportedMediaType, WebWords.NotUnderstood, WebWords.NotJson);
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, WebJson.Default.WebTurn, cancellation) ?? throw Refusal.Bad(WebWords.NotJson);
        }
        catch (JsonException)
        {
            throw Refusal.Bad(WebWords.NotJson);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new Refusal(error.StatusCode, WebWords.TooLongTitle, WebWords.TooLong);
        }
    }

    /// <summary>The turn that <paramref name="sent"/> stands for.</summary>
    /// <exception cref="Refusal">It stands for none.</exception>
    public static Turn Turn(WebTurn sent, People people)
    {
        var speaker = Speaker(sent.Person, people);
        var said = Said(sent);
        // Event ids are the page's own; those of two people are never the same. A conversation is arrived in once.
        var eventId = said is Said.Arrived ? "arrived" : EventId(sent.EventId);
        return new Turn($"{speaker.Id}/{eventId}", WebChannel.Conversation(speaker.Id), speaker, said);
    }

    /// <summary>The person with this id.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public static Person Speaker(string? id, People people) =>
        people.Find(string.IsNullOrEmpty(id) ? throw Refusal.Bad(WebWords.WhichPerson) : id)
        ?? throw new Refusal(StatusCodes.Status404NotFound, WebWords.UnknownPersonTitle, WebWords.UnknownPerson);

    private static string EventId(string? id) =>
        id is { Length: > 0 and <= LongestEventId } && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')
            ? id
            : throw Refusal.Bad(WebWords.WhichEvent);

    private static Said Said(WebTurn sent) => (sent.Text, sent.Command, sent.Arrived) switch
    {
        ({ } text, null, false) => new Said.Text(text),
        (null, { } command, false) => new Said.Pressed(
            Command.TryParse(command, out var known) ? known : throw Refusal.Bad(WebWords.UnknownCommand),
            (sent.Inputs ?? []).ToImmutableDictionary(input => input.Key, input => input.Value ?? "", StringComparer.Ordinal)),
        (null, null, true) => new Said.Arrived(),
        _ => throw Refusal.Bad(WebWords.OneThing),
    };
}

/// <summary>A request that is not answered, and what to do about it. Never holds what a person typed.</summary>
internal sealed class Refusal(int status, string title, string detail) : Exception
{
    /// <summary>The request is wrong; <paramref name="detail"/> says how to put it right.</summary>
    public static Refusal Bad(string detail) => new(StatusCodes.Status400BadRequest, WebWords.NotUnderstood, detail);

    /// <summary>The refusal as <c>application/problem+json</c> (RFC 9457).</summary>
    public IResult Answer() => TypedResults.Problem(detail, statusCode: status, title: title);
}
