using HighPoint.Bot.Doctor;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>Registers what the doctor looks at for Teams.</summary>
internal static class ChecksSetup
{
    /// <summary>Adds the checks after the general ones.</summary>
    public static IHostApplicationBuilder AddTeamsChecks(this IHostApplicationBuilder builder)
    {
        builder.AddTeamsOptions();
        if (builder.Configuration[$"{TeamsOptions.Section}:{nameof(TeamsOptions.AppId)}"] is { Length: > 0 }
            && Uri.TryCreate(builder.Configuration[$"{TeamsOptions.Section}:{nameof(TeamsOptions.LoginUrl)}"] ?? new TeamsOptions().LoginUrl, UriKind.Absolute, out var login))
        {
            builder.Services.AddSingleton(new TimeSource(login));
        }

        return builder.AddCheck<RegistrationCheck>().AddCheck<KeysCheck>().AddCheck<OutboundTokenCheck>().AddCheck<MessagesCheck>().AddCheck<PackageCheck>().AddCheck<StoppedCheck>();
    }
}
