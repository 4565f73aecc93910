using System.Collections.Immutable;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Language;

/// <summary>Turns one utterance into an intent, an occasion with its evidence, and facts. Pure: same text, same context, same reading.</summary>
public interface IReader
{
    /// <summary>Reads <paramref name="text"/>, of any length and content. Never throws for what a person typed.</summary>
    Reading Read(string text, ReadingContext context);
}

/// <summary>What the reader may know beside the text.</summary>
/// <param name="Now">When it was said: relative dates count from here.</param>
/// <param name="Zone">The speaker's time zone.</param>
/// <param name="Currency">The company's own currency (ISO 4217), for amounts said without one.</param>
/// <param name="Region">The company's region (ISO 3166 alpha-2), for phone numbers written without a country code.</param>
/// <param name="Asked">The fact that the bot has just asked for, so that "yes" or "6" can be read as its answer; null where nothing is open.</param>
/// <param name="KnownCompanies">Customers' names that the conversation already knows; they need no other clue to be taken for a company.</param>
public sealed record ReadingContext(
    Instant Now, DateTimeZone Zone, string Currency, string Region, FactName? Asked = null, ImmutableArray<string> KnownCompanies = default)
{
    /// <summary>What is held of the open job, so that it can be put right by its value alone.</summary>
    public Facts Held { get; init; } = Facts.None;

    /// <summary>The last question about the pipeline, for as long as nothing else came between; null for none.</summary>
    public Pipeline.Questions.Question? Question { get; init; }

    /// <summary>The question that was answered last; null for none. "Oh wait, they don't" takes that answer back.</summary>
    public FactName? Answered { get; init; }

    /// <summary>Days off with a name, so that "on Thanksgiving" has a date.</summary>
    public ImmutableSortedDictionary<LocalDate, string> Holidays { get; init; } = ImmutableSortedDictionary<LocalDate, string>.Empty;
}

/// <summary>What one utterance says.</summary>
/// <param name="Intent">What the person wants with it.</param>
/// <param name="Occasion">Which occasion the text speaks of, with probabilities and evidence.</param>
/// <param name="Facts">The facts that the text states, and no others.</param>
/// <param name="Spans">Where in the text each fact stands.</param>
public sealed record Reading(Intent Intent, Classification Occasion, Facts Facts, ImmutableArray<FactSpan> Spans);

/// <summary>The place of a fact in the text: <paramref name="Start"/> and <paramref name="Length"/> in UTF-16 units.</summary>
public readonly record struct FactSpan(FactName Fact, int Start, int Length);

/// <summary>How probable each occasion is, and the words that say so.</summary>
/// <param name="Probabilities">One per <see cref="Debriefs.Occasion"/>, in enum order, each 0 to 1, together 1.</param>
/// <param name="Evidence">The words that decided, strongest first; empty where nothing did.</param>
public sealed record Classification(ImmutableArray<double> Probabilities, ImmutableArray<Evidence> Evidence)
{
    /// <summary>The likeliest occasion.</summary>
    public Occasion Best => (Occasion)Probabilities.IndexOf(Probabilities.Max());

    /// <summary>The likeliest occasion's probability.</summary>
    public double Confidence => Probabilities.Max();

    /// <summary>The occasions from the likeliest to the least likely.</summary>
    public ImmutableArray<Occasion> Ranked => [.. Enum.GetValues<Occasion>().OrderByDescending(o => Probabilities[(int)o])];
}

/// <summary>Words of the person's own that speak for an occasion: <paramref name="Start"/> in UTF-16 units, <paramref name="Weight"/> above 0.</summary>
public readonly record struct Evidence(string Words, int Start, Occasion For, double Weight);
