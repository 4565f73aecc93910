using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HighPoint.Bot.Manifests;

/// <summary>A JSON file of an app's package.</summary>
internal static class ManifestFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object in a file; null, with the problem, where there is none.</summary>
    public static JsonObject? Read(string name, ReadOnlySpan<byte> bytes, out ManifestProblem? problem)
    {
        problem = null;
        try
        {
            if (JsonNode.Parse(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes, documentOptions: Lenient) is JsonObject document)
            {
                return document;
            }

            problem = new ManifestProblem(name, ManifestWords.NoObject);
        }
        catch (JsonException e)
        {
            problem = new ManifestProblem(name, ManifestWords.NoJson(e.LineNumber, e.Message));
        }

        return null;
    }

    /// <summary>The file's bytes, for eyes: indented, every character as itself.</summary>
    public static byte[] Write(JsonNode document) => [.. JsonSerializer.SerializeToUtf8Bytes(document, Readable), (byte)'\n'];
}
