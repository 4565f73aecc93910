using System.Net;
using System.Text.Json.Nodes;
using HighPoint.Bot.Doctor;
using HighPoint.Bot.Storage;
using HighPoint.Support;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Checks;

/// <summary>What the doctor says of Slack.</summary>
public sealed class SlackChecksTests
{
    private const string Known = """{"ok":true,"user":"highpoint","team":"Northwind IT"}""";

    private static readonly string All = string.Join(',', BotTokenCheck.Scopes);

    [Fact]
    public async Task A_Token_With_All_Its_Scopes_Is_Fine()
    {
        var asked = new List<(string Url, string? Token)>();
        Assert.Equal("ok: The bot is highpoint in Northwind IT, and may do what it needs to.", await BotAsync(Known, All, asked));
        Assert.Equal([("https://slack.com/api/auth.test", "Bearer xoxb-1")], asked);
    }

    [Fact]
    public async Task Scopes_That_Are_Missing_Are_Named() => Assert.StartsWith(
        "wrong: The app lacks im:history, users:read.email; add them under", await BotAsync(Known, All.Replace("im:history,", "", StringComparison.Ordinal).Replace(",users:read.email", "", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"ok":false,"error":"invalid_auth"}""", "wrong: Slack:BotToken is no token that Slack knows;")]
    [InlineData("""{"ok":false,"error":"token_revoked"}""", "wrong: Slack:BotToken is no longer valid: the app was removed;")]
    [InlineData("""{"ok":false,"error":"token_expired"}""", "wrong: Slack:BotToken has expired;")]
    [InlineData("""{"ok":false,"error":"team_access_not_granted"}""", "wrong: Slack refuses Slack:BotToken (team_access_not_granted).")]
    [InlineData("<html>", "wrong: https://slack.com/api/ does not answer as Slack does;")]
    [InlineData("[]", "wrong: https://slack.com/api/ does not answer as Slack does;")]
    [InlineData("""{"ok":"yes","error":7}""", "wrong: https://slack.com/api/ does not answer as Slack does;")]
    public async Task A_Token_That_Slack_Refuses_Is_Told_As_What_To_Do(string answer, string finding)
    {
        var told = await BotAsync(answer, All);
        Assert.StartsWith(finding, told, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-1", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ok":true,"url":"wss://x"}""", "ok: Slack lets the bot open its web sockets.")]
    [InlineData("""{"ok":false,"error":"missing_scope"}""", "wrong: Slack:AppToken may not do this; an app-level token needs connections:write.")]
    [InlineData("""{"ok":false,"error":"forbidden"}""", "wrong: Slack:AppToken is refused: Socket Mode is off;")]
    public async Task Socket_Mode_Is_Tried(string answer, string finding) =>
        Assert.StartsWith(finding, await Found.ByAsync(new SocketsCheck(Set(app: "xapp-1"), FakeHttp.Always(HttpStatusCode.OK, answer))), StringComparison.Ordinal);

    [Fact]
    public async Task What_Is_Not_Set_Up_Is_Not_Checked()
    {
        Assert.StartsWith("not checked: Slack is not set up", await Found.ByAsync(new BotTokenCheck(Options.Create(new SlackOptions()), FakeHttp.Down)), StringComparison.Ordinal);
        Assert.StartsWith("not checked: No Slack:AppToken is set", await Found.ByAsync(new SocketsCheck(Set(), FakeHttp.Down)), StringComparison.Ordinal);
        Assert.StartsWith("wrong: https://slack.com/api/ cannot be reached: there is no such name", await Found.ByAsync(new BotTokenCheck(Set(), FakeHttp.Down)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"invalid_code"}""", "ok: Slack knows the app's id and secret; no workspace has installed it yet.")]
    [InlineData("""{"ok":false,"error":"invalid_client_id"}""", "wrong: Slack:ClientId is no app that Slack knows;")]
    [InlineData("""{"ok":false,"error":"bad_client_secret"}""", "wrong: Slack refuses Slack:ClientSecret (bad_client_secret);")]
    [InlineData("""{"ok":true}""", "wrong: https://slack.com/api/ does not answer as Slack does;")]
    [InlineData("[]", "wrong: https://slack.com/api/ does not answer as Slack does;")]
    public async Task For_Many_Workspaces_The_Apps_Own_Secret_Is_Tried(string answer, string finding)
    {
        var check = new InstallCheck(Many, Options.Create(new StorageOptions { ConnectionString = $"Data Source={Path.GetRandomFileName()}" }), FakeHttp.Always(HttpStatusCode.OK, answer));
        Assert.StartsWith(finding, await Found.ByAsync(check), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Workspace_That_Allowed_Less_And_Keys_That_Are_Gone_Are_Told()
    {
        var folder = Directory.CreateTempSubdirectory("highpoint-");
        var storage = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "highpoint.db")}" };
        using (var database = Database.Open(storage.ConnectionString))
        {
            await database.WriteAsync(session =>
            {
                InstallationStore.Save(session, "slack", new Installation("T2", "Northwind IT", All.Replace(",im:write", "", StringComparison.Ordinal), "secret", null, default));
                return true;
            });
        }

        var told = await Found.ByAsync(new InstallCheck(Many, Options.Create(storage), FakeHttp.Always(HttpStatusCode.OK, """{"ok":false,"error":"invalid_code"}""")));
        folder.Delete(recursive: true);

        Assert.Contains("Northwind IT has not allowed im:write; have it install the app again at /slack/install.", told, StringComparison.Ordinal);
        Assert.Contains("the folder \"keys\" beside the database", told, StringComparison.Ordinal);
        Assert.StartsWith("not checked: Each workspace", await Found.ByAsync(new BotTokenCheck(Many, FakeHttp.Down)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_That_Are_Wrong_Are_Told_Once()
    {
        var wrong = new OptionsManager<SlackOptions>(new OptionsFactory<SlackOptions>([new ConfigureOptions<SlackOptions>(slack => slack.BotToken = "xoxp-1")], [], [new SlackOptionsValidator()]));
        Assert.StartsWith("wrong: Slack:BotToken", await Found.ByAsync(new BotTokenCheck(wrong, FakeHttp.Down)), StringComparison.Ordinal);
        Assert.Equal("not checked: Slack's settings are wrong; put them right first.", await Found.ByAsync(new SocketsCheck(wrong, FakeHttp.Down)));
    }

    [Fact]
    public void The_Scopes_Are_The_Manifests() => Assert.Equal(
        BotTokenCheck.Scopes, JsonNode.Parse(Repo.Read("manifest/slack/manifest.json"))!["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!).Order(StringComparer.Ordinal));

    private static IOptions<SlackOptions> Many => Options.Create(new SlackOptions { ClientId = "1.2", ClientSecret = "c", SigningSecret = "s" });

    private static IOptions<SlackOptions> Set(string app = "") => Options.Create(new SlackOptions { BotToken = "xoxb-1", AppToken = app, SigningSecret = "s" });

    private static Task<string> BotAsync(string answer, string scopes, List<(string Url, string? Token)>? asked = null) => Found.ByAsync(new BotTokenCheck(Set(), new FakeHttp(request =>
    {
        asked?.Add((request.RequestUri!.ToString(), request.Headers.Authorization?.ToString()));
        var response = new HttpResponseMessage { Content = new StringContent(answer) };
        response.Headers.Add("x-oauth-scopes", scopes);
        return response;
    })));
}
