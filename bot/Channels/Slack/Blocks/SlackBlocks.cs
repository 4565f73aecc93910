using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>A message as Slack gets it.</summary>
/// <param name="Text">The words that a notification shows and a screen reader says; all there is where there are no blocks.</param>
/// <param name="Blocks">The message as Block Kit; null where the words are all.</param>
internal sealed record SlackPost(string Text, JsonArray? Blocks);

/// <summary>Messages as Block Kit.</summary>
internal static class SlackBlocks
{
    private const int LongestText = 3000;

    /// <summary>A message for a conversation.</summary>
    /// <param name="message">The message.</param>
    /// <param name="most">How many characters all blocks together may have.</param>
    public static SlackPost Render(Message message, int most = 13_000)
    {
        var text = Escaped(PlainText.Of(message));
        return new SlackPost(Cut(text, LongestText), message.Card is { } card && text.Length <= most ? [.. Blocks(message, card)] : null);
    }

    /// <summary>A form as a modal. The card's save button submits it.</summary>
    public static JsonObject Modal(Message message, string callbackId, string privateMetadata) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = callbackId,
        ["private_metadata"] = privateMetadata,
        ["title"] = Plain(Cut(message.Card!.Title, 24)),
        ["submit"] = FormReply.IsForm(message) ? Plain("Save") : null,
        ["close"] = Plain(SlackWords.Close),
        ["blocks"] = new JsonArray([Section(message.Text), .. message.Card.Body.Select(Input).OfType<JsonNode>(), .. Actions(message.Card, isModal: true)]),
    };

    /// <summary>Messages as the app's Home tab.</summary>
    public static JsonObject Home(ImmutableArray<Message> messages) => new()
    {
        ["type"] = "home",
        ["blocks"] = new JsonArray([.. messages.SelectMany((message, place) => message.Card is { } card ? Blocks(message, card, $"{place}/") : [Section(message.Text)])]),
    };

    private static IEnumerable<JsonNode> Blocks(Message message, Card card, string prefix = "") =>
        [Section(Markup.Plain(PlainText.Of(message))), .. card.Body.Select(Input).OfType<JsonNode>(), .. Actions(card, isModal: false, prefix)];

    private static IEnumerable<JsonNode> Actions(Card card, bool isModal, string prefix = "")
    {
        var buttons = card.Actions.OfType<CardAction.Press>().Where(press => !isModal || !FormReply.Saves(press.Command)).Take(25)
            .Select((press, place) => (JsonNode)new JsonObject { ["type"] = "button", ["action_id"] = $"{prefix}{place}", ["text"] = Plain(Cut(press.Label, 75)), ["value"] = press.Command.ToString() })
            .ToArray();
        return buttons.Length == 0 ? [] : [new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(buttons) }];
    }

    private static JsonObject Section(Markup text) =>
        new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = Cut(Escaped(PlainText.Of(text)), LongestText) is { Length: > 0 } words ? words : " " } };

    private static JsonNode? Input(CardElement part) => part switch
    {
        CardElement.Paragraph paragraph => Section(paragraph.Text),
        CardElement.TextInput input => Input(input.Id, input.Label, new JsonObject { ["type"] = "plain_text_input", ["action_id"] = input.Id, ["initial_value"] = input.Value, ["multiline"] = input.Multiline }),
        CardElement.ChoiceInput input => Input(input.Id, input.Label, new JsonObject
        {
            ["type"] = input.Multiple ? "multi_static_select" : "static_select",
            ["action_id"] = input.Id,
            ["options"] = new JsonArray([.. input.Options.Where(option => option.Value.Length > 0)
                .Select(option => new JsonObject { ["text"] = Plain(Cut(option.Label, 75)), ["value"] = option.Value })]),
        }),
        _ => null,
    };

    private static JsonObject Input(string id, string label, JsonObject element) =>
        new() { ["type"] = "input", ["block_id"] = id, ["optional"] = true, ["label"] = Plain(label), ["element"] = element };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
