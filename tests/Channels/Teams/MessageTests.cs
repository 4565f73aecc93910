using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Outbound;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>What people say in Teams, and how it arrives.</summary>
public sealed class MessageTests
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    [Fact]
    public async Task A_Debrief_Is_Answered_With_Advice_In_The_Same_Chat()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(200, await host.StatusAsync(Wire.Message(Job).BySam()));
        var (to, message) = await host.NextAsync();
        Assert.Contains("Harlow Dental", message.Card!.Title, StringComparison.Ordinal);
        Assert.Equal(new ConversationKey("teams", TeamsHost.Tenant, Wire.PersonalChat), to.Key);
        Assert.Equal("sam", to.PersonId);
        Assert.Equal(new TeamsAddress(TeamsHost.ServiceUrl, Wire.PersonalChat, Wire.Bot, TeamsHost.Tenant, "personal", "29:sam"), TeamsAddress.Read(to.Address));
    }

    [Fact]
    public async Task The_Same_Activity_Twice_Has_One_Effect_Also_With_Another_Time()
    {
        await using var host = await TeamsHost.StartAsync();
        var first = Wire.Message("hello", "one");
        var again = Wire.Message("hello", "one").With(activity => activity["timestamp"] = "2026-11-22T23:59:59.999Z");
        Assert.All(await Task.WhenAll(host.StatusAsync(first), host.StatusAsync(again), host.StatusAsync(Wire.Message("hello", "one"))), status => Assert.Equal(200, status));
        Assert.Single(await host.SaidAsync(Wire.PersonalChat), line => line.StartsWith("> ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_Same_Id_In_Another_Conversation_Is_Another_Activity()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("hello", "one"));
        await host.StatusAsync(Wire.Message("hello", "one").With(activity => activity["conversation"]!["id"] = "another"));
        Assert.Single(await host.SaidAsync("another"), line => line == "> hello");
    }

    [Fact]
    public async Task Somebody_Whom_The_Settings_Do_Not_Name_Is_Known_By_Tenant_And_Object_Id()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("hello"));
        var (to, message) = await host.NextAsync();
        Assert.Equal($"teams:{TeamsHost.Tenant}:00000000-0000-0000-0000-0000000000020", to.PersonId);
        Assert.StartsWith("Hello Alex Wilber.", PlainText.Of(message), StringComparison.Ordinal);
        var known = host.Get<Database>().Read(session => ConversationStore.Person(session, TeamsHost.Tenant, to.PersonId));
        Assert.Equal(("Alex Wilber", "UTC"), (known!.Name, known.Zone.Id));
        var receivers = host.Get<Receivers>();
        Assert.Equal(known, host.Get<Database>().Read(session => receivers.Find(session, TeamsHost.Tenant, new Address.ToPerson(to.PersonId))));
        Assert.Null(host.Get<Database>().Read(session => receivers.Find(session, "another tenant", new Address.ToPerson(to.PersonId))));
    }

    [Theory]
    [InlineData("""[{"type":"foo","text":5}]""")]
    [InlineData("""[{"type":"foo","mentioned":"x"}]""")]
    [InlineData("""[{"type":"clientInfo","text":{}}, null, 7, "x", []]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":5},"text":[]}]""")]
    public async Task Entities_That_Are_Not_Known_Or_Not_Whole_Are_Passed_Over(string entities)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello").With(activity => activity["entities"] = System.Text.Json.Nodes.JsonNode.Parse(entities))));
        await host.NextAsync();
    }

    [Theory]
    [InlineData("&lt;b&gt; &amp; c&nbsp;d", "<b> & c d")]
    [InlineData("<p>one</p><p>two<br/>three</p>", "one\ntwo\nthree")]
    [InlineData("<div>a <strong>bold</strong> <a href=\"https://x.example\">word</a></div>", "a bold word")]
    [InlineData("<at>Test Bot</at> hello <at>Dana</at>", "hello Dana")]
    [InlineData("5 < 6 and 7 > 2", "5 < 6 and 7 > 2")]
    [InlineData("List<Customer> is no tag", "List<Customer> is no tag")]
    [InlineData("one\r\n\r\n\r\n\r\ntwo  ", "one\n\ntwo")]
    public async Task Words_Arrive_As_They_Were_Typed(string text, string words)
    {
        await using var host = await TeamsHost.StartAsync();
        var mention = new JsonObject { ["type"] = "mention", ["text"] = "<at>Test Bot</at>", ["mentioned"] = new JsonObject { ["id"] = Wire.Bot } };
        await host.StatusAsync(Wire.Message(text).With(activity => activity["entities"] = new JsonArray(mention, null, new JsonObject { ["type"] = "unheard-of" })));
        Assert.Equal("> " + words, (await host.SaidAsync(Wire.PersonalChat))[0]);
    }

    [Fact]
    public async Task Pictures_Are_Answered_In_Words_And_The_Html_Twin_Of_A_Text_Is_No_Picture()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("hello"));
        await host.NextAsync();
        await host.StatusAsync(Wire.Message("").With(activity => activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://x.example/a.png" }, new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" })));
        Assert.Equal(PlainText.Of(ConversationWords.NoPictures), PlainText.Of((await host.NextAsync()).Message));
        await host.StatusAsync(Wire.Message("thanks").With(activity => activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>thanks</p>" })));
        Assert.Equal(PlainText.Of(ConversationWords.Thanks), PlainText.Of((await host.NextAsync()).Message));
    }

    [Fact]
    public async Task A_Submit_Button_Sends_Its_Command()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("hello"));
        await host.NextAsync();
        await host.StatusAsync(Wire.Of("message with value (Action.Submit)").With(activity => activity["value"] = new JsonObject { ["command"] = new Command(Verb.Help).ToString() }));
        Assert.Contains(ConversationWords.HelpTitle, PlainText.Of((await host.NextAsync()).Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Edit_Counts_Once_And_Only_In_A_Personal_Chat()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("hello", "one"));
        var edit = Edited("what can you do?");
        await host.StatusAsync(edit);
        await host.StatusAsync(Edited("what can you do?").With(activity => activity["timestamp"] = "2026-11-22T23:59:59.999Z"));
        await host.StatusAsync(Edited("restored").With(activity => activity["channelData"]!["eventType"] = "undeleteMessage"));
        Assert.Equal(["> hello", "> what can you do?"], (await host.SaidAsync(Wire.PersonalChat)).Where(line => line.StartsWith('>')));
        await host.StatusAsync(Wire.ChannelMessage(Job).With(activity => (activity["type"], activity["channelData"]!["eventType"]) = ("messageUpdate", "editMessage")));
        Assert.Empty(await host.SaidAsync("team-id"));

        static JsonObject Edited(string text) => Wire.Message(text, "one").With(activity => (activity["type"], activity["channelData"]!["eventType"]) = ("messageUpdate", "editMessage"));
    }

    [Fact]
    public async Task A_Sender_Who_Expects_Replies_Gets_Them_In_The_Response_And_Nowhere_Else()
    {
        await using var host = await TeamsHost.StartAsync();
        var answer = await host.AnswerAsync(Wire.Message("hello", "one").With(activity => activity["deliveryMode"] = "expectReplies"));
        var reply = Assert.Single(answer["activities"]!.AsArray())!;
        Assert.Equal(("message", "one", Wire.Bot), ((string?)reply["type"], (string?)reply["replyToId"], (string?)reply["from"]!["id"]));
        Assert.Equal("AdaptiveCard", (string?)reply["attachments"]![0]!["content"]!["type"]);
        Assert.Null(reply["text"]);
        Assert.Equal(0, host.Get<Database>().Read(OutboxStore.Depth));
        Assert.Empty(host.Out.Received);
        Assert.Empty((await host.AnswerAsync(Wire.Message("hello", "one").With(activity => activity["deliveryMode"] = "expectReplies")))["activities"]!.AsArray());
    }

    [Fact]
    public async Task A_Welcome_Comes_In_The_Response_Too_Where_That_Is_Expected()
    {
        await using var host = await TeamsHost.StartAsync();
        var answer = await host.AnswerAsync(Wire.Of("installationUpdate personal").With(activity => activity["deliveryMode"] = "expectReplies"));
        Assert.Contains(ConversationWords.WelcomeTitle, Assert.Single(answer["activities"]!.AsArray())!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(host.Out.Received);
    }

    [Fact]
    public async Task The_Request_Is_Answered_Within_A_Second_And_The_Turn_Goes_On()
    {
        await using var host = await TeamsHost.StartAsync();
        using var writing = new ManualResetEventSlim();
        var busy = host.Get<Database>().WriteAsync(_ =>
        {
            writing.Wait(TestContext.Current.CancellationToken);
            return true;
        });
        var post = host.StatusAsync(Wire.Message("hello"));
        await Eventually.IsAsync(() => post.IsCompleted, () => host.Clock.Advance(TimeSpan.FromMilliseconds(45)));

        Assert.Equal(202, await post);
        writing.Set();
        await busy;
        Assert.StartsWith("Hello Alex Wilber.", PlainText.Of((await host.NextAsync()).Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Turn_That_Fails_Is_Told_In_The_Chat()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.Get<Database>().WriteAsync(session => session.Execute("CREATE TRIGGER full BEFORE INSERT ON posts BEGIN SELECT RAISE(ABORT, 'no'); END"));
        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello")));
        Assert.Contains("Something broke on my side", PlainText.Of((await host.Out.NextAsync()).Message!), StringComparison.Ordinal);
    }
}
