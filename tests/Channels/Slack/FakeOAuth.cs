using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>
/// Who may speak in which workspace, and how an app comes to it. As strict as Slack is: codes and what renews a token are good once, a secret and an address to come back to
/// must be the app's, and tokens end.
/// </summary>
internal sealed class FakeOAuth(TimeProvider clock)
{
    public const string ClientId = "1.2";
    public const string ClientSecret = "client-secret-of-the-app";

    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (string Team, string? Enterprise, string? Redirect)> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Team, string? Enterprise, DateTimeOffset? End)> tokens = new(
        [KeyValuePair.Create(FakeSlack.BotToken, (SlackWire.Team, (string?)null, (DateTimeOffset?)null))], StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Team, string? Enterprise)> renewals = new(StringComparer.Ordinal);
    private int ids;

    /// <summary>Whether tokens end.</summary>
    public bool Rotates { get; set; }

    /// <summary>How often a token was renewed.</summary>
    public int Renewed { get; private set; }

    /// <summary>Every token and every code that was ever given.</summary>
    public ConcurrentBag<string> Secrets { get; } = [];

    /// <summary>Somebody allows the app, at the address that the bot led them to.</summary>
    /// <returns>What Slack sends their browser back with.</returns>
    public string Allow(Uri authorize, string team, string? enterprise = null)
    {
        var query = QueryHelpers.ParseQuery(authorize.Query);
        Assert.Equal("/oauth/v2/authorize", authorize.AbsolutePath);
        Assert.Equal(ClientId, query["client_id"].ToString());
        Assert.Contains("chat:write", query["scope"].ToString().Split(','));
        var code = New("code");
        codes[code] = (team, enterprise, query.TryGetValue("redirect_uri", out var redirect) ? redirect.ToString() : null);
        return $"code={code}&state={Uri.EscapeDataString(query["state"].ToString())}";
    }

    /// <summary>The workspace (or organisation) that a token is of; null for a token that is none or ended.</summary>
    public string? TeamOf(string? authorization) =>
        authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true && tokens.TryGetValue(authorization["Bearer ".Length..], out var of) && !(of.End <= clock.GetUtcNow())
            ? of.Enterprise ?? of.Team
            : null;

    /// <summary>Answers <c>oauth.v2.access</c>.</summary>
    public IResult Answer(HttpContext context)
    {
        var form = context.Request.Form;
        if (context.Request.Headers.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"))}")
        {
            return FakeSlack.Refuse("bad_client_secret");
        }

        if (form["grant_type"] == "refresh_token")
        {
            return renewals.TryRemove(form["refresh_token"].ToString(), out var of) ? Renew(of.Team, of.Enterprise) : FakeSlack.Refuse("invalid_refresh_token");
        }

        return !codes.TryRemove(form["code"].ToString(), out var code) ? FakeSlack.Refuse("invalid_code")
            : code.Redirect != (form.TryGetValue("redirect_uri", out var redirect) ? redirect.ToString() : null) ? FakeSlack.Refuse("bad_redirect_uri")
            : Give(code.Team, code.Enterprise);
    }

    private IResult Renew(string team, string? enterprise)
    {
        Renewed++;
        return Give(team, enterprise);
    }

    private IResult Give(string team, string? enterprise)
    {
        var (access, refresh) = (New("xoxb"), Rotates ? New("xoxe") : null);
        tokens[access] = (team, enterprise, Rotates ? clock.GetUtcNow() + Life : null);
        if (refresh is not null)
        {
            renewals[refresh] = (team, enterprise);
        }

        return Results.Json(new
        {
            ok = true, access_token = access, token_type = "bot", scope = "chat:write,im:write", bot_user_id = SlackWire.Bot, app_id = "A1",
            team = enterprise is null ? new { id = team, name = $"Workspace <{team}>" } : null,
            enterprise = enterprise is null ? null : new { id = enterprise, name = "Whole Org" },
            is_enterprise_install = enterprise is not null,
            expires_in = Rotates ? (int?)Life.TotalSeconds : null, refresh_token = refresh,
        });
    }

    private string New(string kind)
    {
        var made = string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref ids)}-{Guid.NewGuid():N}");
        Secrets.Add(made);
        return made;
    }
}
