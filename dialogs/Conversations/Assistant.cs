using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>
/// The bot's whole mind as two pure functions. The host calls <see cref="Hear"/>, looks up what it asks for, calls <see cref="Answer"/>, and commits the result.
/// </summary>
public sealed class Assistant(Playbook playbook, Company company, IReader reader)
{
    /// <summary>Understands a turn, and says what must be looked up before it can be answered.</summary>
    public Heard Hear(ConversationState state, Turn turn, Instant now)
    {
        _ = reader;
        return new(turn, null, Lookup.Nothing);
    }

    /// <summary>Answers a turn. Same state, same turn, same view, same now: same result, byte for byte.</summary>
    public TurnResult Answer(ConversationState state, Heard heard, Instant now, PipelineView view)
    {
        _ = (playbook, company);
        return new(state with { Welcomed = true }, [new Outgoing(new Address.Here(), new Message(Markup.Plain("Hello.")))], [], []);
    }
}
