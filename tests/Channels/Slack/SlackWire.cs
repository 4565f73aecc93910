using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>What Slack sends, with all that it puts around it (shapes: Slack's own Java SDK, "metadata/raw-events" and "app-backend").</summary>
internal static class SlackWire
{
    public const string Team = "T1";
    public const string Organisation = "E1";
    public const string Bot = "UBOT";
    public const string Dm = "DSAM";
    public const string Channel = "C1";

    private static int ids;

    /// <summary>An event in its envelope.</summary>
    public static JsonObject Event(JsonObject happened, string? id = null) => new()
    {
        ["token"] = "not-looked-at",
        ["team_id"] = Team,
        ["api_app_id"] = "A1",
        ["type"] = "event_callback",
        ["event_id"] = id ?? $"Ev{Interlocked.Increment(ref ids)}",
        ["event_time"] = 1_795_000_000,
        ["event_context"] = "4-context",
        ["is_ext_shared_channel"] = false,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = Team, ["user_id"] = Bot, ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["event"] = happened,
    };

    /// <summary>Words in somebody's direct messages with the bot.</summary>
    public static JsonObject Message(string text, string user = "USAM") => new()
    {
        ["type"] = "message",
        ["client_msg_id"] = Guid.NewGuid().ToString(),
        ["user"] = user,
        ["text"] = text,
        ["ts"] = "1795000000.000100",
        ["team"] = Team,
        ["channel"] = "D" + user[1..],
        ["channel_type"] = "im",
        ["event_ts"] = "1795000000.000100",
        ["blocks"] = new JsonArray(new JsonObject { ["type"] = "rich_text", ["elements"] = new JsonArray() }),
    };

    /// <summary>Words in a channel that mention the bot.</summary>
    public static JsonObject Mention(string text, string user = "USAM", string? thread = null) => new()
    {
        ["type"] = "app_mention",
        ["user"] = user,
        ["text"] = $"<@{Bot}> {text}",
        ["ts"] = "1795000001.000200",
        ["thread_ts"] = thread,
        ["channel"] = Channel,
        ["event_ts"] = "1795000001.000200",
    };

    /// <summary>A button that was pressed on a message.</summary>
    public static JsonObject Press(string value, string trigger, string user = "USAM", string channel = Dm) => new()
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "sam", ["team_id"] = Team },
        ["team"] = new JsonObject { ["id"] = Team, ["domain"] = "cedarridge" },
        ["api_app_id"] = "A1",
        ["trigger_id"] = trigger,
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1795000002.000300", ["channel_id"] = channel, ["is_ephemeral"] = false },
        ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "directmessage" },
        ["message"] = new JsonObject { ["type"] = "message", ["text"] = "words", ["ts"] = "1795000002.000300" },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "0", ["block_id"] = "b", ["value"] = value, ["action_ts"] = "1795000003.1" }),
    };

    /// <summary>A modal that was sent, with what stands in its fields.</summary>
    public static JsonObject Submit(JsonObject view, string trigger, params (string Id, string Value)[] fields)
    {
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input"))
        {
            var element = block!["element"]!;
            var id = (string)element["action_id"]!;
            var typed = fields.FirstOrDefault(field => field.Id == id).Value ?? (string?)element["initial_value"];
            values[(string)block["block_id"]!] = new JsonObject { [id] = Field((string)element["type"]!, typed) };
        }

        return new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = "USAM", ["username"] = "sam", ["team_id"] = Team },
            ["team"] = new JsonObject { ["id"] = Team, ["domain"] = "cedarridge" },
            ["trigger_id"] = trigger,
            ["view"] = new JsonObject
            {
                ["id"] = "V1", ["type"] = "modal", ["callback_id"] = (string?)view["callback_id"], ["private_metadata"] = (string?)view["private_metadata"],
                ["state"] = new JsonObject { ["values"] = values },
            },
        };
    }

    /// <summary>A shortcut; with words it was called on a message.</summary>
    public static JsonObject Shortcut(string trigger, string? words = null) => new()
    {
        ["type"] = words is null ? "shortcut" : "message_action",
        ["callback_id"] = words is null ? "debrief_job" : "debrief_message",
        ["user"] = new JsonObject { ["id"] = "USAM", ["team_id"] = Team },
        ["team"] = new JsonObject { ["id"] = Team },
        ["trigger_id"] = trigger,
        ["message"] = words is null ? null : new JsonObject { ["type"] = "message", ["text"] = words, ["user"] = "UDANA" },
    };

    /// <summary>A command.</summary>
    public static JsonObject Command(string command, string text, string trigger, string user = "USAM") => new()
    {
        ["team_id"] = Team, ["team_domain"] = "cedarridge", ["channel_id"] = Channel, ["channel_name"] = "general", ["user_id"] = user, ["user_name"] = "sam",
        ["command"] = command, ["text"] = text, ["api_app_id"] = "A1", ["is_enterprise_install"] = "false", ["trigger_id"] = trigger,
    };

    /// <summary>The same, from another workspace; with an organisation, from one of its workspaces.</summary>
    public static JsonObject In(this JsonObject sent, string team, string? organisation = null) => sent.With(envelope =>
    {
        envelope["team_id"] = team;
        envelope["enterprise_id"] = organisation;
        envelope["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = organisation, ["team_id"] = team, ["user_id"] = Bot, ["is_bot"] = true, ["is_enterprise_install"] = organisation is not null,
        });
    });

    public static JsonObject With(this JsonObject node, Action<JsonObject> change)
    {
        change(node);
        return node;
    }

    private static JsonObject Field(string type, string? typed) => type switch
    {
        "static_select" => new() { ["type"] = type, ["selected_option"] = typed is null ? null : new JsonObject { ["value"] = typed } },
        "multi_static_select" => new()
        {
            ["type"] = type,
            ["selected_options"] = new JsonArray([.. (typed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => new JsonObject { ["value"] = value })]),
        },
        "datepicker" => new() { ["type"] = type, ["selected_date"] = typed },
        "timepicker" => new() { ["type"] = type, ["selected_time"] = typed },
        _ => new() { ["type"] = type, ["value"] = typed },
    };
}
