using System.Text.Json;
using System.Text.Json.Serialization;

namespace HighPoint.Conversations;

/// <summary>A message, with its card, as JSON and back. Parts are told apart by short names that never change, not by types' names.</summary>
public static partial class MessageJson
{
    /// <summary>The message as JSON.</summary>
    public static string Write(Message message) => JsonSerializer.Serialize(message, MessageFormat.Default.Message);

    /// <summary>The message that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no such message.</exception>
    public static Message Read(string json) => JsonSerializer.Deserialize(json, MessageFormat.Default.Message) ?? throw new JsonException("No message.");

    [JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Message))]
    private sealed partial class MessageFormat : JsonSerializerContext;
}

/// <summary>Markup as its CommonMark source.</summary>
public sealed class MarkupJson : JsonConverter<Markup>
{
    /// <inheritdoc/>
    public override Markup Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Markup.Trusted(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Markup value, JsonSerializerOptions options) => writer.WriteStringValue(value.Source);
}
