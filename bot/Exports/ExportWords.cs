namespace HighPoint.Bot.Exports;

/// <summary>What export and import say.</summary>
internal static class ExportWords
{
    public const string NoCustomer = "it names no customer";
    public const string NotUtf8 = "it cannot be read as a row";
    public const string There = "it is there already";
    public const string Reading = "Reading rows";

    public static string NoColumn(string name) => $"The header row has no column \"{name}\". Columns: {string.Join(", ", OpportunityRow.Columns)}.";

    public static string NoKind(string? kind) => $"its kind is \"{kind}\"; it must be Emergency, Audit or DissatisfiedProspect";

    public static string NoStage(string? stage) => $"its stage is \"{stage}\"; it must be Waiting, AuditProposed, AuditBooked, Due, Offered, Signed, Declined or Expired";

    public static string NoDay(string? day) => $"it was opened on \"{day}\"; that must be a past day such as 2026-03-31";

    public static string NoValue(string value) => $"its value is \"{value}\"; it must be a number such as 1500";

    public static string BadRow(long row, string problem) => $"Row {row}: {problem}.";

    public static string NoFile(string file) => $"{file} cannot be read.";

    public static string NoOut(string file) => $"{file} cannot be written.";

    public static string Done(long good, long bad, bool dry) => (dry, bad) switch
    {
        (true, _) => FormattableString.Invariant($"{good:#,0} rows would go in, {bad:#,0} would not. Nothing was written."),
        (_, 0) => FormattableString.Invariant($"{good:#,0} rows went in."),
        _ => FormattableString.Invariant($"{good:#,0} rows went in, {bad:#,0} did not."),
    };
}
