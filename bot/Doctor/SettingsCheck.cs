using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Doctor;

/// <summary>Whether every setting is known and has a value that is allowed.</summary>
internal sealed class SettingsCheck(IServiceProvider services) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => DoctorWords.Settings;

    /// <inheritdoc/>
    public Task<Finding> ExamineAsync(CancellationToken cancellation) => Task.FromResult(Examine());

    private Finding Examine()
    {
        try
        {
            var settings = services.GetRequiredService<BotSettings>();
            return new Finding.Ok(settings.Company.Website == BotSettings.MadeUpWebsite
                ? DoctorWords.MadeUpCompany(settings.Company.Name)
                : DoctorWords.SettingsUnderstood(settings.Company.Name, settings.People.All.Length));
        }
        catch (SettingsException e)
        {
            return new Finding.Wrong(e.Problems);
        }
    }
}
