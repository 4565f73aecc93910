using System.Text.Json;
using System.Text.Json.Serialization;

namespace HighPoint.Bot.Channels.Slack.Protocol;

/// <summary>Text, or null for anything else: some events have an object where others have an id.</summary>
internal sealed class TextOrNothing : JsonConverter<string?>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
