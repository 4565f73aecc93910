using System.Reflection;
using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Outbound;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>How the bot behaves among people: the rules of the Teams store.</summary>
public sealed class MannersTests
{
    private static readonly string[] Rivals = ["Slack", "Discord", "Zoom", "Webex", "Mattermost", "WhatsApp", "Google"];

    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    [Fact]
    public async Task The_Welcome_Comes_Once_Though_Teams_Says_Twice_That_It_Was_Installed()
    {
        await using var host = await TeamsHost.StartAsync();
        await Task.WhenAll(host.StatusAsync(Wire.Of("installationUpdate personal")), host.StatusAsync(Wire.Of("conversationUpdate personal")));
        await host.StatusAsync(Wire.Of("conversationUpdate personal").With(activity => activity["id"] = "later"));
        Assert.Single(await host.SaidAsync(Wire.PersonalChat));
        Assert.Equal(ConversationWords.WelcomeTitle, (await host.NextAsync()).Message.Card!.Title);
    }

    [Fact]
    public async Task In_A_Channel_One_Post_Names_Who_Added_It_And_Belongs_To_The_Team()
    {
        await using var host = await TeamsHost.StartAsync();
        await Task.WhenAll(host.StatusAsync(Wire.Of("installationUpdate channel").BySam()), host.StatusAsync(Wire.Of("conversationUpdate channel").BySam()));
        var welcome = Assert.Single(await host.SaidAsync("team-id"));
        Assert.StartsWith("Hello everybody. Sam Ortiz added me.", welcome, StringComparison.Ordinal);
        var (to, _) = await host.NextAsync();
        Assert.Equal("team", to.PersonId);
        Assert.Equal(new TeamsAddress(TeamsHost.ServiceUrl, "team-id", Wire.Bot, TeamsHost.Tenant, "channel"), TeamsAddress.Read(to.Address));
        var receivers = host.Get<Receivers>();
        Assert.Equal(to.Key, host.Get<Database>().Read(session => receivers.Conversation(session, TeamsHost.Tenant, "team")));
    }

    [Fact]
    public async Task New_Members_Are_Not_Welcomed_One_By_One()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(200, await host.StatusAsync(Wire.Of("conversationUpdate channel").With(activity =>
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" }, new JsonObject { ["id"] = "29:newer" }, null))));
        Assert.Empty(await host.SaidAsync("team-id"));
    }

    [Fact]
    public async Task The_Welcome_Goes_To_The_Channel_That_Was_Chosen()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Of("installationUpdate channel").With(activity => activity["channelData"]!["settings"]!["selectedChannel"]!["id"] = "19:sales"));
        Assert.Equal("19:sales", (await host.NextAsync()).To.Key.Id);
        Assert.Empty(await host.SaidAsync("team-id"));
    }

    [Fact]
    public async Task A_Job_Told_In_A_Channel_Goes_On_In_The_Own_Chat()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Of("installationUpdate personal").BySam());
        await host.NextAsync();
        Assert.Equal(200, await host.StatusAsync(Wire.ChannelMessage(Job).BySam()));
        Assert.Equal(["> " + Job, "That one goes on in our own chat, Sam Ortiz, so that customers' names don't go round in here: my answer is there."], await host.SaidAsync("team-id"));
        Assert.Contains("Harlow Dental", (await host.SaidAsync(Wire.PersonalChat))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_Has_No_Own_Chat_Yet_Is_Asked_To_Tell_It_There()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.ChannelMessage("hello"));
        await host.StatusAsync(Wire.ChannelMessage(Job));
        Assert.Equal(PlainText.Of(ConversationWords.NotInTeam), (await host.SaidAsync("team-id"))[^1]);
    }

    [Fact]
    public async Task An_Answer_In_A_Channel_Goes_To_The_Thread_And_Later_News_Do_Not()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Of("installationUpdate channel"));
        await host.NextAsync();
        await host.StatusAsync(Wire.ChannelMessage("help"));
        var (to, _) = await host.NextAsync();
        Assert.Equal("team-id;messageid=1795378328829", TeamsAddress.Read(to.Address)!.ConversationId);
        var stored = host.Get<Database>().Read(session => ConversationStore.Reference(session, to.Key));
        Assert.Equal("team-id", TeamsAddress.Read(stored.Address)!.ConversationId);
    }

    [Fact]
    public async Task What_Is_For_One_Person_Never_Goes_To_A_Channel_That_They_Spoke_In()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.ChannelMessage("help").BySam());
        await host.NextAsync();
        var receivers = host.Get<Receivers>();
        Assert.Equal(new ConversationKey("teams", TeamsHost.Tenant, "sam"), host.Get<Database>().Read(session => receivers.Conversation(session, TeamsHost.Tenant, "sam")));
    }

    [Fact]
    public async Task Among_Others_It_Speaks_Only_When_Spoken_To()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(200, await host.StatusAsync(Wire.ChannelMessage("help").With(activity => (activity["entities"], activity["text"]) = (null, "help"))));
        Assert.Empty(await host.SaidAsync("team-id"));
        Assert.Equal(200, await host.StatusAsync(Wire.Of("message group, bot mentioned")));
        Assert.Equal("teams", (await host.NextAsync()).To.Key.Channel);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("trace")]
    [InlineData("endOfConversation")]
    [InlineData("unheardOf")]
    public async Task What_It_Has_No_Use_For_Is_Taken_In_Silence(string type)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello").With(activity => (activity["type"], activity["unheardOf"]) = (type, new JsonObject()))));
        Assert.Empty(await host.SaidAsync(Wire.PersonalChat));
    }

    [Fact]
    public async Task It_Never_Answers_Itself()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("hello").With(activity => activity["from"]!["id"] = Wire.Bot));
        await host.StatusAsync(Wire.Message("hello").With(activity => activity["from"]!["role"] = "bot"));
        Assert.Empty(await host.SaidAsync(Wire.PersonalChat));
    }

    [Fact]
    public async Task Everything_That_Was_Recorded_On_The_Wire_Is_Understood()
    {
        await using var host = await TeamsHost.StartAsync();
        foreach (var name in Wire.Names)
        {
            var status = await host.StatusAsync(Wire.Of(name));
            Assert.True(status is 200 or 501 && (status == 501) == name.Contains("queryLink", StringComparison.Ordinal), $"{name}: {status}");
        }
    }

    [Fact]
    public void No_Other_Platform_Is_Named() =>
        Assert.DoesNotContain(
            typeof(TeamsWords).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null) as string ?? ""),
            words => Rivals.Any(rival => words.Contains(rival, StringComparison.OrdinalIgnoreCase)));
}
