using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Channels.Slack.Protocol;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Pipeline;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>Answers slash commands, wherever they are typed, to who typed them alone.</summary>
internal sealed class CommandHandler(ChannelTurns turns, SlackPeople people, SlackChats chats, SlackHome home, SlackApi slack)
{
    /// <summary>The answer to a command; its usage for "help" and for what it does not know.</summary>
    /// <exception cref="SlackRefusal">It lacks what it needs.</exception>
    public Task<SlackAnswer> AnswerAsync(SlashCommand command)
    {
        var words = SlackText.Plain(command.Text);
        var asks = words is "?" || words.Equals("help", StringComparison.OrdinalIgnoreCase);
        return SlackRefusal.Need(command.Command, "command").ToLowerInvariant() switch
        {
            "/debrief" when asks => Whisper(SlackWords.DebriefUsage),
            "/debrief" => words.Length == 0 ? OpenAsync(command) : TellAsync(command, words),
            "/pipeline" when words.Length == 0 => PipelineAsync(command, PipelinePart.Open),
            "/pipeline" when !asks && Enum.GetValues<PipelinePart>().Where(part => words.Equals(part.ToString(), StringComparison.OrdinalIgnoreCase)).ToArray() is [var part] =>
                PipelineAsync(command, part),
            "/pipeline" => Whisper(SlackWords.PipelineUsage),
            "/nudges" when words.Length == 0 => NudgesAsync(command),
            "/nudges" => Whisper(SlackWords.NudgesUsage),
            _ => Whisper(SlackWords.UnknownUsage),
        };
    }

    private static Task<SlackAnswer> Whisper(string words) => Task.FromResult(SlackAnswer.Whisper(words));

    private static (string Team, string User, string Trigger) Who(SlashCommand command) =>
        (SlackRefusal.Need(command.TeamId, "team_id"), SlackRefusal.Need(command.UserId, "user_id"), SlackRefusal.Need(command.TriggerId, "trigger_id"));

    private async Task<SlackAnswer> OpenAsync(SlashCommand command)
    {
        var (team, _, trigger) = Who(command);
        await slack.OpenViewAsync(team, trigger, SlackModals.Debrief(""), CancellationToken.None);
        return SlackAnswer.Taken;
    }

    private async Task<SlackAnswer> TellAsync(SlashCommand command, string words)
    {
        var (team, user, trigger) = Who(command);
        var person = await people.OfAsync(team, user);
        var turn = new Turn($"command/{trigger}", new SlackPlace(team, user).Conversation, person, new Said.Text(words));
        return SlackAnswer.Whisper(SlackModals.Told(await turns.BeginInOwnChat(turn, () => chats.OfAsync(team, person, user))));
    }

    private async Task<SlackAnswer> PipelineAsync(SlashCommand command, PipelinePart part)
    {
        var (team, user, trigger) = Who(command);
        var person = await people.OfAsync(team, user);
        if (await chats.OfAsync(team, person, user) is not var (chat, back))
        {
            return SlackAnswer.Whisper(SlackWords.NoChat);
        }

        var turn = new Turn($"command/{trigger}", chat, person, new Said.Pressed(new Command(Verb.Pipeline, Argument: part.ToString())));
        return await turns.BeginAnswered(turn, back with { IsInline = true }) switch
        {
            TurnOutcome.Done { Replies: [.., { Message: { } message }] } => SlackAnswer.Whisper(SlackBlocks.Render(message)),
            TurnOutcome.Failed failed => SlackAnswer.Whisper(failed.Words),
            _ => SlackAnswer.Taken,
        };
    }

    private async Task<SlackAnswer> NudgesAsync(SlashCommand command)
    {
        var (team, user, _) = Who(command);
        return SlackAnswer.Whisper(SlackBlocks.Render(home.Reminders(team, await people.OfAsync(team, user))));
    }
}
