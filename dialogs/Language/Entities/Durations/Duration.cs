namespace HighPoint.Language.Entities.Durations;

/// <summary>A length of time: "PT30M" and 1800 seconds. A month counts thirty days and a year 365, as Recognizers-Text has it.</summary>
/// <param name="Unit">The unit of its first part.</param>
/// <param name="Count">How many of that unit; null where it has several parts.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Mod">"more" or "less" than that; null where it is said plainly.</param>
internal readonly record struct Duration(string Timex, decimal Seconds, TimeUnit Unit, decimal? Count, int End, string? Mod = null);

/// <summary>A unit of time.</summary>
/// <param name="Code">Its sign in a TIMEX duration ("M" is a month, and a minute where <paramref name="Clock"/>).</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Clock">It stands after the "T" of a TIMEX duration.</param>
/// <param name="Times">How many of <paramref name="Code"/> it holds (a decade: ten years).</param>
internal sealed record TimeUnit(string Code, decimal Seconds, bool Clock, int Times = 1, int Order = 0);
