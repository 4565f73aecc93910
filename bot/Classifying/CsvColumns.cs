using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Classifying;

/// <summary>Which columns of a table hold what, by their names in the header row; null where there is none.</summary>
/// <param name="Text">The note.</param>
/// <param name="Id">What the note is known by.</param>
/// <param name="At">When it was written.</param>
/// <param name="Zone">Where it was written, as a time zone.</param>
internal sealed record CsvColumns(int Text, int? Id, int? At, int? Zone)
{
    private static readonly string[] Texts = ["text", "notes", "note", "description", "summary", "jobnotes", "worknotes", "details", "message"];
    private static readonly string[] Ids = ["id", "ticketid", "ticketnumber", "ticket", "jobid", "jobnumber", "job", "number", "key"];
    private static readonly string[] Dates = ["sentat", "senton", "sent", "date", "datetime", "timestamp", "createdat", "created", "closedat", "closed", "completed"];
    private static readonly string[] Zones = ["timezone", "zone", "tz"];

    /// <summary>Finds the columns. Letter case, spaces and underscores don't matter; of several names the first of our lists counts.</summary>
    /// <param name="header">The header row.</param>
    /// <param name="column">The name of the column that holds the notes; null to find it.</param>
    /// <exception cref="SettingsException">No column holds the notes.</exception>
    public static CsvColumns Find(IReadOnlyList<string> header, string? column)
    {
        int? Of(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                for (var at = 0; at < header.Count; at++)
                {
                    if (string.Equals(Plain(header[at]), name, StringComparison.Ordinal))
                    {
                        return at;
                    }
                }
            }

            return null;
        }

        var text = (column is null ? Of(Texts) : Of(Plain(column))) ?? throw new SettingsException(ClassifyWords.NoColumn(column, header));
        return new CsvColumns(text, Other(Of(Ids)), Other(Of(Dates)), Other(Of(Zones)));

        int? Other(int? found) => found == text ? null : found;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
