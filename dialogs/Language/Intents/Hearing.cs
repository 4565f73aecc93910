using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>What is known of an utterance when its intent is decided.</summary>
internal sealed record Hearing(Utterance Utterance, ReadingContext Context, Classification Occasion, Notes Notes)
{
    /// <summary>A reading of everything that was found.</summary>
    public Reading Whole(Intent intent) => new(intent, Occasion, Notes.Facts, Notes.Spans);

    /// <summary>A reading of the intent, and of the customer that it is about: the one named, or <paramref name="company"/>.</summary>
    public Reading About(Intent intent, string? company = null) => new(intent, Occasion, Facts.None with { Company = company ?? Notes.Facts.Company }, []);

    /// <summary>A reading of the intent alone: a command states no facts.</summary>
    public Reading Bare(Intent intent) => new(intent, Occasion, Facts.None, []);
}
