namespace HighPoint.Conversations;

/// <summary>All that the bot remembers of one conversation. Immutable; stored as JSON by <see cref="StateCodec"/>.</summary>
public sealed record ConversationState
{
    /// <summary>A conversation that has not begun.</summary>
    public static readonly ConversationState New = new();

    /// <summary>Whether the person has been welcomed.</summary>
    public bool Welcomed { get; init; }
}
