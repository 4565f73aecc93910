using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Install;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>Many workspaces install the app, each with a token of its own.</summary>
public sealed class InstallTests
{
    private const string Job = "Harlow Dental, server down since 5, back up now, 6 hours, they were thrilled";

    [Fact]
    public async Task A_Second_Workspace_Installs_It_And_Debriefs_Its_First_Job()
    {
        await using var host = await SlackHost.StartForManyAsync();
        await InstallAsync(host, "T1");
        var page = await InstallAsync(host, "T2");

        Assert.Contains("HighPoint is installed in Workspace &lt;T2&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("https://slack.com/app_redirect?app=A1&amp;team=T2", page, StringComparison.Ordinal);
        await host.HappensInAsync("T2", SlackWire.Message(Job));
        Assert.Contains(host.Seen(), words => words.Contains("Harlow Dental", StringComparison.Ordinal));
        Assert.All(host.Slack.Calls, call => Assert.Equal("T2", call.Team));
    }

    [Fact]
    public async Task What_One_Workspace_Tells_No_Other_Hears()
    {
        await using var host = await SlackHost.StartForManyAsync();
        await InstallAsync(host, "T1");
        await InstallAsync(host, "T2");
        await host.HappensInAsync("T1", SlackWire.Message(Job));
        host.Slack.Calls.Clear();
        host.Clock.Advance(TimeSpan.FromSeconds(2));

        await host.HappensInAsync("T2", SlackWire.Message("pipeline", "URILEY"));

        Assert.DoesNotContain(host.Seen("DRILEY"), words => words.Contains("Harlow", StringComparison.Ordinal));
        Assert.All(host.Slack.Calls, call => Assert.Equal("T2", call.Team));
    }

    [Fact]
    public async Task A_Workspace_That_Did_Not_Install_It_Gets_Nothing()
    {
        await using var host = await SlackHost.StartForManyAsync();
        await InstallAsync(host, "T2");

        await host.HappensInAsync("T1", SlackWire.Message(Job));
        Assert.Equal(new Answered(200, null), await host.CommandAsync("/pipeline"));
        Assert.Equal(new Answered(200, null), await host.InteractAsync(SlackWire.Shortcut(host.Slack.NewTrigger())));
        Assert.Equal(new Answered(200, null), await host.InteractAsync(SlackWire.Press(new Command(Verb.Help).ToString(), host.Slack.NewTrigger())));

        Assert.Empty(host.Slack.Calls);
        Assert.Empty(await host.SaidAsync());
    }

    [Fact]
    public async Task An_Organisation_Installs_It_For_All_Its_Workspaces()
    {
        await using var host = await SlackHost.StartForManyAsync();
        await InstallAsync(host, SlackWire.Organisation, SlackWire.Organisation);

        await host.HappensInAsync("T3", SlackWire.Message(Job), SlackWire.Organisation);

        Assert.Contains(host.Seen(), words => words.Contains("Harlow Dental", StringComparison.Ordinal));
        Assert.All(host.Slack.Calls, call => Assert.Equal(SlackWire.Organisation, call.Team));
    }

    [Theory]
    [InlineData("code=x", "cookie")]
    [InlineData("code=x&state=", "cookie")]
    [InlineData("code=x&state=another", "cookie")]
    [InlineData("code=x&state=another", "another")]
    public async Task A_State_That_The_Bot_Did_Not_Give_Installs_Nothing(string query, string cookie)
    {
        await using var host = await SlackHost.StartForManyAsync();
        await BeginAsync(host);
        Assert.Contains("in another browser than the one that began", await EndAsync(host, query, cookie), StringComparison.Ordinal);
        Assert.Empty(Installed(host));
    }

    [Fact]
    public async Task A_State_Is_Good_In_Its_Own_Browser_Once_And_For_Ten_Minutes()
    {
        await using var host = await SlackHost.StartForManyAsync();
        var (mine, myCookie) = await BeginAsync(host);
        var (_, another) = await BeginAsync(host);
        var allowed = host.Slack.OAuth.Allow(mine, "T2");

        Assert.Contains("cannot finish", await EndAsync(host, allowed, another), StringComparison.Ordinal);
        Assert.Contains("is installed", await EndAsync(host, allowed, myCookie), StringComparison.Ordinal);
        Assert.Contains("cannot finish", await EndAsync(host, allowed, myCookie), StringComparison.Ordinal);

        var (late, lateCookie) = await BeginAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("cannot finish", await EndAsync(host, host.Slack.OAuth.Allow(late, "T1"), lateCookie), StringComparison.Ordinal);
        Assert.Equal(["T2"], Installed(host));
    }

    [Fact]
    public async Task Who_Does_Not_Allow_It_Reads_What_To_Do()
    {
        await using var host = await SlackHost.StartForManyAsync();
        var (_, cookie) = await BeginAsync(host);
        Assert.Contains(WebUtility.HtmlEncode("ask an admin of your workspace"), await EndAsync(host, $"error=access_denied&state={cookie}", cookie), StringComparison.Ordinal);
        (_, cookie) = await BeginAsync(host);
        Assert.Contains("without what the installation needs", await EndAsync(host, $"state={cookie}", cookie), StringComparison.Ordinal);
        (_, cookie) = await BeginAsync(host);
        Assert.Contains("used already, or is too old", await EndAsync(host, $"code=made-up&state={cookie}", cookie), StringComparison.Ordinal);
        Assert.Empty(Installed(host));
    }

    [Fact]
    public async Task A_Wrong_Client_Secret_Is_Told_As_A_Wrong_Setting()
    {
        await using var host = await SlackHost.StartForManyAsync(builder => builder.Configuration["Slack:ClientSecret"] = "another");
        var (authorize, cookie) = await BeginAsync(host);
        var page = await EndAsync(host, host.Slack.OAuth.Allow(authorize, "T2"), cookie);
        Assert.Contains("must put Slack:ClientId and Slack:ClientSecret right", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Token_That_Ends_Is_Renewed_Once_However_Many_Ask()
    {
        await using var host = await SlackHost.StartForManyAsync();
        host.Slack.OAuth.Rotates = true;
        await InstallAsync(host, "T2");
        var (first, tokens) = (await TokenAsync(host), host.Get<SlackTokens>());

        host.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal(first, await TokenAsync(host));

        host.Clock.Advance(TimeSpan.FromHours(1));
        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.OfAsync("T2", TestContext.Current.CancellationToken)));
        Assert.Equal(1, host.Slack.OAuth.Renewed);
        Assert.Contains(given, token => token != first);

        host.Clock.Advance(TimeSpan.FromHours(20));
        await host.HappensInAsync("T2", SlackWire.Message(Job));
        Assert.Equal(2, host.Slack.OAuth.Renewed);
        Assert.Contains(host.Seen(), words => words.Contains("Harlow Dental", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_Waits_For_A_Token_That_Another_Process_Renews_Gets_The_New_One()
    {
        await using var host = await SlackHost.StartForManyAsync();
        host.Slack.OAuth.Rotates = true;
        await InstallAsync(host, "T2");
        host.Clock.Advance(TimeSpan.FromHours(13));
        var (database, now) = (host.Get<Database>(), Instant.FromDateTimeOffset(host.Clock.GetUtcNow()));
        var old = database.Read(session => InstallationStore.Find(session, "slack", "T2"))!;
        Assert.True(await database.WriteAsync(session => InstallationStore.Lease(session, "slack", old, now, now + Duration.FromSeconds(30))));

        var waiting = host.Get<SlackTokens>().OfAsync("T2", TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        var renewed = host.Get<TokenSafe>().Close("T2", new TokenPair("by-another-process", "next"));
        await database.WriteAsync(session => InstallationStore.Renew(session, "slack", old, renewed, now + Duration.FromHours(12)));
        await host.UntilAsync(() => waiting.IsCompleted, 0.1);

        Assert.Equal("by-another-process", await waiting);
        Assert.Equal(0, host.Slack.OAuth.Renewed);
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["UBOT"]}}""")]
    public async Task A_Workspace_That_Takes_It_Away_Is_Forgotten_And_Is_Welcomed_Anew_When_It_Comes_Back(string taken)
    {
        await using var host = await SlackHost.StartForManyAsync();
        await InstallAsync(host, "T1");
        await InstallAsync(host, "T2");
        var opened = """{"type":"app_home_opened","user":"USAM","channel":"DSAM","tab":"messages"}""";
        await host.HappensInAsync("T2", Node(opened));
        var welcome = Assert.Single(host.Seen());
        var begun = SlackWire.Event(Node(taken)).In("T2").With(envelope => envelope["event_time"] = host.Clock.GetUtcNow().ToUnixTimeSeconds() + 1).ToJsonString();

        host.Clock.Advance(TimeSpan.FromSeconds(2));
        using (var answer = await host.PostAsync("/slack/events", begun))
        {
            Assert.Equal(200, (int)answer.StatusCode);
        }

        Assert.Equal(["T1"], Installed(host));
        await host.HappensInAsync("T2", SlackWire.Message(Job));
        Assert.Single(host.Seen());

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await InstallAsync(host, "T2");
        using (var late = await host.PostAsync("/slack/events", begun, retry: 2))
        {
            Assert.Equal(200, (int)late.StatusCode);
        }

        await host.HappensInAsync("T2", Node(opened));
        Assert.Equal(["T1", "T2"], Installed(host));
        Assert.Equal([welcome, welcome], host.Seen());
    }

    [Fact]
    public async Task No_Secret_Stands_In_The_Data_Or_In_A_Log()
    {
        var logs = new LogList();
        await using var host = await SlackHost.StartForManyAsync(builder => builder.Services.PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.MinLevel = LogLevel.Trace;
            filter.Rules.Clear();
        }));
        host.Get<ILoggerFactory>().AddProvider(logs);
        host.Slack.OAuth.Rotates = true;
        await InstallAsync(host, "T2");
        host.Clock.Advance(TimeSpan.FromHours(11));
        await host.HappensInAsync("T2", SlackWire.Message(Job));

        Assert.Equal(1, host.Slack.OAuth.Renewed);
        var files = Directory.GetFiles(host.DataFolder, "highpoint.db*").Select(Bytes).ToArray();
        Assert.Contains(files, bytes => bytes.Contains("Harlow Dental", StringComparison.Ordinal));
        Assert.NotEmpty(logs.Lines);
        foreach (var secret in host.Slack.OAuth.Secrets.Where(secret => !secret.StartsWith("code", StringComparison.Ordinal)).Append(FakeOAuth.ClientSecret))
        {
            Assert.All(files, bytes => Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal));
            Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_Token_That_Was_Moved_To_Another_Workspace_Is_Not_Read()
    {
        await using var host = await SlackHost.StartForManyAsync();
        var safe = host.Get<TokenSafe>();
        var secret = safe.Close("T1", new TokenPair("xoxb-1", null));
        Assert.Equal(new TokenPair("xoxb-1", null), safe.Open("T1", secret));
        Assert.Null(safe.Open("T2", secret));
        Assert.Null(safe.Open("T1", "nonsense"));
    }

    [Fact]
    public async Task With_A_Token_In_The_Settings_There_Is_Nothing_To_Install()
    {
        await using var host = await SlackHost.StartAsync();
        using var answer = await host.Http.GetAsync(new Uri("/slack/install", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    private static Task<string> TokenAsync(SlackHost host) => host.Get<SlackTokens>().OfAsync("T2", TestContext.Current.CancellationToken);

    private static JsonObject Node(string json) => JsonNode.Parse(json)!.AsObject();

    private static IEnumerable<string> Installed(SlackHost host) =>
        InstallationStore.Look($"Data Source={Path.Combine(host.DataFolder, "highpoint.db")}", "slack").Select(made => made.Id);

    private static string Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<string> InstallAsync(SlackHost host, string team, string? organisation = null)
    {
        var (authorize, cookie) = await BeginAsync(host);
        return await EndAsync(host, host.Slack.OAuth.Allow(authorize, team, organisation), cookie);
    }

    /// <summary>Where the bot leads a browser, and the cookie that it gives it.</summary>
    private static async Task<(Uri Authorize, string Cookie)> BeginAsync(SlackHost host)
    {
        using var answer = await GetAsync(host, "/slack/install", null);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        return (answer.Headers.Location!, cookie.Split(';')[0].Split('=')[1]);
    }

    /// <summary>The page on which a browser ends that Slack sends back.</summary>
    private static async Task<string> EndAsync(SlackHost host, string query, string cookie)
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

/// <summary>All that is logged.</summary>
file sealed class LogList : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IEnumerable<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
