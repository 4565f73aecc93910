using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HighPoint.Calendars;
using HighPoint.Nudges;
using NodaTime;

namespace HighPoint.Preferences;

/// <summary>When and about what somebody, or a team's channel, wants to be nudged. What is not set is as the company has it. Immutable.</summary>
public sealed record NudgePreferences
{
    /// <summary>Nothing set.</summary>
    public static readonly NudgePreferences None = new();

    /// <summary>Weekdays without nudges.</summary>
    public ImmutableSortedSet<IsoDayOfWeek> QuietDays { get; init; } = [];

    /// <summary>When nudges begin in the day; null as the company opens.</summary>
    public LocalTime? From { get; init; }

    /// <summary>When they end in the day; null as the company closes.</summary>
    public LocalTime? Until { get; init; }

    /// <summary>What is not to be nudged about.</summary>
    public ImmutableSortedSet<NudgeTopic> Muted { get; init; } = [];

    /// <summary>The first day with nudges again; null where there is no pause. A day that has come is no pause any more.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>Who set it, for all who see it in a team's channel.</summary>
    public string? SetBy { get; init; }

    /// <summary>Whether all is as the company has it.</summary>
    [JsonIgnore]
    public bool IsDefault => QuietDays.IsEmpty && Muted.IsEmpty && (From, Until, PausedUntil) == (null, null, null);

    /// <summary>Whether a nudge of this kind is to be said. A reminder always is: it was asked for.</summary>
    public bool Wants(NudgeKind kind) => NudgeTopics.Of(kind) is not { } topic || !Muted.Contains(topic);

    /// <summary>The company's hours as they are for this receiver; the company's own where nothing would be left of them.</summary>
    public BusinessCalendar On(BusinessCalendar company)
    {
        var hours = company.Hours
            .Where(day => !QuietDays.Contains(day.Key))
            .Select(day => KeyValuePair.Create(day.Key, new OpenHours(From ?? day.Value.Opens, Until ?? day.Value.Closes)))
            .Where(day => day.Value.Opens < day.Value.Closes)
            .ToImmutableDictionary();
        return hours.IsEmpty ? company : company with { Hours = hours };
    }

    /// <summary>The first moment not before <paramref name="moment"/> at which this receiver is nudged.</summary>
    public Instant Next(Instant moment, BusinessCalendar company)
    {
        var hours = On(company);
        return hours.NextOpen(PausedUntil is { } day ? Instant.Max(moment, hours.At(day, LocalTime.Midnight).ToInstant()) : moment).ToInstant();
    }

    /// <summary>Whether the two say the same.</summary>
    public bool Equals(NudgePreferences? other) => other is not null && (From, Until, PausedUntil, SetBy) == (other.From, other.Until, other.PausedUntil, other.SetBy)
        && QuietDays.SetEquals(other.QuietDays) && Muted.SetEquals(other.Muted);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, Until, PausedUntil, SetBy, QuietDays.Count, Muted.Count);
}

/// <summary>What nudges are about, as people tell them apart.</summary>
public enum NudgeTopic
{
    /// <summary>A window opened; now is the best moment.</summary>
    Moments,
    /// <summary>A window closes soon.</summary>
    Closing,
    /// <summary>Check-ins, and whether it is fixed, presented or over by now.</summary>
    CheckIns,
    /// <summary>A window closed without an offer.</summary>
    Closed,
}

/// <summary>Which topic a nudge belongs to.</summary>
public static class NudgeTopics
{
    /// <summary>The topic; null for what was asked for and cannot be muted.</summary>
    public static NudgeTopic? Of(NudgeKind kind) => kind switch
    {
        NudgeKind.WindowOpened or NudgeKind.BestMoment => NudgeTopic.Moments,
        NudgeKind.ClosingSoon => NudgeTopic.Closing,
        NudgeKind.AskAgain or NudgeKind.AuditOver or NudgeKind.CheckIn => NudgeTopic.CheckIns,
        NudgeKind.Closed => NudgeTopic.Closed,
        _ => null,
    };
}
