using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>What goes out: once, in order, as fast as Slack takes it, and plainer where it does not.</summary>
public sealed class SendingTests
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    private static readonly ConversationKey Chat = new("slack", SlackWire.Team, SlackWire.Dm);

    [Fact]
    public async Task A_Channel_Gets_One_Message_A_Second_In_Order()
    {
        await using var host = await SlackHost.StartAsync();
        foreach (var words in (string[])["hello", "help", "thanks", "pipeline"])
        {
            await host.HappensAsync(SlackWire.Message(words));
        }

        await host.SettledAsync();
        Assert.DoesNotContain(host.Slack.Calls, call => call.Method == "chat.update");
        Assert.Equal(host.Slack.Messages.Count, host.Slack.Calls.Count(call => call.Method == "chat.postMessage"));
        var said = (await host.SaidAsync()).Where(line => !line.StartsWith('>')).ToArray();
        Assert.Equal(said.Length, host.Seen().Length);
        Assert.Contains(PlainText.Of(ConversationWords.Thanks), host.Seen()[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_Is_Asked_To_Wait_Waits_And_Keeps_The_Order()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Method == "chat.postMessage" ? ("ratelimited", 60) : null;
        await host.HappensAsync(SlackWire.Message("hello"));
        await host.HappensAsync(SlackWire.Message("thanks"));
        await host.UntilAsync(() => Posts(host) == 1 && host.Count("sending_until > 0") == 0);
        host.Slack.Instead = _ => null;
        var since = host.Clock.GetUtcNow();
        await host.SettledAsync();
        Assert.True(host.Clock.GetUtcNow() - since >= TimeSpan.FromSeconds(59));
        Assert.Equal(3, Posts(host));
        Assert.EndsWith(PlainText.Of(ConversationWords.Thanks), host.Seen()[1], StringComparison.Ordinal);
        Assert.Equal(0, host.Count("dead_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_Message_Whose_Answer_Was_Lost_Is_Not_Read_Twice()
    {
        await using var host = await SlackHost.StartAsync();
        var lost = 0;
        host.Slack.LosesAnswer = call => call.Method == "chat.postMessage" && Interlocked.Increment(ref lost) == 1;
        await host.SayAsync("hello");
        Assert.Equal(2, Posts(host));
        Assert.Single(host.Seen());
        Assert.Equal(1, host.Count("sent_at IS NOT NULL"));
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("account_inactive")]
    [InlineData("token_revoked")]
    [InlineData("not_in_channel")]
    public async Task Where_The_Bot_May_Not_Write_It_Stops_Until_Somebody_Writes(string code)
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Method == "chat.postMessage" ? (code, null) : null;
        await host.SayAsync("hello");
        Assert.Equal(code, host.Get<Database>().Read(session => StoppedStore.Why(session, Chat)));
        host.Slack.Instead = _ => null;
        await host.SayAsync("hello again");
        Assert.Null(host.Get<Database>().Read(session => StoppedStore.Why(session, Chat)));
        Assert.Single(host.Seen());
    }

    [Theory]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    [InlineData("msg_too_long")]
    public async Task What_Slack_Does_Not_Take_As_A_Card_Is_Sent_In_Words(string code)
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Body["blocks"] is JsonArray { Count: > 0 } ? (code, null) : null;
        await host.SayAsync(Job);
        var message = Assert.Single(host.Slack.Messages.Values);
        Assert.Null(message["blocks"]);
        Assert.Contains("Harlow Dental", (string)message["text"]!, StringComparison.Ordinal);
        await host.SayAsync("it was 7 hours");
        Assert.Equal("[]", Assert.Single(host.Slack.Calls, call => call.Method == "chat.update" && call.Body["blocks"] is JsonArray { Count: 0 }).Body["blocks"]!.ToJsonString());
    }

    [Fact]
    public async Task A_Chart_Is_Drawn_By_Slack_And_Told_In_Words()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        await host.SayAsync("pipeline");
        var message = host.Slack.Messages.Last().Value;
        Assert.Contains(BlockCharts.Type, Types(message));
        Assert.Contains("due", (string)message["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Workspace_Without_Charts_Gets_Bars_Of_Letters_And_Is_Remembered()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Body["blocks"] is JsonArray blocks && blocks.Any(block => (string?)block!["type"] == BlockCharts.Type) ? ("invalid_blocks", null) : null;
        await host.SayAsync(Job);
        await host.SayAsync("pipeline");
        Assert.Contains("rich_text", Types(host.Slack.Messages.Last().Value));
        Assert.Contains("\\u2588", host.Slack.Messages.Last().Value["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        await host.SayAsync("pipeline");
        Assert.Single(host.Slack.Calls, call => call.Body["blocks"] is JsonArray && Types(call.Body).Contains(BlockCharts.Type));
    }

    [Fact]
    public async Task A_Card_That_Somebody_Took_Away_Is_Said_Anew()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        host.Slack.Messages.Clear();
        await host.SayAsync("it was 7 hours");
        Assert.Contains(host.Seen(), words => words.Contains("Harlow Dental", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("missing_scope")]
    public async Task What_Is_Put_Right_By_Hand_Is_Waited_For(string code)
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Method == "chat.postMessage" ? (code, null) : null;
        await host.HappensAsync(SlackWire.Message("hello"));
        await host.UntilAsync(() => Posts(host) >= 2, stepInSeconds: 1);
        host.Slack.Instead = _ => null;
        await host.UntilAsync(() => host.Count("sent_at IS NULL") == 0, stepInSeconds: 1);
        Assert.Single(host.Seen());
    }

    [Fact]
    public async Task A_Code_That_Is_Not_Known_Ends_One_Message_And_Not_The_Conversation()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Method == "chat.postMessage" ? ("restricted_action", null) : null;
        await host.SayAsync("hello");
        host.Slack.Instead = _ => null;
        await host.SayAsync("thanks");
        Assert.Equal((1, 1), (host.Count("dead_at IS NOT NULL"), host.Count("sent_at IS NOT NULL")));
    }

    [Fact]
    public async Task Who_Pressed_A_Button_Hears_What_Slack_Did_Not_Do()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Method == "users.info" ? ("internal_error", null) : null;
        await host.InteractAsync(SlackWire.Press(new Command(Verb.Help).ToString(), host.Slack.NewTrigger()));
        await host.UntilAsync(() => !host.Slack.Whispers.IsEmpty);
        Assert.Equal(SlackWords.SlackIsSilent, (string?)Assert.Single(host.Slack.Whispers)["text"]);
    }

    private static string[] Types(JsonObject message) => [.. message["blocks"]!.AsArray().Select(block => (string)block!["type"]!)];

    private static int Posts(SlackHost host) => host.Slack.Calls.Count(call => call.Method == "chat.postMessage");
}
