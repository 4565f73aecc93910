using System.Net;
using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>Many workspaces install the app, each with a token of its own.</summary>
public sealed class InstallTests
{
    private const string Job = "Harlow Dental, server down since 5, back up now, 6 hours, they were thrilled";

    [Fact]
    public async Task A_Second_Workspace_Installs_It_And_Debriefs_Its_First_Job()
    {
        await using var host = await SlackHost.StartForManyAsync();
        await host.InstallAsync("T1");
        var page = await host.InstallAsync("T2");

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
        await host.InstallAsync("T1");
        await host.InstallAsync("T2");
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
        await host.InstallAsync("T2");

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
        await host.InstallAsync(SlackWire.Organisation, SlackWire.Organisation);

        await host.HappensInAsync("T3", SlackWire.Message(Job), SlackWire.Organisation);

        Assert.Contains(host.Seen(), words => words.Contains("Harlow Dental", StringComparison.Ordinal));
        Assert.All(host.Slack.Calls, call => Assert.Equal(SlackWire.Organisation, call.Team));
    }

    [Fact]
    public async Task A_Workspace_From_Which_Its_Organisation_Takes_It_Gets_Nothing_And_The_Others_Go_On()
    {
        await using var host = await SlackHost.StartForManyAsync();
        await host.InstallAsync(SlackWire.Organisation, SlackWire.Organisation);
        await host.HappensInAsync("T3", SlackWire.Message("hello"), SlackWire.Organisation);

        await host.HappensInAsync("T3", new JsonObject { ["type"] = "team_access_revoked", ["team_ids"] = new JsonArray("T3", null) }, SlackWire.Organisation);

        var chat = new ConversationKey("slack", "T3", SlackWire.Dm);
        Assert.Equal(StoppedStore.Removed, host.Get<Database>().Read(session => StoppedStore.Why(session, chat)));
        await host.HappensInAsync("T4", SlackWire.Message(Job, "UALEX"), SlackWire.Organisation);
        Assert.Contains(host.Seen("DALEX"), words => words.Contains("Harlow Dental", StringComparison.Ordinal));
    }

    /// <summary>A code that Slack gave for another address than the app's own is worth nothing.</summary>
    [Fact]
    public async Task Who_Is_Led_Back_By_Another_Address_Installs_Nothing()
    {
        await using var host = await SlackHost.StartForManyAsync();
        var (authorize, cookie) = await host.BeginAsync();
        var page = await host.EndAsync(host.Slack.OAuth.Allow(new Uri($"{authorize}&redirect_uri=https%3A%2F%2Fevil.example"), "T2"), cookie);

        Assert.Contains("bad_redirect_uri", page, StringComparison.Ordinal);
        await host.HappensInAsync("T2", SlackWire.Message(Job));
        Assert.Empty(host.Slack.Messages);
    }

    [Theory]
    [InlineData("code=x", "cookie")]
    [InlineData("code=x&state=", "cookie")]
    [InlineData("code=x&state=another", "cookie")]
    [InlineData("code=x&state=another", "another")]
    public async Task A_State_That_The_Bot_Did_Not_Give_Installs_Nothing(string query, string cookie)
    {
        await using var host = await SlackHost.StartForManyAsync();
        await host.BeginAsync();
        Assert.Contains("in another browser than the one that began", await host.EndAsync(query, cookie), StringComparison.Ordinal);
        Assert.Empty(Installed(host));
    }

    [Fact]
    public async Task A_State_Is_Good_In_Its_Own_Browser_Once_And_For_Ten_Minutes()
    {
        await using var host = await SlackHost.StartForManyAsync();
        var (mine, myCookie) = await host.BeginAsync();
        var (_, another) = await host.BeginAsync();
        var allowed = host.Slack.OAuth.Allow(mine, "T2");

        Assert.Contains("cannot finish", await host.EndAsync(allowed, another), StringComparison.Ordinal);
        Assert.Contains("is installed", await host.EndAsync(allowed, myCookie), StringComparison.Ordinal);
        Assert.Contains("cannot finish", await host.EndAsync(allowed, myCookie), StringComparison.Ordinal);

        var (late, lateCookie) = await host.BeginAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("cannot finish", await host.EndAsync(host.Slack.OAuth.Allow(late, "T1"), lateCookie), StringComparison.Ordinal);
        Assert.Equal(["T2"], Installed(host));
    }

    [Fact]
    public async Task Who_Does_Not_Allow_It_Reads_What_To_Do()
    {
        await using var host = await SlackHost.StartForManyAsync();
        var (_, cookie) = await host.BeginAsync();
        Assert.Contains(WebUtility.HtmlEncode("ask an admin of your workspace"), await host.EndAsync($"error=access_denied&state={cookie}", cookie), StringComparison.Ordinal);
        (_, cookie) = await host.BeginAsync();
        Assert.Contains("without what the installation needs", await host.EndAsync($"state={cookie}", cookie), StringComparison.Ordinal);
        (_, cookie) = await host.BeginAsync();
        Assert.Contains("used already, or is too old", await host.EndAsync($"code=made-up&state={cookie}", cookie), StringComparison.Ordinal);
        Assert.Empty(Installed(host));
    }

    [Fact]
    public async Task A_Wrong_Client_Secret_Is_Told_As_A_Wrong_Setting()
    {
        await using var host = await SlackHost.StartForManyAsync(builder => builder.Configuration["Slack:ClientSecret"] = "another");
        var (authorize, cookie) = await host.BeginAsync();
        var page = await host.EndAsync(host.Slack.OAuth.Allow(authorize, "T2"), cookie);
        Assert.Contains("must put Slack:ClientId and Slack:ClientSecret right", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["UBOT"]}}""")]
    public async Task A_Workspace_That_Takes_It_Away_Is_Forgotten_And_Is_Welcomed_Anew_When_It_Comes_Back(string taken)
    {
        await using var host = await SlackHost.StartForManyAsync();
        await host.InstallAsync("T1");
        await host.InstallAsync("T2");
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
        await host.InstallAsync("T2");
        using (var late = await host.PostAsync("/slack/events", begun, retry: 2))
        {
            Assert.Equal(200, (int)late.StatusCode);
        }

        await host.HappensInAsync("T2", Node(opened));
        Assert.Equal(["T1", "T2"], Installed(host));
        Assert.Equal([welcome, welcome], host.Seen());
    }

    [Fact]
    public async Task With_A_Token_In_The_Settings_There_Is_Nothing_To_Install()
    {
        await using var host = await SlackHost.StartAsync();
        using var answer = await host.Http.GetAsync(new Uri("/slack/install", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    private static JsonObject Node(string json) => JsonNode.Parse(json)!.AsObject();

    private static IEnumerable<string> Installed(SlackHost host) =>
        InstallationStore.Look($"Data Source={Path.Combine(host.DataFolder, "highpoint.db")}", "slack").Select(made => made.Id);
}
