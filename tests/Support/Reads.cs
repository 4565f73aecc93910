using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language;

namespace HighPoint.Support;

/// <summary>What a reader makes of an utterance, said outright: conversations are tested apart from the understanding of words.</summary>
public static class Reads
{
    public static readonly Classification Nothing = new([0.25, 0.25, 0.25, 0.25], []);

    public static Reading Job(Occasion occasion, double confidence, Facts facts, params ReadOnlySpan<string> evidence) =>
        new(new Intent.Debrief(), Kind(occasion, confidence, evidence), facts, []);

    public static Reading More(Facts facts) => new(new Intent.Debrief(), Nothing, facts, []);

    public static Reading Answer(Facts facts) => new(new Intent.Answer(), Nothing, facts, []);

    public static Reading AnswerKind(Occasion occasion) => new(new Intent.Answer(), Kind(occasion, 1), Facts.None, []);

    public static Reading Correct(Facts facts, params ImmutableArray<FactName> names) => new(new Intent.Correct(names), Nothing, facts, []);

    public static Reading CorrectKind(Occasion occasion) => new(new Intent.Correct([FactName.Occasion]), Kind(occasion, 1), Facts.None, []);

    public static Reading As(Intent intent, Facts? facts = null) => new(intent, Nothing, facts ?? Facts.None, []);

    public static Reading NotAtAll { get; } = As(new Intent.Unknown());

    private static Classification Kind(Occasion occasion, double confidence, params ReadOnlySpan<string> evidence)
    {
        var words = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var word in evidence)
        {
            words.Add(new Evidence(word, 0, occasion, 1));
        }

        return new Classification([.. Enum.GetValues<Occasion>().Select(each => each == occasion ? confidence : (1 - confidence) / 3)], words.ToImmutable());
    }
}

/// <summary>A reader that makes of every utterance what it is told to.</summary>
public sealed class ScriptedReader(Func<Reading> next) : IReader
{
    public Reading Read(string text, ReadingContext context) => next();
}
