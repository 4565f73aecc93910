using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Debriefs;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>What people say and press in Slack, by either way in.</summary>
public sealed class ConversationTests
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    private static readonly string[] Subtypes = ["message_changed", "message_deleted", "bot_message", "channel_join", "message_replied", "ekm_access_denied", "me_message"];

    [Theory]
    [InlineData(Way.Http)]
    [InlineData(Way.Socket)]
    public async Task A_Debrief_Is_Answered_With_Advice_And_The_Card_Changes_In_Its_Place(Way way)
    {
        await using var host = await SlackHost.StartAsync(way);
        await host.SayAsync(Job);
        Assert.Contains("Harlow Dental", Assert.Single(host.Seen()), StringComparison.Ordinal);
        await host.SayAsync("it was 7 hours");
        var card = Assert.Single(host.Slack.Messages.Values, message => message["blocks"]!.AsArray().Any(block => (string?)block!["type"] == "header"));
        Assert.Contains("7", (string)card["text"]!, StringComparison.Ordinal);
        Assert.Contains(host.Slack.Calls, call => call.Method == "chat.update");
    }

    [Theory]
    [InlineData(Way.Http, "Presented the audit findings at Maple Law today: no backups, an old firewall. Lena took it well.", "IT audit")]
    [InlineData(Way.Socket, "Presented the audit findings at Maple Law today: no backups, an old firewall. Lena took it well.", "IT audit")]
    [InlineData(Way.Http, "Met Birch Bakery, they are fed up with their IT provider: answers slowly and pads the bills.", "prospect")]
    [InlineData(Way.Socket, "Met Birch Bakery, they are fed up with their IT provider: answers slowly and pads the bills.", "prospect")]
    public async Task A_Debrief_Of_Another_Kind_Is_Answered_As_That(Way way, string words, string kind)
    {
        await using var host = await SlackHost.StartAsync(way);
        await host.SayAsync(words);
        Assert.Contains(kind, host.Seen()[0], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Way.Http)]
    [InlineData(Way.Socket)]
    public async Task A_Form_Opens_As_A_Modal_Is_Put_Right_And_Is_Saved(Way way)
    {
        await using var host = await SlackHost.StartAsync(way);
        await host.SayAsync(Job);
        await host.PressAsync(DebriefWords.Form);
        var modal = Assert.Single(host.Slack.Modals);
        var wrong = await host.InteractAsync(SlackWire.Submit(modal, host.Slack.NewTrigger(), ("Hours", "nine hundred thousand")));
        Assert.Equal("errors", (string?)wrong.Body!["response_action"]);
        Assert.Equal(["Hours"], wrong.Body["errors"]!.AsObject().Select(error => error.Key));
        await host.SettledAsync();
        var right = await host.InteractAsync(SlackWire.Submit(modal, host.Slack.NewTrigger(), ("Hours", "9"), ("Company", "Hollow Dental")));
        Assert.Equal(200, right.Status);
        Assert.Null(right.Body);
        await host.SettledAsync();
        Assert.StartsWith("Hollow Dental", host.Seen()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Person_Is_Who_The_Settings_Say_By_Their_Address()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync("hello");
        await host.SayAsync("hello", "UGUEST");
        await host.SayAsync("hello", "UALEX");
        await host.SayAsync("hello", "UGONE");
        var known = host.Get<Database>().Read(session => session.All(
            "SELECT person, person_name, person_zone FROM conversations ORDER BY id", row => (row.GetString(0), row.GetString(1), row.GetString(2))));
        Assert.Equal(
            [("slack:T1:UALEX", "Alex Wilber", "Europe/Paris"), ("slack:T1:UGONE", "there", "America/New_York"), ("slack:T1:UGUEST", "A Guest", "America/New_York"), ("sam", "Sam Ortiz", "America/New_York")],
            known);
    }

    [Theory]
    [InlineData("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c")]
    [InlineData("<@UBOT> hello <@U2|Dana>", "hello Dana")]
    [InlineData("see <https://x.example/a?b=1|the page> or <https://y.example>", "see the page or https://y.example")]
    [InlineData("<mailto:dana@x.example|dana@x.example>, <tel:+12125550142|(212) 555-0142>", "dana@x.example, (212) 555-0142")]
    [InlineData("in <#C2|sales> <!here> <!subteam^S1|@techs>", "in #sales @here @techs")]
    [InlineData("5 &lt; 6 and 7 &gt; 2", "5 < 6 and 7 > 2")]
    public async Task Words_Arrive_As_They_Were_Typed(string text, string words)
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(text);
        Assert.Equal("> " + words, (await host.SaidAsync())[0]);
    }

    [Fact]
    public async Task What_Nobody_Typed_Starts_No_Turn()
    {
        await using var host = await SlackHost.StartAsync();
        JsonObject[] happened =
        [
            SlackWire.Message("hello", SlackWire.Bot),
            SlackWire.Message("hello").With(message => message["bot_id"] = "B9"),
            .. Subtypes.Select(subtype => SlackWire.Message("hello").With(message => message["subtype"] = subtype)),
            SlackWire.Message("hello").With(message => (message["channel"], message["channel_type"]) = ("C1", "channel")),
            new JsonObject { ["type"] = "member_joined_channel", ["user"] = "USAM", ["channel"] = "C1" },
            new JsonObject { ["type"] = "user_change", ["user"] = new JsonObject { ["id"] = "USAM" } },
            new JsonObject { ["type"] = "link_shared", ["channel"] = "DSAM", ["user"] = "USAM" },
        ];
        foreach (var each in happened)
        {
            Assert.Equal(200, (await host.HappensAsync(each)).Status);
        }

        Assert.Equal(0, host.Get<Database>().Read(session => session.Number("SELECT COUNT(*) FROM events_seen")));
    }

    [Fact]
    public async Task The_Welcome_Comes_Once_When_Somebody_Opens_The_Messages()
    {
        await using var host = await SlackHost.StartAsync();
        var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = "USAM", ["channel"] = SlackWire.Dm, ["tab"] = "messages" };
        await host.HappensAsync(opened.DeepClone().AsObject());
        await host.HappensAsync(opened);
        await host.SettledAsync();
        Assert.Contains(ConversationWords.WelcomeTitle, Assert.Single(host.Seen()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Job_Told_In_A_Channel_Goes_On_In_The_Own_Chat()
    {
        await using var host = await SlackHost.StartAsync();
        await host.HappensAsync(SlackWire.Mention(Job));
        await host.SettledAsync();
        Assert.Contains("Harlow Dental", Assert.Single(host.Seen()), StringComparison.Ordinal);
        Assert.Equal([PlainText.Of(ConversationWords.GoesOnAlone("Sam Ortiz"))], host.Seen(SlackWire.Channel));
        Assert.Equal("1795000001.000200", (string?)host.Slack.Messages.Values.Single(message => (string?)message["channel"] == SlackWire.Channel)["thread_ts"]);
    }

    [Fact]
    public async Task The_Pipeline_Is_Shown_In_The_Thread_In_Which_Somebody_Asks_And_Names_Nobody()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        await host.HappensAsync(SlackWire.Mention("pipeline", "URILEY", "1794000000.000100"));
        await host.SettledAsync();
        var answer = Assert.Single(host.Slack.Messages.Values, message => (string?)message["channel"] == SlackWire.Channel);
        Assert.Equal("1794000000.000100", (string?)answer["thread_ts"]);
        Assert.DoesNotContain("Harlow", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Channel_To_Which_The_Bot_Is_Invited_Is_The_Teams()
    {
        await using var host = await SlackHost.StartAsync();
        await host.HappensAsync(new JsonObject { ["type"] = "member_joined_channel", ["user"] = SlackWire.Bot, ["channel"] = "C7", ["inviter"] = "USAM" });
        await host.SettledAsync();
        Assert.StartsWith("Hello everybody. Sam Ortiz added me.", Assert.Single(host.Seen("C7")), StringComparison.Ordinal);
        var receivers = host.Get<Receivers>();
        Assert.Equal("C7", host.Get<Database>().Read(session => receivers.Conversation(session, SlackWire.Team, "team")).Id);
    }

    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    public async Task Where_It_Was_Removed_It_Is_Silent_Until_Somebody_Writes_Again(string how)
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync("hello");
        await host.HappensAsync(new JsonObject { ["type"] = how, ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray("UBOT") } });
        var chat = new ConversationKey("slack", SlackWire.Team, SlackWire.Dm);
        Assert.Equal(StoppedStore.Removed, host.Get<Database>().Read(session => StoppedStore.Why(session, chat)));
        await host.SayAsync("hello again");
        Assert.Null(host.Get<Database>().Read(session => StoppedStore.Why(session, chat)));
        Assert.Equal(2, host.Seen().Length);
    }

    [Fact]
    public async Task After_A_New_Installation_It_Welcomes_Anew_Who_Opens_The_Messages()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync("hello");
        await host.HappensAsync(new JsonObject { ["type"] = "app_uninstalled" });
        await host.HappensAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = "USAM", ["channel"] = SlackWire.Dm, ["tab"] = "messages" });
        await host.SettledAsync();
        Assert.Null(host.Get<Database>().Read(session => StoppedStore.Why(session, new ConversationKey("slack", SlackWire.Team, SlackWire.Dm))));
        Assert.Equal(2, host.Seen().Length);
    }
}
