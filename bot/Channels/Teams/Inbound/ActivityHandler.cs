using System.Security.Cryptography;
using System.Text;
using HighPoint.Bot.Channels.Teams.Cards;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using Microsoft.Extensions.Options;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Answers activities. What HighPoint has no use for is taken and changes nothing, and so is every type that it does not know (A2014).</summary>
internal sealed class ActivityHandler(
    ChannelTurns turns, TeamsChats chats, Members members, Composing composing, Speakers speakers, People people, InvokeHandler invokes, Assistant assistant, IOptions<TeamsOptions> options,
    TimeProvider clock)
{
    /// <summary>A request is answered by then, and with all around it within a second, the first one of a process too; the turn goes on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    /// <summary>The answer to the request that brought <paramref name="activity"/>.</summary>
    /// <exception cref="TeamsRefusal">It lacks what its type needs.</exception>
    public Task<IResult> AnswerAsync(Activity activity) => IsOwn(activity) ? Taken : activity.Type switch
    {
        ActivityTypes.Message => MessageAsync(activity),
        ActivityTypes.MessageUpdate => EditedAsync(activity),
        ActivityTypes.ConversationUpdate when HasAddedBot(activity) => ArrivedAsync(activity),
        ActivityTypes.InstallationUpdate when activity.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) == true => ArrivedAsync(activity),
        ActivityTypes.InstallationUpdate when string.Equals(activity.Action, "remove", StringComparison.OrdinalIgnoreCase) => RemovedAsync(activity),
        ActivityTypes.ConversationUpdate when HasRemovedBot(activity) => RemovedAsync(activity),
        ActivityTypes.Invoke => invokes.AnswerAsync(activity),
        _ => Taken,
    };

    private static Task<IResult> Taken => Task.FromResult<IResult>(TypedResults.Ok());

    /// <summary>No answer to what the bot itself said, wherever it comes back from.</summary>
    private static bool IsOwn(Activity activity) => activity.Type != ActivityTypes.Invoke && activity.From is { } from
        && (string.Equals(from.Role, "bot", StringComparison.OrdinalIgnoreCase) || (from.Id is { } id && string.Equals(id, activity.Recipient?.Id, StringComparison.Ordinal)));

    private static bool HasAddedBot(Activity activity) => HasBot(activity.MembersAdded, activity);

    private static bool HasRemovedBot(Activity activity) => HasBot(activity.MembersRemoved, activity);

    private static bool HasBot(IReadOnlyList<ChannelAccount?>? members, Activity activity) =>
        (members ?? []).Any(member => member?.Id is { } id && string.Equals(id, activity.Recipient?.Id, StringComparison.Ordinal));

    private static bool ExpectsReplies(Activity activity) => string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

    private Task<IResult> MessageAsync(Activity activity)
    {
        var place = Place.Of(activity);
        var said = Pressing.Of(activity.Value) ?? (Said)new Said.Text(ActivityText.Of(activity), ActivityText.Attachments(activity));
        return place.IsShared && said is Said.Text && !Mention.OfBot(activity).Any() ? Taken : BeginAsync(activity, place, Turn(activity, place, said));
    }

    /// <summary>What somebody changes in what they said counts like a message that says it anew; only in their own chat, where the first one was answered.</summary>
    private Task<IResult> EditedAsync(Activity activity)
    {
        if (!string.Equals(activity.ChannelData?.EventType, "editMessage", StringComparison.OrdinalIgnoreCase) || Place.Of(activity) is not { IsShared: false } place)
        {
            return Taken;
        }

        // Redelivered, it may bear another time; the same text is the same edit.
        var words = ActivityText.Of(activity);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16];
        var turn = Turn(activity, place, new Said.Text(words));
        return BeginAsync(activity, place, turn with { EventId = $"{turn.EventId}/edit/{mark}" });
    }

    /// <summary>The bot was added: to a person's own chat, or among several people. The dialogs say their welcome once a conversation.</summary>
    private Task<IResult> ArrivedAsync(Activity activity)
    {
        var place = Place.Of(activity).In(activity.ChannelData?.Settings?.SelectedChannel);
        var turn = Turn(activity, place, new Said.Arrived(place.IsShared ? speakers.NameOf(activity) : null));
        var owner = place.Scope == CardScope.Channel ? people.Team?.Id : null;
        return ExpectsReplies(activity) ? InlineAsync(activity, place, turn) : AnsweredAsync(place, turns.Begin(() => NamedAsync(activity, place, turn), place.Back(owner)));
    }

    /// <summary>Among several people the welcome says who added the bot: what tells of an installation seldom names them.</summary>
    private async Task<Turn> NamedAsync(Activity activity, Place place, Turn turn) => place.IsShared && turn.Said is Said.Arrived { AddedBy: null }
        ? turn with { Said = new Said.Arrived(await members.NameAsync(place, activity.From?.Id)) }
        : turn;

    /// <summary>The bot was taken away: nothing is sent there any more, also where the connector would still take it.</summary>
    private async Task<IResult> RemovedAsync(Activity activity)
    {
        var place = Place.Of(activity);
        foreach (var left in new[] { place, place.In(activity.ChannelData?.Settings?.SelectedChannel) }.DistinctBy(each => each.Conversation))
        {
            var turn = Turn(activity, left, new Said.Left());
            await turns.LeaveAsync(turn with { EventId = $"{turn.EventId}/{left.Conversation.Id}" }, left.IsShared);
        }

        return TypedResults.Ok();
    }

    private Turn Turn(Activity activity, Place place, Said said)
    {
        var speaker = speakers.Of(activity);
        return new Turn(EventId(activity), place.Conversation, place.IsShared ? Speakers.AmongOthers(speaker) : speaker, said);
    }

    /// <summary>An activity's id is unique within its conversation.</summary>
    /// <exception cref="TeamsRefusal">It has none.</exception>
    internal static string EventId(Activity activity) => $"{activity.Conversation?.Id}/{ActivityReader.Need(activity.Id, "id")}";

    private Task<IResult> BeginAsync(Activity activity, Place place, Turn turn) => ExpectsReplies(activity)
        ? InlineAsync(activity, place, turn)
        : AnsweredAsync(place, place.IsShared && turn.Said is Said.Text text && TellsOfJob(turn) ? BeginAlone(activity, place, turn, text) : turns.Begin(turn, place.Back()));

    private Task<TurnOutcome> BeginAlone(Activity activity, Place place, Turn turn, Said.Text text)
    {
        var person = speakers.Of(activity);
        return turns.BeginAlone(turn, place.Back(), text, person, () => chats.OfAsync(place, person, activity.From?.Id));
    }

    /// <summary>Answers the request when the turn is done, or lasts; the person sees then that the bot is composing.</summary>
    private async Task<IResult> AnsweredAsync(Place place, Task<TurnOutcome> work)
    {
        if (await turns.WithinAsync(work, Patience) is not null)
        {
            return TypedResults.Ok();
        }

        composing.Show(place, until: work);
        return TypedResults.Accepted((string?)null);
    }

    private bool TellsOfJob(Turn turn) => assistant.TellsOfJob(turn, Instant.FromDateTimeOffset(clock.GetUtcNow()));

    /// <summary>The answers in the response. They do not go out by another way too, so this waits for the turn's end.</summary>
    private async Task<IResult> InlineAsync(Activity activity, Place place, Turn turn)
    {
        IReadOnlyList<Activity> replies = await turns.BeginAnswered(turn, place.Back() with { IsInline = true }) switch
        {
            TurnOutcome.Done done => [.. done.Replies.Select(reply => Reply(activity, TeamsCards.Of(reply.Message!, place.Scope, options.Value.IsRegistered)))],
            TurnOutcome.Failed failed => [Reply(activity, new TeamsPost(failed.Words, null, failed.Words))],
            _ => [],
        };
        return TypedResults.Json(new ExpectedReplies(replies), ProtocolJson.Default.ExpectedReplies);
    }

    private static Activity Reply(Activity to, TeamsPost post) => post.ToActivity() with
    {
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        From = to.Recipient,
        Recipient = to.From,
        Conversation = to.Conversation,
        ReplyToId = to.Id,
    };
}
