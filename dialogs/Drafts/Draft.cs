using System.Text.Json;
using System.Text.Json.Serialization;

namespace HighPoint.Drafts;

/// <summary>A message to the customer, ready to edit, copy and send.</summary>
/// <param name="Subject">At most 60 characters; empty for a chat message and for talking points.</param>
/// <param name="Body">Plain text; paragraphs divided by an empty line.</param>
public sealed record Draft(DraftForm Form, [property: JsonConverter(typeof(DraftToneJson))] DraftTone Tone, string Subject, string Body)
{
    /// <summary>How long it is.</summary>
    public DraftLength Length { get; init; }

    /// <summary>In which way it is written.</summary>
    [JsonIgnore]
    public DraftManner Manner => new(Form, Tone, Length);
}

/// <summary>In which way a draft is written: three things, each of which changes alone.</summary>
public readonly record struct DraftManner(DraftForm Form, DraftTone Tone, DraftLength Length = DraftLength.Full);

/// <summary>The form a draft takes.</summary>
public enum DraftForm { Email, Chat, Call }

/// <summary>How a draft sounds.</summary>
public enum DraftTone { Plain, Warmer, Formal }

/// <summary>How long a draft is.</summary>
public enum DraftLength { Full, Shorter }

/// <summary>A tone by its name. "Shorter" was one of them before the length became a thing of its own, and reads as the plain tone.</summary>
public sealed class DraftToneJson : JsonConverter<DraftTone>
{
    /// <inheritdoc/>
    public override DraftTone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.String ? throw new JsonException("A tone is a name.")
        : reader.GetString() is var name && Enum.TryParse(name, out DraftTone tone) && Enum.IsDefined(tone) ? tone
        : name is nameof(DraftLength.Shorter) ? DraftTone.Plain
        : throw new JsonException("No tone has this name.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DraftTone value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
