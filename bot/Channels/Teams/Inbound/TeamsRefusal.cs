namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>A request that is not answered, and what to do about it. Never holds what a person typed, nor anything of a token.</summary>
internal sealed class TeamsRefusal(int status, string title, string detail) : Exception
{
    /// <summary>Who calls is not let in.</summary>
    public static TeamsRefusal Forbidden(string detail) => new(StatusCodes.Status403Forbidden, TeamsWords.RefusedTitle, detail);

    /// <summary>The activity is wrong; <paramref name="detail"/> says how to put it right.</summary>
    public static TeamsRefusal Bad(string detail) => new(StatusCodes.Status400BadRequest, TeamsWords.NotUnderstood, detail);

    /// <summary>The refusal as <c>application/problem+json</c> (RFC 9457).</summary>
    public IResult Answer() => TypedResults.Problem(detail, statusCode: status, title: title);
}
