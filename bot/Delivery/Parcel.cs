using HighPoint.Bot.Turns;

namespace HighPoint.Bot.Delivery;

/// <summary>A post on its way out.</summary>
/// <param name="Sequence">Its place in the outbox.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Post">What goes.</param>
/// <param name="Tries">Which try this is, from 1.</param>
internal sealed record Parcel(long Sequence, ConversationReference To, Post Post, int Tries);
