namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>A request that is not answered, and what to do about it. Never holds what a person typed, nor anything of a secret.</summary>
internal sealed class SlackRefusal(int status, string title, string detail) : Exception
{
    /// <summary>The request is wrong; <paramref name="detail"/> says how to put it right.</summary>
    public static SlackRefusal Bad(string detail) => new(StatusCodes.Status400BadRequest, SlackWords.NotUnderstood, detail);

    /// <summary>A property that a request must have.</summary>
    /// <exception cref="SlackRefusal">It has none, or one that is too long.</exception>
    public static string Need(string? value, string name, int most = LongestId) =>
        value is { Length: > 0 } && value.Length <= most && !value.Contains('\0', StringComparison.Ordinal) ? value : throw Bad(SlackWords.Missing(name));

    private const int LongestId = 1000;

    /// <summary>The refusal as <c>application/problem+json</c> (RFC 9457).</summary>
    public IResult Answer() => TypedResults.Problem(detail, statusCode: status, title: title);
}
