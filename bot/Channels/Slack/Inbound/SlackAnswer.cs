using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Blocks;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>What Slack is told of something that it sent, by whatever way it came.</summary>
internal abstract record SlackAnswer
{
    private SlackAnswer() { }

    /// <summary>It was taken.</summary>
    public static SlackAnswer Taken { get; } = new Nothing();

    /// <summary>It could not be taken in time, and is to be sent again.</summary>
    public static SlackAnswer Later { get; } = new Again();

    /// <summary>A message that only who asked sees.</summary>
    public static SlackAnswer Whisper(SlackPost post) => new Reply(new JsonObject { ["response_type"] = "ephemeral", ["text"] = post.Text, ["blocks"] = post.Blocks });

    /// <summary>The same, in words alone; they are our own, with Slack's marks.</summary>
    public static SlackAnswer Whisper(string words) => new Reply(new JsonObject { ["response_type"] = "ephemeral", ["text"] = words });

    /// <summary>It was taken, and there is nothing to say.</summary>
    public sealed record Nothing : SlackAnswer;

    /// <summary>It is to be sent again.</summary>
    public sealed record Again : SlackAnswer;

    /// <summary>It was taken; <paramref name="Payload"/> is the answer.</summary>
    public sealed record Reply(JsonObject Payload) : SlackAnswer;
}
