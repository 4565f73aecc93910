using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Bot.Exports;

/// <summary>Reads past opportunities out of a CSV file. Each row is in or out by itself; the same row never goes in twice.</summary>
internal sealed class Importer(Database database, People people, Company company, TimeProvider clock)
{
    private const string Apostrophe = "'";

    /// <summary>Reads all rows, and tells of each that is wrong, by its number in the file (the header is row 1).</summary>
    /// <param name="tenant">Whose pipeline.</param>
    /// <param name="input">The file.</param>
    /// <param name="problems">Takes a line for each bad row.</param>
    /// <param name="dry">Whether nothing is to be written.</param>
    /// <param name="progress">Called after each row.</param>
    /// <exception cref="SettingsException">The header lacks a column that is needed.</exception>
    public async Task<(long Good, long Bad)> ReadAsync(string tenant, TextReader input, TextWriter problems, bool dry, Action progress)
    {
        using var csv = new CsvReader(input, new CsvConfiguration(CultureInfo.InvariantCulture) { PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(), MissingFieldFound = null, BadDataFound = null });
        await csv.ReadAsync();
        csv.ReadHeader();
        foreach (var needed in (string[])["customer", "kind", "stage", "opened"])
        {
            if (csv.HeaderRecord?.Any(name => name.Trim().Equals(needed, StringComparison.OrdinalIgnoreCase)) != true)
            {
                throw new SettingsException(ExportWords.NoColumn(needed));
            }
        }

        var (good, bad) = (0L, 0L);
        while (await csv.ReadAsync())
        {
            if (await TakeAsync(tenant, Row(csv), dry) is { Length: > 0 } problem)
            {
                bad++;
                await problems.WriteLineAsync(ExportWords.BadRow(csv.Parser.Row, problem));
            }
            else
            {
                good++;
            }

            progress();
        }

        return (good, bad);
    }

    /// <summary>Takes a row in; what is wrong with it, or nothing.</summary>
    private async Task<string> TakeAsync(string tenant, OpportunityRow row, bool dry)
    {
        var owner = people.All.FirstOrDefault(person => person.Role != Role.Team && (person.Id == row.Technician || string.Equals(person.Name, row.Technician, StringComparison.OrdinalIgnoreCase)))
            ?? new Person(row.Technician.Length == 0 ? "imported" : row.Technician, row.Technician.Length == 0 ? "imported" : row.Technician, Role.Technician, company.Calendar.Zone);
        var id = row.Id.StartsWith("o-", StringComparison.Ordinal) ? row.Id : $"o-import-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', row.Cells))))[..16]}";
        var events = row.Events(id, owner, company.Currency, Instant.FromDateTimeOffset(clock.GetUtcNow()), out var problem);
        if (problem.Length > 0)
        {
            return problem;
        }

        if (database.Read(session => PipelineStore.Find(session, tenant, id)) is not null)
        {
            return ExportWords.There;
        }

        if (!dry)
        {
            await database.WriteAsync(session =>
            {
                PipelineStore.Append(session, tenant, [.. events]);
                PipelineStore.Save(session, tenant, new OpportunityStep(0, OpportunityHistory.Fold(events)!));
                return 0;
            });
        }

        return "";
    }

    private static OpportunityRow Row(CsvReader csv)
    {
        string Cell(string name) => csv.TryGetField<string>(name, out var value) ? Plain(value ?? "") : "";
        return new OpportunityRow(
            Cell("id"), Cell("customer"), Cell("contact"), Cell("technician"), Cell("kind"), Cell("stage"), Cell("opened"), Cell("offered"), Cell("decided"), Cell("value"), Cell("currency"), Cell("reason"));
    }

    /// <summary>Without the apostrophe that an export put before what looks like a formula.</summary>
    private static string Plain(string cell) => cell.StartsWith(Apostrophe, StringComparison.Ordinal) && cell.Length > 1 && cell[1] is '=' or '@' or '+' or '-' or '\t' or '\r' ? cell[1..] : cell;
}
