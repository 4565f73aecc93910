using HighPoint.Bot.Settings;
using HighPoint.Playbooks;

namespace HighPoint.Bot.Doctor;

/// <summary>Whether the playbook can be used, with the owner's files laid upon it.</summary>
internal sealed class PlaybookCheck(IServiceProvider services, IConfiguration configuration, Places places) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => DoctorWords.Playbook;

    /// <inheritdoc/>
    public Task<Finding> ExamineAsync(CancellationToken cancellation) => Task.FromResult(Examine());

    private Finding Examine()
    {
        try
        {
            _ = services.GetRequiredService<Playbook>();
            return new Finding.Ok(PlaybookFolder.From(configuration, places) is { } folder ? DoctorWords.OwnPlaybook(folder) : DoctorWords.DefaultPlaybook);
        }
        catch (SettingsException e)
        {
            return new Finding.Wrong(e.Problems);
        }
    }
}
