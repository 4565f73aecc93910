using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Protocol;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>A message as Teams gets it: a text or a card, never both in one activity.</summary>
/// <param name="Text">The words; null where there is a card.</param>
/// <param name="Card">The Adaptive Card; null where there are words alone.</param>
/// <param name="Summary">What a notification shows and a screen reader says.</param>
internal sealed record TeamsPost(string? Text, JsonObject? Card, string Summary)
{
    /// <summary>As an activity that says neither where it goes nor from whom it comes.</summary>
    public Activity ToActivity() => new()
    {
        Type = ActivityTypes.Message,
        Text = Text,
        TextFormat = Text is null ? null : "plain",
        Summary = Summary,
        Attachments = Card is null ? null : [Attachment.Of(Card)],
    };
}

/// <summary>Where a card is shown.</summary>
internal enum CardScope { Personal, GroupChat, Channel }
