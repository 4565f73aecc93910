using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Install;

/// <summary>
/// What somebody's browser goes through to install the app: to Slack with a <c>state</c>, and back with it. A state is good once, for ten minutes, and in the browser that
/// began, whose cookie holds the same: nobody can be led to finish what somebody else began (RFC 6749, section 10.12).
/// </summary>
internal sealed partial class InstallPages(SlackOAuth oauth, SlackInstallations installations, Database database, TimeProvider clock, ILogger<InstallPages> logger)
{
    private const string Cookie = "highpoint-slack-install";
    private const string Folder = "/slack";
    private const int BytesOfState = 32;

    /// <summary>Codes and states are shorter.</summary>
    private const int Longest = 1000;

    private static readonly Duration Life = Duration.FromMinutes(10);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary><c>GET /slack/install</c>.</summary>
    public async Task<IResult> BeginAsync(HttpContext context)
    {
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfState));
        var now = Now;
        await database.WriteAsync(session =>
        {
            TicketStore.Issue(session, state, now, Life);
            return true;
        });
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Cookies.Append(Cookie, state, Manner(Life.ToTimeSpan()));
        return TypedResults.Redirect(oauth.Authorize(state).AbsoluteUri);
    }

    /// <summary><c>GET /slack/oauth</c>: Slack sends the browser back.</summary>
    public async Task<IResult> EndAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var (state, code, error, now) = (query["state"].ToString(), query["code"].ToString(), query["error"].ToString(), Now);
        var isOwn = state.Length is > 0 and <= Longest && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(context.Request.Cookies[Cookie] ?? ""));
        context.Response.Cookies.Delete(Cookie, Manner());
        if (!isOwn || !await database.WriteAsync(session => TicketStore.Use(session, state, now)))
        {
            return Page(context, StatusCodes.Status400BadRequest, InstallWords.NotBegunTitle, InstallWords.NotBegun);
        }

        return error.Length > 0 || code.Length is 0 or > Longest
            ? Page(context, StatusCodes.Status400BadRequest, InstallWords.NotAllowedTitle, error == "access_denied" ? InstallWords.Declined : InstallWords.NoCode)
            : await ExchangeAsync(context, code);
    }

    private async Task<ContentHttpResult> ExchangeAsync(HttpContext context, string code)
    {
        try
        {
            var access = await oauth.ExchangeAsync(code, context.RequestAborted);
            return await installations.SaveAsync(access)
                ? Page(context, StatusCodes.Status200OK, InstallWords.DoneTitle(access.Team?.Name ?? access.Enterprise?.Name), InstallWords.Done, Open(access.AppId, access.Team?.Id))
                : Page(context, StatusCodes.Status400BadRequest, InstallWords.NotAllowedTitle, InstallWords.NoCode);
        }
        catch (SlackFailure failure)
        {
            Log.NotInstalled(logger, failure.Code);
            return Page(context, StatusCodes.Status400BadRequest, InstallWords.NotAllowedTitle, InstallWords.Failed(failure.Code));
        }
    }

    private static CookieOptions Manner(TimeSpan? life = null) => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = Folder, IsEssential = true, MaxAge = life };

    private static string? Open(string? app, string? team) =>
        app is null ? null : $"https://slack.com/app_redirect?app={Uri.EscapeDataString(app)}{(team is null ? "" : $"&team={Uri.EscapeDataString(team)}")}";

    private static ContentHttpResult Page(HttpContext context, int status, string title, string words, string? open = null)
    {
        var (headers, html) = (context.Response.Headers, HtmlEncoder.Default);
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        var (link, name) = open is null ? ("install", InstallWords.Again) : (open, InstallWords.Open);
        return TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{html.Encode(title)}</title>
            <style>body {"{"} font: 1.1em/1.5 system-ui, sans-serif; max-width: 34em; margin: 4em auto; padding: 0 1em {"}"}</style></head>
            <body><main><h1>{html.Encode(title)}</h1><p>{html.Encode(words)}</p><p><a href="{html.Encode(link)}">{html.Encode(name)}</a></p></main></body>
            </html>
            """,
            "text/html; charset=utf-8", statusCode: status);
    }

    private static partial class Log
    {
        [LoggerMessage(59, LogLevel.Warning, "Slack did not let the app be installed: {Reason}")]
        public static partial void NotInstalled(ILogger logger, string reason);
    }
}
