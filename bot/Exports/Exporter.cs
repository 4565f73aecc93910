using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using HighPoint.Bot.Storage;
using HighPoint.Pipeline.Questions;
using NodaTime;

namespace HighPoint.Bot.Exports;

/// <summary>Writes every opportunity of a tenant, one after the other: memory stays flat.</summary>
internal sealed class Exporter(Database database)
{
    /// <summary>CSV. A cell that a spreadsheet would take for a formula is escaped (source: OWASP, "CSV Injection").</summary>
    public void Csv(string tenant, TextWriter output)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }, leaveOpen: true);
        Write(csv, OpportunityRow.Columns);
        database.Read(session => PipelineStore.Each(session, tenant, opportunity => Write(csv, OpportunityRow.Of(opportunity).Cells)));
    }

    /// <summary>The same of what a question's filters leave of what its asker may see.</summary>
    public void Csv(string tenant, Inquiry inquiry, Instant now, TextWriter output)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }, leaveOpen: true);
        Write(csv, OpportunityRow.Columns);
        database.Read(session =>
        {
            QuestionStore.Each(session, tenant, inquiry, now, opportunity => Write(csv, OpportunityRow.Of(opportunity).Cells));
            return 0;
        });
    }

    /// <summary>The same as a file on the disk, however long it is, that is gone when it is closed. A spreadsheet takes UTF-8 for what it is only behind its mark.</summary>
    public FileStream CsvFile(string tenant, Inquiry inquiry, Instant now)
    {
        var made = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 4096, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var text = new StreamWriter(made, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            Csv(tenant, inquiry, now, text);
        }

        made.Position = 0;
        return made;
    }

    /// <summary>JSON lines: an object a line, with the columns' names.</summary>
    public void Json(string tenant, TextWriter output) => database.Read(session => PipelineStore.Each(session, tenant, opportunity =>
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            foreach (var (name, cell) in OpportunityRow.Columns.Zip(OpportunityRow.Of(opportunity).Cells))
            {
                json.WriteString(name, cell);
            }

            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(line.ToArray()));
    }));

    private static void Write(CsvWriter csv, string?[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
