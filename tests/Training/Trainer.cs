using System.Collections.Immutable;
using HighPoint.Language.Occasions;

namespace HighPoint.Training;

/// <summary>Learns what ships. The same corpus and the same package give the same file, byte for byte.</summary>
internal static class Trainer
{
    /// <summary>How many of the commonest words have a meaning.</summary>
    private const int CommonestWords = 60_000;

    /// <summary>The file that the bot comes with.</summary>
    public static string File { get; } = CorpusFiles.At("dialogs/Language/Occasions/occasions.model");

    /// <summary>The SHA-256 of what the shipped model has learned from.</summary>
    public static ImmutableArray<byte> LearnedFrom => OccasionModel.Shipped.Corpus;

    /// <summary>Reads the words' vectors out of the npm package.</summary>
    public static WordVectors Vectors(string package) => WordVectors.Read(package, CommonestWords);

    /// <summary>The training writers' debriefs, a few words of each kind, and the lines that are no debrief.</summary>
    public static ImmutableArray<Example> Examples(WordVectors vectors) =>
        [.. CorpusFiles.Debriefs("Training").Concat(CorpusFiles.Debriefs("Fragments")).Select(debrief => Example.Of(debrief, vectors)), .. CorpusFiles.Others().Select(text => Example.Other(text, vectors))];

    /// <summary>The group of each feature by its key.</summary>
    public static IReadOnlyDictionary<uint, FeatureGroup> Groups(ImmutableArray<Example> examples) =>
        examples.SelectMany(example => example.Features).DistinctBy(feature => feature.Key).ToDictionary(feature => feature.Key, feature => feature.Group);

    /// <summary>Learns and writes the file; the kinds are told on to what is learned next.</summary>
    public static Kinds Train(string package)
    {
        var vectors = Vectors(package);
        var examples = Examples(vectors);
        var crossed = Validation.Crossed(Approach.Best, examples);
        var temperature = Validation.Temperature(crossed);
        var groups = Groups(examples);
        var bytes = ModelWriter.Bytes(LinearModel.Learn(Approach.Best, examples), groups, vectors, [0, 0, 0, 0, 0], temperature);
        System.IO.File.WriteAllBytes(File, bytes);
        Console.WriteLine($"{File}: {bytes.Length} bytes, from {examples.Length} lines, temperature {temperature:0.00}");
        return new Kinds(
            new OccasionModel(TextModel.Read(new MemoryStream(bytes))),
            crossed.DistinctBy(one => one.Example.Debrief!.Text, StringComparer.Ordinal)
                .ToDictionary(one => one.Example.Debrief!.Text, one => Validation.Judge(one.Example.Debrief!, one.Sums, temperature).Likely, StringComparer.Ordinal));
    }
}
