using HighPoint.Bot.Channels.Slack.Install;
using HighPoint.Bot.Channels.Slack.Protocol;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>Answers events. What HighPoint has no use for is taken and changes nothing: own messages, other bots', changes, joins and every type that it does not know.</summary>
internal sealed class SlackEventHandler(ChannelTurns turns, SlackPeople speakers, SlackChats chats, SlackHome home, SlackInstallations installations, Assistant assistant, People people, Database database, TimeProvider clock)
{
    /// <summary>Takes the event that <paramref name="envelope"/> brought.</summary>
    /// <param name="envelope">The event.</param>
    /// <param name="refused">Slack was told to send it again: what is not committed then is left, and a failure is not told.</param>
    /// <exception cref="SlackRefusal">It lacks what its type needs.</exception>
    public async Task<SlackAnswer> AnswerAsync(EventEnvelope envelope, CancellationToken refused)
    {
        var (happened, team) = (envelope.Event ?? throw SlackRefusal.Bad(SlackWords.Missing("event")), SlackRefusal.Need(envelope.InstalledTeamId, "team_id"));
        SlackRefusal.Need(envelope.EventId, "event_id");
        var type = SlackRefusal.Need(happened.Type, "event.type");
        if (!await installations.ServesAsync(team, envelope.InstalledEnterpriseId))
        {
            return SlackAnswer.Taken;
        }

        await (type switch
        {
            "message" when IsTyped(happened, envelope) && happened.ChannelType == "im" => SaidAsync(envelope, happened, new SlackPlace(team, Channel(happened), happened.ThreadTs), refused),
            "app_mention" when IsTyped(happened, envelope) && new SlackPlace(team, Channel(happened), happened.ThreadTs ?? happened.Ts) is { IsShared: true } place =>
                SaidAsync(envelope, happened, place, refused),
            "app_home_opened" when happened.Tab == "home" => home.PublishAsync(team, User(happened)),
            "app_home_opened" when happened.Tab == "messages" => OpenedAsync(envelope, happened, new SlackPlace(team, Channel(happened)), refused),
            "member_joined_channel" when happened.User is { } joined && joined == envelope.BotUserId => JoinedAsync(envelope, happened, new SlackPlace(team, Channel(happened)), refused),
            "team_access_revoked" => installations.RemoveAsync((happened.TeamIds ?? []).OfType<string>()),
            "app_uninstalled" => installations.RemoveAsync(team, envelope.EventTime),
            "tokens_revoked" when happened.Tokens?.Bot is { Count: > 0 } => installations.RemoveAsync(team, envelope.EventTime),
            _ => Task.CompletedTask,
        });
        return SlackAnswer.Taken;
    }

    /// <summary>Whether a person typed it: with a file or without, and no bot.</summary>
    private static bool IsTyped(SlackEvent happened, EventEnvelope envelope) =>
        happened is { Subtype: null or "file_share", BotId: null } && !string.Equals(happened.User, envelope.BotUserId ?? "", StringComparison.Ordinal);

    private static string Channel(SlackEvent happened) => SlackRefusal.Need(happened.Channel, "event.channel");

    private static string User(SlackEvent happened) => SlackRefusal.Need(happened.User, "event.user");

    private async Task SaidAsync(EventEnvelope envelope, SlackEvent happened, SlackPlace place, CancellationToken refused)
    {
        var (team, user) = (place.Conversation.Tenant, User(happened));
        var said = new Said.Text(SlackText.Plain(happened.Text, envelope.BotUserId), happened.Files?.Count ?? 0);
        var person = await speakers.OfAsync(team, user);
        var turn = new Turn(envelope.EventId!, place.Conversation, await speakers.InAsync(place, user), said);
        await (place.IsShared && TellsOfJob(turn)
            ? turns.BeginAlone(turn, place.Back(), said, person, () => chats.OfAsync(team, person, user), refused)
            : BeginAsync(turn, place.Back(), refused));
    }

    /// <summary>Begins a turn. Where the bot was taken away and is there again, that ends what was said before: its welcome comes again.</summary>
    private async Task<TurnOutcome> BeginAsync(Turn turn, ReturnPath back, CancellationToken refused)
    {
        if (database.Read(session => StoppedStore.Why(session, turn.Conversation)) == StoppedStore.Removed)
        {
            await turns.Begin(turn with { EventId = $"{turn.EventId}/left", Said = new Said.Left() }, new ReturnPath(IsShared: back.IsShared), refused);
        }

        return await turns.Begin(turn, back, refused);
    }

    private bool TellsOfJob(Turn turn) => assistant.TellsOfJob(turn, Instant.FromDateTimeOffset(clock.GetUtcNow()));

    /// <summary>Somebody looks at their direct messages with the bot: the first time it says its welcome, and after a new installation it may write there again.</summary>
    private async Task OpenedAsync(EventEnvelope envelope, SlackEvent happened, SlackPlace place, CancellationToken refused)
    {
        if (!place.IsShared && database.Read(session => ConversationStore.Load(session, place.Conversation) is null || StoppedStore.Why(session, place.Conversation) is not null))
        {
            await BeginAsync(new Turn(envelope.EventId!, place.Conversation, await speakers.InAsync(place, User(happened)), new Said.Arrived()), place.Back(), refused);
        }
    }

    /// <summary>The bot was invited to a channel, which is the team's from then on.</summary>
    private async Task JoinedAsync(EventEnvelope envelope, SlackEvent happened, SlackPlace place, CancellationToken refused)
    {
        if (place.IsShared && people.Team is { } channel)
        {
            var inviter = happened.Inviter is { Length: > 0 } user ? (await speakers.OfAsync(place.Conversation.Tenant, user)).Name : null;
            await BeginAsync(new Turn(envelope.EventId!, place.Conversation, channel, new Said.Arrived(inviter)), place.Back(channel.Id), refused);
        }
    }
}
