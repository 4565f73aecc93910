using System.Text.Json;
using HighPoint.Bot.Channels.Teams.Protocol;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>That somebody is mentioned in a message. Entities of other types, and mentions that are not whole, are passed over (A2104, A2105).</summary>
/// <param name="Id">Who.</param>
/// <param name="Text">How it stands in the text; null where that is not said.</param>
internal sealed record Mention(string Id, string? Text)
{
    /// <summary>The mentions of the bot.</summary>
    public static IEnumerable<Mention> OfBot(Activity activity) =>
        (activity.Entities ?? []).Select(Read).OfType<Mention>().Where(mention => string.Equals(mention.Id, activity.Recipient?.Id, StringComparison.Ordinal));

    private static Mention? Read(JsonElement entity) =>
        string.Equals(Pressing.Text(entity, "type"), "mention", StringComparison.OrdinalIgnoreCase) && Pressing.Text(Pressing.Member(entity, "mentioned"), "id") is { } id
            ? new Mention(id, Pressing.Text(entity, "text"))
            : null;
}
