using HighPoint.Bot.Doctor;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>A check that makes sense only where the bot is registered.</summary>
internal abstract class TeamsCheck(IOptions<TeamsOptions> options) : IDoctorCheck
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public async Task<Finding> ExamineAsync(CancellationToken cancellation)
    {
        try
        {
            return options.Value.IsRegistered ? await ExamineAsync(options.Value, cancellation) : new Finding.NotChecked(CheckWords.NotSetUp);
        }
        catch (OptionsValidationException)
        {
            return new Finding.NotChecked(CheckWords.RegistrationFirst);
        }
    }

    /// <summary>Looks, with the registration's settings.</summary>
    protected abstract Task<Finding> ExamineAsync(TeamsOptions teams, CancellationToken cancellation);
}
