using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>One turn as dialogs see it: what was remembered, what was said, when, and what the pipeline knows.</summary>
/// <param name="State">The conversation before the turn.</param>
/// <param name="Turn">The turn.</param>
/// <param name="Reading">What its words say; null where there were none.</param>
/// <param name="Now">When.</param>
/// <param name="View">What the pipeline knows, as far as the turn's lookup asked.</param>
public sealed record Exchange(ConversationState State, Turn Turn, Reading? Reading, Instant Now, PipelineView View)
{
    /// <summary>Further jobs that the words told of, in order.</summary>
    public ImmutableArray<Pending> Rest { get; init; } = [];

    /// <summary>Whether it is for the person to say which of <see cref="Rest"/> comes first.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>The job told before the open one that the words are about; null for none.</summary>
    public DebriefState? Job { get; init; }

    /// <summary>Who speaks.</summary>
    public Person Speaker => Turn.Speaker;

    /// <summary>Now, on the speaker's clock.</summary>
    public LocalDateTime Local => Now.InZone(Speaker.Zone).LocalDateTime;

    /// <summary>The opportunity with this id, or null.</summary>
    public Opportunity? Opportunity(string? id) =>
        View.Opportunities.FirstOrDefault(opportunity => string.Equals(opportunity.Id, id, StringComparison.Ordinal));

    /// <summary>An answer that changes nothing in the pipeline.</summary>
    public TurnResult Says(params ReadOnlySpan<Message> messages) => new(State, Here(messages), [], []);

    /// <summary>An answer in words that changes nothing in the pipeline.</summary>
    public TurnResult Says(Markup words) => Says(new Message(words));

    /// <summary>The exchange with another state.</summary>
    public Exchange With(ConversationState state) => this with { State = state };

    /// <summary>The exchange once <paramref name="result"/> has come to pass.</summary>
    public Exchange After(TurnResult result) => this with { State = result.State, View = View.After(result.Changes) };

    /// <summary>Messages for the conversation that the turn came from.</summary>
    public static ImmutableArray<Outgoing> Here(params ReadOnlySpan<Message> messages)
    {
        var outgoing = ImmutableArray.CreateBuilder<Outgoing>(messages.Length);
        foreach (var message in messages)
        {
            outgoing.Add(new Outgoing(new Address.Here(), message));
        }

        return outgoing.MoveToImmutable();
    }
}
