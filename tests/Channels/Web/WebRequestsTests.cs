using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Web;

public sealed class WebRequestsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Turn_Is_Answered_With_The_Persons_Words_And_The_Bots()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        var posts = await TurnAsync(http, new { person = "sam", eventId = "e1", text = "a <b> & c" });
        Assert.Equal(["person: a <b> & c", "bot: Heard: a <b> & c"], posts.Select(post => $"{post.Author}: {post.Text}"));
        Assert.Equal("<div class=\"words typed\">a &lt;b&gt; &amp; c</div>", posts[0].Html);
    }

    [Fact]
    public async Task The_Same_Event_Twice_Has_One_Effect_And_The_Same_Answer()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        var turn = new { person = "sam", eventId = "e1", text = "once" };
        var both = await Task.WhenAll(TurnAsync(http, turn), TurnAsync(http, turn));
        Assert.Equal(both[0], both[1]);
        Assert.Equal(2, both[0].Length);
    }

    [Fact]
    public async Task Arriving_Twice_Brings_One_Welcome()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        await TurnAsync(http, new { person = "sam", arrived = true });
        Assert.Single(await TurnAsync(http, new { person = "sam", arrived = true }));
    }

    [Fact]
    public async Task Posts_After_A_Sequence_Are_Those_That_Are_Missing()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        await TurnAsync(http, new { person = "sam", eventId = "e1", text = "one" });
        await TurnAsync(http, new { person = "sam", eventId = "e2", text = "two" });
        var posts = await http.GetFromJsonAsync("/web/posts?as=sam&after=2", WebJson.Default.WebPosts, Cancellation);
        Assert.Equal(["two", "Heard: two"], posts!.Posts.Select(post => post.Text));
    }

    [Theory]
    [InlineData("nonsense", 400, WebWords.NotJson)]
    [InlineData("null", 400, WebWords.NotJson)]
    [InlineData("[]", 400, WebWords.NotJson)]
    [InlineData("{\"person\":7}", 400, WebWords.NotJson)]
    [InlineData("{\"person\":\"sam\",\"eventId\":\"e\",\"text\":\"\\ud800\"}", 400, WebWords.NotJson)]
    [InlineData("{\"eventId\":\"e\",\"text\":\"x\"}", 400, WebWords.WhichPerson)]
    [InlineData("{\"person\":\"nobody\",\"eventId\":\"e\",\"text\":\"x\"}", 404, WebWords.UnknownPerson)]
    [InlineData("{\"person\":\"sam\",\"text\":\"x\"}", 400, WebWords.WhichEvent)]
    [InlineData("{\"person\":\"sam\",\"eventId\":\"a b\",\"text\":\"x\"}", 400, WebWords.WhichEvent)]
    [InlineData("{\"person\":\"sam\",\"eventId\":\"e\"}", 400, WebWords.OneThing)]
    [InlineData("{\"person\":\"sam\",\"eventId\":\"e\",\"text\":\"x\",\"arrived\":true}", 400, WebWords.OneThing)]
    [InlineData("{\"person\":\"sam\",\"eventId\":\"e\",\"command\":\"format the disk\"}", 400, WebWords.UnknownCommand)]
    public async Task A_Wrong_Request_Is_Told_What_To_Do(string body, int status, string detail)
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/web/turns", UriKind.Relative), content, Cancellation);
        await AssertProblemAsync(response, status, detail);
    }

    [Fact]
    public async Task A_Request_That_Is_Too_Long_Or_No_Json_Is_Refused()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var tooLong = await http.PostAsJsonAsync("/web/turns", new { person = "sam", eventId = "e", text = new string('x', TurnReader.MaxBytes) }, Cancellation);
        await AssertProblemAsync(tooLong, 413, WebWords.TooLong);
        using var form = new StringContent("person=sam", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var noJson = await http.PostAsync(new Uri("/web/turns", UriKind.Relative), form, Cancellation);
        await AssertProblemAsync(noJson, 415, WebWords.NotJson);
        using var wrongAfter = await http.GetAsync(new Uri("/web/posts?as=sam&after=x", UriKind.Relative), Cancellation);
        await AssertProblemAsync(wrongAfter, 400, WebWords.WrongAfter);
        using var wrongCursor = await http.GetAsync(new Uri("/web/events?after=sam%3Dx", UriKind.Relative), Cancellation);
        await AssertProblemAsync(wrongCursor, 400, WebWords.WrongCursor);
    }

    [Fact]
    public async Task A_Message_Of_Forty_Thousand_Characters_Is_Taken()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        var posts = await TurnAsync(http, new { person = "sam", eventId = "e", text = new string('ü', 40_000) });
        Assert.Equal(40_000, posts[0].Text.Length);
        Assert.Contains("<details", posts[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Turn_That_Fails_Says_So_With_Its_Reference()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var response = await http.PostAsJsonAsync("/web/turns", new { person = "sam", eventId = "e", text = "fail" }, Cancellation);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(problem.GetProperty("reference").GetString()!, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example", "/", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost.evil.example", "/", HttpStatusCode.Forbidden)]
    [InlineData("Host", "10.0.0.7", "/", HttpStatusCode.Forbidden)]
    [InlineData("Host", "chat.example.com", "/", HttpStatusCode.OK)]
    [InlineData("Host", "LOCALHOST", "/", HttpStatusCode.OK)]
    [InlineData("Host", "127.0.0.1", "/", HttpStatusCode.OK)]
    [InlineData("Host", "[::1]", "/", HttpStatusCode.OK)]
    [InlineData("Origin", "https://evil.example", "/web/people", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", "/web/people", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", "/web/people", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", "/web/people", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", "/", HttpStatusCode.OK)]
    [InlineData("X-Forwarded-For", "203.0.113.7", "/", HttpStatusCode.Forbidden)]
    [InlineData("X-Forwarded-Host", "chat.example.com", "/", HttpStatusCode.Forbidden)]
    [InlineData("Via", "1.1 tunnel", "/", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", "/web/people", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "none", "/web/people", HttpStatusCode.OK)]
    public async Task The_Page_Answers_Itself_And_No_Other_Site(string header, string value, string path, HttpStatusCode status)
    {
        await using var host = await WebHost.StartAsync(Script.Answer, ("Web:Hosts:0", "chat.example.com"));
        using var http = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(header, value);
        using var response = await http.SendAsync(request, Cancellation);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Another_Site_Cannot_Speak_For_Anybody()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/web/turns") { Content = JsonContent.Create(new { person = "sam", eventId = "e", text = "x" }) };
        request.Headers.Add("Origin", "http://127.0.0.1:1");
        using var response = await http.SendAsync(request, Cancellation);
        await AssertProblemAsync(response, 403, WebWords.RefusedOrigin);
    }

    [Fact]
    public async Task The_Page_Allows_Nothing_But_Its_Own_Files_And_Sends_Them_Once()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var first = await http.GetAsync(new Uri("/", UriKind.Relative), Cancellation);
        Assert.StartsWith("default-src 'self';", first.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await http.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/web/../appsettings.json", UriKind.Relative), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_Stream_Goes_On_Where_Its_Reader_Stopped()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        await TurnAsync(http, new { person = "sam", eventId = "e1", text = "one" });
        await TurnAsync(http, new { person = "team", eventId = "e1", text = "two" });
        var all = await EventsAsync(http, null, 4);
        Assert.Equal(["sam one", "sam Heard: one", "team two", "team Heard: two"], all.Select(post => post.What));
        Assert.Equal(["team two", "team Heard: two"], (await EventsAsync(http, all[1].Id, 2)).Select(post => post.What));
    }

    [Fact]
    public async Task A_Reader_That_Remembers_A_Deleted_Conversation_Begins_Anew()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        await TurnAsync(http, new { person = "sam", eventId = "e1", text = "one" });
        Assert.Equal(["sam one", "sam Heard: one"], (await EventsAsync(http, "sam=900", 2)).Select(post => post.What));
    }

    [Fact]
    public async Task The_Host_Stops_While_Somebody_Listens()
    {
        await using var host = await WebHost.StartAsync(Script.Answer);
        using var http = new HttpClient { BaseAddress = host.Address };
        await using var stream = await http.GetStreamAsync(new Uri("/web/events", UriKind.Relative), Cancellation);
        using var reader = new StreamReader(stream);
        Assert.Equal("event: alive", await reader.ReadLineAsync(Cancellation));
        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        while (await reader.ReadLineAsync(Cancellation) is not null)
        {
            // To the end, which has to come.
        }
    }

    private static async Task<List<(string? Id, string What)>> EventsAsync(HttpClient http, string? lastId, int count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/web/events");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", lastId);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancellation);
        var posts = new List<(string?, string)>();
        var parser = System.Net.ServerSentEvents.SseParser.Create(stream);
        await foreach (var item in parser.EnumerateAsync(Cancellation))
        {
            if (item.EventType is "post" && JsonSerializer.Deserialize(item.Data, WebJson.Default.WebArrival) is { } arrival)
            {
                posts.Add((parser.LastEventId, $"{arrival.Person} {arrival.Post.Text}"));
            }

            if (posts.Count == count)
            {
                break;
            }
        }

        return posts;
    }

    private static async Task<WebPost[]> TurnAsync(HttpClient http, object turn)
    {
        using var response = await http.PostAsJsonAsync("/web/turns", turn, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.Content.ReadFromJsonAsync(WebJson.Default.WebPosts, Cancellation))!.Posts];
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, int status, string detail)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(detail, (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString());
    }
}
