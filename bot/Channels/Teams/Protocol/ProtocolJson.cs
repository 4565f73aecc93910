using System.Text.Json.Serialization;
using System.Text.Json;
using HighPoint.Bot.Channels.Teams.Outbound;

namespace HighPoint.Bot.Channels.Teams.Protocol;

/// <summary>The Activity Protocol's JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(CardActionResponse))]
[JsonSerializable(typeof(TaskResponse))]
[JsonSerializable(typeof(TaskDialog))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
