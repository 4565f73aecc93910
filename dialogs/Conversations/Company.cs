using System.Collections.Immutable;
using HighPoint.Calendars;

namespace HighPoint.Conversations;

/// <summary>The IT service company that HighPoint works for, from its settings.</summary>
/// <param name="Name">As it stands in a signature.</param>
/// <param name="Phone">For the signature; null where not set.</param>
/// <param name="Website">For the signature; null where not set.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Region">ISO 3166 alpha-2, for phone numbers without a country code.</param>
/// <param name="Calendar">Its working hours and holidays, in its own zone.</param>
public sealed record Company(string Name, string? Phone, string? Website, string Currency, string Region, BusinessCalendar Calendar)
{
    /// <summary>The ids of those who agreed to be ranked by what they signed.</summary>
    public ImmutableHashSet<string> Ranked { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
}
