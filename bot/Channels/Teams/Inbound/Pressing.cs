using System.Collections.Immutable;
using System.Text.Json;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Reads buttons that were pressed, out of the data that they carry: their command, and beside it the values of the card's inputs.</summary>
internal static class Pressing
{
    /// <summary>What was pressed; null where <paramref name="data"/> is no button's of this bot.</summary>
    public static Said.Pressed? Of(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } fields || !Command.TryParse(Text(fields, CardData.Command), out var command))
        {
            return null;
        }

        var inputs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.EnumerateObject().Where(field => field.Name is not (CardData.Command or "msteams")))
        {
            if (Text(field.Value) is { } value)
            {
                inputs[field.Name] = string.Equals(value, CardData.Nothing, StringComparison.Ordinal) ? "" : value;
            }
        }

        return new Said.Pressed(command, inputs.ToImmutable());
    }

    /// <summary>A member of <paramref name="value"/>; null where it has none.</summary>
    public static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A member of <paramref name="value"/> as text; null where it has none.</summary>
    public static string? Text(JsonElement? value, string name) => Member(value, name) is { } member ? Text(member) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
