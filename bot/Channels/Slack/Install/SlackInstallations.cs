using HighPoint.Bot.Channels.Slack.Inbound;
using HighPoint.Bot.Channels.Slack.Protocol;
using HighPoint.Bot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Install;

/// <summary>The workspaces that the bot serves: the one of the settings' token, or all that installed the app.</summary>
internal sealed class SlackInstallations(IOptions<SlackOptions> options, TokenSafe safe, Database database, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Whether the bot answers in a workspace, for itself or as part of an organisation that installed the app as a whole.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="enterprise">The organisation that it belongs to; null for none.</param>
    public async Task<bool> ServesAsync(string team, string? enterprise) =>
        !options.Value.ServesMany
        || database.Read(session => InstallationStore.Find(session, SlackPlace.ChannelName, team)) is not null
        || (enterprise is { Length: > 0 } && await database.WriteAsync(session => InstallationStore.Link(session, SlackPlace.ChannelName, team, enterprise)));

    /// <summary>Keeps what Slack gave for a workspace or an organisation.</summary>
    /// <returns>False where Slack does not say for which.</returns>
    public async Task<bool> SaveAsync(OAuthAccess access)
    {
        var party = access.IsEnterpriseInstall ? access.Enterprise : access.Team;
        if (party is not { Id: { Length: > 0 } id })
        {
            return false;
        }

        var now = Now;
        var end = access.ExpiresIn is { } seconds ? now + Duration.FromSeconds(seconds) : (Instant?)null;
        var made = new Installation(id, party.Name ?? id, access.Scope ?? "", safe.Close(id, new TokenPair(access.AccessToken!, access.RefreshToken)), end, now);
        return await database.WriteAsync(session =>
        {
            InstallationStore.Save(session, SlackPlace.ChannelName, made);
            return true;
        });
    }

    /// <summary>An organisation keeps the app and takes it away from some of its workspaces: nothing is sent there any more.</summary>
    public async Task RemoveAsync(IEnumerable<string> teams)
    {
        var now = Now;
        await database.WriteAsync(session =>
        {
            foreach (var team in teams)
            {
                InstallationStore.Unlink(session, SlackPlace.ChannelName, team);
                StoppedStore.StopTenant(session, SlackPlace.ChannelName, team, StoppedStore.Removed, now);
            }

            return true;
        });
    }

    /// <summary>The app was taken away, or its token: that is forgotten, and nothing is sent there any more. What happened before the app was installed anew is past.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="at">When, in seconds since 1970; 0 where that is not said.</param>
    public async Task RemoveAsync(string team, long at)
    {
        var now = Now;
        await database.WriteAsync(session =>
        {
            var found = InstallationStore.Find(session, SlackPlace.ChannelName, team);
            if (found is not null && at > 0 && at < found.InstalledAt.ToUnixTimeSeconds())
            {
                return false;
            }

            foreach (var tenant in (found is null ? [] : InstallationStore.Remove(session, SlackPlace.ChannelName, found.Id)).Append(team).Distinct(StringComparer.Ordinal))
            {
                StoppedStore.StopTenant(session, SlackPlace.ChannelName, tenant, StoppedStore.Removed, now);
            }

            return true;
        });
    }
}
