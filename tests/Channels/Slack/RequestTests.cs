using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>Who may post, and what is done with what is no request of Slack's.</summary>
public sealed class RequestTests
{
    private static string Hello => SlackWire.Event(SlackWire.Message("hello")).ToJsonString();

    [Fact]
    public async Task The_Address_Is_Verified_By_Its_Challenge()
    {
        await using var host = await SlackHost.StartAsync();
        using var answer = await host.PostAsync("/slack/events", """{"token":"x","type":"url_verification","challenge":"3eZbrw1a"}""");
        Assert.Equal("3eZbrw1a", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("another secret", null, 0)]
    [InlineData(SlackHost.Secret, "v0=", 0)]
    [InlineData(SlackHost.Secret, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", 0)]
    [InlineData(SlackHost.Secret, "nonsense", 0)]
    [InlineData(SlackHost.Secret, null, 301)]
    [InlineData(SlackHost.Secret, null, -301)]
    public async Task What_Is_Not_Signed_Lately_By_Slack_Is_Not_Let_In(string secret, string? signature, int secondsOld)
    {
        await using var host = await SlackHost.StartAsync();
        foreach (var path in (string[])["/slack/events", "/slack/interactions", "/slack/commands"])
        {
            using var answer = await host.PostAsync(path, Hello, age: TimeSpan.FromSeconds(secondsOld), secret: secret, signature: signature);
            Assert.Equal(401, (int)answer.StatusCode);
        }

        Assert.Empty(await host.SaidAsync());
    }

    [Theory]
    [InlineData(300)]
    [InlineData(-300)]
    public async Task Five_Minutes_Are_Let_Pass(int secondsOld)
    {
        await using var host = await SlackHost.StartAsync();
        using var answer = await host.PostAsync("/slack/events", Hello, age: TimeSpan.FromSeconds(secondsOld));
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_Body_That_Was_Changed_On_The_Way_Is_Not_Let_In()
    {
        await using var host = await SlackHost.StartAsync();
        using var first = await host.PostAsync("/slack/events", Hello);
        var signature = first.RequestMessage!.Headers.GetValues("X-Slack-Signature").Single();
        using var changed = await host.PostAsync("/slack/events", Hello.Replace("hello", "help!", StringComparison.Ordinal), signature: signature);
        Assert.Equal(401, (int)changed.StatusCode);
    }

    [Fact]
    public async Task What_Is_Too_Long_Is_Told_So()
    {
        await using var host = await SlackHost.StartAsync();
        using var answer = await host.PostAsync("/slack/events", new string('x', (1024 * 1024) + 1));
        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Fact]
    public async Task An_Event_That_Is_Sent_Again_Has_One_Effect()
    {
        await using var host = await SlackHost.StartAsync();
        var body = Hello;
        for (var retry = 0; retry < 4; retry++)
        {
            using var answer = await host.PostAsync("/slack/events", body, retry: retry == 0 ? null : retry);
            Assert.Equal(200, (int)answer.StatusCode);
        }

        await host.SettledAsync();
        Assert.Single(await host.SaidAsync(), line => line == "> hello");
        Assert.Single(host.Seen());
    }

    [Fact]
    public async Task Of_500_Events_Each_Sent_Three_Times_Each_Has_One_Effect()
    {
        await using var host = await SlackHost.StartAsync();
        var bodies = Enumerable.Range(0, 500).Select(number => SlackWire.Event(SlackWire.Message($"hello {number}", $"U{number % 50}")).ToJsonString()).ToArray();
        await Parallel.ForEachAsync(bodies.SelectMany((body, place) => new[] { (body, place), (body, place), (body, place) }).OrderBy(each => each.place % 7), TestContext.Current.CancellationToken, async (each, _) =>
        {
            using var answer = await host.PostAsync("/slack/events", each.body);
            Assert.Equal(200, (int)answer.StatusCode);
        });
        Assert.Equal(500, host.Get<Database>().Read(session => session.Number("SELECT COUNT(*) FROM posts WHERE words LIKE 'hello %'")));
        Assert.Equal(500, host.Get<Database>().Read(session => session.Number("SELECT COUNT(DISTINCT words) FROM posts WHERE words LIKE 'hello %'")));
    }

    [Fact]
    public async Task Where_The_Database_Is_Busy_An_Event_Is_Refused_And_Has_One_Effect_When_It_Comes_Again()
    {
        await using var host = await SlackHost.StartAsync();
        using var gate = new ManualResetEventSlim();
        var busy = host.Get<Database>().WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(60), CancellationToken.None));
        var body = Hello;
        var asking = host.PostAsync("/slack/events", body);
        var commanding = host.CommandAsync("/pipeline");
        await Eventually.IsAsync(() => asking.IsCompleted && commanding.IsCompleted, () => host.Clock.Advance(TimeSpan.FromMilliseconds(20)));

        using var refused = await asking;
        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Equal(SlackWords.Slow, (string?)(await commanding).Body!["text"]);
        gate.Set();
        Assert.True(await busy);
        using var again = await host.PostAsync("/slack/events", body, retry: 1);
        Assert.Equal(200, (int)again.StatusCode);
        await host.SettledAsync();
        Assert.Single(await host.SaidAsync(), line => line == "> hello");
    }

    [Fact]
    public async Task Where_Slack_Does_Not_Say_Who_Speaks_An_Event_Is_Refused()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Method == "users.info" ? ("ratelimited", 30) : null;
        Assert.Equal(503, (await host.HappensAsync(SlackWire.Message("hello"), "Ev-one")).Status);
        host.Slack.Instead = _ => null;
        Assert.Equal(200, (await host.HappensAsync(SlackWire.Message("hello"), "Ev-one")).Status);
        Assert.Single(await host.SaidAsync(), line => line == "> hello");
    }

    [Fact]
    public async Task Without_A_Secret_There_Is_No_Address()
    {
        await using var host = await SlackHost.StartAsync(Way.Socket);
        using var answer = await host.PostAsync("/slack/events", Hello);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Fifty_And_More_Malformed_Bodies_Are_Each_Told_What_Is_Wrong()
    {
        await using var host = await SlackHost.StartAsync();
        var posts = Malformed().Distinct().ToArray();
        Assert.True(posts.Length >= 50, $"{posts.Length}");
        foreach (var (path, type, body) in posts)
        {
            using var answer = await host.PostAsync(path, body, type);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{(int)answer.StatusCode} for {path} {body[..Math.Min(body.Length, 200)]}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        Assert.Equal(0, host.Get<Database>().Read(session => session.Number("SELECT COUNT(*) FROM events_seen")));
    }

    private static IEnumerable<(string Path, string Type, string Body)> Malformed()
    {
        string[] raw =
        [
            "", " ", "null", "[]", "7", "true", "\"x\"", "{", "{\"type\":", "}{", "<xml/>", "\u0000", "{}", "{\"type\":null}", "{\"type\":\"\"}", "{\"type\":7}", "{\"type\":{}}",
            "{'type':'x'}", "{\"type\":\"x\"} trailing", "NaN", "{\"type\":\"\\ud800\"}", string.Concat(Enumerable.Repeat("[", 5000)),
        ];
        JsonNode?[] wrong = [null, 7, new JsonArray(), "", true];
        const string Form = "application/x-www-form-urlencoded";
        var hello = SlackWire.Event(SlackWire.Message("hello"));
        var press = SlackWire.Press(new Command(Verb.Help).ToString(), "t1");
        return raw.Append("{\"type\":\"url_verification\"}").Select(body => ("/slack/events", "application/json", body))
            .Concat(raw.Select(body => ("/slack/interactions", Form, $"payload={Uri.EscapeDataString(body)}")))
            .Concat(["", "payload", "payload=", "other=1", "%%%", string.Join('&', Enumerable.Range(0, 2000).Select(each => $"k{each}=1"))], (body) => ("/slack/interactions", Form, body))
            .Concat(["", "command=", "command=/debrief", "command=/debrief&team_id=T1", "command=/pipeline&team_id=T1&user_id=U1", "command=/nudges&user_id=U1"], body => ("/slack/commands", Form, body))
            .Concat(from name in (string[])["team_id", "event_id", "event", "type"] from value in wrong select ("/slack/events", "application/json", Changed(hello, name, value)))
            .Concat(from name in (string[])["user", "channel", "type"] from value in wrong
                    select ("/slack/events", "application/json", Changed(hello, "event", Node(Changed(hello["event"]!.AsObject(), name, value)))))
            .Concat(from name in (string[])["type", "user", "trigger_id", "channel"] from value in wrong select ("/slack/interactions", Form, $"payload={Uri.EscapeDataString(Changed(press, name, value))}"))
            .Append(("/slack/events", "application/json", Changed(hello, "event", Node(Changed(hello["event"]!.AsObject(), "text", "X"))).Replace("\"X\"", "\"\\udc00\"", StringComparison.Ordinal)));
    }

    private static JsonNode Node(string json) => JsonNode.Parse(json)!;

    private static string Changed(JsonObject node, string name, JsonNode? value)
    {
        var changed = node.DeepClone().AsObject();
        changed[name] = value?.DeepClone();
        return changed.ToJsonString();
    }
}

/// <summary>For readable lists of bodies.</summary>
file static class Bodies
{
    public static IEnumerable<(string Path, string Type, string Body)> Concat(
        this IEnumerable<(string Path, string Type, string Body)> posts, string[] bodies, Func<string, (string, string, string)> post) => posts.Concat(bodies.Select(post));
}
