using System.Text.Json;
using System.Text.Json.Serialization;

namespace HighPoint.Bot.Channels.Teams.Protocol;

/// <summary>The Activity Protocol's JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(CardActionResponse))]
[JsonSerializable(typeof(TaskResponse))]
[JsonSerializable(typeof(TaskDialog))]
[JsonSerializable(typeof(ExpectedReplies))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
