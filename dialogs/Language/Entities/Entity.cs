using System.Collections.Immutable;

namespace HighPoint.Language.Entities;

/// <summary>What kind of time an entity tells.</summary>
internal enum EntityKind
{
    /// <summary>A day.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A time on a day.</summary>
    DateTime,
    /// <summary>From a day to before another.</summary>
    DateRange,
    /// <summary>From a time of day to another.</summary>
    TimeRange,
    /// <summary>From a moment to another.</summary>
    DateTimeRange,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>Something that comes again and again.</summary>
    Set,
}

/// <summary>A piece of a text that tells a time.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Values">What it can mean: the past before the future, the morning before the evening.</param>
internal sealed record Entity(int Start, int Length, EntityKind Kind, ImmutableArray<EntityValue> Values);

/// <summary>One meaning of an entity.</summary>
/// <param name="Timex">What was said, as a TIMEX expression ("XXXX-WXX-5", "PT30M", "(T09,T11,PT2H)").</param>
/// <param name="Value">The day, time or moment; a duration's seconds; "not resolved" where it has no place on a calendar.</param>
/// <param name="Start">Where a range begins; null where it is open.</param>
/// <param name="End">Where a range ends, not included; null where it is open.</param>
/// <param name="Mod">How it is meant: "before", "after", "since", "until", "start", "end" and the like; null where plainly.</param>
internal sealed record EntityValue(string Timex, string? Value = null, string? Start = null, string? End = null, string? Mod = null);
