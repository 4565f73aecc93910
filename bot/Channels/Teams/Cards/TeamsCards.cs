using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>Messages as Adaptive Cards. Pure: the same message gives the same card.</summary>
internal static class TeamsCards
{
    /// <summary>The version that Teams draws charts and tables at.</summary>
    public const string Version = "1.5";

    private const int LongestSummary = 300;

    /// <summary>The message as one post.</summary>
    /// <param name="message">The message.</param>
    /// <param name="scope">Where it is shown.</param>
    /// <param name="opensDialogs">Whether forms open as dialogs. Microsoft's emulator has none, so there they open in the chat.</param>
    /// <param name="most">How many characters the text or the card's JSON may have.</param>
    public static TeamsPost Of(Message message, CardScope scope, bool opensDialogs = false, int most = Room.MostCharacters)
    {
        var summary = Summary(message);
        if (message.Card is not { } card)
        {
            var words = PlainText.Of(message.Text);
            return new TeamsPost(Fit(room => room.Cut(words), text => JsonValue.Create(text), most), null, summary);
        }

        // A dialog shows one person's form: where others listen none is opened.
        var manner = opensDialogs && scope == CardScope.Personal ? ButtonManner.OpensDialogs : ButtonManner.InPlace;
        return new TeamsPost(null, Fit(room => Draw(card, message.Text, summary, manner, room), drawn => drawn, most), summary);
    }

    /// <summary>A card as the content of a dialog. Its title stands on the dialog.</summary>
    public static JsonObject Dialog(Message message) =>
        Fit(room => Draw(message.Card!, message.Text, Summary(message), ButtonManner.InDialog, room), drawn => drawn, Room.MostCharacters);

    private static string Summary(Message message) =>
        Shortening.Cut(PlainText.Of(message.Text) is { Length: > 0 } words ? words : message.Card?.Title ?? "", LongestSummary);

    /// <summary>What is drawn with the most room that it fits into.</summary>
    private static T Fit<T>(Func<Room, T> draw, Func<T, JsonNode> json, int most) where T : class =>
        Room.Rooms.Select(draw).FirstOrDefault(drawn => json(drawn).ToJsonString().Length <= most) ?? draw(Room.Rooms[^1]);

    private static JsonObject Draw(Card card, Markup intro, string summary, ButtonManner manner, Room room)
    {
        var parts = new CardParts(room);
        var drawn = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = Version,
            ["fallbackText"] = CardMarkdown.Plain(summary),
            ["speak"] = summary,
            ["body"] = new JsonArray(
            [
                .. manner == ButtonManner.InDialog ? [] : CardParts.Heading(card.Title, "Medium"),
                .. string.Equals(PlainText.Of(intro), card.Title, StringComparison.Ordinal) ? [] : parts.Paragraphs(intro),
                .. card.Body.Take(room.Parts).SelectMany(parts.Of),
                .. Missing(card, intro, room),
            ]),
            ["actions"] = new CardButtons(card, manner, room).All(),
        };
        if (card.Body.Any(part => part is CardElement.Table))
        {
            drawn["msteams"] = new JsonObject { ["width"] = "Full" };
        }

        return drawn;
    }

    /// <summary>What is said of what there is no room for.</summary>
    private static IEnumerable<JsonObject> Missing(Card card, Markup intro, Room room)
    {
        if (!room.HasInputs && card.Body.Any(part => FormReply.IdOf(part) is not null))
        {
            yield return CardParts.Warning(CardParts.Block(CardMarkdown.Plain(TeamsWords.FormTooLong)));
        }
        else if (room.Longest < int.MaxValue && (intro.Source.Length > room.Longest || card.Body.Length > room.Parts || card.Actions.Length > room.Buttons || card.Body.Any(part => IsLong(part, room))))
        {
            yield return CardParts.Block(CardMarkdown.Plain(TeamsWords.Shortened), ("isSubtle", true));
        }
    }

    /// <summary>Whether a text of a part is longer than there is room for. A draft says so itself.</summary>
    private static bool IsLong(CardElement part, Room room) => part is not CardElement.DraftText && PlainText.Of(new Message(Markup.Empty, new Card("", [part]))).Length > room.Longest;
}
