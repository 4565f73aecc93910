using System.Collections.Immutable;

namespace HighPoint.Language.Choices;

/// <summary>
/// Which of the candidates in a text is the fact, or that none is: for each question a linear model over the candidates' features, and a threshold that was chosen
/// on writers it had not seen. What it has learned stands in <c>choices.model</c>, which tests/Training writes.
/// </summary>
/// <remarks>
/// The file, little-endian: "HPCM"; the version (int32); the SHA-256 of the texts that it learned from (32 bytes); the words' likeness (a <see cref="WeightTable"/>);
/// for each <see cref="Sought"/> in order the score of "none" and the least likelihood that there is one (2 × float);
/// the weights of the two names (a <see cref="WeightTable"/> of two columns) and of each of the others (a <see cref="WeightTable"/> of one);
/// for each pair of <see cref="Stated"/> the same two numbers; and the weights of all of it, reasons too, one column each (a <see cref="WeightTable"/>).
/// </remarks>
internal sealed class ChoiceModel
{
    /// <summary>What the file begins with.</summary>
    public const uint Magic = 0x4D43_5048;

    /// <summary>The file's version.</summary>
    public const int Version = 4;

    /// <summary>How many things may be stated.</summary>
    public static readonly int Values = Enum.GetValues<Stated>().Length;

    /// <summary>How many of the facts that are sought are names: the first of them, with one table for all.</summary>
    public const int Names = 2;

    /// <summary>How many of them have an opposite.</summary>
    private const int Pairs = (int)Stated.NotDelivering / 2;

    private static readonly Lazy<ChoiceModel> Loaded = new(Load);
    private readonly ImmutableArray<(double None, double Least)> sought;
    private readonly WeightTable names;
    private readonly ImmutableArray<WeightTable> measures;
    private readonly ImmutableArray<(double None, double Least)> questions;
    private readonly WeightTable statements;

    private ChoiceModel(BinaryReader reader)
    {
        Corpus = [.. reader.ReadBytes(32)];
        Likeness = new WordLikeness(WeightTable.Read(reader));
        var count = Enum.GetValues<Sought>().Length;
        sought = Questions(reader, count);
        names = WeightTable.Read(reader);
        measures = [.. Enumerable.Range(0, count - Names).Select(_ => WeightTable.Read(reader))];
        questions = Questions(reader, Pairs);
        statements = WeightTable.Read(reader);
    }

    /// <summary>The model that HighPoint comes with.</summary>
    public static ChoiceModel Shipped => Loaded.Value;

    /// <summary>The SHA-256 of the texts that it learned from.</summary>
    public ImmutableArray<byte> Corpus { get; }

    /// <summary>What words are like.</summary>
    public WordLikeness Likeness { get; }

    /// <summary>Reads a model's file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or one of another version.</exception>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    public static ChoiceModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
        {
            throw new InvalidDataException("no choice model of this version");
        }

        return new ChoiceModel(reader);
    }

    /// <summary>Counts what features say for the company and for the contact, in steps of their weights.</summary>
    public void CountNames(ReadOnlySpan<uint> features, Span<int> counts) => names.Count(features, counts);

    /// <summary>The score of a name that has been counted.</summary>
    public double NameScore(Sought name, int count) => names.Scaled(count, (int)name);

    /// <summary>A candidate's score as a measure: the higher, the likelier.</summary>
    public double MeasureScore(Sought measure, ReadOnlySpan<uint> features) => measures[(int)measure - Names].Sum(features);

    /// <summary>The index of the best candidate by its scores; null where most likely none of them is it. Scores of <see cref="double.NegativeInfinity"/> don't count.</summary>
    public int? Pick(Sought sought, ReadOnlySpan<double> scores)
    {
        var head = this.sought[(int)sought];
        var (best, highest) = (-1, head.None);
        for (var at = 0; at < scores.Length; at++)
        {
            highest = Math.Max(highest, scores[at]);
            best = !double.IsNegativeInfinity(scores[at]) && (best < 0 || scores[at] > scores[best]) ? at : best;
        }

        if (best < 0)
        {
            return null;
        }

        var none = Math.Exp(head.None - highest);
        var total = none;
        foreach (var score in scores)
        {
            total += Math.Exp(score - highest);
        }

        return 1 - (none / total) >= head.Least ? best : null;
    }

    /// <summary>The scores of all that a part of a text may state, by its features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<double> scores) => statements.Sum(features, scores);

    /// <summary>Whether the parts of a text together state a thing (true), its opposite (false) or most likely neither (null).</summary>
    /// <param name="thing">The thing; its opposite is the next of <see cref="Stated"/>.</param>
    /// <param name="scores">The scores of each part, one part after the other.</param>
    /// <param name="surely">How likely it must be at least, where that is more than what was chosen for the thing.</param>
    public bool? Judge(Stated thing, ReadOnlySpan<double> scores, double surely = 0)
    {
        var (none, chosen) = questions[(int)thing / 2];
        var least = Math.Max(chosen, surely);
        var highest = none;
        for (var at = (int)thing; at < scores.Length; at += Values)
        {
            highest = Math.Max(highest, Math.Max(scores[at], scores[at + 1]));
        }

        var (yes, no) = (0.0, 0.0);
        for (var at = (int)thing; at < scores.Length; at += Values)
        {
            yes += Math.Exp(scores[at] - highest);
            no += Math.Exp(scores[at + 1] - highest);
        }

        return Math.Max(yes, no) / (yes + no + Math.Exp(none - highest)) >= least ? yes > no : null;
    }

    private static ChoiceModel Load()
    {
        using var stream = typeof(ChoiceModel).Assembly.GetManifestResourceStream("choices.model")!;
        return Read(stream);
    }

    private static ImmutableArray<(double, double)> Questions(BinaryReader reader, int count) => [.. Enumerable.Range(0, count).Select(_ => ((double)reader.ReadSingle(), (double)reader.ReadSingle()))];
}

/// <summary>The facts that are chosen among candidates.</summary>
internal enum Sought
{
    /// <summary>The customer's company.</summary>
    Company,
    /// <summary>The person at the customer's.</summary>
    Contact,
    /// <summary>The technician's own time.</summary>
    Hours,
    /// <summary>Our fee, or what the work would be worth to us.</summary>
    Amount,
    /// <summary>The day on which the work ended.</summary>
    Finished,
}
