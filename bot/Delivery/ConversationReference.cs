using HighPoint.Conversations;

namespace HighPoint.Bot.Delivery;

/// <summary>Where a message goes.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="PersonId">Whose conversation it is: the first who spoke in it.</param>
/// <param name="Address">The channel's own return address, opaque to all others; null where it needs none.</param>
public sealed record ConversationReference(ConversationKey Key, string PersonId, string? Address);
