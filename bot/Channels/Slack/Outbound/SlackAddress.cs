using System.Text.Json;
using System.Text.Json.Serialization;

namespace HighPoint.Bot.Channels.Slack.Outbound;

/// <summary>Where a conversation is reached, as it is stored.</summary>
/// <param name="Channel">The channel's or direct message's id.</param>
/// <param name="Thread">The first message of the thread in which somebody asked; null for the channel itself.</param>
internal sealed record SlackAddress(string Channel, string? Thread = null)
{
    /// <summary>As it is stored.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, SlackAddressJson.Default.SlackAddress);

    /// <summary>What <see cref="ToString"/> wrote; null for nothing.</summary>
    /// <exception cref="JsonException">The text is no such address.</exception>
    public static SlackAddress? Read(string? text) => text is null ? null : JsonSerializer.Deserialize(text, SlackAddressJson.Default.SlackAddress);
}

/// <summary>The stored form.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackAddress))]
internal sealed partial class SlackAddressJson : JsonSerializerContext;
