using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Occasions;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>
/// Why a company is unhappy with its provider, by the whole of what was told: a reason is seldom named, and often it takes several sentences to imply it.
/// What it has learned stands in <c>reasons.model</c>, which tests/Training writes.
/// </summary>
/// <param name="model">What was learned: a column for each reason, in enum order; 0 is where a reason begins to be stated.</param>
internal sealed class ReasonModel(TextModel model)
{
    private static readonly Lazy<ReasonModel> Loaded = new(() => new ReasonModel(TextModel.Shipped("reasons.model")));

    /// <summary>The model that HighPoint comes with.</summary>
    public static ReasonModel Shipped => Loaded.Value;

    /// <summary>The SHA-256 of the texts that it learned from.</summary>
    public ImmutableArray<byte> Corpus => model.Corpus;

    /// <summary>The reasons that an utterance states or implies, in enum order.</summary>
    public ImmutableArray<Grievance> Find(Utterance utterance, ImmutableArray<Found<Grievance>> hints)
    {
        var sums = model.Sums(utterance, Lexicon.Find(utterance), Keys(hints));
        return [.. Enum.GetValues<Grievance>().Where(reason => sums[(int)reason] >= 0)];
    }

    /// <summary>What the tables of phrases alone would say, as keys of features.</summary>
    public static uint[] Keys(ImmutableArray<Found<Grievance>> hints) => [.. hints.Select(hint => FeatureKey.Of(FeatureKey.Hint, (uint)hint.Value))];
}
