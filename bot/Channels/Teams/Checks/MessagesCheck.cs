using System.Net;
using System.Net.Mime;
using System.Text;
using HighPoint.Bot.Doctor;
using HighPoint.Bot.Manifests;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>Whether the address that the registration must name as the messaging endpoint leads to the bot, and whether that turns strangers away.</summary>
internal sealed class MessagesCheck(IOptions<TeamsOptions> teamsOptions, DoctorOptions options, IHttpClientFactory http) : TeamsCheck(teamsOptions)
{
    /// <inheritdoc/>
    public override string Name => CheckWords.Messages;

    /// <inheritdoc/>
    protected override async Task<Finding> ExamineAsync(TeamsOptions teams, CancellationToken cancellation)
    {
        if (options.PublicUrl is not { } url)
        {
            return new Finding.NotChecked(DoctorWords.GivePublicUrl);
        }

        if (PublicAddress.ProblemOf(url.OriginalString) is { } unfit)
        {
            return new Finding.Wrong(ManifestWords.WrongOption("--public-url", url.OriginalString, unfit));
        }

        var address = new Uri(url, "/api/messages");
        try
        {
            using var client = http.CreateClient(DoctorSetup.Client);
            using var nothing = new StringContent("{}", Encoding.UTF8, MediaTypeNames.Application.Json);
            using var answer = await client.PostAsync(address, nothing, cancellation);
            var words = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.StatusCode == HttpStatusCode.Unauthorized && words.Contains(TeamsWords.RefusedTitle, StringComparison.Ordinal) ? new Finding.Ok(CheckWords.TurnsAway(address))
                : answer.StatusCode == HttpStatusCode.Forbidden && words.Contains(TeamsWords.RefusedTitle, StringComparison.Ordinal) ? new Finding.Wrong(CheckWords.RunsUnregistered)
                : new Finding.Wrong(CheckWords.NotTheBot(address, (int)answer.StatusCode));
        }
        catch (HttpRequestException e)
        {
            return new Finding.Wrong(Connection.Problem(address, e, isOurs: true));
        }
    }
}
