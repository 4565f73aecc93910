using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HighPoint.Nudges;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace HighPoint.Pipeline;

/// <summary>
/// The pipeline's records as JSON and back. Changes are told apart by short names that never change, not by types' names;
/// points in time are ISO 8601 in UTC.
/// </summary>
public static partial class PipelineJson
{
    private static readonly PipelineFormat Types = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }
        .ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));

    /// <summary>An event as JSON, its change included.</summary>
    public static string Write(PipelineEvent value) => JsonSerializer.Serialize(value, Types.PipelineEvent);

    /// <summary>The change of an event alone, for a store that keeps the rest in columns.</summary>
    public static string Write(PipelineChange value) => JsonSerializer.Serialize(value, Types.PipelineChange);

    /// <summary>An opportunity as JSON.</summary>
    public static string Write(Opportunity value) => JsonSerializer.Serialize(value, Types.Opportunity);

    /// <summary>An engagement as JSON.</summary>
    public static string Write(Engagement value) => JsonSerializer.Serialize(value, Types.Engagement);

    /// <summary>A nudge as JSON.</summary>
    public static string Write(Nudge value) => JsonSerializer.Serialize(value, Types.Nudge);

    /// <summary>The event that was written.</summary>
    /// <exception cref="JsonException">The text is no event.</exception>
    public static PipelineEvent ReadEvent(string json) => Read(json, Types.PipelineEvent);

    /// <summary>The change that was written.</summary>
    /// <exception cref="JsonException">The text is no change.</exception>
    public static PipelineChange ReadChange(string json) => Read(json, Types.PipelineChange);

    /// <summary>The opportunity that was written.</summary>
    /// <exception cref="JsonException">The text is no opportunity.</exception>
    public static Opportunity ReadOpportunity(string json) => Read(json, Types.Opportunity);

    /// <summary>The engagement that was written.</summary>
    /// <exception cref="JsonException">The text is no engagement.</exception>
    public static Engagement ReadEngagement(string json) => Read(json, Types.Engagement);

    /// <summary>The nudge that was written.</summary>
    /// <exception cref="JsonException">The text is no nudge.</exception>
    public static Nudge ReadNudge(string json) => Read(json, Types.Nudge);

    private static T Read<T>(string json, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("Nothing written.");
        }
        catch (NotSupportedException e)
        {
            // What has no short name, or is no object at all.
            throw new JsonException("Not what was written.", e);
        }
    }

    [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
    [JsonSerializable(typeof(PipelineEvent))]
    [JsonSerializable(typeof(Opportunity))]
    [JsonSerializable(typeof(Engagement))]
    [JsonSerializable(typeof(Nudge))]
    private sealed partial class PipelineFormat : JsonSerializerContext;
}
