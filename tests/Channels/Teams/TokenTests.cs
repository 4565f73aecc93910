using System.Net;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>Who is let in at /api/messages.</summary>
public sealed class TokenTests
{
    /// <summary>What is wrong with each token that is turned away.</summary>
    private static readonly Dictionary<string, Func<TestAuthority, TestTokens, string>> Wrong = new(StringComparer.Ordinal)
    {
        ["no token at all"] = (_, _) => "nonsense",
        ["three empty parts"] = (_, _) => "..",
        ["another issuer"] = (_, good) => (good with { By = "https://sts.windows.net/x/" }).ToString(),
        ["another bot's"] = (_, good) => (good with { For = Guid.NewGuid().ToString() }).ToString(),
        ["ended six minutes ago"] = (_, good) => (good with { Begins = TimeSpan.FromHours(-1), Ends = TimeSpan.FromMinutes(-6) }).ToString(),
        ["begins in six minutes"] = (_, good) => (good with { Begins = TimeSpan.FromMinutes(6) }).ToString(),
        ["signed by a stranger who names our key"] = (_, good) => (good with { Key = Stranger("first") }).ToString(),
        ["signed by a stranger who names a key of his own"] = (_, good) => (good with { Key = Stranger("mine") }).ToString(),
        ["signed with the public key as a secret"] = (authority, good) =>
            (good with { Key = new SymmetricSecurityKey(authority["first"].Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "first" }, Algorithm = SecurityAlgorithms.HmacSha256 }).ToString(),
        ["not signed"] = (_, good) => Unsigned(good.ToString()),
        ["signed, then changed"] = (_, good) => good.ToString().Split('.') is var parts ? $"{parts[0]}.{parts[1][..^2]}AA.{parts[2]}" : "",
        ["names no key"] = (authority, good) => (good with { Key = new RsaSecurityKey(authority["first"].Rsa) }).ToString(),
        ["for another connector"] = (_, good) => (good with { ServiceUrl = "https://smba.example/other/" }).ToString(),
        ["for no connector"] = (_, good) => (good with { ServiceUrl = null }).ToString(),
        ["by a key that may not sign for Teams"] = (authority, good) => (good with { Key = authority["others"] }).ToString(),
    };

    public static TheoryData<string> WrongTokens => [.. Wrong.Keys];

    [Fact]
    public async Task The_Bot_Connectors_Token_Is_Let_In()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await TeamsHost.StartAsync(authority);
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello"), Good(authority, host)));
        Assert.StartsWith("Hello Alex Wilber", PlainWords((await host.NextAsync()).Message), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public async Task Any_Other_Token_Is_Not(string what)
    {
        await using var authority = await TestAuthority.StartAsync();
        authority.Add("others", "webchat", "directline");
        await using var host = await TeamsHost.StartAsync(authority);
        using var response = await host.PostAsync(Wire.Message("hello"), Wrong[what](authority, new TestTokens(authority["first"], host.Clock.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await host.SaidAsync(Wire.PersonalChat));
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello"), Good(authority, host)));
    }

    [Theory]
    [InlineData(-4, -4)]
    [InlineData(4, 60)]
    public async Task Clocks_May_Differ_By_Less_Than_Five_Minutes(int begins, int ends)
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await TeamsHost.StartAsync(authority);
        var token = new TestTokens(authority["first"], host.Clock.GetUtcNow()) { Begins = TimeSpan.FromMinutes(Math.Min(begins, ends - 1)), Ends = TimeSpan.FromMinutes(ends) };
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello"), token.ToString()));
    }

    [Fact]
    public async Task Without_A_Token_One_Is_Asked_For()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await TeamsHost.StartAsync(authority);
        using var response = await host.PostAsync(Wire.Message("hello"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Another_Channels_Activity_Is_Turned_Away()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await TeamsHost.StartAsync(authority);
        Assert.Equal(403, await host.StatusAsync(Wire.Message("hello").With(activity => activity["channelId"] = "webchat"), Good(authority, host)));
    }

    [Fact]
    public async Task A_Key_That_Rolled_Over_Is_Followed_At_Once()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await TeamsHost.StartAsync(authority);
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello"), Good(authority, host)));
        var old = Good(authority, host);
        authority.Add("second", "msteams");
        authority.Drop("first");
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello again"), Good(authority, host, "second")));
        Assert.Equal(403, await host.StatusAsync(Wire.Message("and again"), old));
    }

    [Fact]
    public async Task Invented_Keys_Do_Not_Make_It_Ask_Again_And_Again()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await TeamsHost.StartAsync(authority);
        for (var i = 0; i < 10; i++)
        {
            await host.StatusAsync(Wire.Message("hello"), (new TestTokens(Stranger($"k{i}"), host.Clock.GetUtcNow())).ToString());
        }

        Assert.Equal(2, authority.Reads);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.StatusAsync(Wire.Message("hello"), (new TestTokens(Stranger("k"), host.Clock.GetUtcNow())).ToString());
        Assert.Equal(3, authority.Reads);
    }

    [Fact]
    public async Task While_The_Keys_Cannot_Be_Read_Teams_Is_Told_To_Come_Again()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await TeamsHost.StartAsync(authority);
        authority.IsDown = true;
        Assert.Equal(503, await host.StatusAsync(Wire.Message("hello", "one"), Good(authority, host)));
        authority.IsDown = false;
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello", "one"), Good(authority, host)));
        authority.IsDown = true;
        host.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(200, await host.StatusAsync(Wire.Message("the keys that are known stay in use"), Good(authority, host)));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 tunnel")]
    [InlineData("Host", "bot.example.com")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Without_A_Registration_Nobody_From_Elsewhere_Is_Answered(string header, string value)
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(Wire.Message("hello").ToJsonString(), null, (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(TeamsWords.NoRegistration, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://10.0.0.7/")]
    [InlineData("ftp://localhost/")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Without_A_Registration_No_Answer_Goes_Elsewhere(string? serviceUrl)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(403, await host.StatusAsync(Wire.Message("hello").With(activity => activity["serviceUrl"] = serviceUrl)));
    }

    [Fact]
    public async Task Without_A_Registration_A_Dummy_Token_Does_No_Harm()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello"), "dummy"));
    }

    private static string PlainWords(Conversations.Message message) => Conversations.PlainText.Of(message);

    private static string Good(TestAuthority authority, TeamsHost host, string key = "first") => new TestTokens(authority[key], host.Clock.GetUtcNow()).ToString();

    private static RsaSecurityKey Stranger(string id) => new(System.Security.Cryptography.RSA.Create(2048)) { KeyId = id };

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"first\"}"))}.{token.Split('.')[1]}.";
}
