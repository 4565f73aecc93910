using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>Whole conversations through the real host, with a connector that takes what the real one takes.</summary>
public sealed class TeamsChannelTests : IAsyncLifetime
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";
    private const string Personal = $"/amer/v3/conversations/{Wire.PersonalChat}/activities";

    private FakeConnector connector = null!;
    private TeamsHost host = null!;

    public async ValueTask InitializeAsync() => (connector, host) = (await FakeConnector.StartAsync(), await TeamsHost.StartAsync(isWhole: true));

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_Personal_Chat_Goes_From_The_Welcome_To_A_Card_That_Changes_In_Place()
    {
        await SayAsync(Wire.Of("installationUpdate personal").BySam());
        await SayAsync(Wire.Message(Job).BySam());
        Assert.Equal([ConversationWords.WelcomeTitle, "Harlow Dental"], connector.Taken.Select(call => call.Words[..Math.Min(13, call.Words.Length)] is "Harlow Dental" ? "Harlow Dental" : call.Words));
        Assert.All(connector.Taken, call => Assert.Equal(("POST", Personal), (call.Method, call.Path)));
        var card = connector.Taken.Last();
        var id = host.Get<Database>().Read(session => session.First("SELECT platform_id FROM outbox ORDER BY seq DESC LIMIT 1", row => row.GetString(0)))!;

        await SayAsync(Wire.Press(FirstCommand(card), id).BySam());
        var update = Assert.Single(connector.Taken, call => call.Method == "PUT");
        Assert.Equal(($"{Personal}/{id}", id), (update.Path, (string?)update.Body!["id"]));
        Assert.NotEqual(card.Body!["attachments"]!.ToJsonString(), update.Body["attachments"]!.ToJsonString());
    }

    [Fact]
    public async Task A_Card_That_Somebody_Took_Away_Is_Said_Anew()
    {
        await SayAsync(Wire.Message(Job).BySam());
        var card = connector.Taken.Last();
        var id = host.Get<Database>().Read(session => session.First("SELECT platform_id FROM outbox ORDER BY seq DESC LIMIT 1", row => row.GetString(0)))!;
        connector.Forget();
        await SayAsync(Wire.Press(FirstCommand(card), id).BySam());
        var calls = connector.Taken.ToArray();
        var put = Array.FindIndex(calls, call => call.Method == "PUT");
        Assert.Equal(("POST", calls[put].Words), (calls[put + 1].Method, calls[put + 1].Words));
    }

    [Fact]
    public async Task In_A_Group_Chat_A_Mention_Is_Answered_There()
    {
        await SayAsync(Wire.Of("message group, bot mentioned"));
        var answer = Assert.Single(connector.Taken);
        Assert.Equal("/amer/v3/conversations/1ee18766-866b-4e77-aeff-5f23f60a3af4/activities", answer.Path);
    }

    [Fact]
    public async Task In_A_Channel_The_Welcome_Is_A_Post_And_An_Answer_Stays_In_Its_Thread()
    {
        await SayAsync(Wire.Of("installationUpdate channel").BySam());
        var welcome = Assert.Single(connector.Taken);
        Assert.Equal(("/amer/v3/conversations", "team-id"), (welcome.Path, (string?)welcome.Body!["channelData"]!["channel"]!["id"]));
        await SayAsync(Wire.ChannelMessage("help"));
        Assert.Equal("/amer/v3/conversations/team-id;messageid=1795378328829/activities/1795378328829", Uri.UnescapeDataString(connector.Taken.Last().Path));
        Assert.Equal("1795378328829", (string?)connector.Taken.Last().Body!["replyToId"]);
    }

    [Fact]
    public async Task An_Answer_Whose_Thread_Was_Taken_Away_Is_A_Post_Of_Its_Own_And_The_Channel_Stays_Open()
    {
        connector.Instead = call => call.Path.Contains("messageid", StringComparison.Ordinal) ? (404, "ActivityNotFoundInConversation", null) : null;
        await SayAsync(Wire.ChannelMessage("help"));
        Assert.Equal(["/amer/v3/conversations"], connector.Taken.Skip(1).Select(call => call.Path));
        Assert.Null(host.Get<Database>().Read(session => StoppedStore.Why(session, new ConversationKey("teams", TeamsHost.Tenant, "team-id"))));
    }

    [Fact]
    public async Task A_Job_Told_In_A_Channel_Opens_The_Own_Chat_Of_Who_Has_None()
    {
        await SayAsync(Wire.ChannelMessage(Job).BySam());
        var order = Assert.Single(connector.Calls, call => call.Path == "/amer/v3/conversations").Body!;
        Assert.NotNull((string?)order["members"]![0]!["id"]);
        Assert.Equal(["Harlow Dental", "That one goes"], connector.Taken.Where(call => call.Words.Length > 0).Select(call => call.Words[..13]).Order());
        Assert.Single(connector.Taken, call => call.Path.Contains("a%3A", StringComparison.Ordinal) || call.Path.Contains("/a:", StringComparison.Ordinal));
        await SayAsync(Wire.ChannelMessage(Job).BySam().With(activity => activity["id"] = "again"));
        Assert.Single(connector.Calls, call => call.Path == "/amer/v3/conversations");
    }

    [Fact]
    public async Task Who_Claims_In_A_Channel_And_Has_No_Chat_Gets_One_With_What_They_Alone_May_Know()
    {
        await SayAsync(Wire.Message(Job).BySam());
        var opportunity = host.Get<Database>().Read(session => session.First("SELECT id FROM opportunities", row => row.GetString(0)))!;
        await SayAsync(Wire.Press(new HighPoint.Conversations.Command(Verb.Claim, opportunity), null).With(activity => activity["conversation"] = new JsonObject { ["id"] = "team-id;messageid=1", ["conversationType"] = "channel" }));
        var opened = Assert.Single(connector.Calls, call => call.Path == "/amer/v3/conversations").Body!;
        var chat = $"a:{opened["members"]![0]!["id"]}";
        var told = connector.Taken.Where(call => Uri.UnescapeDataString(call.Path).Contains($"/{chat}/", StringComparison.Ordinal)).Select(call => call.Body!.ToJsonString()).ToArray();
        Assert.Contains(ConversationWords.WelcomeTitle, told[0], StringComparison.Ordinal);
        Assert.Contains("Harlow Dental is yours now", told[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(connector.Taken, call => call.Path.Contains("team-id", StringComparison.Ordinal) && call.Body!.ToJsonString().Contains("Harlow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Is_Too_Big_For_The_Connector_Is_Sent_Shorter()
    {
        connector.Instead = call => call.Body!.ToJsonString().Length > 7_500 ? (413, "MessageSizeTooBig", null) : null;
        await SayAsync(Wire.Message("pasted for later: " + string.Concat(Enumerable.Repeat("the server of Harlow Dental was down since 5, it is back up now, took me 6 hrs, Dana was so relieved. ", 60))).BySam());
        Assert.Equal(0, host.Get<Database>().Read(session => session.Number("SELECT COUNT(*) FROM outbox WHERE dead_at IS NOT NULL")));
        Assert.InRange(connector.Taken.Last().Body!.ToJsonString().Length, 1, 7_500);
    }

    [Theory]
    [InlineData(403, "MessageWritesBlocked")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(401, "BotNotRegistered")]
    [InlineData(404, "ConversationNotFound")]
    public async Task Where_The_Bot_May_Not_Write_It_Stops_Until_The_Person_Writes(int status, string code)
    {
        connector.Instead = _ => (status, code, null);
        await SayAsync(Wire.Message("hello").BySam());
        Assert.Equal(code, host.Get<Database>().Read(session => StoppedStore.Why(session, Chat)));
        connector.Instead = _ => null;
        await SayAsync(Wire.Message("hello again").BySam());
        Assert.Equal(2, connector.Taken.Count());
        Assert.Null(host.Get<Database>().Read(session => StoppedStore.Why(session, Chat)));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Who_Is_Asked_To_Wait_Waits_And_Keeps_The_Order(int status)
    {
        connector.Instead = _ => (status, null, 60);
        await PostAsync(Wire.Message("hello").BySam());
        await UntilAsync(() => connector.Calls.Count == 1 && host.Get<Database>().Read(session => session.Number("SELECT COUNT(*) FROM outbox WHERE sending_until = 0")) == 1);
        connector.Instead = _ => null;
        await PostAsync(Wire.Message("help").BySam());
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Single(connector.Calls);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SettledAsync();
        Assert.Equal(3, connector.Calls.Count);
        Assert.Equal(connector.Calls.First().Words, connector.Calls.ElementAt(1).Words);
        Assert.Equal(0, host.Get<Database>().Read(session => session.Number("SELECT COUNT(*) FROM outbox WHERE dead_at IS NOT NULL")));
    }

    [Theory]
    [InlineData("installationUpdate personal, remove (mock)")]
    [InlineData("membersRemoved")]
    public async Task Where_It_Was_Removed_It_Is_Silent_Until_It_Is_Installed_Again(string how)
    {
        await SayAsync(Wire.Message("hello").BySam());
        await PostAsync(how == "membersRemoved"
            ? Wire.Of("conversationUpdate personal").With(activity => (activity["membersAdded"], activity["membersRemoved"]) = (null, new JsonArray(new JsonObject { ["id"] = Wire.Bot })))
            : Wire.Of(how));
        Assert.Equal(StoppedStore.Removed, host.Get<Database>().Read(session => StoppedStore.Why(session, Chat)));
        await SayAsync(Wire.Of("installationUpdate personal").With(activity => activity["id"] = "again"));
        Assert.Null(host.Get<Database>().Read(session => StoppedStore.Why(session, Chat)));
        Assert.Equal(2, connector.Taken.Count(call => call.Words == ConversationWords.WelcomeTitle));
    }

    [Fact]
    public async Task Who_Added_It_To_A_Channel_Is_Looked_Up()
    {
        await SayAsync(Wire.Of("installationUpdate channel"));
        Assert.Equal("/amer/v3/conversations/team-id/members/user-id-0", connector.Calls.First().Path);
        Assert.Contains("Hello everybody. Sam added me.", Assert.Single(connector.Calls, call => call.Method == "POST").Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_Waits_For_An_Answer_Sees_That_The_Bot_Composes_It()
    {
        await SayAsync(Wire.Message("hello").BySam());
        using var writing = new ManualResetEventSlim();
        var busy = host.Get<Database>().WriteAsync(_ =>
        {
            writing.Wait(TestContext.Current.CancellationToken);
            return true;
        });
        var post = PostAsync(Wire.Message("help").BySam());

        // In small steps: what is sent meanwhile has only so much of the host's time.
        await Eventually.IsAsync(() => connector.Calls.Count(IsTyping) == 2, () => host.Clock.Advance(TimeSpan.FromMilliseconds(10)));

        await post;
        writing.Set();
        await busy;
        await UntilAsync(() => !IsTyping(connector.Calls.Last()));
        var shown = connector.Calls.Count(IsTyping);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await SayAsync(Wire.Message("hello").BySam());
        Assert.Equal(shown, connector.Calls.Count(IsTyping));
    }

    [Fact]
    public async Task Of_500_Posts_None_Is_Lost_Doubled_Or_Overtaken_Though_The_Connector_Often_Asks_To_Wait()
    {
        string[] chats = ["a", "b", "c", "d"];
        foreach (var chat in chats)
        {
            await SayAsync(Wire.Message("hello").BySam().With(activity => activity["conversation"]!["id"] = chat));
        }

        var (before, call) = (connector.Calls.Count, 0);
        connector.Instead = _ => Interlocked.Increment(ref call) % 5 == 0 ? (429, null, 2) : null;
        await host.Get<Database>().WriteAsync(session =>
        {
            for (var number = 0; number < 500; number++)
            {
                var (message, at) = (new Message(Markup.Plain($"{number}")), Instant.FromDateTimeOffset(host.Clock.GetUtcNow()));
                var post = new NewPost(Chat with { Id = chats[number % 4] }, null, message, MessageJson.Write(message), Leaves: true);
                OutboxStore.Add(session, PostStore.Add(session, post, at), post.Json!, post.Address);
            }

            return true;
        });
        await UntilAsync(() => host.Get<Database>().Read(OutboxStore.Depth) == 0, TimeSpan.FromMilliseconds(250));

        var calls = connector.Calls.Skip(before).ToArray();
        for (var chat = 0; chat < 4; chat++)
        {
            var words = calls.Where(each => each.Path.Contains($"/{chats[chat]}/", StringComparison.Ordinal)).Select(each => int.Parse(each.Words, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(words.Order(), words);
            Assert.Equal(Enumerable.Range(0, 125).Select(number => (4 * number) + chat), words.Distinct());
        }

        Assert.Equal(500 + (call / 5), calls.Length);
    }

    private static bool IsTyping(Call call) => (string?)call.Body?["type"] == "typing";

    private static ConversationKey Chat => new("teams", TeamsHost.Tenant, Wire.PersonalChat);

    private static HighPoint.Conversations.Command FirstCommand(Call card) =>
        HighPoint.Conversations.Command.TryParse((string?)card.Body!["attachments"]![0]!["content"]!["actions"]![0]!["data"]!["command"], out var command) ? command : throw new InvalidOperationException();

    private async Task PostAsync(JsonObject activity) => Assert.InRange(await host.StatusAsync(activity.With(changed => changed["serviceUrl"] = connector.Url)), 200, 202);

    /// <summary>Something comes in, and all that it leads to has gone out.</summary>
    private async Task SayAsync(JsonObject activity)
    {
        await PostAsync(activity);
        await SettledAsync();
    }

    private Task SettledAsync() => UntilAsync(() => host.Get<Database>().Read(OutboxStore.Depth) == 0);

    /// <summary>Lets the host's time pass until something is so. It stands still while something is being sent: a try has only so long.</summary>
    private Task UntilAsync(Func<bool> isSo, TimeSpan? step = null) => Eventually.IsAsync(isSo, () =>
    {
        if (host.Get<Database>().Read(session => session.Number("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL AND sending_until > 0")) == 0)
        {
            host.Clock.Advance(step ?? TimeSpan.FromMilliseconds(10));
        }
    });
}
