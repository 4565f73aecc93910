using HighPoint.Bot.Doctor;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Checks;

/// <summary>Whether the app-level token opens Socket Mode.</summary>
internal sealed class SocketsCheck(IOptions<SlackOptions> options, IHttpClientFactory http) : SlackCheck(options, http)
{
    /// <inheritdoc/>
    public override string Name => SlackCheckWords.Sockets;

    /// <inheritdoc/>
    protected override async Task<Finding> ExamineAsync(SlackOptions slack, CancellationToken cancellation) => !slack.OpensSockets
        ? new Finding.NotChecked(SlackCheckWords.NoSockets)
        : Problem(slack, (await AskAsync(slack, "apps.connections.open", slack.AppToken, cancellation)).Answer, $"{SlackOptions.Section}:{nameof(slack.AppToken)}")
            ?? new Finding.Ok(SlackCheckWords.SocketsOpen);
}
