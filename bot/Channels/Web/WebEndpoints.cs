using System.Globalization;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;

namespace HighPoint.Bot.Channels.Web;

/// <summary>What the page asks for, and what it sends.</summary>
internal static class WebEndpoints
{
    /// <summary>The newest posts of a conversation that the page shows.</summary>
    private const int Shown = 300;

    /// <summary>Everybody the page can be.</summary>
    public static IResult People(People people) => TypedResults.Json(
        new WebPeople([.. people.All.Select(person => new WebPerson(person.Id, person.Name, person.Role, person.Zone.Id))]), WebJson.Default.WebPeople);

    /// <summary>Runs a turn, to its end even where the page leaves meanwhile, and answers with the posts that the page does not have.</summary>
    public static async Task<IResult> Turn(HttpRequest request, People people, TurnRunner runner, Transcript transcript, IHostApplicationLifetime life)
    {
        var sent = await TurnReader.ReadAsync(request, request.HttpContext.RequestAborted);
        var turn = TurnReader.Turn(sent, people);
        var outcome = await runner.RunAsync(turn, life.ApplicationStopping);
        return outcome is TurnOutcome.Failed failed
            ? TypedResults.Problem(failed.Words, statusCode: StatusCodes.Status500InternalServerError, title: WebWords.FailedTitle,
                extensions: [new("reference", failed.Reference)])
            : await Posts(turn.Speaker.Id, Math.Max(0, sent.After), transcript, request.HttpContext.RequestAborted);
    }

    /// <summary>The posts of <paramref name="person"/>'s conversation after a sequence.</summary>
    public static async Task<IResult> Posts(string? person, string? after, People people, Transcript transcript, CancellationToken cancellation)
    {
        var speaker = TurnReader.Speaker(person, people);
        return long.TryParse(string.IsNullOrEmpty(after) ? "0" : after, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? await Posts(speaker.Id, sequence, transcript, cancellation)
            : throw Refusal.Bad(WebWords.WrongAfter);
    }

    /// <summary>All conversations, live; goes on after the id of the last event that the page saw.</summary>
    public static IResult Events(string? after, HttpRequest request, LiveStream stream)
    {
        var last = request.Headers["Last-Event-ID"].ToString();
        return Cursors.TryParse(last.Length > 0 ? last : after, out var cursors)
            ? TypedResults.ServerSentEvents(stream.ReadAsync(cursors, request.HttpContext.RequestAborted))
            : throw Refusal.Bad(WebWords.WrongCursor);
    }

    private static async Task<IResult> Posts(string person, long after, Transcript transcript, CancellationToken cancellation)
    {
        var posts = await transcript.ReadAsync(WebChannel.Conversation(person), after, Shown, cancellation);
        return TypedResults.Json(new WebPosts([.. posts.Select(WebPost.Of)]), WebJson.Default.WebPosts);
    }
}
