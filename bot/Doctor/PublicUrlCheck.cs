using System.Net;

namespace HighPoint.Bot.Doctor;

/// <summary>Whether HighPoint answers where it is said to be reached from outside, and does not show its chat page to everybody there.</summary>
internal sealed class PublicUrlCheck(DoctorOptions options, IHttpClientFactory http) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => DoctorWords.PublicUrl;

    /// <inheritdoc/>
    public async Task<Finding> ExamineAsync(CancellationToken cancellation)
    {
        if (options.PublicUrl is not { } url)
        {
            return new Finding.NotChecked(DoctorWords.GivePublicUrl);
        }

        try
        {
            using var client = http.CreateClient(DoctorSetup.Client);
            using var answer = await client.GetAsync(new Uri(url, "/health"), cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK when await answer.Content.ReadAsStringAsync(cancellation) is "Healthy" =>
                    await ShowsPageAsync(client, url, cancellation) ? new Finding.Wrong(DoctorWords.PageIsOpen(url)) : new Finding.Ok(DoctorWords.Answers(url)),
                HttpStatusCode.ServiceUnavailable when await answer.Content.ReadAsStringAsync(cancellation) is "Unhealthy" => new Finding.Wrong(DoctorWords.Unhealthy(url)),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or (>= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest) => new Finding.Wrong(DoctorWords.AsksForLogin(url)),
                >= HttpStatusCode.InternalServerError => new Finding.Wrong(DoctorWords.NothingBehind(url, (int)answer.StatusCode)),
                _ => new Finding.Wrong(DoctorWords.SomebodyElse(url)),
            };
        }
        catch (HttpRequestException e)
        {
            return new Finding.Wrong(Connection.Problem(url, e, isOurs: true));
        }
    }

    /// <summary>A tunnel or proxy on this computer may pass strangers on as if they sat at it.</summary>
    private static async Task<bool> ShowsPageAsync(HttpClient client, Uri url, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(new Uri(url, "/"), HttpCompletionOption.ResponseHeadersRead, cancellation);
        return !url.IsLoopback && answer.StatusCode == HttpStatusCode.OK;
    }
}
