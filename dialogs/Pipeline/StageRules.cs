using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HighPoint.Pipeline;

/// <summary>The stages and which move is allowed, as a table. Everything that moves a stage goes by it.</summary>
public static class StageRules
{
    private static readonly FrozenDictionary<Stage, ImmutableArray<Stage>> Moves = new Dictionary<Stage, ImmutableArray<Stage>>
    {
        [Stage.Waiting] = [Stage.Due, Stage.AuditProposed, Stage.Offered, Stage.Signed, Stage.Declined, Stage.Expired, Stage.Withdrawn],
        [Stage.AuditProposed] = [Stage.AuditBooked, Stage.Due, Stage.Waiting, Stage.Signed, Stage.Declined, Stage.Expired, Stage.Withdrawn],
        [Stage.AuditBooked] = [Stage.Due, Stage.Waiting, Stage.AuditProposed, Stage.Signed, Stage.Declined, Stage.Expired, Stage.Withdrawn],
        // Back to waiting or to the audit: a correction or a newer engagement says that the time had not come.
        [Stage.Due] = [Stage.Offered, Stage.Waiting, Stage.AuditProposed, Stage.AuditBooked, Stage.Signed, Stage.Declined, Stage.Expired, Stage.Withdrawn],
        // Back to due or waiting: a newer engagement is a new high point, or the message did not go out after all.
        [Stage.Offered] = [Stage.Signed, Stage.Declined, Stage.Expired, Stage.Due, Stage.Waiting, Stage.Withdrawn],
        // Closed ones are reopened to where they were; and a signature is never too late.
        [Stage.Signed] = [Stage.Waiting, Stage.AuditProposed, Stage.AuditBooked, Stage.Due, Stage.Offered, Stage.Declined, Stage.Expired],
        [Stage.Declined] = [Stage.Signed, Stage.Waiting, Stage.AuditProposed, Stage.AuditBooked, Stage.Due, Stage.Offered],
        [Stage.Expired] = [Stage.Signed, Stage.Waiting, Stage.AuditProposed, Stage.AuditBooked, Stage.Due, Stage.Offered, Stage.Withdrawn],
        [Stage.Withdrawn] = [Stage.Waiting, Stage.AuditProposed, Stage.AuditBooked, Stage.Due, Stage.Offered, Stage.Expired],
    }.ToFrozenDictionary();

    /// <summary>Whether an opportunity may go from <paramref name="from"/> to <paramref name="to"/>; never to where it is.</summary>
    public static bool Allows(Stage from, Stage to) => Moves[from].Contains(to);

    /// <summary>The stages that may follow <paramref name="from"/>.</summary>
    public static ImmutableArray<Stage> After(Stage from) => Moves[from];
}
