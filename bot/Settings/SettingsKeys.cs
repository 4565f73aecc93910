using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
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
        "People:*:Id", "People:*:Name", "People:*:Role", "People:*:TimeZone", "People:*:Email", "People:*:Phone", "People:*:EntraId", "People:*:Ranked",
        "Playbook:Folder",
        "Storage:ConnectionString",
        "Retention:PipelineDays", "Retention:TalkDays",
        "Teams:AppId", "Teams:TenantId", "Teams:AppPassword", "Teams:ManagedIdentity", "Teams:OpenIdMetadata", "Teams:LoginUrl",
        "Slack:BotToken", "Slack:ClientId", "Slack:ClientSecret", "Slack:AppToken", "Slack:SigningSecret", "Slack:ApiUrl",
        "Web:Enabled", "Web:AllowRemote", "Web:Hosts:*",
    ];

    /// <summary>The first parts of all keys.</summary>
    public static readonly ImmutableArray<string> Sections = [.. All.Select(Section).Distinct(StringComparer.Ordinal)];

    /// <summary>What the host itself understands, beside our own sections.</summary>
    public static readonly ImmutableArray<string> HostSections = ["urls", "environment", "contentRoot", "applicationName", "Logging", "Kestrel", "AllowedHosts"];

    /// <summary>Notes every key in our own sections that is no setting, every section of a settings file that is none, and every variable of the environment that is nearly one of ours.</summary>
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

        foreach (var section in FileSections(source.Configuration).Where(section => !Known(section, Sections) && !Known(section, HostSections)))
        {
            source.Add(Nearest.To(section, Sections) is { } meant
                ? $"{section} is not a setting; did you mean {meant}?"
                : $"{section} is not a setting; there are {string.Join(", ", Sections)}.");
        }

        foreach (var (key, meant) in Variables(source.Configuration))
        {
            source.Add($"{key} is not a setting; did you mean {meant}?");
        }
    }

    /// <summary>
    /// Variables whose first part is nearly one of our sections, and what was meant. The environment holds every other program's variables too, so that one letter may be
    /// wrong, or one in four where the rest is a setting of ours.
    /// </summary>
    private static IEnumerable<(string Key, string Meant)> Variables(IConfiguration configuration) =>
        from provider in Providers<EnvironmentVariablesConfigurationProvider>(configuration)
        from section in provider.GetChildKeys([], parentPath: null).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)
        where !Known(section, Sections) && !Known(section, HostSections)
        let meant = Sections.MinBy(known => Nearest.Distance(section, known))!
        let distance = Nearest.Distance(section, meant)
        where distance <= Math.Max(1, section.Length / 4)
        from rest in provider.GetChildKeys([], section).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)
        let isOurs = All.Any(known => known.StartsWith($"{meant}:{(rest.All(char.IsAsciiDigit) ? "*" : rest)}", StringComparison.OrdinalIgnoreCase))
        where distance == 1 || isOurs
        select ($"{section}:{rest}", isOurs ? $"{meant}:{rest}" : meant);

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

    private static IEnumerable<string> FileSections(IConfiguration configuration) =>
        Providers<JsonConfigurationProvider>(configuration)
            .SelectMany(provider => provider.GetChildKeys([], parentPath: null))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<T> Providers<T>(IConfiguration configuration) => configuration is IConfigurationRoot root ? root.Providers.OfType<T>() : [];

    [GeneratedRegex(@":\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
