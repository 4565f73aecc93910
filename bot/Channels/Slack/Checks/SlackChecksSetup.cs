using HighPoint.Bot.Doctor;

namespace HighPoint.Bot.Channels.Slack.Checks;

/// <summary>Registers what the doctor looks at for Slack.</summary>
internal static class SlackChecksSetup
{
    /// <summary>Adds the checks after those of other channels.</summary>
    public static IHostApplicationBuilder AddSlackChecks(this IHostApplicationBuilder builder)
    {
        builder.AddSlackOptions();
        if (builder.Configuration.GetSection(SlackOptions.Section).Get<SlackOptions>() is { IsOn: true }
            && Uri.TryCreate(builder.Configuration[$"{SlackOptions.Section}:{nameof(SlackOptions.ApiUrl)}"] ?? new SlackOptions().ApiUrl, UriKind.Absolute, out var api))
        {
            // A request whose time is five minutes off is turned away.
            builder.Services.AddSingleton(new TimeSource(api));
        }

        return builder.AddCheck<BotTokenCheck>().AddCheck<SocketsCheck>().AddCheck<InstallCheck>();
    }
}
