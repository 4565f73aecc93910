using System.Net;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>The browser of somebody who installs the app.</summary>
internal static class SlackBrowser
{
    /// <summary>Goes all the way; the page on which it ends.</summary>
    public static async Task<string> InstallAsync(this SlackHost host, string team, string? organisation = null)
    {
        var (authorize, cookie) = await host.BeginAsync();
        return await host.EndAsync(host.Slack.OAuth.Allow(authorize, team, organisation), cookie);
    }

    /// <summary>Where the bot leads a browser, and the cookie that it gives it.</summary>
    public static async Task<(Uri Authorize, string Cookie)> BeginAsync(this SlackHost host)
    {
        using var answer = await GetAsync(host, "/slack/install", null);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        return (answer.Headers.Location!, cookie.Split(';')[0].Split('=')[1]);
    }

    /// <summary>The page on which a browser ends that Slack sends back.</summary>
    public static async Task<string> EndAsync(this SlackHost host, string query, string cookie)
    {
        using var answer = await GetAsync(host, $"/slack/oauth?{query}", cookie);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(page.Contains("is installed", StringComparison.Ordinal) ? 200 : 400, (int)answer.StatusCode);
        return page;
    }

    private static async Task<HttpResponseMessage> GetAsync(SlackHost host, string path, string? cookie)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Http.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"highpoint-slack-install={cookie}");
        }

        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
