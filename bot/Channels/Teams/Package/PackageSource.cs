using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;
using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>The folder that a package is made from: the manifest with places such as <c>${{APP_ID}}</c>, the files of other languages, the icons.</summary>
/// <param name="files">Its files.</param>
internal sealed class PackageSource(PackageFiles files)
{
    /// <summary>The folder, from the start folder or, where there is none, from the program's.</summary>
    public const string Folder = "manifest/teams";

    /// <summary>Windows' made-up languages (qps-ploc, qps-plocm), with which a translation is tried out.</summary>
    private const string MadeUp = "qps-";

    /// <summary>Reads the folder.</summary>
    /// <exception cref="SettingsException">It is not there or cannot be read.</exception>
    public static PackageSource In(Places places)
    {
        var folder = places.Find(Folder);
        try
        {
            return new PackageSource(new PackageFiles(Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".json" or ".png")
                .ToImmutableSortedDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(PackageWords.NoFolder(folder));
        }
    }

    /// <summary>The package for one owner, with what is wrong with it.</summary>
    /// <param name="order">The owner's values.</param>
    /// <param name="withMadeUp">Whether made-up languages stay in, to try the app out with them; nobody is to be given them.</param>
    public (PackageFiles Package, ImmutableArray<ManifestProblem> Problems) Make(PackageOrder order, bool withMadeUp)
    {
        if (files.Json(PackageFiles.Manifest, out var problem) is not { } manifest)
        {
            return (files, [problem!]);
        }

        if (!withMadeUp)
        {
            LeaveOutMadeUp(manifest);
        }

        var values = order.Values;
        var package = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        package[PackageFiles.Manifest] = ManifestFile.Write(ManifestPlaces.Fill(manifest, values));
        foreach (var name in PackageRules.FilesOf(manifest))
        {
            if (files.All.TryGetValue(name, out var content))
            {
                package[name] = name.EndsWith(".json", StringComparison.Ordinal) && files.Json(name, out _) is { } texts ? ManifestFile.Write(ManifestPlaces.Fill(texts, values)) : content;
            }
        }

        var made = new PackageFiles(package.ToImmutable());
        return (made, PackageRules.Check(made));
    }

    private static void LeaveOutMadeUp(JsonObject manifest)
    {
        if (manifest["localizationInfo"]?["additionalLanguages"] is JsonArray languages)
        {
            languages.RemoveAll(language => language is JsonObject entry && entry["languageTag"] is JsonValue tag && tag.TryGetValue<string>(out var text) && text.StartsWith(MadeUp, StringComparison.OrdinalIgnoreCase));
            if (languages.Count == 0)
            {
                manifest["localizationInfo"]!.AsObject().Remove("additionalLanguages");
            }
        }
    }
}
