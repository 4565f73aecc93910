using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>What Slack refuses of blocks and views (Slack, "Block Kit reference"): as strict as Slack, and written beside the renderer, not from it.</summary>
internal static class BlockRules
{
    private static readonly string[] InMessages = ["header", "section", "context", "actions", "divider", "rich_text", "table", "data_visualization", "input"];
    private static readonly string[] InViews = ["header", "section", "context", "actions", "divider", "rich_text", "input"];
    private static readonly string[] InInputs = ["plain_text_input", "email_text_input", "datepicker", "timepicker", "static_select", "multi_static_select"];

    /// <summary>What is wrong with a message, each with its place; nothing where Slack takes it.</summary>
    public static IReadOnlyList<string> OfMessage(string? text, JsonArray? blocks)
    {
        var faults = new List<string>();
        Check(faults, !string.IsNullOrEmpty(text), "text", "is missing");
        Check(faults, text is null || text.Length <= 40_000, "text", "is too long");
        if (blocks is not null)
        {
            Blocks(faults, blocks, 50, InMessages);
            Check(faults, blocks.Sum(Letters) <= 13_000, "blocks", "msg_blocks_too_long");
        }

        return faults;
    }

    /// <summary>Slack's code for why a call with a message is refused; null where it is taken.</summary>
    public static string? Refusal(JsonObject message) =>
        string.IsNullOrEmpty((string?)message["channel"]) ? "channel_not_found"
        : string.IsNullOrEmpty((string?)message["text"]) ? "no_text"
        : ((string)message["text"]!).Length > 40_000 ? "msg_too_long"
        : OfMessage((string?)message["text"], message["blocks"] as JsonArray) is { Count: > 0 } faults ? faults.Any(fault => fault.EndsWith("msg_blocks_too_long", StringComparison.Ordinal)) ? "msg_blocks_too_long" : "invalid_blocks"
        : null;

    /// <summary>The same of a modal or Home tab.</summary>
    public static IReadOnlyList<string> OfView(JsonObject view)
    {
        var faults = new List<string>();
        var type = (string?)view["type"];
        Check(faults, type is "modal" or "home", "type", "is unknown");
        if (type == "modal")
        {
            Plain(faults, view["title"], "title", 24);
            Optional(view["submit"], submit => Plain(faults, submit, "submit", 24));
            Optional(view["close"], close => Plain(faults, close, "close", 24));
            Check(faults, view["submit"] is not null || !view["blocks"]!.AsArray().Any(block => (string?)block!["type"] == "input"), "submit", "is missing beside inputs");
        }

        Check(faults, ((string?)view["private_metadata"])?.Length is null or <= 3_000, "private_metadata", "is too long");
        Check(faults, ((string?)view["callback_id"])?.Length is null or <= 255, "callback_id", "is too long");
        Blocks(faults, view["blocks"]?.AsArray() ?? [], 100, InViews);
        return faults;
    }

    private static void Blocks(List<string> faults, JsonArray blocks, int most, string[] types)
    {
        Check(faults, blocks.Count <= most, "blocks", $"are {blocks.Count}");
        var blockIds = blocks.Select(block => (string?)block!["block_id"]).OfType<string>().ToArray();
        Check(faults, blockIds.Distinct(StringComparer.Ordinal).Count() == blockIds.Length, "block_id", "is used twice");
        var actionIds = blocks.SelectMany(block => (block!["elements"] as JsonArray ?? []).Append(block["element"])).Select(element => (string?)(element as JsonObject)?["action_id"]).OfType<string>().ToArray();
        Check(faults, actionIds.Distinct(StringComparer.Ordinal).Count() == actionIds.Length, "action_id", "is used twice");
        Check(faults, blocks.Count(block => (string?)block!["type"] == "table") <= 1 || most == 100, "blocks", "hold several tables");
        Check(faults, blocks.Count(block => (string?)block!["type"] == "data_visualization") <= 2, "blocks", "hold too many charts");
        for (var at = 0; at < blocks.Count; at++)
        {
            var (block, place) = (blocks[at]!.AsObject(), $"/blocks/{at}");
            var type = (string?)block["type"];
            Check(faults, types.Contains(type, StringComparer.Ordinal), place, $"is a {type}");
            Check(faults, ((string?)block["block_id"])?.Length is null or (> 0 and <= 255), place, "block_id is too long");
            Block(faults, block, type, place);
        }
    }

    private static void Block(List<string> faults, JsonObject block, string? type, string place)
    {
        switch (type)
        {
            case "header":
                Plain(faults, block["text"], $"{place}/text", 150);
                break;
            case "section":
                Check(faults, block["text"] is not null || block["fields"] is JsonArray { Count: > 0 }, place, "has no text");
                var fields = block["fields"] as JsonArray ?? [];
                Check(faults, fields.Count <= 10, place, "has too many fields");
                foreach (var field in fields)
                {
                    Plain(faults, field, $"{place}/fields", 2_000);
                }

                break;
            case "context":
                var elements = block["elements"]!.AsArray();
                Check(faults, elements.Count is > 0 and <= 10, place, "has too many elements");
                foreach (var element in elements)
                {
                    Plain(faults, element, $"{place}/elements", 3_000);
                }

                break;
            case "actions":
                var buttons = block["elements"]!.AsArray();
                Check(faults, buttons.Count is > 0 and <= 25, place, "has too many buttons");
                foreach (var button in buttons)
                {
                    Button(faults, button!.AsObject(), place);
                }

                break;
            case "rich_text":
                Check(faults, block["elements"] is JsonArray { Count: > 0 }, place, "is empty");
                foreach (var part in block["elements"]!.AsArray())
                {
                    Rich(faults, part!.AsObject(), place);
                }

                break;
            case "table":
                var rows = block["rows"]!.AsArray();
                Check(faults, rows.Count is > 0 and <= 100 && rows.All(row => row!.AsArray().Count is > 0 and <= 20), place, "has too many rows or cells");
                Check(faults, rows.SelectMany(row => row!.AsArray()).All(cell => (string?)cell!["type"] == "raw_text" && ((string?)cell["text"])?.Length > 0), place, "has an empty cell");
                break;
            case "data_visualization":
                Chart(faults, block, place);
                break;
            case "input":
                Plain(faults, block["label"], $"{place}/label", 2_000);
                Optional(block["hint"], hint => Plain(faults, hint, $"{place}/hint", 2_000));
                Input(faults, block["element"]!.AsObject(), $"{place}/element");
                break;
        }
    }

    private static void Chart(List<string> faults, JsonObject block, string place)
    {
        var series = block["chart"]!["series"]!.AsArray();
        string?[] categories = [.. block["chart"]!["axis_config"]!["categories"]!.AsArray().Select(category => (string?)category)];
        Check(faults, ((string?)block["title"])?.Length is > 0 and <= 50, place, "title is not 1 to 50 characters");
        Check(faults, (string?)block["chart"]!["type"] == "bar", place, "is no chart");
        Check(faults, series.Count is > 0 and <= 6 && series.All(each => ((string?)each!["name"])?.Length is > 0 and <= 20), place, "has too many series, or one with a long name");
        Check(faults, categories.Length is > 0 and <= 20 && categories.All(category => category?.Length is > 0 and <= 20), place, "has too many categories, or long ones");
        Check(faults, series.All(each => each!["data"]!.AsArray().Select(point => (string?)point!["label"]).SequenceEqual(categories)), place, "has labels that are no categories");
        Check(faults, categories.Distinct(StringComparer.Ordinal).Count() == categories.Length, place, "has a category twice");
    }

    private static void Button(List<string> faults, JsonObject button, string place)
    {
        Check(faults, (string?)button["type"] == "button", place, "is no button");
        Check(faults, ((string?)button["action_id"])?.Length is > 0 and <= 255, place, "action_id is missing or too long");
        Plain(faults, button["text"], $"{place}/text", 75);
        Check(faults, ((string?)button["value"])?.Length is null or (> 0 and <= 2_000), place, "value is too long");
        Check(faults, ((string?)button["url"])?.Length is null or (> 0 and <= 3_000), place, "url is too long");
        Check(faults, (string?)button["style"] is null or "primary" or "danger", place, "style is unknown");
    }

    private static void Input(List<string> faults, JsonObject element, string place)
    {
        var type = (string?)element["type"];
        Check(faults, InInputs.Contains(type, StringComparer.Ordinal), place, $"is a {type}");
        Check(faults, ((string?)element["action_id"])?.Length is > 0 and <= 255, place, "action_id is missing or too long");
        Check(faults, ((string?)element["initial_value"])?.Length is null or (> 0 and <= 3_000), place, "initial_value is too long");
        Check(faults, (string?)element["initial_date"] is not { } date || NodaTime.Text.LocalDatePattern.Iso.Parse(date).Success, place, "initial_date is none");
        Check(faults, (string?)element["initial_time"] is not { } time || NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Success, place, "initial_time is none");
        if (type is "static_select" or "multi_static_select")
        {
            var options = element["options"]!.AsArray();
            Check(faults, options.Count is > 0 and <= 100, place, "has too many options");
            foreach (var option in options)
            {
                Plain(faults, option!["text"], $"{place}/options", 75);
                Check(faults, ((string?)option["value"])?.Length is > 0 and <= 150, place, "an option's value is too long");
            }

            foreach (var initial in (element["initial_options"] as JsonArray ?? []).Append(element["initial_option"]).OfType<JsonObject>())
            {
                Check(faults, options.Any(option => JsonNode.DeepEquals(option, initial)), place, "an initial option is none of the options");
            }
        }
    }

    private static void Rich(List<string> faults, JsonObject part, string place)
    {
        var type = (string?)part["type"];
        Check(faults, type is "rich_text_section" or "rich_text_list" or "rich_text_quote" or "rich_text_preformatted", place, $"holds a {type}");
        foreach (var element in part["elements"]!.AsArray())
        {
            if (type == "rich_text_list")
            {
                Rich(faults, element!.AsObject(), place);
                continue;
            }

            Check(faults, (string?)element!["type"] is "text" or "link", place, $"holds a {element["type"]}");
            Check(faults, ((string?)element["text"])?.Length > 0, place, "holds an empty text");
            Check(faults, (string?)element["type"] != "link" || Uri.TryCreate((string?)element["url"], UriKind.Absolute, out _), place, "holds a link to nowhere");
        }
    }

    private static void Plain(List<string> faults, JsonNode? text, string place, int most)
    {
        Check(faults, (string?)text?["type"] == "plain_text", place, "is no plain text");
        Check(faults, ((string?)text?["text"])?.Length is > 0 and var length && length <= most, place, $"is not 1 to {most} characters");
    }

    private static void Optional(JsonNode? node, Action<JsonNode> check)
    {
        if (node is not null)
        {
            check(node);
        }
    }

    private static void Check(List<string> faults, bool isSo, string place, string what)
    {
        if (!isSo)
        {
            faults.Add($"{place} {what}");
        }
    }

    private static int Letters(JsonNode? node) => node switch
    {
        JsonObject all => all.Sum(member => Letters(member.Value)),
        JsonArray all => all.Sum(Letters),
        JsonValue value when value.TryGetValue(out string? text) => text.Length,
        _ => 0,
    };
}
