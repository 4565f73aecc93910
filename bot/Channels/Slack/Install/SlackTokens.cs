using HighPoint.Bot.Channels.Slack.Inbound;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Install;

/// <summary>The token for each workspace. One that ends is renewed before, by one process and one turn alone: what renews it is good once.</summary>
internal sealed partial class SlackTokens(IOptions<SlackOptions> options, SlackOAuth oauth, TokenSafe safe, Database database, TimeProvider clock, ILogger<SlackTokens> logger)
{
    /// <summary>So long before its end, 12 hours after it was given, a token is renewed: time for somebody to put right what hinders it.</summary>
    private static readonly Duration Early = Duration.FromHours(2);

    /// <summary>So long nobody else tries: longer than a request to Slack may take.</summary>
    private static readonly Duration OneTry = Duration.FromSeconds(30);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>What the bot speaks with in a workspace.</summary>
    /// <exception cref="SlackFailure">It is not installed there, or its token ended and cannot be renewed.</exception>
    public async Task<string> OfAsync(string team, CancellationToken cancellation)
    {
        if (!options.Value.ServesMany)
        {
            return options.Value.BotToken;
        }

        while (true)
        {
            var found = database.Read(session => InstallationStore.Find(session, SlackPlace.ChannelName, team)) ?? throw new SlackFailure(SlackFailure.NotInstalled);
            if (safe.Open(found.Id, found.Secret) is not { } tokens)
            {
                Log.Unreadable(logger, found.Id);
                throw new SlackFailure(SlackFailure.Ended);
            }

            if (found.ExpiresAt is not { } end || tokens.Refresh is null || Now < end - Early)
            {
                return tokens.Access;
            }

            if (await database.WriteAsync(session => InstallationStore.Lease(session, SlackPlace.ChannelName, found, Now, Now + OneTry)))
            {
                await RenewAsync(found, tokens.Refresh, cancellation);
            }
            else if (Now < end)
            {
                return tokens.Access;
            }
            else
            {
                await Task.Delay(Look, clock, cancellation);
            }
        }
    }

    /// <summary>Renews a token; one that has not ended yet stays in use where that fails.</summary>
    private async Task RenewAsync(Installation found, string refreshToken, CancellationToken cancellation)
    {
        try
        {
            var access = await oauth.RenewAsync(refreshToken, cancellation);
            var secret = safe.Close(found.Id, new TokenPair(access.AccessToken!, access.RefreshToken));
            var end = access.ExpiresIn is { } seconds ? Now + Duration.FromSeconds(seconds) : (Instant?)null;
            await database.WriteAsync(session => InstallationStore.Renew(session, SlackPlace.ChannelName, found, secret, end));
        }
        catch (SlackFailure failure)
        {
            Log.NotRenewed(logger, found.Id, failure.Code);
            if (Now >= found.ExpiresAt)
            {
                throw failure.IsPassing ? failure : new SlackFailure(SlackFailure.Ended);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(57, LogLevel.Error, "The token of workspace {Installation} cannot be read: the keys beside the database are not those that it was encrypted with. Install the app there again.")]
        public static partial void Unreadable(ILogger logger, string installation);

        [LoggerMessage(58, LogLevel.Error, "The token of workspace {Installation} could not be renewed: {Reason}. Where that stays so, install the app there again.")]
        public static partial void NotRenewed(ILogger logger, string installation, string reason);
    }
}
