using System.Collections.Immutable;
using HighPoint.Drafts;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>One debrief as the conversation remembers it. Everything that follows from it (advice, questions, card) is worked out anew each time.</summary>
public sealed record DebriefState
{
    /// <summary>The engagement's id: "e-" and twelve hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The key of its card (see <see cref="Conversations.Message.Key"/>): a new one each time the debrief is taken up again, so that its card comes to the bottom.</summary>
    public required string CardKey { get; init; }

    /// <summary>When something was last said about it.</summary>
    public Instant TouchedAt { get; init; }

    /// <summary>What it was; null while the bot is asking.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>The likeliest occasion by the person's words, decided or not.</summary>
    public Occasion Likely { get; init; } = Debriefs.Occasion.None;

    /// <summary>How the occasion was decided.</summary>
    public KindBasis Basis { get; init; }

    /// <summary>How probable the occasion is by the person's words, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The person's own words that gave the occasion away, strongest first; at most three.</summary>
    public ImmutableArray<string> Evidence { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Other occasions that the words speak of: kept as context.</summary>
    public ImmutableArray<Occasion> Also { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether it is the bot's own example and no job: the next job told takes its place.</summary>
    public bool IsExample { get; init; }

    /// <summary>What was said.</summary>
    public Facts Facts { get; init => field = value ?? Facts.None; } = Facts.None;

    /// <summary>The fact that is being asked for; null where no question is open.</summary>
    public FactName? Asked { get; init; }

    /// <summary>The questions that the bot asked of its own accord, in order.</summary>
    public ImmutableArray<FactName> Questions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The questions that the person skipped.</summary>
    public ImmutableArray<FactName> Skipped { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The message to the customer in all its versions; null where there is none.</summary>
    public DraftHistory? Draft { get; init; }

    /// <summary>What its card shows at present.</summary>
    public CardMode Mode { get; init; }

    /// <summary>The opportunity it belongs to; null for none.</summary>
    public string? Opportunity { get; init; }

    /// <summary>Whether the pipeline holds it with advice.</summary>
    public bool Recorded { get; init; }
}

/// <summary>
/// How an occasion was decided: not yet, by the person's words, by the person's choice, as a guess because the question was skipped, or as the likeliest while every kind
/// comes to the same advice.
/// </summary>
public enum KindBasis { Open, Read, Told, Guess, Moot }

/// <summary>What a debrief's card shows: the advice, the draft's fields, the form, or the choice of a reminder's time.</summary>
public enum CardMode { Advice, Draft, Form, Reminder }
