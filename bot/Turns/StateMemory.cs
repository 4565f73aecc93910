using System.Collections.Concurrent;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;

namespace HighPoint.Bot.Turns;

/// <summary>
/// The states of the latest conversations, to spare reading them. May be out of date where another process serves the conversation too:
/// the version that is checked at the commit tells.
/// </summary>
internal sealed class StateMemory(int most)
{
    private readonly ConcurrentDictionary<ConversationKey, Remembered> states = new();
    private int count;

    /// <summary>What is remembered; null for nothing.</summary>
    public Remembered? Find(ConversationKey key) => states.GetValueOrDefault(key);

    /// <summary>Remembers a committed state. When full, forgets all: they are read again when they are needed.</summary>
    public void Keep(ConversationKey key, Remembered state)
    {
        if (states.TryAdd(key, state))
        {
            if (Interlocked.Increment(ref count) > most)
            {
                states.Clear();
                Interlocked.Exchange(ref count, 0);
            }
        }
        else
        {
            states[key] = state;
        }
    }
}
