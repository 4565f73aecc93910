using System.Text.RegularExpressions;
using HighPoint.Bot.Channels.Teams.Outbound;
using HighPoint.Bot.Doctor;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>Whether Microsoft gives the registration a token to speak with.</summary>
internal sealed partial class OutboundTokenCheck(IOptions<TeamsOptions> options, IHttpMessageHandlerFactory handlers) : TeamsCheck(options)
{
    /// <inheritdoc/>
    public override string Name => CheckWords.Token;

    /// <inheritdoc/>
    protected override async Task<Finding> ExamineAsync(TeamsOptions teams, CancellationToken cancellation)
    {
        try
        {
            using var tokens = new ConnectorTokens(Options.Create(teams), handlers, DoctorSetup.Client);
            await tokens.GetAsync(cancellation);
            return new Finding.Ok(CheckWords.TokenGiven);
        }
        catch (MsalException e) when (e.ErrorCode is MsalError.ManagedIdentityUnreachableNetwork or MsalError.ManagedIdentityAllSourcesUnavailable)
        {
            return new Finding.NotChecked(CheckWords.IdentityElsewhere);
        }
        catch (MsalServiceException e)
        {
            return teams.ManagedIdentity.Length > 0 ? new Finding.Wrong(CheckWords.IdentityRefused(e.ErrorCode)) : new Finding.Wrong(CheckWords.Refused(Reason().Match(e.Message).Value, teams.AppId));
        }
        catch (Exception e) when (teams.ManagedIdentity.Length > 0 && e is (HttpRequestException or OperationCanceledException))
        {
            return new Finding.NotChecked(CheckWords.IdentityElsewhere);
        }
        catch (HttpRequestException e)
        {
            return new Finding.Wrong(Connection.Problem(new Uri(teams.LoginUrl), e));
        }
    }

    /// <summary>Microsoft's number for what is wrong ("Microsoft Entra authentication and authorization error codes").</summary>
    [GeneratedRegex(@"AADSTS\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reason();
}
