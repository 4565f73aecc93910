using System.Text.Json;
using HighPoint.Bot.Channels.Teams.Protocol;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Reads an activity from a request, or says what is wrong with it.</summary>
internal static class ActivityReader
{
    /// <summary>What a request may hold at most, in bytes; Teams' own messages stay under 100 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int LongestId = 1000;

    /// <summary>The request's activity; it has a type.</summary>
    /// <exception cref="TeamsRefusal">It holds none, or too much.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            throw new TeamsRefusal(StatusCodes.Status415UnsupportedMediaType, TeamsWords.NotUnderstood, TeamsWords.NotJson);
        }

        try
        {
            var activity = await JsonSerializer.DeserializeAsync(request.Body, ProtocolJson.Default.Activity, cancellation) ?? throw TeamsRefusal.Bad(TeamsWords.NotJson);
            Need(activity.Type, "type");
            return (activity.Value is not { } value || IsSound(value)) && (activity.Entities ?? []).All(IsSound) ? activity : throw TeamsRefusal.Bad(TeamsWords.NotJson);
        }
        catch (JsonException)
        {
            throw TeamsRefusal.Bad(TeamsWords.NotJson);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new TeamsRefusal(error.StatusCode, TeamsWords.TooLongTitle, TeamsWords.TooLong);
        }
        catch (BadHttpRequestException)
        {
            throw TeamsRefusal.Bad(TeamsWords.NotJson);
        }
    }

    /// <summary>A property that the activity must have.</summary>
    /// <exception cref="TeamsRefusal">It has none, or one that is no id.</exception>
    public static string Need(string? value, string name) =>
        value is { Length: > 0 and <= LongestId } && !value.Contains('\0', StringComparison.Ordinal) ? value : throw TeamsRefusal.Bad(TeamsWords.Missing(name));

    /// <summary>Half a character in a text shows only where the text is read.</summary>
    private static bool IsSound(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(IsSound),
                JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && IsSound(property.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
