using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>Messages as Adaptive Cards 1.5. What a person typed is escaped in them as it is in <see cref="Markup"/>: a card's text reads CommonMark.</summary>
internal static class TeamsCards
{
    /// <summary>So many buttons stand on a card (Teams store validation guidelines); the rest is one press away.</summary>
    private const int MostActions = 6;

    /// <summary>The message as one post.</summary>
    public static TeamsPost Of(Message message, CardScope scope)
    {
        _ = scope;
        var words = PlainText.Of(message.Text);
        return message.Card is { } card
            ? new TeamsPost(null, Draw(card, message.Text, isDialog: false), words.Length > 0 ? words : card.Title)
            : new TeamsPost(words, null, words);
    }

    /// <summary>A card as the content of a dialog, whose buttons can only submit it.</summary>
    public static JsonObject Dialog(Message message) => Draw(message.Card!, message.Text, isDialog: true);

    private static JsonObject Draw(Card card, Markup intro, bool isDialog)
    {
        var body = new JsonArray { Block(Markup.Plain(card.Title), ("weight", "Bolder"), ("size", "Medium"), ("style", "heading")) };
        if (!intro.IsEmpty)
        {
            body.Add(Block(intro));
        }

        foreach (var part in card.Body.SelectMany(CardParts.Of))
        {
            body.Add(part);
        }

        var actions = card.Actions.Select(action => Action(action, isDialog)).OfType<JsonObject>().ToArray();
        var shown = actions.Length <= MostActions ? actions : [.. actions[..(MostActions - 1)], More(actions[(MostActions - 1)..])];
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = body,
            ["actions"] = new JsonArray([.. shown]),
        };
    }

    /// <summary>A paragraph of text.</summary>
    internal static JsonObject Block(Markup text, params ReadOnlySpan<(string Key, string Value)> looks)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text.Source, ["wrap"] = true };
        foreach (var (key, value) in looks)
        {
            block[key] = value;
        }

        return block;
    }

    /// <summary>A button. Teams has none that copies: the text to copy stands on the card.</summary>
    private static JsonObject? Action(CardAction action, bool isDialog) => action switch
    {
        CardAction.Press press when isDialog => Submit(press),
        CardAction.Press press => Execute(press),
        CardAction.OpenUrl open => new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = open.Label, ["url"] = open.Url },
        _ => null,
    };

    private static JsonObject Execute(CardAction.Press press)
    {
        var button = Button("Action.Execute", press);
        button["verb"] = CardData.Press;
        button["fallback"] = Submit(press);
        return button;
    }

    private static JsonObject Submit(CardAction.Press press) => Button("Action.Submit", press);

    private static JsonObject Button(string type, CardAction.Press press)
    {
        var button = new JsonObject { ["type"] = type, ["title"] = press.Label, ["data"] = new JsonObject { [CardData.Command] = press.Command.ToString() } };
        if (press.Style is not ActionStyle.Normal)
        {
            button["style"] = press.Style == ActionStyle.Primary ? "positive" : "destructive";
        }

        return button;
    }

    private static JsonObject More(JsonObject[] actions) => new()
    {
        ["type"] = "Action.ShowCard",
        ["title"] = TeamsWords.More,
        ["card"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(), ["actions"] = new JsonArray([.. actions]) },
    };
}
