using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>What has been said and shown in a terminal's conversation.</summary>
internal sealed class Talk(Person person, ITerminalScreen screen, TurnRunner turns, Transcript transcript)
{
    /// <summary>How many posts are read back at most.</summary>
    private const int PostsAtOnce = 100;

    private readonly ConversationKey conversation = TerminalChannel.Conversation(person);

    /// <summary>How each card was drawn last: one that is filled in, and one that is read, so that whoever comes back from the one finds the other as they left it.</summary>
    private readonly Dictionary<(string Key, bool IsFilledIn), Message> drawn = [];

    /// <summary>Up to where the transcript was read and shown.</summary>
    private long read;

    /// <summary>Up to where it is remembered as shown.</summary>
    private long settled;

    /// <summary>Whether the last card asks for a text of several lines.</summary>
    public bool IsEditing { get; private set; }

    /// <summary>Runs a turn and shows the answer. A turn that was begun is ended, also when the program is asked to stop.</summary>
    public async Task SayAsync(Said said)
    {
        var turn = new Turn($"terminal:{Guid.NewGuid():N}", conversation, person, said);
        if (await turns.RunAsync(turn, CancellationToken.None) is TurnOutcome.Failed failed)
        {
            screen.Show(failed.Words);
        }

        await CatchUpAsync();
    }

    /// <summary>Shows what was said while no terminal was there; to a person who looks on, also what was said after their last words, so that they can go on from there.</summary>
    public async Task RecallAsync()
    {
        read = settled = await transcript.ShownAsync(conversation);
        if (screen.IsLive)
        {
            var posts = await transcript.ReadAsync(conversation, afterSequence: 0, PostsAtOnce, CancellationToken.None);
            read = Math.Min(read, posts.Where(post => post.Words is not null).Select(post => post.Sequence).DefaultIfEmpty().Max());
        }

        await CatchUpAsync();
    }

    /// <summary>Shows what the bot has said since; false where it was nothing.</summary>
    public async Task<bool> CatchUpAsync()
    {
        var posts = await transcript.ReadAsync(conversation, read, PostsAtOnce, CancellationToken.None);
        var fresh = posts.Where(post => post.Message is not null).OrderBy(post => post.Sequence).ToArray();
        foreach (var post in fresh)
        {
            Show(post.Message!);
        }

        read = posts.Select(post => post.Sequence).Append(read).Max();
        return fresh.Length > 0;
    }

    /// <summary>Remembers that what was shown so far has left this program. What is not remembered is shown when the next terminal begins.</summary>
    public async Task SettleAsync()
    {
        if (read > settled)
        {
            await transcript.ShownAsync(conversation, read);
            settled = read;
        }
    }

    private void Show(Message message)
    {
        screen.Show(Fresh(message));
        IsEditing = message.Card is { } card ? card.Body.Any(element => element is CardElement.TextInput { Multiline: true }) : IsEditing;
    }

    /// <summary>What the person has not seen yet of a card that is drawn anew.</summary>
    private Message Fresh(Message message)
    {
        if (message is not { Key: { } key, Card: { } card })
        {
            return message;
        }

        var face = (key, card.Body.Any(element => element is CardElement.TextInput or CardElement.ChoiceInput));
        var fresh = drawn.TryGetValue(face, out var before) ? Redrawing.Since(before, message) : message;
        drawn[face] = message;
        return fresh;
    }
}
