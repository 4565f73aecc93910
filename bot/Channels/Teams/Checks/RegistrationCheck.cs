using HighPoint.Bot.Doctor;
using HighPoint.Bot.Settings;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>Whether the settings of the registration are whole, and are what they should be as far as one can see from here.</summary>
internal sealed class RegistrationCheck(IOptions<TeamsOptions> options, IServiceProvider services) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => CheckWords.Registration;

    /// <inheritdoc/>
    public Task<Finding> ExamineAsync(CancellationToken cancellation) => Task.FromResult(Examine());

    private Finding Examine()
    {
        try
        {
            var teams = options.Value;
            return !teams.IsRegistered ? new Finding.NotChecked(CheckWords.NotRegistered)
                : Slips(teams).ToArray() is { Length: > 0 } slips ? new Finding.Wrong([.. slips])
                : new Finding.Ok(CheckWords.Registered(teams.AppId, KnowsSomebody()));
        }
        catch (OptionsValidationException e)
        {
            return new Finding.Wrong([.. e.Failures]);
        }
    }

    /// <summary>What is easily copied from the wrong field.</summary>
    private static IEnumerable<string> Slips(TeamsOptions teams)
    {
        if (Guid.Parse(teams.AppId) == Guid.Empty || Guid.Parse(teams.TenantId) == Guid.Empty)
        {
            yield return CheckWords.EmptyIds;
        }

        if (string.Equals(teams.AppId, teams.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            yield return CheckWords.SameIds;
        }

        if (Guid.TryParse(teams.AppPassword, out _))
        {
            yield return CheckWords.IdOfSecret;
        }
    }

    private bool KnowsSomebody()
    {
        try
        {
            return !services.GetRequiredService<People>().EntraIds.IsEmpty;
        }
        catch (SettingsException)
        {
            // The check of the settings tells it.
            return true;
        }
    }
}
