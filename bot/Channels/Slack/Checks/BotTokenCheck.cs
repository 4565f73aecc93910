using System.Collections.Immutable;
using HighPoint.Bot.Doctor;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Checks;

/// <summary>Whether Slack knows the bot's token, and the app has every scope that it needs.</summary>
internal sealed class BotTokenCheck(IOptions<SlackOptions> options, IHttpClientFactory http) : SlackCheck(options, http)
{
    /// <summary>The scopes of the manifest; what each is for stands in its folder.</summary>
    internal static readonly ImmutableArray<string> Scopes =
        ["app_mentions:read", "channels:read", "chat:write", "commands", "dnd:read", "files:write", "groups:read", "im:history", "im:write", "users:read", "users:read.email"];

    /// <inheritdoc/>
    public override string Name => SlackCheckWords.Bot;

    /// <inheritdoc/>
    protected override async Task<Finding> ExamineAsync(SlackOptions slack, CancellationToken cancellation)
    {
        if (slack.ServesMany)
        {
            return new Finding.NotChecked(SlackCheckWords.EachItsOwn);
        }

        var (answer, scopes) = await AskAsync(slack, "auth.test", slack.BotToken, cancellation);
        return Problem(slack, answer, $"{SlackOptions.Section}:{nameof(slack.BotToken)}")
            ?? (Scopes.Except(scopes, StringComparer.Ordinal).ToArray() is { Length: > 0 } missing
                ? new Finding.Wrong(SlackCheckWords.Missing(missing))
                : new Finding.Ok(SlackCheckWords.Speaks($"{answer!["user"]}", $"{answer["team"]}")));
    }

    /// <inheritdoc/>
    protected override Finding Settings(OptionsValidationException e) => new Finding.Wrong([.. e.Failures]);
}
