using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Choices;

/// <summary>What a debrief states of the job: each of its sentences and clauses is weighed, and all of them together decide.</summary>
internal sealed class StatementChooser
{
    private readonly Lens lens;
    private readonly ChoiceModel model;
    private readonly ImmutableArray<(int First, int End)> parts;
    private readonly double[] scores;

    /// <summary>Weighs the parts of an utterance.</summary>
    /// <param name="lens">The utterance.</param>
    /// <param name="model">What was learned.</param>
    /// <param name="kind">The likeliest kind of the whole text.</param>
    /// <param name="hints">What the tables of phrases alone would say.</param>
    public StatementChooser(Lens lens, ChoiceModel model, Occasion kind, StatementHints hints)
    {
        (this.lens, this.model) = (lens, model);
        parts = StatementParts.Find(lens.Utterance);
        scores = new double[parts.Length * ChoiceModel.Values];
        var features = new StatementFeatures(lens, model.Likeness, (uint)kind, hints);
        Span<uint> room = stackalloc uint[StatementFeatures.Room];
        for (var at = 0; at < parts.Length; at++)
        {
            model.Score(features.Of(parts[at].First, parts[at].End, room), scores.AsSpan(at * ChoiceModel.Values, ChoiceModel.Values));
        }
    }

    /// <summary>Whether the text states a thing (true) or its opposite (false), with the words that say so; null where most likely neither.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="surely">How likely it must be at least.</param>
    public Found<bool>? Find(Stated thing, double surely = 0)
    {
        if (model.Judge(thing, scores, surely) is not { } value)
        {
            return null;
        }

        var (start, length) = Place((int)thing + (value ? 0 : 1));
        return new Found<bool>(value, start, length);
    }

    /// <summary>A reason with the words that say most for it.</summary>
    public Found<Grievance> Told(Grievance reason)
    {
        var (start, length) = Place((int)StatementHints.Of(reason));
        return new Found<Grievance>(reason, start, length);
    }

    /// <summary>Where the part stands that says most for one of the values.</summary>
    private (int Start, int Length) Place(int column)
    {
        var best = 0;
        for (var at = 1; at < parts.Length; at++)
        {
            best = scores[(at * ChoiceModel.Values) + column] > scores[(best * ChoiceModel.Values) + column] ? at : best;
        }

        var (first, last) = (lens.Utterance.Tokens[parts[best].First], lens.Utterance.Tokens[parts[best].End - 1]);
        return (first.Start, last.End - first.Start);
    }
}
