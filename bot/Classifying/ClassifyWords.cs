namespace HighPoint.Bot.Classifying;

/// <summary>What <c>classify</c> says. Nothing of what a note says is repeated.</summary>
internal static class ClassifyWords
{
    /// <summary>A text that is not there, or blank.</summary>
    public const string EmptyText = "there is no text to read; write down what was done";

    /// <summary>A text that is no string, or holds half a character.</summary>
    public const string TextIsNone = "\"text\" must be a string of whole characters";

    /// <summary>A JSON line that is no object.</summary>
    public const string NoObject = "this must be an object, such as {\"id\": \"1\", \"text\": \"server down at Acme, fixed\"}";

    /// <summary>Bytes that are no UTF-8.</summary>
    public const string NotUtf8 = "this is not UTF-8; save the file as UTF-8";

    /// <summary>A date in another form.</summary>
    public const string NoDate = "the date must be written as 2026-11-20, 2026-11-20T17:30 or 2026-11-20T17:30:00-05:00";

    /// <summary>A line or a cell that holds too much.</summary>
    public static string TooLong { get; } = FormattableString.Invariant($"this is longer than {LineBatches.Longest:N0} bytes; write each note on a line of its own");

    /// <summary>A cell that never ends.</summary>
    public static string EndlessCell { get; } =
        FormattableString.Invariant($"a cell begins here that holds more than {LineBatches.Longest:N0} characters; a quotation mark is missing, and nothing after it can be read");

    /// <summary>A line that is no JSON.</summary>
    public static string NotJson(long position) => FormattableString.Invariant($"this is not JSON; look at character {position}");

    /// <summary>No member or column of this name.</summary>
    public static string NoText(string name) => $"there is no \"{name}\"";

    /// <summary>No such zone.</summary>
    public static string NoZone(string allowed) => $"the time zone must be {allowed}";

    /// <summary>A line that could not be read, for the terminal.</summary>
    public static string Line(long number, string problem) => FormattableString.Invariant($"Line {number}: {problem}.");

    /// <summary>A row that could not be read, for the terminal.</summary>
    public static string Row(long number, string problem) => FormattableString.Invariant($"Row {number}: {problem}.");

    /// <summary>How it ended.</summary>
    public static string Done(long rows, long bad) => (rows, bad) switch
    {
        (1, 0) => "1 note read.",
        (_, 0) => FormattableString.Invariant($"{rows:N0} notes read."),
        _ => FormattableString.Invariant($"{rows:N0} notes, of which {bad:N0} could not be read; the column \"error\" says why."),
    };

    /// <summary>What the progress bar stands for.</summary>
    public const string Reading = "Reading the notes";

    /// <summary>A file without a header.</summary>
    public const string NoHeader = "The first row must name the columns, and there is none.";

    /// <summary>No column of the wanted name.</summary>
    public static string NoColumn(string? wanted, IEnumerable<string> columns) => wanted is null
        ? $"No column is named text, notes, description or summary; say which one holds the notes, as in --column NAME. There are: {string.Join(", ", columns)}."
        : $"--column is \"{wanted}\"; it must be one of: {string.Join(", ", columns)}.";

    /// <summary>A file that cannot be read.</summary>
    public static string NoFile(string path) => $"{path} cannot be read; name a file, or leave it out to read what is piped in.";

    /// <summary>A file that cannot be written.</summary>
    public static string NoOut(string path) => $"--out is \"{path}\"; it must be a file that can be written.";

    /// <summary>A file written upon itself.</summary>
    public static string SameFile(string path) => $"--out is \"{path}\", which is the file to read; choose another.";

    /// <summary>An option that another one needs.</summary>
    public const string ColumnNeedsCsv = "--column is for --csv only.";
}
