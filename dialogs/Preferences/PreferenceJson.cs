using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace HighPoint.Preferences;

/// <summary>Preferences as JSON and back.</summary>
public static partial class PreferenceJson
{
    private static readonly Format Types = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }
        .ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));

    /// <summary>Preferences as JSON.</summary>
    public static string Write(NudgePreferences value) => JsonSerializer.Serialize(value, Types.NudgePreferences);

    /// <summary>What was written; <see cref="NudgePreferences.None"/> for anything else.</summary>
    public static NudgePreferences Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Types.NudgePreferences) ?? NudgePreferences.None;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // The second is for half of a surrogate pair, which is no text at all.
            return NudgePreferences.None;
        }
    }

    [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
    [JsonSerializable(typeof(NudgePreferences))]
    private sealed partial class Format : JsonSerializerContext;
}
