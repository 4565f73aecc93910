using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>The occasions as people name them when asked which it was.</summary>
internal static class OccasionNames
{
    private static readonly PhraseTable<Occasion> Table = new(
    [
        ("emergency", Occasion.Emergency), ("emergencies", Occasion.Emergency), ("break fix", Occasion.Emergency), ("urgent*", Occasion.Emergency), ("outage", Occasion.Emergency), ("something broke", Occasion.Emergency), ("call out", Occasion.Emergency), ("callout", Occasion.Emergency), ("breakdown", Occasion.Emergency), ("fire", Occasion.Emergency),
        ("audit", Occasion.Audit), ("assessment", Occasion.Audit), ("review", Occasion.Audit), ("health check", Occasion.Audit), ("survey", Occasion.Audit), ("inventory", Occasion.Audit), ("pentest", Occasion.Audit),
        ("prospect*", Occasion.DissatisfiedProspect), ("dissatisfied", Occasion.DissatisfiedProspect), ("unhappy", Occasion.DissatisfiedProspect), ("sales visit/call/meeting", Occasion.DissatisfiedProspect), ("lead", Occasion.DissatisfiedProspect), ("shopping", Occasion.DissatisfiedProspect),
        ("none", Occasion.None), ("neither", Occasion.None), ("nothing", Occasion.None), ("routine", Occasion.None), ("something else", Occasion.None), ("other", Occasion.None), ("maintenance", Occasion.None), ("normal/regular/planned work/job/visit", Occasion.None), ("no occasion", Occasion.None), ("training", Occasion.None), ("project", Occasion.None),
    ]);

    /// <summary>The occasion that a short utterance names, or null where it names none, or denies the one it names.</summary>
    public static Hit<Occasion>? Find(Utterance utterance)
    {
        var hits = Table.Find(utterance).Where(hit => !Occasions.Negation.Denies(utterance, hit.First)).ToArray();
        return hits.Length == 0 ? Typed(utterance) : hits[^1];
    }

    private static Hit<Occasion>? Typed(Utterance utterance)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            var word = utterance[at];
            if (!CommonWords.Holds(word) && Near(word) is { } occasion && !Occasions.Negation.Denies(utterance, at))
            {
                return new Hit<Occasion>(occasion, at, at + 1);
            }
        }

        return null;
    }

    private static Occasion? Near(string word) =>
        Typos.Near(word, "emergency") ? Occasion.Emergency
        : Typos.Near(word, "audit") || Typos.Near(word, "assessment") ? Occasion.Audit
        : Typos.Near(word, "prospect") || Typos.Near(word, "dissatisfied") ? Occasion.DissatisfiedProspect
        : Typos.Near(word, "routine") ? Occasion.None
        : null;
}
