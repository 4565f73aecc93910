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
    /// <param name="drawsCharts">Whether Slack draws the charts; else they come as letters, for which it needs nothing new.</param>
    public static SlackPost Render(Message message, int most = BlockLimits.Characters, bool drawsCharts = false) => new(
        BlockText.Escaped(BlockText.Visible(PlainText.Of(message)), BlockLimits.Text),
        Fit([message], room => Draw(message, new BlockParts(room, mostTables: 1, drawsCharts ? BlockLimits.Charts : 0), room, ""), BlockLimits.Blocks, most));

    /// <summary>A form as a modal. The card's save button submits it, and closing it leaves it.</summary>
    public static JsonObject Modal(Message message, string callbackId, string privateMetadata)
    {
        var card = message.Card!;
        var blocks = Fit([message], room => [.. Body(message, new BlockParts(room), room), .. new BlockButtons(card, room, "").All(isModal: true)], BlockLimits.ViewBlocks, int.MaxValue);
        var view = new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = Shortening.Cut(callbackId, BlockLimits.Id),
            ["private_metadata"] = privateMetadata,
            ["title"] = BlockText.Plain(card.Title, BlockLimits.ViewTitle),
            ["close"] = BlockText.Plain(BlockWords.Close, BlockLimits.ViewTitle),
        };
        if (blocks.Any(block => (string?)block!["type"] == BlockInputs.Type))
        {
            view["submit"] = BlockText.Plain(card.Actions.FirstOrDefault(BlockButtons.Saves)?.Label ?? BlockWords.Save, BlockLimits.ViewTitle);
        }

        view["blocks"] = blocks;
        return view;
    }

    /// <summary>Messages as the app's Home tab, one under the other.</summary>
    public static JsonObject Home(ImmutableArray<Message> messages) => new()
    {
        ["type"] = "home",
        ["blocks"] = Fit(
            messages,
            room => messages.SelectMany((message, place) => Between(place).Concat(Draw(message, new BlockParts(room), room, $"{place}-"))),
            BlockLimits.ViewBlocks, int.MaxValue),
    };

    private static IEnumerable<JsonObject> Between(int place) => place == 0 ? [] : [new JsonObject { ["type"] = "divider" }];

    /// <summary>What is drawn with the most room that it fits into.</summary>
    private static JsonArray Fit(ImmutableArray<Message> messages, Func<BlockRoom, IEnumerable<JsonObject>> draw, int blocks, int characters)
    {
        var hasInputs = messages.All(message => message.Card?.Body.All(BlockInputs.Fits) ?? true);
        var drawn = BlockRoom.Rooms.Select(room => draw(room with { HasInputs = room.HasInputs && hasInputs }).ToArray())
            .FirstOrDefault(all => all.Length <= blocks && all.Sum(block => block.ToJsonString().Length) <= characters)
            ?? [.. draw(BlockRoom.Rooms[^1]).Take(blocks)];
        return drawn.Length > 0 ? new JsonArray(drawn) : new JsonArray([.. new BlockParts(BlockRoom.Rooms[^1]).Subtle(BlockWords.Shortened)]);
    }

    private static IEnumerable<JsonObject> Draw(Message message, BlockParts parts, BlockRoom room, string prefix) => message.Card is not { } card
        ? Body(message, parts, room)
        :
        [
            new JsonObject { ["type"] = "header", ["text"] = BlockText.Plain(card.Title, BlockLimits.Header) },
            .. Body(message, parts, room),
            .. new BlockButtons(card, room, prefix).All(isModal: false),
        ];

    /// <summary>The words, which need not say the card's title again, what the card says, and what is said of what there is no room for.</summary>
    private static IEnumerable<JsonObject> Body(Message message, BlockParts parts, BlockRoom room) =>
    [
        .. string.Equals(PlainText.Of(message.Text), message.Card?.Title, StringComparison.Ordinal) ? [] : parts.Text(message.Text),
        .. message.Card?.Body.Take(room.Parts).SelectMany(parts.Of) ?? [],
        .. parts.Subtle(Missing(message, room)),
    ];

    private static string Missing(Message message, BlockRoom room)
    {
        var body = message.Card?.Body ?? [];
        return !room.HasInputs && body.Any(part => FormReply.IdOf(part) is not null) ? BlockWords.FormTooLong
            : room.Longest < int.MaxValue && (body.Length > room.Parts || message.Text.Source.Length > room.Longest || body.Any(part => IsLong(part, room))) ? BlockWords.Shortened
            : "";
    }

    /// <summary>Whether a text of a part is longer than there is room for. A field's is never shortened.</summary>
    private static bool IsLong(CardElement part, BlockRoom room) =>
        FormReply.IdOf(part) is null && PlainText.Of(new Message(Markup.Empty, new Card("", [part]))).Length > room.Longest;
}
