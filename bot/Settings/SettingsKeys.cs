using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration.Json;

namespace HighPoint.Bot.Settings;

/// <summary>Every setting that HighPoint has, so that a misspelt one is told and not passed over in silence.</summary>
internal static partial class SettingsKeys
{
    /// <summary>All keys; <c>*</c> stands for an entry's number.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "Company:Name", "Company:Phone", "Company:Website", "Company:Currency", "Company:Region",
        "TimeZone",
        "BusinessHours:Monday", "BusinessHours:Tuesday", "BusinessHours:Wednesday", "BusinessHours:Thursday",
        "BusinessHours:Friday", "BusinessHours:Saturday", "BusinessHours:Sunday",
        "HolidayCalendar",
        "People:*:Id", "People:*:Name", "People:*:Role", "People:*:TimeZone", "People:*:Email", "People:*:Phone",
        "Playbook:Folder",
        "Storage:ConnectionString",
        "Web:Enabled", "Web:AllowRemote", "Web:Hosts:*",
    ];

    /// <summary>The first parts of all keys.</summary>
    public static readonly ImmutableArray<string> Sections = [.. All.Select(Section).Distinct(StringComparer.Ordinal)];

    /// <summary>Notes every key in our own sections that is no setting, and every section of the settings file that is one letter or two from ours.</summary>
    public static void Check(SettingsSource source)
    {
        foreach (var (key, value) in source.Configuration.AsEnumerable().OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            var isOurs = key.Contains(':', StringComparison.Ordinal) && Known(Section(key), Sections);
            var isEmptyList = string.IsNullOrEmpty(value) && Known($"{key}:*", All);
            if (value is not null && isOurs && !isEmptyList && !Known(Pattern(key), All))
            {
                source.Add(Unknown(key));
            }
        }

        foreach (var section in FileSections(source.Configuration).Where(section => !Known(section, Sections)))
        {
            if (Nearest.To(section, Sections) is { } meant)
            {
                source.Add($"{section} is not a setting; did you mean {meant}?");
            }
        }
    }

    private static string Unknown(string key)
    {
        var siblings = All.Where(known => string.Equals(Section(known), Section(key), StringComparison.OrdinalIgnoreCase)).ToArray();
        var meant = Nearest.To(Pattern(key), siblings);
        return meant is not null
            ? $"{key} is not a setting; did you mean {Renumbered(meant, key)}?"
            : $"{key} is not a setting; there {(siblings.Length == 1 ? "is only" : "are")} {string.Join(", ", siblings)}.";
    }

    private static string Renumbered(string pattern, string key) =>
        Numbers().Match(key) is { Success: true } number ? pattern.Replace(":*", number.Value, StringComparison.Ordinal) : pattern.Replace(":*", ":0", StringComparison.Ordinal);

    private static string Pattern(string key) => Numbers().Replace(key, ":*");

    private static string Section(string key) => key.Split(':', 2)[0];

    private static bool Known(string name, ImmutableArray<string> names) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Only files are looked at: the environment holds the variables of every other program too.</summary>
    private static IEnumerable<string> FileSections(IConfiguration configuration) =>
        configuration is not IConfigurationRoot root
            ? []
            : root.Providers.OfType<JsonConfigurationProvider>()
                .SelectMany(provider => provider.GetChildKeys([], parentPath: null))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@":\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
