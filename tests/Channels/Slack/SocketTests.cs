using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>Socket Mode: nothing is lost and nothing doubled, whatever becomes of the connections.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task What_Was_Taken_When_A_Connection_Broke_Has_One_Effect_When_It_Comes_Again()
    {
        await using var host = await SlackHost.StartAsync(Way.Socket);
        var hello = SlackWire.Event(SlackWire.Message("hello"), "Ev-one");
        var (socket, _) = await host.Slack.Sockets.BeginAsync("events_api", hello);
        socket.Abort();
        await host.UntilAsync(() => host.Slack.Sockets is { Opened: 3, Open: 2 });
        await host.Slack.Sockets.AskAsync("events_api", hello);
        await host.SettledAsync();
        Assert.Single(await host.SaidAsync(), line => line == "> hello");
        Assert.Single(host.Seen());
    }

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    public async Task A_Connection_Whose_End_Is_Announced_Is_Replaced_Before_It_Is_Given_Up(string reason)
    {
        await using var host = await SlackHost.StartAsync(Way.Socket);
        var fewest = int.MaxValue;
        await host.Slack.Sockets.AnnounceEndAsync(reason);
        await host.UntilAsync(() =>
        {
            fewest = Math.Min(fewest, host.Slack.Sockets.Open);
            return host.Slack.Sockets is { Opened: 4, Open: 2 };
        });
        Assert.Equal(2, fewest);
        await host.SayAsync("hello");
        Assert.Single(host.Seen());
    }

    [Fact]
    public async Task Where_All_Connections_Break_They_Are_Opened_Again_After_Longer_And_Longer_Waits()
    {
        await using var host = await SlackHost.StartAsync(Way.Socket);
        host.Slack.Instead = call => call.Method == "apps.connections.open" ? ("internal_error", null) : null;
        var since = host.Clock.GetUtcNow();
        host.Slack.Sockets.DropAll();
        await host.UntilAsync(() => host.Clock.GetUtcNow() - since > TimeSpan.FromMinutes(5), stepInSeconds: 0.5);
        Assert.InRange(host.Slack.Calls.Count(call => call.Method == "apps.connections.open"), 2 + 10, 2 + 44);
        host.Slack.Instead = _ => null;
        await host.UntilAsync(() => host.Slack.Sockets.Open == 2);
        await host.SayAsync("hello");
        Assert.Single(host.Seen());
    }

    [Fact]
    public async Task What_Is_No_Envelope_Is_Passed_Over_And_What_Is_Malformed_In_One_Is_Not_Sent_Again()
    {
        await using var host = await SlackHost.StartAsync(Way.Socket);
        foreach (var text in (string[])["", "{", "[]", "7", "null", "{\"type\":\"hello\"}", "{\"type\":\"unheard-of\"}"])
        {
            await host.Slack.Sockets.SendRawAsync(text);
        }

        Assert.Null(await host.Slack.Sockets.AskAsync("events_api", new JsonObject { ["event"] = 7 }));
        Assert.Null(await host.Slack.Sockets.AskAsync("interactive", []));
        Assert.Null(await host.Slack.Sockets.AskAsync("slash_commands", new JsonObject { ["command"] = "/pipeline" }));
        Assert.Null(await host.Slack.Sockets.AskAsync("unheard-of", []));
        Assert.Equal(2, host.Slack.Sockets.Opened);
    }

    [Fact]
    public async Task Of_A_Burst_Over_Both_Connections_Each_Event_Has_One_Effect()
    {
        await using var host = await SlackHost.StartAsync(Way.Socket);
        var events = Enumerable.Range(0, 100).Select(number => SlackWire.Event(SlackWire.Message($"hello {number}", $"U{number % 10}"))).ToArray();
        foreach (var each in events)
        {
            var (_, first) = await host.Slack.Sockets.BeginAsync("events_api", each);
            var (_, second) = await host.Slack.Sockets.BeginAsync("events_api", each);
            await Task.WhenAll(first, second).WaitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(100, host.Get<Database>().Read(session => session.Number("SELECT COUNT(*) FROM posts WHERE words LIKE 'hello %'")));
    }
}
