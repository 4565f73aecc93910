using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace HighPoint.Pipeline.Questions;

/// <summary>A question as short JSON, to travel in a button, and back.</summary>
public static partial class QuestionJson
{
    private static readonly QuestionFormat Types = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));

    /// <summary>The question as JSON. What was not understood is left out.</summary>
    public static string Write(Question question) => JsonSerializer.Serialize(question with { Unread = default }, Types.Question);

    /// <summary>The question that was written, or that the name of a <see cref="PipelinePart"/> stands for; the plain one for anything else.</summary>
    public static Question Read(string text)
    {
        if (PipelineParts.Find(text) is { } part)
        {
            return Question.Plain with { Part = part };
        }

        try
        {
            return text.StartsWith('{') && JsonSerializer.Deserialize(text, Types.Question) is { Page: >= 0 } question
                && Enum.IsDefined(question.Asked) && (question.Part is not { } named || Enum.IsDefined(named)) && (question.Kind is not { } kind || Enum.IsDefined(kind))
                ? question
                : Question.Plain;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return Question.Plain;
        }
    }

    [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
    [JsonSerializable(typeof(Question))]
    private sealed partial class QuestionFormat : JsonSerializerContext;
}
