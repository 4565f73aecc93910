using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using HighPoint.Bot.Settings;
using HighPoint.Debriefs;

namespace HighPoint.Bot.Classifying;

/// <summary>
/// Old job notes out of a table with a header row, and a table of what they say: one row a note, in the same order. A cell that a spreadsheet would take for a formula gets a quote before it.
/// </summary>
/// <param name="classifier">Reads the notes.</param>
/// <param name="problems">Where to tell which rows could not be read, and why.</param>
internal sealed class CsvNotes(JobClassifier classifier, TextWriter problems)
{
    private const char Undecodable = '\uFFFD';
    private static readonly char[] Delimiters = [',', ';', '\t'];
    private static readonly ImmutableArray<string?> Unread = [.. DebriefRecord.Names.Select(_ => (string?)null)];

    /// <summary>Reads every row of <paramref name="input"/>. Rows are counted as in a spreadsheet: the header is row 1.</summary>
    /// <param name="column">The column that holds the notes; null to find it by its name.</param>
    /// <param name="input">The table, with commas, semicolons or tabs between its cells.</param>
    /// <param name="output">The table of what was read, with commas.</param>
    /// <param name="progress">Called after each row.</param>
    /// <returns>How many rows there were, and how many of them could not be read.</returns>
    /// <exception cref="SettingsException">There is no header, or no column that holds the notes.</exception>
    public async Task<(long Rows, long Bad)> ClassifyAsync(string? column, TextReader input, TextWriter output, Action progress)
    {
        using var csv = new CsvReader(input, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true, GetDelimiter = args => Delimiter(args.Text), BadDataFound = null, MissingFieldFound = null, MaxFieldSize = LineBatches.Longest,
        });
        var columns = await HeaderAsync(csv, column);
        await using var table = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\n" }, leaveOpen: true);
        Write(table, ["row", "id", .. DebriefRecord.Names, "error"]);
        var (rows, bad, goesOn) = (0L, 0L, true);
        while (goesOn && await NextAsync(csv) is var next && next != Next.Nothing)
        {
            var number = ++rows + 1;
            goesOn = next == Next.Row;
            var id = goesOn && columns.Id is { } at ? csv.GetField(at) : null;
            var problem = goesOn ? Note(csv, columns, out var note) : Endless(out note);
            if (problem is not null)
            {
                bad++;
                await problems.WriteLineAsync(ClassifyWords.Row(number, problem));
            }

            Write(table, [number.ToString(CultureInfo.InvariantCulture), id, .. note is null ? Unread : Cells(classifier.Classify(note)), problem]);
            progress();
        }

        return (rows, bad);
    }

    private static async Task<CsvColumns> HeaderAsync(CsvReader csv, string? column) =>
        await NextAsync(csv) == Next.Row && csv.ReadHeader() && csv.HeaderRecord is { } header ? CsvColumns.Find(header, column) : throw new SettingsException(ClassifyWords.NoHeader);

    /// <summary>What comes next: after an endless cell the table cannot be read on, for all that follows is inside it.</summary>
    private static async Task<Next> NextAsync(CsvReader csv)
    {
        try
        {
            return await csv.ReadAsync() ? Next.Row : Next.Nothing;
        }
        catch (MaxFieldSizeException)
        {
            return Next.EndlessCell;
        }
    }

    private static string Endless(out JobNote? note)
    {
        note = null;
        return ClassifyWords.EndlessCell;
    }

    /// <summary>The row's note, or what is wrong with it.</summary>
    private string? Note(CsvReader csv, CsvColumns columns, out JobNote? note)
    {
        var words = csv.GetField(columns.Text);
        Sent? sent = null;
        var problem = string.IsNullOrWhiteSpace(words) ? ClassifyWords.EmptyText
            : words.Contains(Undecodable, StringComparison.Ordinal) ? ClassifyWords.NotUtf8
            : Sent.Read(columns.At is { } at ? csv.GetField(at) : null, columns.Zone is { } zone ? csv.GetField(zone) : null, classifier.Zone, out sent);
        note = problem is null ? new JobNote(words!, sent) : null;
        return problem;
    }

    private static IEnumerable<string?> Cells(DebriefRecord record) => record.Entries.Select(entry => entry.Value switch
    {
        bool flag => flag ? "true" : "false",
        ImmutableArray<string> list => string.Join("; ", list),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var text => (string?)text,
    });

    private static void Write(CsvWriter table, ImmutableArray<string?> cells)
    {
        foreach (var cell in cells)
        {
            table.WriteField(cell);
        }

        table.NextRecord();
    }

    /// <summary>The one of them that stands in the header row most often: notes hold commas, names of columns do not.</summary>
    private static string Delimiter(string start)
    {
        var header = start.AsSpan(0, start.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : start.Length).ToString();
        return Delimiters.MaxBy(delimiter => header.Count(c => c == delimiter)).ToString();
    }

    private enum Next { Row, EndlessCell, Nothing }
}
