using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HighPoint.Bot.Manifests;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>
/// A file of another language: the texts that people read of a manifest, by their JSON paths without "$." ("Localization schema reference", Microsoft Learn). The bot's
/// commands stay as they are: Teams sends the title as a message, and the bot reads English.
/// </summary>
internal static partial class Translation
{
    private const string SchemaKey = "$schema";

    /// <summary>The keys that a translation of <paramref name="manifest"/> must have, with their texts, in the manifest's order.</summary>
    public static IEnumerable<(string Key, string Text)> Keys(JsonObject manifest) => Texts(manifest, "").Where(text => Readable().IsMatch(text.Key));

    /// <summary>Keys that are missing, empty or none.</summary>
    public static IEnumerable<ManifestProblem> Check(JsonObject manifest, JsonObject texts)
    {
        var keys = Keys(manifest).Select(key => key.Key).ToArray();
        return keys.Where(key => texts[key] is not JsonValue value || !value.TryGetValue<string>(out var text) || string.IsNullOrWhiteSpace(text)).Select(key => new ManifestProblem(key, PackageWords.Untranslated))
            .Concat(texts.Select(text => text.Key).Where(key => key != SchemaKey && !keys.Contains(key, StringComparer.Ordinal)).Select(key => new ManifestProblem(key, PackageWords.NoSuchText)));
    }

    /// <summary>The manifest as its readers see it in that language.</summary>
    public static JsonObject Apply(JsonObject manifest, JsonObject texts)
    {
        var translated = manifest.DeepClone().AsObject();
        foreach (var (key, _) in Keys(manifest).ToArray())
        {
            if (texts[key] is JsonValue value && value.TryGetValue<string>(out var text))
            {
                Replace(translated, key, text);
            }
        }

        return translated;
    }

    private static void Replace(JsonObject manifest, string key, string text)
    {
        JsonNode at = manifest;
        var steps = Step().Matches(key).Select(step => step.Value).ToArray();
        foreach (var step in steps[..^1])
        {
            at = (step[0] == '[' ? at[int.Parse(step.AsSpan(1, step.Length - 2))] : at[step])!;
        }

        at[steps[^1]] = text;
    }

    private static IEnumerable<(string Key, string Text)> Texts(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray entries => entries.SelectMany((entry, at) => Texts(entry, $"{path}[{at}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };

    [GeneratedRegex(@"^(name|description)\.\w+$|^bots\[\d\]\.commandLists\[\d\]\.commands\[\d+\]\.description$|^composeExtensions\[\d\]\.commands\[\d+\]\.(title|description)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Readable();

    [GeneratedRegex(@"\[\d+\]|[^.\[\]]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
