using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace HighPoint.Bot.Settings;

/// <summary>Reads a time zone's IANA id. Abbreviations are none, though the database knows some: "EST" never changes to summer time, and is seldom what is meant.</summary>
internal static class ZoneReader
{
    /// <summary>What abbreviations and everyday names mostly stand for. UTC is the one that is clear.</summary>
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ET"] = "America/New_York", ["EST"] = "America/New_York", ["EDT"] = "America/New_York", ["EST5EDT"] = "America/New_York", ["Eastern"] = "America/New_York", ["Eastern Time"] = "America/New_York",
        ["CT"] = "America/Chicago", ["CST"] = "America/Chicago", ["CDT"] = "America/Chicago", ["CST6CDT"] = "America/Chicago", ["Central"] = "America/Chicago", ["Central Time"] = "America/Chicago",
        ["MT"] = "America/Denver", ["MST"] = "America/Denver", ["MDT"] = "America/Denver", ["MST7MDT"] = "America/Denver", ["Mountain"] = "America/Denver", ["Mountain Time"] = "America/Denver",
        ["PT"] = "America/Los_Angeles", ["PST"] = "America/Los_Angeles", ["PDT"] = "America/Los_Angeles", ["PST8PDT"] = "America/Los_Angeles", ["Pacific"] = "America/Los_Angeles", ["Pacific Time"] = "America/Los_Angeles",
        ["AKST"] = "America/Anchorage", ["AKDT"] = "America/Anchorage", ["HST"] = "Pacific/Honolulu", ["AST"] = "America/Halifax", ["NST"] = "America/St_Johns",
        ["GMT"] = "Europe/London", ["BST"] = "Europe/London", ["WET"] = "Europe/Lisbon", ["CET"] = "Europe/Berlin", ["CEST"] = "Europe/Berlin", ["MET"] = "Europe/Berlin", ["EET"] = "Europe/Athens", ["EEST"] = "Europe/Athens",
        ["IST"] = "Asia/Kolkata", ["JST"] = "Asia/Tokyo", ["AEST"] = "Australia/Sydney", ["AEDT"] = "Australia/Sydney", ["ACST"] = "Australia/Adelaide", ["AWST"] = "Australia/Perth", ["NZST"] = "Pacific/Auckland", ["NZDT"] = "Pacific/Auckland",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone that <paramref name="key"/> names; <paramref name="fallback"/> where nothing is set, or where there is no such zone.</summary>
    public static DateTimeZone Read(SettingsSource source, string key, DateTimeZone fallback) =>
        source.Text(key) is not { } id ? fallback
        : Find(id) is { } zone ? zone
        : source.Refuse(key, id, Allowed(id), fallback);

    /// <summary>The same for a zone that may be missing, but not empty.</summary>
    public static DateTimeZone ReadOrRefuse(SettingsSource source, string key, DateTimeZone fallback) =>
        source.Configuration[key] is not null && source.Text(key) is null ? source.Refuse(key, "", Allowed(""), fallback) : Read(source, key, fallback);

    /// <summary>The zone of this id; null where there is none.</summary>
    public static DateTimeZone? Find(string id) => IsZone(id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    /// <summary>"America/New_York", "Japan" and "UTC", but no abbreviation and no bare offset.</summary>
    private static bool IsZone(string id) => string.Equals(id, "UTC", StringComparison.Ordinal)
        || (DateTimeZoneProviders.Tzdb.Ids.Contains(id, StringComparer.Ordinal) && (id.Contains('/', StringComparison.Ordinal) || id.Any(char.IsAsciiLetterLower)));

    /// <summary>What is allowed, with up to three ids that are near: by what it stands for, by spelling, by city, or by Windows' name of the zone.</summary>
    public static string Allowed(string id) => Near(id) is { Length: > 0 } near
        ? $"an IANA time zone, perhaps {string.Join(" or ", near.Select(zone => $"\"{zone}\""))}"
        : "an IANA time zone such as \"America/New_York\"";

    private static string[] Near(string id)
    {
        if (Meant.TryGetValue(id, out var meant) || TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(id, out meant))
        {
            return [meant];
        }

        var wanted = id.Replace(' ', '_');
        var furthest = Math.Min(2, City(wanted).Length / 4);
        return [.. DateTimeZoneProviders.Tzdb.Ids
            .Where(zone => zone.Contains('/', StringComparison.Ordinal))
            .Select(zone => (zone, distance: Math.Min(Nearest.Distance(wanted, zone), Nearest.Distance(City(wanted), City(zone)))))
            .Where(pair => pair.distance <= furthest)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => Nearest.Distance(wanted, pair.zone))
            .ThenBy(pair => pair.zone, StringComparer.Ordinal)
            .Select(pair => pair.zone)
            .Take(3)];
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..];
}
