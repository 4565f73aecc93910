using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>A message as Teams gets it: a text or a card, never both in one activity.</summary>
/// <param name="Text">The words; null where there is a card.</param>
/// <param name="Card">The Adaptive Card; null where there are words alone.</param>
/// <param name="Summary">What a notification shows and a screen reader says.</param>
internal sealed record TeamsPost(string? Text, JsonObject? Card, string Summary);

/// <summary>Where a card is shown.</summary>
internal enum CardScope { Personal, GroupChat, Channel }
