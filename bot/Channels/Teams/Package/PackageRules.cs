using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>Whether Teams would take a package: the manifest's schema, the store's rules, the icons, the other languages.</summary>
internal static class PackageRules
{
    private const string SchemaName = "teams-manifest.schema.json";

    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        using var stream = typeof(PackageRules).Assembly.GetManifestResourceStream(SchemaName)!;
        return new JsonSchema(JsonNode.Parse(stream)!.AsObject());
    });

    /// <summary>All that is wrong with a package; empty where nothing is.</summary>
    public static ImmutableArray<ManifestProblem> Check(PackageFiles package)
    {
        if (package.Json(PackageFiles.Manifest, out var problem) is not { } manifest)
        {
            return [problem!];
        }

        var shape = Schema.Value.Check(manifest);

        // The rules look into a manifest of the right shape.
        return shape.IsEmpty
            ? [.. StoreRules.Check(manifest), .. Icons.Check(manifest, package), .. Languages(manifest, package), .. Strangers(manifest, package)]
            : shape;
    }

    /// <summary>The files that a manifest names.</summary>
    public static ImmutableArray<string> FilesOf(JsonObject manifest) =>
    [
        .. ((JsonNode?[])[manifest["icons"]?["color"], manifest["icons"]?["outline"], manifest["icons"]?["color32x32"], manifest["localizationInfo"]?["defaultLanguageFile"]])
            .Concat((manifest["localizationInfo"]?["additionalLanguages"] as JsonArray ?? []).Select(language => language?["file"]))
            .OfType<JsonValue>().Select(name => name.TryGetValue<string>(out var text) ? text : null).OfType<string>(),
    ];

    /// <summary>In every other language the manifest must keep to the schema and the store's rules too.</summary>
    private static IEnumerable<ManifestProblem> Languages(JsonObject manifest, PackageFiles package)
    {
        foreach (var file in (manifest["localizationInfo"]?["additionalLanguages"] as JsonArray ?? []).Select(language => language!["file"]!.GetValue<string>()))
        {
            if (package.Json(file, out var problem) is not { } texts)
            {
                yield return problem!;
                continue;
            }

            var missing = Translation.Check(manifest, texts).ToArray();
            var translated = Translation.Apply(manifest, texts);
            foreach (var wrong in missing.Concat(Schema.Value.Check(translated) is { IsEmpty: false } shape ? shape : StoreRules.Check(translated)))
            {
                yield return wrong with { Place = $"{file}: {wrong.Place}" };
            }
        }
    }

    private static IEnumerable<ManifestProblem> Strangers(JsonObject manifest, PackageFiles package) =>
        package.All.Keys.Where(name => name != PackageFiles.Manifest && !FilesOf(manifest).Contains(name, StringComparer.Ordinal)).Select(name => new ManifestProblem(name, PackageWords.Stranger));
}
