using System.Collections.Immutable;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline.Questions;

/// <summary>A question to be looked up.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Asker">Who asks: <see cref="Question.Me"/> stands for that person's id.</param>
/// <param name="Sees">The only owner whose opportunities the asker may see; null where all of the tenant's.</param>
/// <param name="Zone">The asker's zone: days begin and end there.</param>
public sealed record Inquiry(Question Question, string Asker, string? Sees, DateTimeZone Zone)
{
    /// <summary>What <paramref name="asker"/> asks: a technician sees what is theirs, a manager and the team's channel all of the tenant.</summary>
    public static Inquiry Of(Question question, Conversations.Person asker) =>
        new(question, asker.Id, asker.Role == Conversations.Role.Technician ? asker.Id : null, asker.Zone);
}

/// <summary>The answer to an <see cref="Inquiry"/> as data. What the question does not need is empty.</summary>
/// <param name="Question">The question as it was understood: names resolved, the usual period filled in.</param>
public sealed record Figures(Question Question)
{
    /// <summary>One for each of <see cref="PipelineParts.Headline"/>, in that order.</summary>
    public ImmutableArray<Tally> Headline { get; init; } = [];

    /// <summary>All that the filters leave.</summary>
    public Tally Total { get; init; } = Tally.None;

    /// <summary>The page's rows: open ones the most urgent first, decided ones the latest first, all of them the newest first.</summary>
    public ImmutableArray<Opportunity> Rows { get; init; } = [];

    /// <summary>Open ones by stage, lost ones by reason, or open ones by age.</summary>
    public ImmutableArray<Share> Shares { get; init; } = [];

    /// <summary>What moved, whole (key empty) or by technician, kind or month.</summary>
    public ImmutableArray<Moved> Moves { get; init; } = [];

    /// <summary>The same for the time it is compared with.</summary>
    public ImmutableArray<Moved> Against { get; init; } = [];

    /// <summary>What the open ones may bring, by stage and kind.</summary>
    public ImmutableArray<Chance> Chances { get; init; } = [];

    /// <summary>The names that the person filter stands for; empty where there is no such filter, or nobody of that name.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Whether nobody has the name that was asked for.</summary>
    public bool IsUnknownCustomer { get; init; }

    /// <summary>Customers whose names may be meant, where nobody has the name that was asked for.</summary>
    public ImmutableArray<string> Alike { get; init; } = [];

    /// <summary>What is known where nothing was asked.</summary>
    public static readonly Figures None = new(Question.Plain);
}

/// <summary>How many, and what those are worth that have a value, by currency.</summary>
public sealed record Tally(int Count, ImmutableArray<Money> Worth)
{
    /// <summary>None.</summary>
    public static readonly Tally None = new(0, []);

    /// <summary>How many of them have a value.</summary>
    public int Valued { get; init; }
}

/// <summary>A part of a whole; <paramref name="Key"/> is a stage's, an age's or a reason's name.</summary>
public sealed record Share(string Key, Tally Tally);

/// <summary>What was opened, offered, signed and lost; <paramref name="ToOffer"/> is the median time from the end of the work to the offer, null where there was none.</summary>
/// <param name="Key">Whose (an owner's id), which kind, or which month (ISO); empty for all.</param>
/// <param name="Name">The owner's name; empty where it is no owner.</param>
public sealed record Moved(string Key, string Name, Tally Opened, Tally Offered, Tally Signed, Tally Lost, Duration? ToOffer = null);

/// <summary>Open opportunities of one stage and kind.</summary>
/// <param name="Stage">How far they are.</param>
/// <param name="Kind">Their newest occasion.</param>
/// <param name="Currency">What they are valued in; null for those without a value.</param>
/// <param name="Count">How many.</param>
/// <param name="Sum">What they are worth together.</param>
/// <param name="Squares">The sum of the squares of what each is worth.</param>
/// <param name="Stale">How many of them did not move for 30 days.</param>
/// <param name="Signed">Of those of this kind that were opened in the last year and are decided, how many signed.</param>
/// <param name="Decided">How many are decided.</param>
public sealed record Chance(Stage Stage, Occasion Kind, string? Currency, int Count, double Sum, double Squares, int Stale, int Signed, int Decided);
