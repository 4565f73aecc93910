using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Intents;

/// <summary>
/// Short words about what is held of the open job (<see cref="ReadingContext.Held"/>): a value swapped for another, spelled anew, or taken away; a yes taken back;
/// a repair in doubt; a mood that changed. They are understood by what is held, so that they need no other clue.
/// </summary>
internal static class Amendments
{
    private const int Longest = 16;

    /// <summary>The reading, or null where nothing that is held is amended.</summary>
    public static Reading? Find(Hearing hearing) =>
        hearing.Context.Held == Facts.None || hearing.Utterance.Words is 0 or > Longest ? null
        : Swaps.Find(hearing) is { } swapped ? Put(hearing, swapped)
        : TopicSwaps.Find(hearing) is { } other ? Put(hearing, other)
        : Removals.Find(hearing) is { Length: > 0 } removed ? Removed(hearing, removed)
        : Reversals.Find(hearing) is { } reversed ? Put(hearing, reversed)
        : Standing(hearing) is { } standing ? Put(hearing, standing)
        : Respellings.Find(hearing) is { } respelled ? Put(hearing, respelled)
        : Completions.Find(hearing) is { } completed ? Put(hearing, completed)
        : null;

    /// <summary>How the repair and the mood stand by now; a text that names a company tells of a job.</summary>
    private static Notes? Standing(Hearing hearing)
    {
        var (utterance, held) = (hearing.Utterance, hearing.Context.Held);
        if (hearing.Notes.Facts.Company is not null)
        {
            return null;
        }

        var mood = MoodChanges.Find(utterance, held.Mood);
        var doubt = held.Repair is not null || hearing.Context.Asked == FactName.Repair ? DoubtRecogniser.Find(utterance) : null;
        return mood is null && doubt is null ? null : new Notes()
            .Note(FactName.Mood, mood, (facts, value) => facts with { Mood = value })
            .Note(FactName.Repair, doubt, (facts, value) => facts with { Repair = value });
    }

    /// <summary>What is not known of the fact that is asked for is skipped; anything else is taken away.</summary>
    private static Reading Removed(Hearing hearing, ImmutableArray<FactName> removed) =>
        hearing.Bare(removed is [var only] && only == hearing.Context.Asked && !hearing.Context.Held.Knows(only) ? new Intent.Skip() : new Intent.Forget(removed));

    private static Reading Put(Hearing hearing, Notes notes)
    {
        Intent intent = notes.Spans is [var only] && only.Fact == hearing.Context.Asked ? new Intent.Answer() : new Intent.Correct([.. notes.Spans.Select(span => span.Fact).Distinct()]);
        return new Reading(intent, hearing.Occasion, notes.Facts, notes.Spans);
    }
}
