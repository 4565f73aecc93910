using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Channels.Slack.Protocol;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>Answers shortcuts, which open a modal, and the forms that are sent from modals.</summary>
internal sealed class ModalHandler(ChannelTurns turns, SlackPeople people, SlackChats chats, SlackPickers pickers, SlackApi slack, Database database)
{
    /// <summary>The answer to a shortcut or a form.</summary>
    /// <exception cref="SlackRefusal">It lacks what it needs.</exception>
    public Task<SlackAnswer> AnswerAsync(Interaction interaction) => (interaction.Type, interaction.View?.CallbackId) switch
    {
        ("shortcut" or "message_action", _) => OpenAsync(interaction),
        (_, SlackModals.DebriefId) => DebriefedAsync(interaction),
        (_, SlackModals.FormId) => FilledAsync(interaction),
        (_, SlackPickers.Id) => PickedAsync(interaction),
        _ => Task.FromResult(SlackAnswer.Taken),
    };

    /// <summary>"Debrief a job", and "Debrief this message" with the words of the message.</summary>
    private async Task<SlackAnswer> OpenAsync(Interaction interaction)
    {
        var (team, _, trigger) = Presser.Of(interaction);
        await slack.OpenViewAsync(team, trigger, SlackModals.Debrief(SlackText.Plain(interaction.Message?.Text)), CancellationToken.None);
        return SlackAnswer.Taken;
    }

    /// <summary>A job that was told in a modal is told in the person's own chat.</summary>
    private async Task<SlackAnswer> DebriefedAsync(Interaction interaction)
    {
        var (team, user, trigger) = Presser.Of(interaction);
        var state = interaction.View!.State;
        var words = (Fields.Of(state).GetValueOrDefault(SlackModals.WordsId) ?? "").Trim();
        if (words.Length == 0)
        {
            return SlackModals.PutRight([KeyValuePair.Create(Fields.BlockOf(state, SlackModals.WordsId) ?? SlackModals.WordsId, SlackWords.DebriefMissing)]);
        }

        var person = await people.OfAsync(team, user);
        var turn = new Turn($"form/{trigger}", new SlackPlace(team, user).Conversation, person, new Said.Text(words));
        return SlackModals.Say(SlackModals.Told(await turns.BeginInOwnChat(turn, () => chats.OfAsync(team, person, user))));
    }

    /// <summary>A form that is sent closes, unless something in it is to be put right. The card in the chat changes by the outbox.</summary>
    private async Task<SlackAnswer> FilledAsync(Interaction interaction)
    {
        var (team, user, trigger) = Presser.Of(interaction);
        if (FormPlace.Read(interaction.View!.PrivateMetadata) is not { } noted || !Command.TryParse(noted.Command, out var command))
        {
            return SlackModals.Say(SlackWords.NothingToFill);
        }

        var place = new SlackPlace(team, noted.Channel);
        var state = interaction.View.State;
        var typed = Fields.Of(state);
        var turn = new Turn($"form/{trigger}", place.Conversation, await people.InAsync(place, user), new Said.Pressed(Current(place.Conversation, noted.Key, command), typed));
        switch (await turns.BeginAnswered(turn, place.Back()))
        {
            case TurnOutcome.Failed failed:
                return SlackModals.Say(failed.Words);
            case TurnOutcome.Done done when FormReply.Of(done, typed) is { } form:
                var errors = SlackModals.Errors(form).Select(error => KeyValuePair.Create(Fields.BlockOf(state, error.Key) ?? error.Key, error.Value)).ToArray();
                return errors.Length > 0 ? SlackModals.PutRight(errors) : SlackModals.Show(SlackModals.Form(form, place.Conversation));
            default:
                return SlackAnswer.Taken;
        }
    }

    /// <summary>What was picked counts as the button that it stands for.</summary>
    private async Task<SlackAnswer> PickedAsync(Interaction interaction)
    {
        var (team, user, trigger) = Presser.Of(interaction);
        if (FormPlace.Read(interaction.View!.PrivateMetadata) is not { } noted || !Command.TryParse(noted.Command, out var command))
        {
            return SlackModals.Say(SlackWords.NothingToFill);
        }

        var place = new SlackPlace(team, noted.Channel);
        var person = await people.InAsync(place, user);
        var (picked, field, problem) = pickers.Read(command, Fields.Of(interaction.View.State), person);
        if (picked is null)
        {
            return SlackModals.PutRight([KeyValuePair.Create(Fields.BlockOf(interaction.View.State, field) ?? field, problem)]);
        }

        var outcome = await turns.BeginAnswered(new Turn($"form/{trigger}", place.Conversation, person, new Said.Pressed(picked)), place.Back());
        return outcome is TurnOutcome.Failed failed ? SlackModals.Say(failed.Words) : SlackAnswer.Taken;
    }

    /// <summary>What saves the form now: one that has been put right is still the modal that was opened before, and its card in the chat has been redrawn since.</summary>
    private Command Current(ConversationKey conversation, string? key, Command noted) =>
        key is not null && database.Read(session => PostStore.Find(session, conversation, key)) is { } message
        && SlackModals.Save(message) is { } save && save.Verb == noted.Verb && save.Subject == noted.Subject
            ? save
            : noted;
}
