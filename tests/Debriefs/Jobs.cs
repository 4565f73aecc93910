using HighPoint.Support;

namespace HighPoint.Debriefs;

/// <summary>Debriefs to begin a conversation with.</summary>
internal static class Jobs
{
    /// <summary>A Monday, 3 pm in New York.</summary>
    public const string Monday = "2026-11-16T20:00Z";

    public static readonly Facts Harlow = Facts.None with
    {
        Company = "Harlow Dental", Contact = "Dana", Hours = 6, Repair = RepairState.Fixed, Mood = Mood.Happy, Incidents = ["server"],
    };

    /// <summary>All is known that the advice hangs on: no question is open.</summary>
    public static readonly Facts Whole = Harlow with
    {
        Agreement = false, Paying = true, FreeOfCharge = false, Finished = new(new(2026, 11, 16), new(14, 45)),
    };

    public static Chat Emergency(Facts? facts = null) => Chat.At(Monday).Says(
        "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved",
        Reads.Job(Occasion.Emergency, 0.95, facts ?? Whole, "server was down", "back up now"));

    /// <summary>A question is open: whether they have an agreement.</summary>
    public static Chat Asking() => Emergency(Harlow);
}
