using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HighPoint.Bot.Manifests;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>What the Teams store demands of a manifest beyond its schema ("Teams store validation guidelines", Microsoft Learn). For manifests that keep to the schema.</summary>
internal static partial class StoreRules
{
    /// <summary>The word that every bot must answer.</summary>
    private const string Help = "help";

    /// <summary>What of <paramref name="manifest"/> the store would refuse.</summary>
    public static ImmutableArray<ManifestProblem> Check(JsonObject manifest) =>
        [.. ManifestPlaces.Unfilled(manifest), .. Rivals(manifest), .. Names(manifest), .. Addresses(manifest), .. Bot(manifest), .. Extension(manifest)];

    private static IEnumerable<ManifestProblem> Rivals(JsonObject manifest) =>
        from place in ManifestPlaces.Texts(manifest)
        let rival = Rival().Match(place.Text)
        where rival.Success
        select new ManifestProblem(place.Path, PackageWords.Rival(rival.Value));

    private static IEnumerable<ManifestProblem> Names(JsonObject manifest)
    {
        var (name, description) = (Text(manifest["name"]!["short"])!, manifest["description"]!);
        if (name.Trim().Length == 0)
        {
            yield return new("$.name.short", PackageWords.NoName);
        }

        if (OfMicrosoft().IsMatch(name))
        {
            yield return new("$.name.short", PackageWords.MicrosoftsName);
        }

        if (string.Equals(Text(description["short"]), Text(description["full"]), StringComparison.OrdinalIgnoreCase))
        {
            yield return new("$.description.full", PackageWords.SameDescription);
        }

        if (Version.TryParse(Text(manifest["version"]), out var version) && version.Major < 1)
        {
            yield return new("$.version", PackageWords.TooEarly);
        }
    }

    private static IEnumerable<ManifestProblem> Addresses(JsonObject manifest) =>
        ((string[])["websiteUrl", "privacyUrl", "termsOfUseUrl"])
            .Where(name => !(Uri.TryCreate(Text(manifest["developer"]![name]), UriKind.Absolute, out var uri) && uri.Scheme == "https"))
            .Select(name => new ManifestProblem($"$.developer.{name}", PackageWords.NoSecurePage))
            .Concat((manifest["validDomains"] as JsonArray ?? []).Index()
                .Where(domain => Uri.CheckHostName(Text(domain.Item)) != UriHostNameType.Dns || !Text(domain.Item)!.Contains('.', StringComparison.Ordinal))
                .Select(domain => new ManifestProblem($"$.validDomains[{domain.Index}]", PackageWords.NoDomain)));

    private static IEnumerable<ManifestProblem> Bot(JsonObject manifest)
    {
        if ((manifest["bots"] as JsonArray)?.FirstOrDefault() is not JsonObject bot)
        {
            return [new("$.bots", PackageWords.NoBot)];
        }

        var lists = (bot["commandLists"] as JsonArray ?? []).Select((list, at) => (Path: $"$.bots[0].commandLists[{at}]", Scopes: Strings(list!["scopes"]), Commands: list["commands"]!.AsArray())).ToArray();
        var scopes = Strings(bot["scopes"]);
        return
        [
            .. bot["isNotificationOnly"] is JsonValue only && only.GetValue<bool>() ? One("$.bots[0].isNotificationOnly", PackageWords.NotOnlyNotes) : [],
            .. scopes.Length == 0 ? One("$.bots[0].scopes", PackageWords.NoScope) : [],
            .. scopes.Where(scope => lists.Count(list => list.Scopes.Contains(scope, StringComparer.Ordinal)) != 1).Select(scope => new ManifestProblem("$.bots[0].commandLists", PackageWords.ListOf(scope))),
            .. lists.SelectMany(list => list.Scopes.Except(scopes, StringComparer.Ordinal).Select(scope => new ManifestProblem($"{list.Path}.scopes", PackageWords.ScopeOfNobody(scope)))),
            .. lists.SelectMany(list => Commands(list.Commands, list.Path)),
        ];
    }

    private static IEnumerable<ManifestProblem> Commands(JsonArray commands, string path)
    {
        var titles = commands.Select(command => Text(command!["title"])!.Trim()).ToArray();
        if (!titles.Contains(Help, StringComparer.OrdinalIgnoreCase))
        {
            yield return new($"{path}.commands", PackageWords.NoHelp);
        }

        foreach (var (at, title) in titles.Index())
        {
            var place = $"{path}.commands[{at}]";
            if (title.Length == 0 || !char.IsLetter(title[0]))
            {
                yield return new($"{place}.title", PackageWords.Prefix(title));
            }

            if (titles.Take(at).Contains(title, StringComparer.OrdinalIgnoreCase))
            {
                yield return new($"{place}.title", PackageWords.TwiceThere(title));
            }

            if (string.IsNullOrWhiteSpace(Text(commands[at]!["description"])))
            {
                yield return new($"{place}.description", ManifestWords.Missing);
            }

            if (Text(commands[at]!["type"]) == "prompt" || commands[at]!["prompt"] is not null)
            {
                yield return new(place, PackageWords.PromptAndWelcome);
            }
        }
    }

    private static IEnumerable<ManifestProblem> Extension(JsonObject manifest) =>
        (manifest["composeExtensions"] as JsonArray ?? []).Where(extension => !string.Equals(Text(extension!["botId"]), Text(manifest["bots"]?[0]?["botId"]), StringComparison.OrdinalIgnoreCase))
            .Select(_ => new ManifestProblem("$.composeExtensions[0].botId", PackageWords.OtherBot));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string[] Strings(JsonNode? list) => [.. (list as JsonArray ?? []).Select(entry => Text(entry)!)];

    private static ManifestProblem[] One(string path, string what) => [new(path, what)];

    [GeneratedRegex(@"\b(Slack|Discord|Webex|Mattermost|Rocket\.Chat|Google Chat|Google Meet|Zoom|Zulip|WhatsApp|Telegram|Workplace from Meta)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rival();

    [GeneratedRegex(@"^\s*(Microsoft|Teams|Office|Outlook|Azure|Copilot)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfMicrosoft();
}
