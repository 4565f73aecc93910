using System.Text.Json;
using System.Text.Json.Serialization;

namespace HighPoint.Conversations;

/// <summary>A conversation's state as JSON and back.</summary>
public static partial class StateCodec
{
    /// <summary>The state as JSON, with the version of its format.</summary>
    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, Json.Default.ConversationState);

    /// <summary>The state that <see cref="Write"/> wrote.</summary>
    public static ConversationState Read(string json) => JsonSerializer.Deserialize(json, Json.Default.ConversationState) ?? ConversationState.New;

    [JsonSerializable(typeof(ConversationState))]
    private sealed partial class Json : JsonSerializerContext;
}
