using System.Collections.Immutable;

namespace HighPoint.Pipeline;

/// <summary>A part of the pipeline.</summary>
public enum PipelinePart
{
    /// <summary>All that is not closed.</summary>
    Open,
    /// <summary>The window is open and nothing was sent.</summary>
    Due,
    /// <summary>Due, and the window closes within 48 hours.</summary>
    Closing,
    /// <summary>The next step should have been taken already.</summary>
    Overdue,
    /// <summary>The offer is out.</summary>
    Offered,
    /// <summary>Won.</summary>
    Signed,
    /// <summary>Declined or let go.</summary>
    Lost,
    /// <summary>The time has not come.</summary>
    Waiting,
    /// <summary>A prospect to whom the audit was proposed.</summary>
    AuditProposed,
    /// <summary>A prospect who booked the audit.</summary>
    AuditBooked,
    /// <summary>Said no.</summary>
    Declined,
    /// <summary>Open or let go, and nothing was ever sent.</summary>
    NotFollowedUp,
    /// <summary>Open or closed.</summary>
    All,
}

/// <summary>Which parts are told where.</summary>
public static class PipelineParts
{
    /// <summary>The headline numbers, in their order.</summary>
    public static ImmutableArray<PipelinePart> Headline { get; } =
        [PipelinePart.Open, PipelinePart.Due, PipelinePart.Closing, PipelinePart.Overdue, PipelinePart.Offered, PipelinePart.Signed, PipelinePart.Lost];

    /// <summary>The part of this name, in any letter case; null where there is none.</summary>
    public static PipelinePart? Find(string? name) => Enum.TryParse<PipelinePart>(name, ignoreCase: true, out var part) && Enum.IsDefined(part) && !char.IsAsciiDigit(name![0]) ? part : null;
}
