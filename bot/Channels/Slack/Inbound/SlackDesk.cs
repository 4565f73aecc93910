using HighPoint.Bot.Channels.Slack.Install;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Channels.Slack.Protocol;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>
/// Takes what comes in, by whatever way it came, and answers within Slack's 3 seconds. What takes longer goes on: an event is refused, so that Slack sends it again, and
/// has one effect; who typed a command, pressed a button or sent a form reads that it takes longer.
/// </summary>
internal sealed class SlackDesk(SlackEventHandler events, CommandHandler commands, PressHandler presses, ModalHandler modals, SlackInstallations installations, ChannelTurns turns, TurnsUnderWay underWay)
{
    /// <summary>What an event's turn may take until it is refused.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What somebody may wait who looks at the screen; a form that opens needs the rest of the 3 seconds.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(2.5);

    /// <summary>The answer to an event.</summary>
    /// <exception cref="SlackRefusal">It lacks what its type needs.</exception>
    public async Task<SlackAnswer> AnswerAsync(EventEnvelope envelope)
    {
        using var refused = new CancellationTokenSource();
        var token = refused.Token;
        try
        {
            if (await turns.WithinAsync(underWay.Begin(() => events.AnswerAsync(envelope, token)), Patience) is { } answer)
            {
                return answer;
            }
        }
        catch (SlackFailure)
        {
            // Who speaks could not be asked.
        }

        await refused.CancelAsync();
        return SlackAnswer.Later;
    }

    /// <summary>The answer to a command.</summary>
    /// <exception cref="SlackRefusal">It lacks what it needs.</exception>
    public async Task<SlackAnswer> AnswerAsync(SlashCommand command)
    {
        try
        {
            return await turns.WithinAsync(underWay.Begin(() => ServedAsync(command.TeamId, command.EnterpriseId, () => commands.AnswerAsync(command))), Patience) ?? SlackAnswer.Whisper(SlackWords.Slow);
        }
        catch (SlackFailure)
        {
            return SlackAnswer.Whisper(SlackWords.SlackIsSilent);
        }
    }

    /// <summary>The answer to a button, a shortcut or a form.</summary>
    /// <exception cref="SlackRefusal">It lacks what its type needs.</exception>
    public Task<SlackAnswer> AnswerAsync(Interaction interaction) => SlackRefusal.Need(interaction.Type, "type") switch
    {
        "block_actions" => PressedAsync(interaction),
        "shortcut" or "message_action" or "view_submission" => ModalAsync(interaction),
        _ => Task.FromResult(SlackAnswer.Taken),
    };

    private async Task<SlackAnswer> PressedAsync(Interaction pressed)
    {
        string? words;
        try
        {
            words = await turns.WithinAsync(underWay.Begin(() => ServedAsync(pressed, () => presses.AnswerAsync(pressed))), LastMoment) is null ? SlackWords.Slow : null;
        }
        catch (SlackFailure)
        {
            words = SlackWords.SlackIsSilent;
        }

        if (words is not null)
        {
            _ = underWay.Begin(() => presses.TellAsync(pressed, words));
        }

        return SlackAnswer.Taken;
    }

    private async Task<SlackAnswer> ModalAsync(Interaction interaction)
    {
        try
        {
            return await turns.WithinAsync(underWay.Begin(() => ServedAsync(interaction, () => modals.AnswerAsync(interaction))), LastMoment) ?? Told(interaction, SlackWords.Slow);
        }
        catch (SlackFailure)
        {
            return Told(interaction, SlackWords.SlackIsSilent);
        }
    }

    private Task<SlackAnswer> ServedAsync(Interaction interaction, Func<Task<SlackAnswer>> answer) =>
        ServedAsync(interaction.Team?.Id ?? interaction.User?.TeamId, interaction.Enterprise?.Id, answer);

    /// <summary>A workspace that took the app away gets nothing. One that is not named is told so by who answers.</summary>
    private async Task<SlackAnswer> ServedAsync(string? team, string? enterprise, Func<Task<SlackAnswer>> answer) =>
        string.IsNullOrEmpty(team) || await installations.ServesAsync(team, enterprise) ? await answer() : SlackAnswer.Taken;

    /// <summary>A form that was sent says it in its place; behind a shortcut nothing is open that could.</summary>
    private static SlackAnswer Told(Interaction interaction, string words) => interaction.Type == "view_submission" ? SlackModals.Say(words) : SlackAnswer.Taken;
}
