using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>Messages as Block Kit. Pure: the same message gives the same blocks.</summary>
internal static class SlackBlocks
{
    /// <summary>A message for a conversation.</summary>
    /// <param name="message">The message.</param>
    /// <param name="most">How many characters all blocks together may have.</param>
    public static SlackPost Render(Message message, int most = BlockLimits.Characters) => new(
        BlockText.Escaped(BlockText.Visible(PlainText.Of(message)), BlockLimits.Text),
        Fit(room => Draw(message, room, ""), BlockLimits.Blocks, most));

    /// <summary>A form as a modal. The card's save button submits it, and closing it leaves it.</summary>
    public static JsonObject Modal(Message message, string callbackId, string privateMetadata)
    {
        var card = message.Card!;
        var view = new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = BlockText.Cut(callbackId, BlockLimits.Id),
            ["private_metadata"] = privateMetadata,
            ["title"] = BlockText.Plain(card.Title, BlockLimits.ViewTitle),
            ["close"] = BlockText.Plain(BlockWords.Close, BlockLimits.ViewTitle),
            ["blocks"] = Fit(room => [.. new BlockParts(room).Text(message.Text), .. Body(card, room), .. new BlockButtons(card, room, "").All(isModal: true)], BlockLimits.ViewBlocks, int.MaxValue),
        };
        if (card.Body.Any(part => BlockInputs.IdOf(part) is not null))
        {
            view["submit"] = BlockText.Plain(card.Actions.FirstOrDefault(BlockButtons.Saves)?.Label ?? BlockWords.Save, BlockLimits.ViewTitle);
        }

        return view;
    }

    /// <summary>Messages as the app's Home tab, one under the other.</summary>
    public static JsonObject Home(ImmutableArray<Message> messages) => new()
    {
        ["type"] = "home",
        ["blocks"] = Fit(
            room => [.. messages.SelectMany((message, place) => place == 0 ? Draw(message, room, "0-") : [new JsonObject { ["type"] = "divider" }, .. Draw(message, room, $"{place}-")])],
            BlockLimits.ViewBlocks, int.MaxValue),
    };

    /// <summary>What is drawn with the most room that it fits into.</summary>
    private static JsonArray Fit(Func<BlockRoom, IEnumerable<JsonObject>> draw, int blocks, int characters)
    {
        var drawn = BlockRoom.Rooms.Select(room => draw(room).ToArray()).FirstOrDefault(all => all.Length <= blocks && all.Sum(block => block.ToJsonString().Length) <= characters)
            ?? [.. draw(BlockRoom.Rooms[^1]).Take(blocks)];
        return drawn.Length > 0 ? new JsonArray(drawn) : new JsonArray([.. new BlockParts(BlockRoom.Rooms[^1]).Subtle(BlockWords.Shortened)]);
    }

    private static IEnumerable<JsonObject> Draw(Message message, BlockRoom room, string prefix)
    {
        var parts = new BlockParts(room);
        if (message.Card is not { } card)
        {
            return parts.Text(message.Text);
        }

        return
        [
            .. string.Equals(PlainText.Of(message.Text), card.Title, StringComparison.Ordinal) ? [] : parts.Text(message.Text),
            new JsonObject { ["type"] = "header", ["text"] = BlockText.Plain(card.Title, BlockLimits.Header) },
            .. Body(card, room),
            .. new BlockButtons(card, room, prefix).All(isModal: false),
        ];
    }

    private static IEnumerable<JsonObject> Body(Card card, BlockRoom room)
    {
        var parts = new BlockParts(room);
        var missing = !room.HasInputs && card.Body.Any(part => BlockInputs.IdOf(part) is not null) ? BlockWords.FormTooLong
            : room.Longest < int.MaxValue && (card.Body.Length > room.Parts || card.Body.Any(part => BlockInputs.IdOf(part) is null && PlainText.Of(new Message(Markup.Empty, new Card("", [part]))).Length > room.Longest)) ? BlockWords.Shortened
            : "";
        return [.. card.Body.Take(room.Parts).SelectMany(parts.Of), .. parts.Subtle(missing)];
    }
}
