using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace HighPoint.Training;

/// <summary>The corpus: one file a writer. The writers of <c>Validation</c> teach nothing; they only test.</summary>
internal static class CorpusFiles
{
    /// <summary>The keys of a debrief that are facts.</summary>
    public static ImmutableArray<string> FactNames { get; } =
        ["client", "contact", "email", "phone", "hours", "resolved", "delivered", "reasons", "agreement", "paying", "amount", "finished"];

    /// <summary>Every key of a debrief, in order.</summary>
    public static ImmutableArray<string> Keys { get; } = ["id", "text", "kind", "also", "ambiguous", .. FactNames, "note"];

    /// <summary>What a debrief's message is: sent at this moment, in this zone.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "tests", "Corpus");

    /// <summary>The debriefs of the writers of one part ("Training" or "Validation"), by file and line.</summary>
    public static ImmutableArray<Debrief> Debriefs(string part) => [.. Lines(part).Select(Debrief.Of)];

    /// <summary>The writers of one part, in order.</summary>
    public static ImmutableArray<string> Writers(string part) => [.. Files(part).Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>Lines that are no debrief.</summary>
    public static ImmutableArray<string> Others() => [.. Lines("Other").Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)];

    /// <summary>The lines of one part's files, in order.</summary>
    public static IEnumerable<string> Lines(string part) => Files(part).SelectMany(File.ReadLines);

    /// <summary>The files of one part, in order.</summary>
    public static IEnumerable<string> Files(string part) =>
        Directory.EnumerateFiles(Path.Combine(Folder, part), "*.jsonl").OrderBy(Path.GetFileName, StringComparer.Ordinal);

    /// <summary>What is learned from.</summary>
    private static readonly string[] Parts = ["Training", "Fragments", "Sentences", "Other"];

    /// <summary>Sentences that state a fact, or nothing of it; the file is named after the fact.</summary>
    public static IEnumerable<Debrief> Sentences(string fact) => Debriefs("Sentences").Where(sentence => string.Equals(sentence.Writer, fact, StringComparison.Ordinal));

    /// <summary>The SHA-256 of everything that is learned from.</summary>
    public static ImmutableArray<byte> Hash() => [.. SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Parts.SelectMany(Lines))))];

    /// <summary>A path of the repository.</summary>
    public static string At(string path) => Path.Combine(Root(), path);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("There is no Bot.sln above the program.");
    }
}
