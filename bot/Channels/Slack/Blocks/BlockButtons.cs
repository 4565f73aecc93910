using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>A card's buttons. Their action ids are told apart by <paramref name="prefix"/> and their place.</summary>
internal sealed class BlockButtons(Card card, BlockRoom room, string prefix)
{
    /// <summary>The argument of the button that opens a modal to pick a time in.</summary>
    public const string AnotherTime = "another";

    /// <summary>Whether a button saves a form: in a modal it is the one that submits.</summary>
    public static bool Saves(CardAction action) => action is CardAction.Press press && FormReply.Saves(press.Command);

    /// <summary>A row of buttons; none where nothing is left to press.</summary>
    /// <param name="isModal">Whether they stand in a modal, which has a button of its own to save and one to leave.</param>
    public IEnumerable<JsonObject> All(bool isModal)
    {
        var buttons = Actions.Select((action, place) => isModal && (Saves(action) || Leaves(action)) ? null : Button(action, place)).OfType<JsonNode>()
            .Take(Math.Min(room.Buttons, BlockLimits.ButtonsInBlock)).ToArray();
        return buttons.Length == 0 ? [] : [new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(buttons) }];
    }

    /// <summary>The card's, and after its fixed times to be reminded at one for any other, which a chat takes in words.</summary>
    private IEnumerable<CardAction> Actions => card.Actions.SelectMany<CardAction, CardAction>(action =>
        action is CardAction.Press { Command: { Verb: Verb.RemindMe, Argument: "next-week" } command }
            ? [action, new CardAction.Press(BlockWords.AnotherTime, command with { Argument = AnotherTime })]
            : [action]);

    private static bool Leaves(CardAction action) => action is CardAction.Press { Command: { Verb: Verb.Back } or { Verb: Verb.RestoreSettings, Argument: "" } };

    private JsonObject? Button(CardAction action, int place) => action switch
    {
        _ when Saves(action) && !room.HasInputs => null,
        CardAction.Press press => Press(press.Label, press.Command, press.Style, place),
        CardAction.OpenUrl open when SafeLink.Of(open.Url) is { Length: <= BlockLimits.Url } address && SafeLink.Host(address) is not null => Link(open.Label, address, place),
        // Slack has no button that copies, nor one that opens a mail: the bot shows what is to be copied, or the mail's link.
        CardAction.Copy or CardAction.OpenUrl when Command.TryParse(Offers.Of(card).ElementAtOrDefault(card.Actions.IndexOf(action))?.Command, out var command) => Press(action.Label, command, ActionStyle.Normal, place),
        _ => null,
    };

    private JsonObject Link(string label, string address, int place)
    {
        var button = Button(label, place);
        button["url"] = address;
        return button;
    }

    /// <summary>A command that is longer than Slack carries would come back broken: there is no such button.</summary>
    private JsonObject? Press(string label, Command command, ActionStyle style, int place)
    {
        var value = command.ToString();
        if (value.Length > BlockLimits.ButtonValue)
        {
            return null;
        }

        var button = Button(label, place);
        button["value"] = value;
        if (style is not ActionStyle.Normal)
        {
            button["style"] = style == ActionStyle.Primary ? "primary" : "danger";
        }

        return button;
    }

    private JsonObject Button(string label, int place) => new()
    {
        ["type"] = "button",
        ["action_id"] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}{place}"),
        ["text"] = BlockText.Plain(label, BlockLimits.ButtonLabel),
    };
}
