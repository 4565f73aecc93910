using System.Collections.Immutable;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Nudges;

/// <summary>A message that is to be sent when its time comes, if it still makes sense then.</summary>
/// <param name="Id">The same for the same nudge, so that planning it twice plans it once.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Opportunity">What it is about.</param>
/// <param name="To">Whom it goes to: a person or the team.</param>
/// <param name="DueAt">When, within the receiver's working hours.</param>
public sealed record Nudge(string Id, NudgeKind Kind, string Opportunity, Address To, Instant DueAt);

/// <summary>All that is planned for one opportunity; it replaces what was planned for it before.</summary>
public sealed record NudgePlan(string Opportunity, ImmutableArray<Nudge> Nudges);

/// <summary>What a nudge says.</summary>
public enum NudgeKind
{
    /// <summary>To the team: a window opened.</summary>
    WindowOpened,
    /// <summary>To the owner: now is the best moment.</summary>
    BestMoment,
    /// <summary>To the owner and the team: the window closes soon and nothing was sent.</summary>
    ClosingSoon,
    /// <summary>To the owner: you asked to be reminded.</summary>
    Reminder,
    /// <summary>To the owner: is it fixed, were the findings presented, is the mood better now?</summary>
    AskAgain,
    /// <summary>To the owner: a booked audit should be over: how was it?</summary>
    AuditOver,
    /// <summary>To the owner: time to check in with a prospect.</summary>
    CheckIn,
    /// <summary>To the owner: the window closed without an offer.</summary>
    Closed,
}
