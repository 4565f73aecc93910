using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Channels.Slack.Protocol;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>Answers buttons: on messages, on what one person alone sees, in modals and on the Home tab. The card that was acted upon changes in its place, by the outbox.</summary>
internal sealed partial class PressHandler(ChannelTurns turns, SlackPeople people, SlackChats chats, SlackHome home, SlackPickers pickers, SlackApi slack, ILogger<PressHandler> logger)
{
    /// <summary>Takes what was pressed. What is no button of this bot's changes nothing: a link is opened by the client.</summary>
    /// <exception cref="SlackRefusal">It does not say who pressed it, or where.</exception>
    public async Task<SlackAnswer> AnswerAsync(Interaction pressed)
    {
        var who = Presser.Of(pressed);
        if (Said(pressed) is not { } said)
        {
            return SlackAnswer.Taken;
        }

        if (pressed.View is { Type: "home" } && said.Command.Verb == Verb.Pipeline)
        {
            await home.PublishAsync(who.Team, who.User, said.Command.Argument);
            return SlackAnswer.Taken;
        }

        if (await WhereAsync(pressed, who) is not var (person, chat, back))
        {
            await TellAsync(pressed, SlackWords.NoChat);
            return SlackAnswer.Taken;
        }

        if (!back.IsShared && pressed.View is null && pickers.Of(said.Command, chat, person) is { } picker && await OpensAsync(who, picker))
        {
            return SlackAnswer.Taken;
        }

        // What opens over the tab, or over what one person alone sees, needs no twin in the chat.
        var isAlone = pressed.Container?.IsEphemeral == true || (pressed.View is { Type: "home" } && FormReply.Opens(said.Command));
        var turn = new Turn($"press/{who.Trigger}", chat, person, said);
        var outcome = await (back.IsShared && said.Command.Verb == Verb.Claim && await people.OfAsync(who.Team, who.User) is var claimer
            ? turns.BeginClaim(turn, back, claimer, () => chats.OfAsync(who.Team, claimer, who.User))
            : turns.BeginAnswered(turn, back with { IsInline = isAlone }));
        switch (outcome)
        {
            case TurnOutcome.Failed failed:
                await TellAsync(pressed, failed.Words);
                break;
            case TurnOutcome.Done done:
                await ShowAsync(pressed, said.Command, done, chat, back.IsShared);
                break;
        }

        return SlackAnswer.Taken;
    }

    /// <summary>Tells who pressed something, and nobody else.</summary>
    public async Task<bool> TellAsync(Interaction pressed, string words)
    {
        var who = Presser.Of(pressed);
        try
        {
            await (pressed.Channel?.Id is { } channel
                ? slack.WhisperAsync(who.Team, channel, who.User, words, CancellationToken.None)
                : slack.OpenViewAsync(who.Team, who.Trigger, SlackModals.Words(words), CancellationToken.None));
            return true;
        }
        catch (SlackFailure failure)
        {
            Log.Untold(logger, failure.Code);
            return false;
        }
    }

    /// <summary>Opens a modal; where Slack opens none, as it is too late, the chat asks.</summary>
    private async Task<bool> OpensAsync(Presser who, JsonObject modal)
    {
        try
        {
            await slack.OpenViewAsync(who.Team, who.Trigger, modal, CancellationToken.None);
            return true;
        }
        catch (SlackFailure failure)
        {
            Log.NotOpened(logger, failure.Code);
            return false;
        }
    }

    private static Said.Pressed? Said(Interaction pressed) =>
        pressed.Actions is [{ } action, ..] && Command.TryParse(action.Value ?? action.SelectedOption?.Value, out var command)
            ? new Said.Pressed(command, Fields.Of(pressed.View?.State ?? pressed.State))
            : null;

    /// <summary>Where a button acts: in the conversation of its message or form; what one person alone sees acts in their own. Null where they have none.</summary>
    private async Task<(Person Person, ConversationKey Chat, ReturnPath Back)?> WhereAsync(Interaction pressed, Presser who)
    {
        var channel = pressed.View is { } view ? FormPlace.Read(view.PrivateMetadata)?.Channel
            : pressed.Container?.IsEphemeral == true ? null
            : SlackRefusal.Need(pressed.Channel?.Id, "channel.id");
        if (channel is not null)
        {
            var place = new SlackPlace(who.Team, channel, pressed.Message?.ThreadTs);
            return (await people.InAsync(place, who.User), place.Conversation, place.Back());
        }

        var person = await people.OfAsync(who.Team, who.User);
        return await chats.OfAsync(who.Team, person, who.User) is var (chat, back) ? (person, chat, back) : null;
    }

    /// <summary>What the presser sees at once, besides the card that changes. A form opens over the chat; where others listen none is opened.</summary>
    private async Task ShowAsync(Interaction pressed, Command command, TurnOutcome.Done done, ConversationKey chat, bool isShared)
    {
        var (team, _, trigger) = Presser.Of(pressed);
        try
        {
            if (pressed.View is { Type: "modal", Id: { } view })
            {
                await slack.UpdateViewAsync(team, view, FormReply.Of(done) is { } form ? SlackModals.Form(form, chat) : SlackModals.Words(SlackWords.DoneInChat), CancellationToken.None);
            }
            else if (FormReply.Opens(command) && !isShared && FormReply.Of(done) is { } opened)
            {
                await slack.OpenViewAsync(team, trigger, SlackModals.Form(opened, chat), CancellationToken.None);
            }
            else if (pressed.Container?.IsEphemeral == true && pressed.ResponseUrl is { } url && done.Replies is [.., { Message: { } message }])
            {
                await slack.ReplaceAsync(url, SlackBlocks.Render(message), CancellationToken.None);
            }
            else if (pressed.View is not null)
            {
                await slack.OpenViewAsync(team, trigger, SlackModals.Words(SlackWords.DoneInChat), CancellationToken.None);
            }
        }
        catch (SlackFailure failure)
        {
            // It is done all the same, and the card in the chat is one to go on with.
            Log.NotShown(logger, failure.Code);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(54, LogLevel.Warning, "What was pressed is done, and could not be shown at once: {Reason}")]
        public static partial void NotShown(ILogger logger, string reason);

        [LoggerMessage(60, LogLevel.Warning, "A modal could not be opened, and the chat asks instead: {Reason}")]
        public static partial void NotOpened(ILogger logger, string reason);

        [LoggerMessage(55, LogLevel.Warning, "Who pressed something could not be told what became of it: {Reason}")]
        public static partial void Untold(ILogger logger, string reason);
    }
}
