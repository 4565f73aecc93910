using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HighPoint.Bot.Channels.Slack.Protocol;

/// <summary>Slack's JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventEnvelope))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(SlackReply))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(OpenedConversation))]
[JsonSerializable(typeof(OpenedSocket))]
[JsonSerializable(typeof(FoundUser))]
[JsonSerializable(typeof(QuietHours))]
[JsonSerializable(typeof(UploadPlace))]
[JsonSerializable(typeof(FileShareOrder))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(ConversationOrder))]
[JsonSerializable(typeof(ViewOrder))]
[JsonSerializable(typeof(OAuthAccess))]
[JsonSerializable(typeof(SocketMessage))]
[JsonSerializable(typeof(SocketAnswer))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class SlackJson : JsonSerializerContext;
