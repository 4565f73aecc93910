using NodaTime;
using NodaTime.TimeZones;

namespace HighPoint.Bot.Settings;

/// <summary>Reads a time zone's IANA id.</summary>
internal static class ZoneReader
{
    /// <summary>The zone that <paramref name="key"/> names; <paramref name="fallback"/> where nothing is set, or where there is no such zone.</summary>
    public static DateTimeZone Read(SettingsSource source, string key, DateTimeZone fallback) =>
        source.Text(key) is not { } id ? fallback
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? source.Refuse(key, id, Allowed(id), fallback);

    /// <summary>What is allowed, with up to three ids that are near: by spelling, by city, or by Windows' name of the zone.</summary>
    private static string Allowed(string id) => Near(id) is { Length: > 0 } near
        ? $"an IANA time zone, perhaps {string.Join(" or ", near.Select(zone => $"\"{zone}\""))}"
        : "an IANA time zone such as \"America/New_York\"";

    private static string[] Near(string id)
    {
        if (TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(id, out var mapped))
        {
            return [mapped];
        }

        var wanted = id.Replace(' ', '_');
        return [.. DateTimeZoneProviders.Tzdb.Ids
            .Where(zone => zone.Contains('/', StringComparison.Ordinal))
            .Select(zone => (zone, distance: Math.Min(Nearest.Distance(wanted, zone), Nearest.Distance(City(wanted), City(zone)))))
            .Where(pair => pair.distance <= 2)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => Nearest.Distance(wanted, pair.zone))
            .ThenBy(pair => pair.zone, StringComparer.Ordinal)
            .Select(pair => pair.zone)
            .Take(3)];
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..];
}
