using System.Text.Json;
using System.Text.Json.Serialization;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>Where a conversation is reached, as it is stored: what the Bot Framework calls a conversation reference. Only what came with a verified token is kept (A2304).</summary>
/// <param name="ServiceUrl">The connector that serves it.</param>
/// <param name="ConversationId">Its id; a thread's with the post that it hangs from.</param>
/// <param name="BotId">The bot's own id in it.</param>
/// <param name="TenantId">The tenant.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="UserId">In a personal chat: the other one in it.</param>
internal sealed record TeamsAddress(string ServiceUrl, string ConversationId, string BotId, string TenantId, string ConversationType, string? UserId = null)
{
    /// <summary>As it is stored.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, TeamsAddressJson.Default.TeamsAddress);

    /// <summary>What <see cref="ToString"/> wrote; null for nothing.</summary>
    /// <exception cref="JsonException">The text is no such address.</exception>
    public static TeamsAddress? Read(string? text) => text is null ? null : JsonSerializer.Deserialize(text, TeamsAddressJson.Default.TeamsAddress);
}

/// <summary>The stored form.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TeamsAddress))]
internal sealed partial class TeamsAddressJson : JsonSerializerContext;
