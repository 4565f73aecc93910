using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Inbound;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>Whatever is posted, the answer says what is wrong with it, and nothing breaks.</summary>
public sealed class MalformedTests
{
    private static readonly string[] Optional = ["text", "entities", "attachments", "channelData", "membersAdded", "serviceUrl", "replyToId"];

    /// <summary>Bodies that are no activity, or lack what theirs needs.</summary>
    private static IEnumerable<string> Bodies()
    {
        string[] raw =
        [
            "", " ", "null", "[]", "7", "true", "\"message\"", "{", "{\"type\":", "{\"type\":\"message\"", "}{", "<xml/>", "type=message", "\u0000", "{}", "{\"type\":null}", "{\"type\":\"\"}",
            "{\"type\":7}", "{\"type\":{}}", "{\"type\":\"message\",}", "{'type':'message'}", "{\"type\":\"message\"} trailing", "NaN", "{\"type\":\"\\ud800\"}",
            string.Concat(Enumerable.Repeat("[", 5000)), $"{{\"value\":{string.Concat(Enumerable.Repeat("{\"a\":", 200))}1{new string('}', 201)}",
        ];
        var message = Wire.Message("hello", "one");
        string[] needed = ["id", "from", "recipient", "conversation", "type"];
        JsonNode?[] wrong = [null, 7, new JsonArray(), "", true];
        return raw
            .Concat(from name in needed from value in wrong select Changed(message, name, value))
            .Concat(from name in Optional select Changed(message, name, 7))
            .Append(Changed(message, "text", "\ud800").Replace("\\uFFFD", "\\ud800", StringComparison.OrdinalIgnoreCase))
            .Append(Wire.Invoke("adaptiveCard/action", null).ToJsonString())
            .Append(Wire.Invoke("adaptiveCard/action", "words").ToJsonString())
            .Append(Wire.Invoke("adaptiveCard/action", JsonNode.Parse("{\"action\":{\"data\":{\"command\":\"X\"}}}")).ToJsonString().Replace("\"X\"", "\"\\udc00\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fifty_And_More_Malformed_Bodies_Are_Each_Told_What_Is_Wrong()
    {
        await using var host = await TeamsHost.StartAsync();
        var bodies = Bodies().Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(bodies.Length >= 50, $"{bodies.Length}");
        foreach (var body in bodies)
        {
            using var response = await host.PostAsync(body);
            Assert.True((int)response.StatusCode is >= 400 and < 500, $"{(int)response.StatusCode} for {body[..Math.Min(body.Length, 200)]}");
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }

        Assert.Equal(200, await host.StatusAsync(Wire.Message("hello")));
    }

    [Fact]
    public async Task Too_Much_Is_Refused_And_So_Is_What_Is_No_Json()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(413, await host.StatusAsync(Wire.Message(new string('x', ActivityReader.MaxBytes))));
        using var form = new StringContent("type=message", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    /// <summary>100 KB of UTF-16, with what a JSON writer escapes.</summary>
    [Fact]
    public async Task The_Longest_Message_That_Teams_Sends_Is_Taken()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(200, await host.StatusAsync(Wire.Message(string.Concat(Enumerable.Repeat("<p> &nbsp; ü ", 3_800)))));
    }

    private static string Changed(JsonObject activity, string name, JsonNode? value)
    {
        var changed = activity.DeepClone().AsObject();
        changed[name] = value?.DeepClone();
        return changed.ToJsonString();
    }
}
