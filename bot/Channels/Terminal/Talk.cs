using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>What has been said and shown in a terminal's conversation.</summary>
internal sealed class Talk(Person person, ITerminalScreen screen, TurnRunner turns, Transcript transcript)
{
    private readonly ConversationKey conversation = TerminalChannel.Conversation(person);

    /// <summary>What was shown since the transcript was last read: it stands there too, and need not be shown again.</summary>
    private readonly HashSet<long> shown = [];

    /// <summary>Up to where the transcript was read.</summary>
    private long read;

    /// <summary>Whether the last card asks for a text of several lines.</summary>
    public bool IsEditing { get; private set; }

    /// <summary>Runs a turn and shows the answer. A turn that was begun is ended, also when the program is asked to stop.</summary>
    public async Task SayAsync(Said said)
    {
        var turn = new Turn($"terminal:{Guid.NewGuid():N}", conversation, person, said);
        switch (await turns.RunAsync(turn, CancellationToken.None))
        {
            case TurnOutcome.Done done:
                foreach (var post in done.Replies)
                {
                    Show(post);
                }

                break;
            case TurnOutcome.Failed failed:
                screen.Show(failed.Words);
                break;
        }
    }

    /// <summary>Shows what the bot said after the person's last words, so that they can go on from there.</summary>
    public async Task RecallAsync(int limit)
    {
        var posts = await transcript.ReadAsync(conversation, afterSequence: 0, limit, CancellationToken.None);
        foreach (var post in posts.Reverse().TakeWhile(post => post.Words is null).Reverse())
        {
            Show(post);
        }

        Read(posts);
    }

    /// <summary>Shows what the bot said of its own accord; false where it was nothing.</summary>
    public async Task<bool> CatchUpAsync(int limit)
    {
        var posts = await transcript.ReadAsync(conversation, read, limit, CancellationToken.None);
        var fresh = posts.Where(post => post.Message is not null && !shown.Contains(post.Sequence)).ToArray();
        Array.ForEach(fresh, Show);
        Read(posts);
        return fresh.Length > 0;
    }

    private void Show(Post post)
    {
        if (post.Message is not null && shown.Add(post.Sequence))
        {
            screen.Show(post.Message);
            IsEditing = post.Message.Card is { } card ? card.Body.Any(element => element is CardElement.TextInput { Multiline: true }) : IsEditing;
        }
    }

    private void Read(IReadOnlyList<Post> posts)
    {
        if (posts.Count > 0)
        {
            read = posts.Max(post => post.Sequence);
            shown.RemoveWhere(sequence => sequence <= read);
        }
    }
}
