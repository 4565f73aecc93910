using System.Text;
using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;
using HighPoint.Bot.Settings;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Slack.Package;

/// <summary>The manifest that an app in Slack is made from.</summary>
public sealed class SlackManifestTests
{
    private static readonly SlackWay Sockets = new SlackWay.SocketMode();
    private static readonly SlackWay ByHttp = new SlackWay.Http(new Uri("https://bot.example.com/"));

    [Fact]
    public void By_Http_Everything_Goes_To_The_Bots_Addresses() => Assert.Equal(
        [
            "https://bot.example.com/slack/commands", "https://bot.example.com/slack/commands", "https://bot.example.com/slack/commands",
            "https://bot.example.com/slack/oauth", "https://bot.example.com/slack/events", "https://bot.example.com/slack/interactions",
        ],
        ManifestPlaces.Texts(Made(ByHttp)).Select(place => place.Text).Where(text => text.StartsWith("https://", StringComparison.Ordinal)));

    [Fact]
    public void By_Socket_Mode_There_Is_No_Address_In_It()
    {
        var manifest = Made(Sockets);

        Assert.DoesNotContain("http", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((true, false), (Setting(manifest, "socket_mode_enabled"), Setting(manifest, "token_rotation_enabled")));
    }

    [Fact]
    public void The_Commands_And_Shortcuts_Are_Those_That_People_Know()
    {
        var features = Made(Sockets)["features"]!;

        Assert.Equal(["/debrief", "/pipeline", "/nudges"], features["slash_commands"]!.AsArray().Select(command => (string?)command!["command"]));
        Assert.Equal([("Debrief a job", "global"), ("Debrief this message", "message")], features["shortcuts"]!.AsArray().Select(shortcut => ((string?)shortcut!["name"], (string?)shortcut["type"])));
    }

    /// <summary>The whole of what Slack publishes, beside which the program's own schema is a part.</summary>
    [Fact]
    public void Slacks_Own_Schema_Takes_Every_Manifest()
    {
        var schema = new JsonSchema(JsonNode.Parse(Repo.Read("tests/Channels/Slack/Package/Schema/manifest.schema.2.0.0.json"))!.AsObject());
        Assert.Empty(schema.Check(Made(Sockets)));
        Assert.Empty(schema.Check(Made(ByHttp)));
        Assert.NotEmpty(schema.Check(Made(ByHttp).With(manifest => manifest["features"]!["slash_commands"]![0]!["command"] = "debrief without a slash")));
        Assert.NotEmpty(schema.Check(Made(ByHttp).With(manifest => manifest["settings"]!["socket_mode"] = true)));
    }

    [Fact]
    public void A_Name_Is_Data()
    {
        var (manifest, problems) = SlackManifest.Make(File, "High\"Point\\ & ${{PUBLIC_URL", Sockets);

        Assert.Empty(problems);
        Assert.Equal("High\"Point\\ & ${{PUBLIC_URL", (string?)manifest!["features"]!["bot_user"]!["display_name"]);
    }

    [Fact]
    public void Each_Scope_Has_Its_Reason_In_The_Readme()
    {
        var rows = Repo.Read("manifest/slack/README.md").Split('\n');

        Assert.All(
            Made(Sockets)["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!),
            scope => Assert.True(rows.Any(row => row.StartsWith($"| `{scope}` |", StringComparison.Ordinal) && row.Length > scope.Length + 20), scope));
    }

    [Fact]
    public void The_Schema_Has_No_Keyword_That_Is_Not_Kept_To() =>
        Assert.All(Keywords(JsonNode.Parse(Repo.Read("manifest/slack/schema/slack-manifest.schema.json"))!.AsObject()), keyword => Assert.True(JsonSchema.Knows(keyword), keyword));

    [Theory]
    [InlineData("\"/nudges\"", "\"/Our Nudges\"", "$.features.slash_commands[2].command is \"/Our Nudges\"; it must be a slash and small letters, such as \"/debrief\".")]
    [InlineData("\"/nudges\"", "\"/pipeline\"", "$.features.slash_commands[2].command is \"/pipeline\", which is there already; take one away, or give it another name.")]
    [InlineData("\"debrief_message\"", "\"debrief_job\"", "$.features.shortcuts[1].callback_id is \"debrief_job\", which is there already; take one away, or give it another name.")]
    [InlineData("\"name\": \"Debrief a job\"", "\"name\": \"Debrief a job that is done\"", "$.features.shortcuts[0].name has 26 characters; shorten it to 24.")]
    [InlineData("\"type\": \"global\"", "\"type\": \"everywhere\"", "$.features.shortcuts[0].type is \"everywhere\"; it must be \"message\" or \"global\".")]
    [InlineData("#0B6B5D", "green", "$.display_information.background_color is \"green\"; it must be a colour such as \"#0B6B5D\".")]
    [InlineData("${{PUBLIC_URL}}/slack/events", "${{ADDRESS}}/slack/events", "$.settings.event_subscriptions.request_url still holds ${{ADDRESS}}; there is no such value, so write one in, or correct the name.")]
    [InlineData("${{PUBLIC_URL}}/slack/events", "http://bot.example.com/slack/events", "$.settings.event_subscriptions.request_url is \"http://bot.example.com/slack/events\"; it must be an address that begins with https://.")]
    [InlineData("\"request_url\": \"${{PUBLIC_URL}}/slack/events\",", "", "$.settings.event_subscriptions.request_url is missing; add it.")]
    [InlineData("\"im:history\",", "", "$.oauth_config.scopes.bot lacks \"im:history\", which message.im needs; add it.")]
    [InlineData("\"commands\",", "", "$.oauth_config.scopes.bot lacks \"commands\", which $.features needs; add it.")]
    [InlineData("\"users:read\",", "\"users:read\", \"users:read\",", "$.oauth_config.scopes.bot[10] is in the list twice; take one away.")]
    [InlineData("\"messages_tab_read_only_enabled\": false", "\"messages_tab_read_only_enabled\": true", "$.features.app_home.messages_tab_enabled must be true, and not read-only, exactly where \"message.im\" is among the events: who writes to the bot is to be answered. Change one of the two.")]
    [InlineData("\"app_home_opened\",", "", "$.features.app_home.home_tab_enabled must be true exactly where \"app_home_opened\" is among the events: the Home tab is drawn when it is opened. Change one of the two.")]
    [InlineData("\"settings\":", "\"seltings\":", "$.settings is missing; add it.")]
    [InlineData("\"_metadata\": {", "\"_metadata\": [", "manifest/slack/manifest.json cannot be read as JSON; look at line 2.")]
    public void What_Slack_Would_Refuse_Is_Told_With_Its_Place(string right, string wrong, string sentence)
    {
        var file = Encoding.UTF8.GetString(File);
        Assert.Contains(right, file, StringComparison.Ordinal);

        Assert.Contains(sentence, SlackManifest.Make(Encoding.UTF8.GetBytes(file.Replace(right, wrong, StringComparison.Ordinal)), "HighPoint", ByHttp).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Tokens_That_End_Need_An_Address_To_Come_Back_To()
    {
        var file = Encoding.UTF8.GetString(File).Replace("\"token_rotation_enabled\": false", "\"token_rotation_enabled\": true", StringComparison.Ordinal);
        Assert.Empty(SlackManifest.Make(Encoding.UTF8.GetBytes(file), "HighPoint", ByHttp).Problems);
        Assert.Equal(
            "$.oauth_config.redirect_urls is missing, and $.settings.token_rotation_enabled is true; name where Slack leads back to after an installation, or set that to false.",
            Assert.Single(SlackManifest.Make(Encoding.UTF8.GetBytes(file), "HighPoint", Sockets).Problems).ToString());
    }

    private static byte[] File => SlackManifest.Read(new Places(Repo.Root, Repo.Root));

    private static JsonObject Made(SlackWay way)
    {
        var (manifest, problems) = SlackManifest.Make(File, SlackManifest.DefaultName, way);
        Assert.Empty(problems);
        return manifest!;
    }

    private static bool Setting(JsonObject manifest, string name) => manifest["settings"]![name]!.GetValue<bool>();

    private static IEnumerable<string> Keywords(JsonObject schema) => schema.SelectMany(member => member switch
    {
        { Key: "properties" or "definitions", Value: JsonObject parts } => parts.SelectMany(part => Keywords(part.Value!.AsObject())).Prepend(member.Key),
        { Key: "items" } => Keywords(member.Value!.AsObject()).Prepend(member.Key),
        _ => [member.Key],
    });
}
