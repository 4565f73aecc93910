using System.Text;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Outbound;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private readonly ServiceProvider services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private FakeConnector connector = null!;

    public async ValueTask InitializeAsync() => connector = await FakeConnector.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await connector.DisposeAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task Members_Come_Page_By_Page()
    {
        var members = new List<string?>();
        await foreach (var member in Client().MembersAsync(Chat, TestContext.Current.CancellationToken))
        {
            members.Add(member.Id);
        }

        Assert.Equal(["29:a", "29:b", "29:c"], members);
        Assert.Equal("sam", (await Client().MemberAsync(Chat, "29:a", TestContext.Current.CancellationToken))!.AadObjectId);
    }

    [Fact]
    public async Task A_Chat_Is_Opened_And_A_Message_Comes_Changes_And_Goes()
    {
        var client = Client();
        var chat = await client.OpenChatAsync(Chat, "29:a", TestContext.Current.CancellationToken);
        Assert.Equal(("a:29:a", "personal", "29:a"), (chat.ConversationId, chat.ConversationType, chat.UserId));
        var id = await client.SendAsync(chat, new Activity { Type = "message", Text = "one" }, TestContext.Current.CancellationToken);
        await client.UpdateAsync(chat, id!, new Activity { Type = "message", Text = "two" }, TestContext.Current.CancellationToken);
        await client.DeleteAsync(chat, id!, TestContext.Current.CancellationToken);
        await client.TypeAsync(chat, TestContext.Current.CancellationToken);
        Assert.Equal(["POST", "POST", "PUT", "DELETE", "POST"], connector.Calls.Select(call => call.Method));
        Assert.Equal("typing", (string?)connector.Calls.Last().Body!["type"]);
    }

    [Fact]
    public async Task The_Token_Is_Asked_For_Once_And_Shown_Each_Time()
    {
        var asked = 0;
        var login = new FakeHttp(_ =>
        {
            asked++;
            return new HttpResponseMessage { Content = new StringContent("""{"token_type":"Bearer","expires_in":3599,"access_token":"a.b.c"}""", Encoding.UTF8, "application/json") };
        });
        var client = Client(new TeamsOptions { AppId = TeamsHost.AppId, TenantId = "99999999-2222-3333-4444-555555555555", AppPassword = "s3cret" }, login);
        await client.TypeAsync(Chat, TestContext.Current.CancellationToken);
        await client.TypeAsync(Chat, TestContext.Current.CancellationToken);
        Assert.Equal(1, asked);
        Assert.All(connector.Calls, call => Assert.Equal("Bearer a.b.c", call.Token));
    }

    [Theory]
    [InlineData("system", "")]
    [InlineData("7c1d1f8e-6a52-4a63-9a5e-3b7b7a3d1c11", "7c1d1f8e-6a52-4a63-9a5e-3b7b7a3d1c11")]
    public async Task A_Managed_Identity_Gets_Its_Token_From_Its_Machine(string identity, string clientId)
    {
        var asked = new List<string>();
        var machine = new FakeHttp(request =>
        {
            asked.Add(request.RequestUri!.AbsoluteUri);
            return new HttpResponseMessage { Content = new StringContent("""{"token_type":"Bearer","expires_in":"3599","access_token":"m.i.t","resource":"https://api.botframework.com"}""", Encoding.UTF8, "application/json") };
        });
        await Client(new TeamsOptions { AppId = TeamsHost.AppId, TenantId = "99999999-2222-3333-4444-555555555555", ManagedIdentity = identity }, machine).TypeAsync(Chat, TestContext.Current.CancellationToken);
        Assert.Equal("Bearer m.i.t", Assert.Single(connector.Calls).Token);
        Assert.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token?", asked[^1], StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(new Uri(asked[^1]).Query);
        Assert.Equal(("https://api.botframework.com", clientId), ((string?)query["resource"], (string?)query.GetValueOrDefault("client_id") ?? ""));
    }

    [Theory]
    [InlineData("http://smba.example/amer")]
    [InlineData("https://smba.example/amer")]
    [InlineData("ftp://127.0.0.1/amer")]
    [InlineData("amer")]
    public async Task Without_A_Registration_Nothing_Leaves_This_Computer(string service)
    {
        var refusal = await Assert.ThrowsAsync<ConnectorRefusal>(() => Client().TypeAsync(Chat with { ServiceUrl = service }, TestContext.Current.CancellationToken));
        Assert.Equal("ServiceUrlNotAllowed", refusal.Code);
        Assert.Empty(connector.Calls);
    }

    private TeamsAddress Chat => new(connector.Url, "19:a", "28:bot", "contoso", "groupChat");

    private ConnectorClient Client(TeamsOptions? teams = null, IHttpMessageHandlerFactory? login = null)
    {
        var options = Options.Create(teams ?? new TeamsOptions());
        var handlers = login ?? services.GetRequiredService<IHttpMessageHandlerFactory>();
        return new ConnectorClient(services.GetRequiredService<IHttpClientFactory>(), new ConnectorTokens(options, handlers), options, TimeProvider.System);
    }
}
