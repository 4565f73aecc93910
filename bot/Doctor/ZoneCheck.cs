using HighPoint.Bot.Settings;
using NodaTime;

namespace HighPoint.Bot.Doctor;

/// <summary>Says what time it is for the company, so that a wrong zone or clock is seen.</summary>
internal sealed class ZoneCheck(IServiceProvider services, TimeProvider clock) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => DoctorWords.TimeZone;

    /// <inheritdoc/>
    public Task<Finding> ExamineAsync(CancellationToken cancellation) => Task.FromResult(Examine());

    private Finding Examine()
    {
        try
        {
            var zone = services.GetRequiredService<BotSettings>().Company.Calendar.Zone;
            return new Finding.Ok(DoctorWords.TimeThere(zone.Id, Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(zone).LocalDateTime));
        }
        catch (SettingsException)
        {
            return new Finding.NotChecked(DoctorWords.SettingsFirst);
        }
    }
}
