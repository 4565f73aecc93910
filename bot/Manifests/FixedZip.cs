using System.Collections.Immutable;
using System.IO.Compression;

namespace HighPoint.Bot.Manifests;

/// <summary>Zip files that are the same, byte for byte, wherever and whenever the same files go in.</summary>
internal static class FixedZip
{
    /// <summary>The earliest time that a zip file can hold.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files as a zip, in the order of their names. They are stored, not compressed: compressors differ from one runtime to the next.</summary>
    public static byte[] Write(ImmutableSortedDictionary<string, byte[]> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Always;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The files in a zip, by their names; folders are left out.</summary>
    /// <exception cref="InvalidDataException">It is no zip, or holds more than <paramref name="most"/> bytes.</exception>
    public static ImmutableSortedDictionary<string, byte[]> Read(byte[] zip, long most)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        if (archive.Entries.Sum(entry => entry.Length) > most)
        {
            throw new InvalidDataException("The zip holds more than an app's package may.");
        }

        return archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).GroupBy(entry => entry.FullName, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(same => same.Key, same => Content(same.First()), StringComparer.Ordinal);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new byte[entry.Length];
        stream.ReadExactly(content);
        return content;
    }
}
