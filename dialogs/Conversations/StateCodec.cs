using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace HighPoint.Conversations;

/// <summary>A conversation's state as JSON and back.</summary>
public static partial class StateCodec
{
    private static readonly StateFormat Types = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // What is missing or null where it must not be is no state.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));

    /// <summary>The state as JSON, with the version of its format.</summary>
    public static string Write(ConversationState state) => JsonSerializer.Serialize(new Stored(StateUpgrade.Format, state), Types.Stored);

    /// <summary>The state that <see cref="Write"/> wrote, in this version or an older one. What cannot be read begins anew and says so (see <see cref="ConversationState.Lost"/>).</summary>
    public static ConversationState Read(string json)
    {
        try
        {
            return Stored.Of(json) ?? Lost;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return Lost;
        }
    }

    private static ConversationState Lost => ConversationState.New with { Welcomed = true, Lost = true };

    /// <summary>What lies in the store.</summary>
    internal sealed record Stored(int Format, ConversationState State)
    {
        /// <summary>The state; null where its format is unknown.</summary>
        /// <exception cref="JsonException">It is no state.</exception>
        /// <exception cref="NotSupportedException">A part of it does not say what it is.</exception>
        public static ConversationState? Of(string json)
        {
            try
            {
                if (JsonSerializer.Deserialize(json, Types.Stored) is { Format: StateUpgrade.Format, State: { } today })
                {
                    return today;
                }
            }
            catch (JsonException)
            {
                // Another format, or none: looked at again below.
            }

            return JsonNode.Parse(json) is JsonObject older && StateUpgrade.ToToday(older) is { } upgraded
                ? upgraded.Deserialize(Types.Stored)?.State
                : null;
        }
    }

    [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
    [JsonSerializable(typeof(Stored))]
    private sealed partial class StateFormat : JsonSerializerContext;
}
