using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
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

    private static readonly JsonDocumentOptions Lenient = new() { AllowDuplicateProperties = false };

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
        problem = null;
        if (!All.TryGetValue(name, out var bytes))
        {
            problem = new ManifestProblem(name, PackageWords.NoFile);
            return null;
        }

        try
        {
            if (JsonNode.Parse(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes, documentOptions: Lenient) is JsonObject document)
            {
                return document;
            }

            problem = new ManifestProblem(name, PackageWords.NoObject);
        }
        catch (JsonException e)
        {
            problem = new ManifestProblem(name, PackageWords.NoJson(e.LineNumber, e.Message));
        }

        return null;
    }
}
