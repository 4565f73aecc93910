using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>A card's buttons: at most six at once (Teams store validation guidelines), the others behind one more.</summary>
/// <param name="card">The card that they stand on.</param>
/// <param name="manner">What its buttons can do.</param>
/// <param name="room">How much room there is.</param>
internal sealed class CardButtons(Card card, ButtonManner manner, Room room)
{
    private const int MostAtOnce = 6;
    private const int LongestTitle = 80;

    /// <summary>The buttons, the most important first.</summary>
    public JsonArray All()
    {
        var buttons = card.Actions.Select(Button).OfType<JsonObject>().Take(room.Buttons).ToArray();
        // The button that unfolds a draft counts too.
        return Folded(buttons, MostAtOnce - card.Body.Count(CardDrafts.IsFolded));
    }

    private static JsonArray Folded(JsonObject[] buttons, int most)
    {
        var atOnce = Math.Max(most, 1);
        return buttons.Length <= atOnce ? [.. buttons] : [.. buttons[..(atOnce - 1)], More(buttons[(atOnce - 1)..])];
    }

    private static JsonObject More(JsonObject[] buttons) => new()
    {
        ["type"] = "Action.ShowCard",
        ["title"] = TeamsWords.More,
        ["card"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = TeamsCards.Version, ["body"] = new JsonArray(), ["actions"] = Folded(buttons, MostAtOnce) },
    };

    private JsonObject? Button(CardAction action, int place) => action switch
    {
        CardAction.Press { Command: var command } when FormReply.Saves(command) && !room.HasInputs => null,
        CardAction.Press press => Press(press.Label, press.Command, press.Style),
        CardAction.OpenUrl open => OpenUrl(open),
        // Teams has no button that copies: the bot shows what is to be copied, alone.
        CardAction.Copy copy => Command.TryParse(Offers.Of(card).ElementAtOrDefault(place)?.Command, out var command) ? Press(copy.Label, command, ActionStyle.Normal) : null,
        _ => null,
    };

    /// <summary>A link says where it leads, on its face or to who asks.</summary>
    private static JsonObject? OpenUrl(CardAction.OpenUrl open)
    {
        if (SafeLink.Of(open.Url) is not { } address)
        {
            return null;
        }

        var host = SafeLink.Host(address);
        return new JsonObject
        {
            ["type"] = "Action.OpenUrl",
            ["title"] = host is null ? Shortening.Cut(open.Label, LongestTitle) : TeamsWords.OpensAt(Shortening.Cut(open.Label, LongestTitle), host),
            ["url"] = address,
            ["tooltip"] = host is null ? TeamsWords.OpensMail : TeamsWords.OpensWeb(host),
        };
    }

    private JsonObject Press(string label, Command command, ActionStyle style)
    {
        if (manner == ButtonManner.InDialog)
        {
            return Button("Action.Submit", label, command, style);
        }

        if (manner == ButtonManner.OpensDialogs && FormReply.Opens(command))
        {
            var opening = Button("Action.Submit", label, command, style);
            opening["data"]!["msteams"] = new JsonObject { ["type"] = InvokeNames.FetchTask };
            return opening;
        }

        var button = Button("Action.Execute", label, command, style);
        button["verb"] = CardData.Press;
        button["fallback"] = Button("Action.Submit", label, command, style);
        return button;
    }

    private JsonObject Button(string type, string label, Command command, ActionStyle style)
    {
        var button = new JsonObject { ["type"] = type, ["title"] = Shortening.Cut(label, LongestTitle), ["data"] = Data(command) };
        if (style is not ActionStyle.Normal)
        {
            button["style"] = style == ActionStyle.Primary ? "positive" : "destructive";
        }

        // Only what saves takes the fields along: going back must not wait for them to be filled in.
        if (Inputs().Any() && !FormReply.Saves(command))
        {
            button["associatedInputs"] = "none";
        }

        return button;
    }

    /// <summary>A client leaves out fields that are empty. Beforehand each is empty in the data, so that what was emptied is saved so.</summary>
    private JsonObject Data(Command command)
    {
        var data = new JsonObject { [CardData.Command] = command.ToString() };
        if (FormReply.Saves(command))
        {
            foreach (var id in Inputs())
            {
                data[id] = "";
            }
        }

        return data;
    }

    private IEnumerable<string> Inputs() => room.HasInputs ? card.Body.Select(FormReply.IdOf).OfType<string>() : [];
}

/// <summary>What buttons can do where they stand.</summary>
internal enum ButtonManner
{
    /// <summary>They act, and change their card in its place.</summary>
    InPlace,
    /// <summary>The same; but a form opens as a dialog over the chat.</summary>
    OpensDialogs,
    /// <summary>They stand in such a dialog, and can only submit it.</summary>
    InDialog,
}
