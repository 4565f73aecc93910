namespace HighPoint.Pipeline;

/// <summary>Why a stage changed, where it is not plain: short names that are stored and never change.</summary>
public static class StageReasons
{
    /// <summary>The owner chose not to offer this time.</summary>
    public const string NotNow = "not-now";

    /// <summary>The window closed without an offer.</summary>
    public const string WindowClosed = "window-closed";

    /// <summary>A prospect was let go after the last check-in.</summary>
    public const string LetGo = "let-go";

    /// <summary>It was told when the window had closed already.</summary>
    public const string ToldTooLate = "told-too-late";

    /// <summary>A debrief was told or put right.</summary>
    public const string Debrief = "debrief";

    /// <summary>A newer engagement of the same customer took over.</summary>
    public const string NewEngagement = "new-engagement";

    /// <summary>It was the same as another record.</summary>
    public const string Merged = "merged";

    /// <summary>The debrief that opened it was corrected or taken back.</summary>
    public const string NoOpportunity = "no-opportunity";
}
