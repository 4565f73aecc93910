using HighPoint.Bot.Storage;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Doctor;

/// <summary>Whether the database opens, is sound, has a schema that this program knows, can be written, and has room.</summary>
internal sealed class DatabaseCheck(IOptions<StorageOptions> options) : IDoctorCheck
{
    /// <summary>Months of a company's conversations take a few megabytes; SQLite wants room to tidy up.</summary>
    private const long LeastFree = 200_000_000;

    /// <inheritdoc/>
    public string Name => DoctorWords.Database;

    /// <inheritdoc/>
    public Task<Finding> ExamineAsync(CancellationToken cancellation) => Task.Run(Examine, cancellation);

    private Finding Examine()
    {
        string connection;
        try
        {
            connection = options.Value.ConnectionString;
        }
        catch (OptionsValidationException e)
        {
            return new Finding.Wrong([.. e.Failures]);
        }

        return DatabaseState.Of(connection) switch
        {
            { Problem: { } problem } => new Finding.Wrong(StorageOptions.CannotOpen(connection, problem)),
            { FreeBytes: < LeastFree } full => new Finding.Wrong(DoctorWords.LittleRoom(full.File, full.FreeBytes.Value / 1_000_000)),
            { Exists: false } none => new Finding.Ok(DoctorWords.NoDatabaseYet(none.File)),
            { IsOlder: true } old => new Finding.Ok(DoctorWords.OlderSchema(old.File)),
            var state => new Finding.Ok(DoctorWords.DatabaseSound(state.File)),
        };
    }
}
