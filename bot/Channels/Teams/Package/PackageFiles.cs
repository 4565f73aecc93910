using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>The files of an app's package, by their names in the zip.</summary>
internal sealed record PackageFiles(ImmutableSortedDictionary<string, byte[]> All)
{
    /// <summary>The file that describes the app.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The zip where no other is named.</summary>
    public const string DefaultName = "highpoint-teams.zip";

    /// <summary>Nothing is said of a file's size; a package with icons is some ten kilobytes.</summary>
    private const long MostBytes = 10_000_000;

    /// <summary>The files in a zip.</summary>
    /// <exception cref="InvalidDataException">It is no zip.</exception>
    public static PackageFiles InZip(byte[] zip) => new(FixedZip.Read(zip, MostBytes));

    /// <summary>The files as a zip: the same files, the same bytes.</summary>
    public byte[] ToZip() => FixedZip.Write(All);

    /// <summary>A JSON file's object; null, with the problem, where there is none.</summary>
    public JsonObject? Json(string name, out ManifestProblem? problem)
    {
        if (All.TryGetValue(name, out var bytes))
        {
            return ManifestFile.Read(name, bytes, out problem);
        }

        problem = new ManifestProblem(name, PackageWords.NoFile);
        return null;
    }
}
