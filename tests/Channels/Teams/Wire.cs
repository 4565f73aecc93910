using System.Text.Json.Nodes;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>Activities as they were recorded on the wire, to be changed by a test.</summary>
internal static class Wire
{
    public const string PersonalChat = "e04aa3ea-8a1b-4129-abdf-09b0201cb45e";
    public const string Bot = "00000000-0000-0000-0000-00000000000011";

    private static readonly JsonNode Samples = JsonNode.Parse(Repo.Read("tests/Channels/Teams/wire-samples.json"))!;

    public static IEnumerable<string> Names => Samples.AsObject().Select(sample => sample.Key);

    /// <summary>A recorded activity, in the chat and from the connector that all tests use.</summary>
    public static JsonObject Of(string name)
    {
        var activity = Samples[name]!.DeepClone().AsObject();
        activity["serviceUrl"] = TeamsHost.ServiceUrl;
        activity["channelData"]!["tenant"] = new JsonObject { ["id"] = TeamsHost.Tenant };
        return activity;
    }

    /// <summary>Words in the personal chat.</summary>
    public static JsonObject Message(string text, string? id = null) => Of("message personal").With(activity =>
    {
        activity["text"] = text;
        activity["id"] = id ?? Guid.NewGuid().ToString();
    });

    /// <summary>Words in a channel, where the bot was mentioned.</summary>
    public static JsonObject ChannelMessage(string text, string? id = null) => Of("message channel post, bot mentioned").With(activity =>
    {
        activity["text"] = $"<at>Test Bot</at> {text}";
        activity["id"] = id ?? Guid.NewGuid().ToString();
    });

    /// <summary>An invoke in the personal chat.</summary>
    public static JsonObject Invoke(string name, JsonNode? value, string? replyTo = null) => Of("invoke adaptiveCard/action (Action.Execute)").With(activity =>
    {
        activity["id"] = Guid.NewGuid().ToString();
        activity["name"] = name;
        activity["value"] = value;
        activity["replyToId"] = replyTo;
    });

    /// <summary>A button of an Adaptive Card.</summary>
    public static JsonObject Press(HighPoint.Conversations.Command command, string? replyTo, params (string Id, string Value)[] inputs)
    {
        var data = new JsonObject { ["command"] = command.ToString() };
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = data } }, replyTo);
    }

    /// <summary>The same, said by Sam of the settings.</summary>
    public static JsonObject BySam(this JsonObject activity) => activity.With(changed => changed["from"] = new JsonObject { ["id"] = "29:sam", ["name"] = "Samuel O.", ["aadObjectId"] = TeamsHost.SamsEntraId });

    public static JsonObject With(this JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }
}
