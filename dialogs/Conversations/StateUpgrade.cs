using System.Text.Json.Nodes;

namespace HighPoint.Conversations;

/// <summary>Brings stored states of older formats to today's, one step at a time.</summary>
public static class StateUpgrade
{
    /// <summary>Today's format.</summary>
    public const int Format = 2;

    /// <summary>The stored text in today's format; null where there is no way from the format it is in.</summary>
    public static JsonObject? ToToday(JsonObject stored)
    {
        // Format 1 did not say its number.
        var format = stored["format"] is null ? 1 : stored["format"] is JsonValue value && value.TryGetValue(out int number) ? number : 0;
        return format switch
        {
            1 => FromFirst(stored),
            Format => stored,
            _ => null,
        };
    }

    /// <summary>Format 1 was the bare state, and knew only whether the person had been welcomed: <c>{"Welcomed":true}</c>.</summary>
    private static JsonObject? FromFirst(JsonObject stored) => stored["Welcomed"] is JsonValue value && value.TryGetValue(out bool welcomed)
        ? new JsonObject { ["format"] = Format, ["state"] = new JsonObject { ["welcomed"] = welcomed } }
        : null;
}
