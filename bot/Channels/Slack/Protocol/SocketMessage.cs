using System.Text.Json;
using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Slack.Protocol;

/// <summary>What comes over a Socket Mode connection (Slack, "Using Socket Mode").</summary>
internal sealed record SocketMessage
{
    /// <summary><c>hello</c>, <c>disconnect</c>, <c>events_api</c>, <c>interactive</c> or <c>slash_commands</c>.</summary>
    public string? Type { get; init; }

    /// <summary>By which it is acknowledged.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>What would come by HTTP.</summary>
    public JsonElement Payload { get; init; }
}

/// <summary>That an envelope was taken.</summary>
/// <param name="EnvelopeId">Which.</param>
/// <param name="Payload">The answer; null where there is none.</param>
internal sealed record SocketAnswer(string EnvelopeId, JsonObject? Payload);
