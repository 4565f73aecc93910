using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Choices;
using HighPoint.Language.Occasions;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Training;

/// <summary>One feature of a text.</summary>
internal readonly record struct TextFeature(FeatureGroup Group, uint Key, double Size);

/// <summary>A text with its features, and what the model should make of it.</summary>
/// <param name="Debrief">The debrief; null for a line that is none.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Target">How much each outcome should be believed; together 1 where it is one of them.</param>
/// <param name="Features">The features but those of meaning.</param>
/// <param name="Meaning">The sum of the words' vectors made smaller the more there are.</param>
internal sealed record Example(Debrief? Debrief, string Writer, double[] Target, ImmutableArray<TextFeature> Features, double[] Meaning)
{
    /// <summary>How much a kind counts that a careful reader would accept beside the main one.</summary>
    private const double AlsoAccepted = 0.2;

    /// <summary>A debrief as an example.</summary>
    public static Example Of(Debrief debrief, WordVectors? vectors)
    {
        var target = new double[TextModel.Columns];
        target[debrief.Ambiguous ? OccasionModel.Unclear : (int)debrief.Kind] = 1;
        if (!debrief.Ambiguous)
        {
            foreach (var kind in debrief.Also)
            {
                target[(int)kind] += AlsoAccepted / debrief.Also.Length;
                target[(int)debrief.Kind] -= AlsoAccepted / debrief.Also.Length;
            }
        }

        return Of(debrief.Text, debrief.Writer, target, vectors, []) with { Debrief = debrief };
    }

    /// <summary>A debrief as an example of the reasons, each for itself.</summary>
    public static Example OfReasons(Debrief debrief, WordVectors? vectors)
    {
        double[] target = [.. Enum.GetValues<Grievance>().Select(reason => debrief.Reasons.Contains(reason) ? 1.0 : 0.0)];
        return Of(debrief.Text, debrief.Writer, target, vectors, ReasonModel.Keys(GrievanceRecogniser.Find(Utterance.Of(debrief.Text)))) with { Debrief = debrief };
    }

    /// <summary>A line that is no debrief: plain work at most.</summary>
    public static Example Other(string text, WordVectors? vectors)
    {
        var target = new double[TextModel.Columns];
        target[(int)Occasion.None] = 1;
        return Of(text, "-", target, vectors, []);
    }

    private static Example Of(string text, string writer, double[] target, WordVectors? vectors, uint[] hints)
    {
        var utterance = Utterance.Of(text);
        var sink = new Sink([]);
        Language.Occasions.Features.Find(utterance, Lexicon.Find(utterance), ref sink);
        Language.Occasions.Features.Hint(hints, ref sink);
        var meaning = new double[WordVectors.Dimensions];
        var known = 0;
        foreach (var vector in utterance.Tokens.Where(token => token.Kind == TokenKind.Word).Select(token => vectors?.Of(token.Word)).OfType<double[]>())
        {
            known++;
            for (var at = 0; at < meaning.Length; at++)
            {
                meaning[at] += vector[at];
            }
        }

        var share = Language.Occasions.Features.Share(FeatureGroup.Meaning, known);
        return new Example(null, writer, target, [.. sink.Features.Where(feature => feature.Group != FeatureGroup.Meaning)], [.. meaning.Select(value => value * share)]);
    }

    private readonly struct Sink(List<TextFeature> features) : IFeatureSink
    {
        public List<TextFeature> Features => features;

        public void Add(FeatureGroup group, uint key, double size, int first, int end) => features.Add(new TextFeature(group, key, size));

        public void Spell(in Token token, int at)
        {
            var all = this;
            HighPoint.Language.Occasions.Features.Letters(token.Word, at, ref all);
        }
    }
}
