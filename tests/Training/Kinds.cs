using System.Collections.Immutable;
using HighPoint.Language;
using HighPoint.Language.Occasions;
using HighPoint.Language.Words;

namespace HighPoint.Training;

/// <summary>
/// The kind of job that the facts' models are told while they learn: for a debrief that the model of kinds has learned from, what a model says that has not seen its
/// writer. Otherwise the facts would learn to trust the kinds more than they can when they read.
/// </summary>
/// <param name="model">The kinds as they were learned just now.</param>
/// <param name="unseen">The probabilities of each debrief's text by a model that has not seen its writer.</param>
internal sealed class Kinds(OccasionModel model, IReadOnlyDictionary<string, ImmutableArray<double>> unseen)
{
    /// <summary>How likely each kind is.</summary>
    public Classification Of(Utterance utterance) =>
        unseen.TryGetValue(utterance.Text, out var likely) ? new Classification(likely, []) : OccasionClassifier.Classify(utterance, model);
}
