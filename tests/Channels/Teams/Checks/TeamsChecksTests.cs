using System.Net;
using System.Text;
using HighPoint.Bot.Channels.Teams.Package;
using HighPoint.Bot.Doctor;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>What the doctor says of Teams. MSAL is the real one; what it asks is answered here.</summary>
public sealed class TeamsChecksTests : IDisposable
{
    private const string Id = "11111111-2222-3333-4444-555555555555";
    private const string Tenant = "99999999-2222-3333-4444-555555555555";
    private const string Zeros = "00000000-0000-0000-0000-000000000000";

    private static readonly Uri Url = new("https://bot.example.com");
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData(Id, Tenant, "s3cret", "ok: The bot is 11111111-2222-3333-4444-555555555555; nobody in People has an EntraId yet")]
    [InlineData("", "", "", "not checked: Teams is not set up: no Teams:AppId is set.")]
    [InlineData("HighPoint", Tenant, "s3cret", "wrong: Teams:AppId is \"HighPoint\"; it must be a GUID")]
    [InlineData(Id, "", "s3cret", "wrong: Teams:TenantId is not set;")]
    [InlineData(Id, Tenant, "", "wrong: Teams:AppPassword or Teams:ManagedIdentity must be set")]
    [InlineData(Id, Id, "s3cret", "wrong: Teams:AppId and Teams:TenantId are the same;")]
    [InlineData(Zeros, Tenant, "s3cret", "wrong: Teams:AppId or Teams:TenantId is all zeros;")]
    [InlineData(Id, Tenant, Tenant, "wrong: Teams:AppPassword is the id of a secret and not the secret:")]
    public async Task The_Registration_Is_Whole_And_Plausible(string app, string tenant, string secret, string finding)
    {
        using var services = new ServiceCollection().AddSingleton(new People([])).BuildServiceProvider();
        Assert.StartsWith(finding, await Found.ByAsync(new RegistrationCheck(Validated(app, tenant, secret), services)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Token_Is_Fetched_From_The_Tenant_With_The_Secret()
    {
        HttpRequestMessage? asked = null;
        var form = "";
        var http = new FakeHttp(request =>
        {
            (asked, form) = (request, request.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult());
            return Json("""{"token_type":"Bearer","expires_in":3599,"access_token":"a.b.c"}""");
        });

        Assert.Equal("ok: Microsoft gives the bot a token to speak with.", await TokenAsync(http));
        Assert.Equal($"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", asked!.RequestUri!.GetLeftPart(UriPartial.Path));
        Assert.Contains($"client_id={Id}", form, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_This_Computer_It_Is_Fetched_Without_Tls()
    {
        Uri? asked = null;
        var http = new FakeHttp(request =>
        {
            asked = request.RequestUri;
            return Json("""{"token_type":"Bearer","expires_in":3599,"access_token":"a.b.c"}""");
        });

        Assert.StartsWith("ok: ", await TokenAsync(http, "http://127.0.0.1:4321"), StringComparison.Ordinal);
        Assert.Equal($"http://127.0.0.1:4321/{Tenant}/oauth2/v2.0/token", asked!.GetLeftPart(UriPartial.Path));
    }

    [Theory]
    [InlineData("AADSTS7000215: Invalid client secret provided.", "wrong: Teams:AppPassword is not this registration's secret;")]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", "wrong: Teams:AppPassword has expired;")]
    [InlineData("AADSTS700016: Application was not found in the directory.", "wrong: The tenant knows no app of this id;")]
    [InlineData("AADSTS90002: Tenant not found.", "wrong: There is no such tenant;")]
    [InlineData("AADSTS7000229: The client application is missing service principal.", "wrong: The registration has no service principal in its tenant; make it with: az ad sp create --id 11111111-2222-3333-4444-555555555555.")]
    [InlineData("AADSTS50034: Something else.", "wrong: Microsoft gives no token (AADSTS50034);")]
    public async Task Microsofts_Refusal_Is_Told_As_What_To_Do(string description, string finding)
    {
        var told = await TokenAsync(new FakeHttp(_ => Json($$"""{"error":"invalid_client","error_description":"{{description}} Trace ID: 1"}""", HttpStatusCode.Unauthorized)));

        Assert.StartsWith(finding, told, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Login_That_Cannot_Be_Reached_Is_Told() =>
        Assert.StartsWith("wrong: https://login.microsoftonline.com/ cannot be reached: there is no such name", await TokenAsync(FakeHttp.Down), StringComparison.Ordinal);

    [Fact]
    public async Task A_Managed_Identity_Is_Tried_Where_It_Lives_Only() =>
        Assert.Equal(
            "not checked: A managed identity gives tokens on its own machine in Azure only; run the doctor there.",
            await Found.ByAsync(new OutboundTokenCheck(Options.Create(new TeamsOptions { AppId = Id, TenantId = Tenant, ManagedIdentity = "0d1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b" }), FakeHttp.Down)));

    [Theory]
    [InlineData(401, "{\"title\":\"That was not let in.\"}", "ok: https://bot.example.com/api/messages leads to the bot and lets in Teams alone;")]
    [InlineData(403, "{\"title\":\"That was not let in.\"}", "wrong: The bot that answers there runs without Teams:AppId;")]
    [InlineData(401, "Sign in to your tunnel", "wrong: https://bot.example.com/api/messages answers with 401 and not as the bot does;")]
    [InlineData(200, "", "wrong: https://bot.example.com/api/messages answers with 200 and not as the bot does;")]
    [InlineData(404, "", "wrong: https://bot.example.com/api/messages answers with 404 and not as the bot does;")]
    public async Task The_Messaging_Endpoint_Turns_Strangers_Away(int status, string body, string finding) =>
        Assert.StartsWith(finding, await Found.ByAsync(new MessagesCheck(Registered(), new DoctorOptions(Url, null), FakeHttp.Always((HttpStatusCode)status, body))), StringComparison.Ordinal);

    [Fact]
    public async Task An_Address_That_Teams_Does_Not_Reach_Is_Told() =>
        Assert.StartsWith(
            "wrong: --public-url is \"http://localhost:3978\"; it must be an address that is reached",
            await Found.ByAsync(new MessagesCheck(Registered(), new DoctorOptions(new Uri("http://localhost:3978"), null), FakeHttp.Down)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"jwks_uri":"https://login.example/keys"}""", "ok: The keys that Teams signs with can be read from login.botframework.com.")]
    [InlineData("""{"jwks_uri":"keys"}""", "wrong: https://login.botframework.com/v1/.well-known/openidconfiguration answers names no keys;")]
    [InlineData("""{}""", "wrong: ")]
    [InlineData("<html>", "wrong: ")]
    public async Task The_Keys_Can_Be_Read(string metadata, string finding) =>
        Assert.StartsWith(finding.Replace("wrong: https", "wrong: What https", StringComparison.Ordinal), await Found.ByAsync(new KeysCheck(Registered(), FakeHttp.Always(HttpStatusCode.OK, metadata))), StringComparison.Ordinal);

    [Fact]
    public async Task The_Package_Is_There_And_This_Bots()
    {
        Assert.Contains("highpoint-teams.zip is not there or cannot be read", await PackageAsync(Id), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.Path, PackageFiles.DefaultName), "not a zip");
        Assert.Contains("highpoint-teams.zip is no zip", await PackageAsync(Id), StringComparison.Ordinal);
        Write(TeamsApp.Whole());
        Assert.EndsWith("highpoint-teams.zip is what Teams takes.", await PackageAsync(Id), StringComparison.Ordinal);
        Assert.Contains("is another bot's", await PackageAsync(Tenant), StringComparison.Ordinal);
        Assert.Contains("was made for another address than tunnel.example.com", await PackageAsync(Id, "https://tunnel.example.com"), StringComparison.Ordinal);
        Write(TeamsApp.Whole().With("color.png", Encoding.UTF8.GetBytes("x")));
        Assert.StartsWith("wrong: highpoint-teams.zip: color.png is no PNG", await PackageAsync(Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_Conversations_Are_Told_With_What_To_Do()
    {
        var storage = Options.Create(new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.Path, "highpoint.db")}" });
        var check = new StoppedCheck(Registered(), storage);
        Assert.StartsWith("not checked: There is no database", await Found.ByAsync(check), StringComparison.Ordinal);
        using var database = Database.Open(storage.Value.ConnectionString);
        Assert.Equal("ok: The bot may write to all conversations that it knows.", await Found.ByAsync(check));
        await database.WriteAsync(session => session.Execute(
            "INSERT INTO conversations (channel, tenant, id, person, state, version, updated_at, stopped_at, stopped_why) VALUES ('teams', 't', '19:a', 'sam', '{}', 1, 0, 0, 'MessageWritesBlocked')"));
        Assert.Equal(
            "wrong: Nothing is sent to 19:a since 1970-01-01 00:00 UTC (MessageWritesBlocked): the person blocked or removed the app; it goes on when they write to the bot again.",
            await Found.ByAsync(check));
    }

    [Fact]
    public async Task Without_A_Registration_Nothing_Else_Is_Looked_At()
    {
        var none = Options.Create(new TeamsOptions());
        IDoctorCheck[] checks = [new KeysCheck(none, FakeHttp.Down), new OutboundTokenCheck(none, FakeHttp.Down), new MessagesCheck(none, new DoctorOptions(Url, null), FakeHttp.Down), Package(none, null)];

        foreach (var check in checks)
        {
            Assert.Equal("not checked: Teams is not set up.", await Found.ByAsync(check));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static IOptions<TeamsOptions> Registered(string app = Id, string login = "https://login.microsoftonline.com") =>
        Options.Create(new TeamsOptions { AppId = app, TenantId = Tenant, AppPassword = "s3cret", LoginUrl = login });

    private static Task<string> TokenAsync(FakeHttp http, string login = "https://login.microsoftonline.com") => Found.ByAsync(new OutboundTokenCheck(Registered(login: login), http));

    /// <summary>Settings that are checked when they are first asked for, as the host checks them.</summary>
    private static OptionsManager<TeamsOptions> Validated(string app, string tenant, string secret) => new(new OptionsFactory<TeamsOptions>(
        [new ConfigureOptions<TeamsOptions>(teams => (teams.AppId, teams.TenantId, teams.AppPassword) = (app, tenant, secret))], [], [new TeamsOptionsValidator()]));

    private static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private void Write(PackageFiles package) => File.WriteAllBytes(Path.Combine(folder.Path, PackageFiles.DefaultName), package.ToZip());

    private Task<string> PackageAsync(string app, string? url = null) => Found.ByAsync(Package(Registered(app), url));

    private PackageCheck Package(IOptions<TeamsOptions> teams, string? url) => new(teams, new DoctorOptions(url is null ? null : new Uri(url), null), new Places(folder.Path, folder.Path));
}
