using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Preferences;

/// <summary>What somebody wants of their nudges, as they said it.</summary>
public abstract record PreferenceOrder
{
    private PreferenceOrder() { }

    /// <summary>To see what is set ("settings", "fewer nudges").</summary>
    public sealed record Show : PreferenceOrder;

    /// <summary>No nudges until the morning of a day; null where no end was said.</summary>
    public sealed record Pause(LocalDate? Until) : PreferenceOrder;

    /// <summary>Nudges again, the pause ended and nothing muted.</summary>
    public sealed record Resume : PreferenceOrder;

    /// <summary>No nudges on these weekdays.</summary>
    public sealed record Quiet(ImmutableSortedSet<IsoDayOfWeek> Days) : PreferenceOrder;

    /// <summary>Nudges on these weekdays alone.</summary>
    public sealed record OnlyOn(ImmutableSortedSet<IsoDayOfWeek> Days) : PreferenceOrder;

    /// <summary>Something about nudges, and not clear what.</summary>
    public sealed record Unclear : PreferenceOrder;

    /// <summary>Nudges only from, only until, a time of day; null leaves that end as it is.</summary>
    public sealed record Hours(LocalTime? From, LocalTime? Until) : PreferenceOrder;

    /// <summary>No nudges about these topics.</summary>
    public sealed record Mute(ImmutableSortedSet<NudgeTopic> Topics) : PreferenceOrder;

    /// <summary>Nudges about these topics again.</summary>
    public sealed record Unmute(ImmutableSortedSet<NudgeTopic> Topics) : PreferenceOrder;

    /// <summary>Everything as the company has it.</summary>
    public sealed record Reset : PreferenceOrder;
}
