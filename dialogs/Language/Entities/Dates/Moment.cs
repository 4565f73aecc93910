using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Language.Entities.Dates;

/// <summary>One meaning of a moment or range while it is being put together.</summary>
/// <param name="Timex">As said; of a range's beginning where <paramref name="Until"/> stands.</param>
/// <param name="From">When it is or begins. A time of day stands on any day.</param>
/// <param name="To">When a range ends; the same as <paramref name="From"/> of a moment.</param>
/// <param name="Until">The TIMEX of a range's end where the range was said by its two ends.</param>
/// <param name="Span">The TIMEX of the length of such a range.</param>
internal readonly record struct Meaning(string Timex, LocalDateTime From, LocalDateTime To, string? Until = null, string? Span = null)
{
    /// <summary>The whole, as TIMEX.</summary>
    public string Written => Until is null ? Timex : $"({Timex},{Until},{Span})";
}

/// <summary>A moment or range that a run of tokens tells.</summary>
/// <param name="Meanings">What it can mean; none where it has no place on a calendar, and <paramref name="Unplaced"/> is its TIMEX.</param>
/// <param name="End">The index after its last token.</param>
internal sealed record Moment(EntityKind Kind, ImmutableArray<Meaning> Meanings, int End, string? Mod = null, string? Unplaced = null)
{
    private static readonly LocalDatePattern Dates = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss");
    private static readonly LocalDateTimePattern Both = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss");

    /// <summary>A moment of one meaning.</summary>
    public static Moment Of(EntityKind kind, string timex, LocalDateTime from, LocalDateTime to, int end) => new(kind, [new(timex, from, to)], end);

    /// <summary>A day of one meaning.</summary>
    public static Moment On(LocalDate date, int end) => Of(EntityKind.Date, Dates.Format(date), date.AtMidnight(), date.AtMidnight(), end);

    /// <summary>A day of two meanings, the past one first.</summary>
    public static Moment On(string timex, LocalDate past, LocalDate future, int end) => new(EntityKind.Date,
        past == future ? [new(timex, past.AtMidnight(), past.AtMidnight())] : [new(timex, past.AtMidnight(), past.AtMidnight()), new(timex, future.AtMidnight(), future.AtMidnight())], end);

    /// <summary>The entity, placed in its text.</summary>
    public Entity Entity(int start, int length) => new(start, length, Kind, Unplaced is null ? [.. Meanings.Distinct().Select(Value)] : [new(Unplaced, Value: "not resolved")]);

    private EntityValue Value(Meaning meaning) => Kind switch
    {
        EntityKind.Date or EntityKind.Time or EntityKind.DateTime when Mod is null or "approx" => new(meaning.Written, Value: Said(meaning.From), Mod: Mod),
        _ => Mod?.Split('-')[0] switch
        {
            "before" or "until" => new(meaning.Written, End: Said(meaning.To), Mod: Mod),
            "after" or "since" => new(meaning.Written, Start: Said(meaning.From), Mod: Mod),
            _ => new(meaning.Written, Start: Said(meaning.From), End: Said(meaning.To), Mod: Mod),
        },
    };

    private string Said(LocalDateTime moment) => Kind switch
    {
        EntityKind.Date or EntityKind.DateRange => Dates.Format(moment.Date),
        EntityKind.Time or EntityKind.TimeRange => Times.Format(moment.TimeOfDay),
        _ => Both.Format(moment),
    };

    /// <summary>A length between two moments as TIMEX: whole days, or hours and minutes.</summary>
    public static string Length(LocalDateTime from, LocalDateTime to, bool clock)
    {
        var length = Period.Between(from, to, PeriodUnits.Minutes).Minutes;
        return !clock ? $"P{Period.Between(from, to, PeriodUnits.Days).Days}D"
            : $"PT{(length >= 60 ? $"{length / 60}H" : "")}{(length % 60 > 0 ? $"{length % 60}M" : "")}";
    }
}
