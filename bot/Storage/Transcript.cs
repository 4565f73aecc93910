using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Storage;

/// <summary>What was said in a conversation, for the channels that show it.</summary>
public sealed class Transcript(Database database)
{
    /// <summary>
    /// The newest posts after <paramref name="afterSequence"/> (0: from the beginning), at most <paramref name="limit"/>, in the order in which they
    /// are read: of posts with one <see cref="Message.Key"/> only the latest, in the place of the first.
    /// </summary>
    public Task<IReadOnlyList<Post>> ReadAsync(ConversationKey conversation, long afterSequence, int limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Post>>(database.Read(session => PostStore.Read(session, conversation, afterSequence, limit)));
    }

    /// <summary>Up to which post the conversation was shown; 0 where nothing was, or where its channel does not say.</summary>
    public Task<long> ShownAsync(ConversationKey conversation) => Task.FromResult(database.Read(session => PostStore.Shown(session, conversation)));

    /// <summary>Remembers that everything up to <paramref name="sequence"/> was shown. It never goes back.</summary>
    public Task ShownAsync(ConversationKey conversation, long sequence) => database.WriteAsync(session =>
    {
        PostStore.Show(session, conversation, sequence);
        return true;
    });
}
