using System.Text.Json;
using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Cards;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Answers invokes: the client waits for the answer, and gives up after five seconds (Microsoft Learn, "Respond to task module submit").</summary>
internal sealed class InvokeHandler(ChannelTurns turns, TeamsChats chats, Speakers speakers, Database database, IOptions<TeamsOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The answer to the request that brought <paramref name="activity"/>; 501 for a name that is not known.</summary>
    /// <exception cref="TeamsRefusal">It lacks what its name needs.</exception>
    public Task<IResult> AnswerAsync(Activity activity) => activity.Name switch
    {
        InvokeNames.CardAction => CardActionAsync(activity),
        InvokeNames.FetchTask => FetchAsync(activity),
        InvokeNames.SubmitTask => SubmitAsync(activity),
        InvokeNames.FetchExtension => Task.FromResult<IResult>(FetchExtension(activity)),
        InvokeNames.SubmitExtension => SubmitExtensionAsync(activity),
        // No card of ours asks for consent or feedback; an old one of another bot's may.
        InvokeNames.FileConsent or InvokeNames.Feedback => Task.FromResult<IResult>(TypedResults.Ok()),
        _ => Task.FromResult<IResult>(TypedResults.Problem(TeamsWords.NoInvoke, statusCode: StatusCodes.Status501NotImplemented, title: TeamsWords.NoInvokeTitle)),
    };

    /// <summary>
    /// A button. The card that it stands on is replaced in the answer, at once, for who pressed it; the same card leaves by the outbox too, and changes it for everybody,
    /// for good: what is replaced in an answer alone comes back with the next reaction to the message.
    /// </summary>
    private async Task<IResult> CardActionAsync(Activity activity)
    {
        var place = Place.Of(activity);
        var action = Pressing.Member(activity.Value, "action") ?? throw TeamsRefusal.Bad(TeamsWords.Missing("value.action"));
        if (Pressing.Of(Pressing.Member(action, "data")) is not { } pressed)
        {
            return Answer(CardActionResponse.Of(TeamsWords.OldButton));
        }

        var (turn, person) = (Turn(activity, place, pressed), speakers.Of(activity));
        var work = place.IsShared && pressed.Command.Verb == Verb.Claim
            ? turns.BeginClaim(turn, place.Back(), person, () => chats.OfAsync(place, person, activity.From?.Id))
            : turns.BeginAnswered(turn, place.Back());
        return Answer(await turns.WithinAsync(work, Patience) switch
        {
            TurnOutcome.Done done => Replaced(activity, place, done),
            TurnOutcome.Duplicate => Card(place, Shown(activity, place)) is { } card ? CardActionResponse.Of(card) : CardActionResponse.Of(TeamsWords.AnsweredBelow),
            TurnOutcome.Failed failed => CardActionResponse.Of(failed.Words),
            _ => CardActionResponse.Of(TeamsWords.StillWorking),
        });
    }

    private CardActionResponse Replaced(Activity activity, Place place, TurnOutcome.Done done)
    {
        var key = CardKey(activity, place);
        var redrawn = key is null ? null : done.Replies.LastOrDefault(reply => string.Equals(reply.Message!.Key, key, StringComparison.Ordinal));
        return Card(place, redrawn?.Message) is { } card
            ? CardActionResponse.Of(card)
            : CardActionResponse.Of(TeamsWords.AnsweredBelow);
    }

    /// <summary>The key of the message whose card was acted upon; null where it has none.</summary>
    private string? CardKey(Activity activity, Place place) =>
        activity.ReplyToId is { } id ? database.Read(session => OutboxStore.Key(session, place.Conversation, id)) : null;

    /// <summary>The message as it stands now whose card was acted upon; null where it has no key.</summary>
    private Message? Shown(Activity activity, Place place) =>
        CardKey(activity, place) is { } key ? database.Read(session => PostStore.Find(session, place.Conversation, key)) : null;

    private JsonObject? Card(Place place, Message? message) =>
        message is null ? null : TeamsCards.Of(message, place.Scope, options.Value.IsRegistered).Card;

    /// <summary>
    /// A button that opens a dialog. The card in the chat turns into the same form: a dialog that is put away tells nobody, and then the card must be one to go on with.
    /// </summary>
    private async Task<IResult> FetchAsync(Activity activity)
    {
        var place = Place.Of(activity);
        if (Pressing.Of(Pressing.Member(activity.Value, "data")) is not { } pressed)
        {
            return Answer(TaskResponse.Say(TeamsWords.OldButton));
        }

        return Answer(await turns.WithinAsync(turns.BeginAnswered(Turn(activity, place, pressed), place.Back()), Patience) switch
        {
            TurnOutcome.Done done => FormReply.Of(done) is { } form ? Show(form) : TaskResponse.Say(FormReply.Words(done) is { Length: > 0 } words ? words : TeamsWords.NothingToFill),
            TurnOutcome.Duplicate when Shown(activity, place) is { } form && FormReply.IsForm(form) => Show(form),
            TurnOutcome.Failed failed => TaskResponse.Say(failed.Words),
            _ => TaskResponse.Say(TeamsWords.NothingToFill),
        });
    }

    /// <summary>A dialog that is submitted closes, unless something in it is to be put right. The card in the chat changes by the outbox.</summary>
    private async Task<IResult> SubmitAsync(Activity activity)
    {
        var place = Place.Of(activity);
        if (Pressing.Of(Pressing.Member(activity.Value, "data")) is not { } pressed)
        {
            return Answer(TaskResponse.Say(TeamsWords.OldButton));
        }

        return await turns.WithinAsync(turns.BeginAnswered(Turn(activity, place, pressed), place.Back()), Patience) switch
        {
            TurnOutcome.Done done when FormReply.Of(done, pressed.Inputs) is { } form => Answer(Show(form)),
            TurnOutcome.Failed failed => Answer(TaskResponse.Say(failed.Words)),
            null => Answer(TaskResponse.Say(TeamsWords.StillWorking)),
            _ => TypedResults.Ok(),
        };
    }

    /// <summary>"Debrief a job": a dialog with the words of the message that it was called on, or with none.</summary>
    private static JsonHttpResult<TaskResponse> FetchExtension(Activity activity) =>
        Answer(TaskResponse.Show(TeamsWords.ExtensionTitle, ExtensionCard.Of(MessageText(activity.Value))));

    /// <summary>What was told in that dialog is told in the person's own chat, which is opened where there is none yet.</summary>
    private async Task<IResult> SubmitExtensionAsync(Activity activity)
    {
        var place = Place.Of(activity);
        var words = Pressing.Text(Pressing.Member(activity.Value, "data"), ExtensionCard.InputId)?.Trim() ?? MessageText(activity.Value);
        if (words.Length == 0)
        {
            return Answer(TaskResponse.Show(TeamsWords.ExtensionTitle, ExtensionCard.Of("")));
        }

        var person = speakers.Of(activity);
        var told = turns.BeginInOwnChat(
            new Turn(ActivityHandler.EventId(activity), place.Conversation, person, new Said.Text(words)), () => chats.OfAsync(place, person, activity.From?.Id));
        var outcome = await turns.WithinAsync(told, Patience);
        return Answer(TaskResponse.Say(outcome switch
        {
            TurnOutcome.Failed failed => failed.Words,
            null => told.IsCompleted ? TeamsWords.ExtensionNoChat : TeamsWords.StillWorking,
            _ => TeamsWords.ExtensionDone,
        }));
    }

    /// <summary>The words of the message that an extension was called on.</summary>
    private static string MessageText(JsonElement? value) =>
        Pressing.Text(Pressing.Member(Pressing.Member(value, "messagePayload"), "body"), "content") is { } content ? ActivityText.Plain(content) : "";

    private Turn Turn(Activity activity, Place place, Said said)
    {
        var speaker = speakers.Of(activity);
        return new Turn(ActivityHandler.EventId(activity), place.Conversation, place.IsShared ? Speakers.AmongOthers(speaker) : speaker, said);
    }

    /// <summary>The dialog that shows a form.</summary>
    private static TaskResponse Show(Message form) => TaskResponse.Show(form.Card!.Title, TeamsCards.Dialog(form));

    private static JsonHttpResult<CardActionResponse> Answer(CardActionResponse answer) => TypedResults.Json(answer, ProtocolJson.Default.CardActionResponse);

    private static JsonHttpResult<TaskResponse> Answer(TaskResponse answer) => TypedResults.Json(answer, ProtocolJson.Default.TaskResponse);
}
