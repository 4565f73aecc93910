namespace HighPoint.Bot.Channels.Slack.Outbound;

/// <summary>Slack did not do what it was asked. <paramref name="code"/> is its own code, never a sentence that could repeat what somebody wrote.</summary>
/// <param name="code">Why, such as <c>channel_not_found</c>; <see cref="TooMany"/> and <see cref="Silent"/> are also said without one.</param>
/// <param name="wait">How long to wait, where that was said.</param>
internal sealed class SlackFailure(string code, TimeSpan? wait = null) : Exception($"Slack answered {code}.")
{
    /// <summary>It was asked too often.</summary>
    public const string TooMany = "ratelimited";

    /// <summary>It answered with nothing that is one.</summary>
    public const string Silent = "no_answer";

    /// <summary>The app is not installed in the workspace.</summary>
    public const string NotInstalled = "not_installed";

    /// <summary>The token ended.</summary>
    public const string Ended = "token_expired";

    private const string TooManyToo = "rate_limited";

    /// <summary>Why.</summary>
    public string Code { get; } = code == TooManyToo ? TooMany : code;

    /// <summary>How long to wait, where that was said.</summary>
    public TimeSpan? Wait { get; } = wait;

    /// <summary>Whether the same may succeed a little later: the request is not what is wrong.</summary>
    public bool IsPassing => Code is TooMany or Silent or "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org";
}
