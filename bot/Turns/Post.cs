using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Turns;

/// <summary>One entry of a conversation as its reader sees it.</summary>
/// <param name="Sequence">Rises within the conversation; a post with a <see cref="Message.Key"/> that was there before takes the older one's place.</param>
/// <param name="At">When.</param>
/// <param name="Words">What the person typed or pressed; null where the bot spoke.</param>
/// <param name="Message">What the bot said; null where the person spoke.</param>
public sealed record Post(long Sequence, Instant At, string? Words, Message? Message);
