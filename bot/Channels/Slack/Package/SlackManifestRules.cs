using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;

namespace HighPoint.Bot.Channels.Slack.Package;

/// <summary>Whether Slack would take a manifest, and would then send what the bot needs: its schema, and what the schema cannot say.</summary>
internal static class SlackManifestRules
{
    private const string SchemaName = "slack-manifest.schema.json";

    /// <summary>The scopes without which an event is not sent (docs.slack.dev, "Events").</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> ScopesOfEvents = ImmutableDictionary.CreateRange<string, ImmutableArray<string>>(StringComparer.Ordinal,
    [
        KeyValuePair.Create("app_mention", ImmutableArray.Create("app_mentions:read")),
        KeyValuePair.Create("member_joined_channel", ImmutableArray.Create("channels:read", "groups:read")),
        KeyValuePair.Create("message.im", ImmutableArray.Create("im:history")),
    ]);

    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        using var stream = typeof(SlackManifestRules).Assembly.GetManifestResourceStream(SchemaName)!;
        return new JsonSchema(JsonNode.Parse(stream)!.AsObject());
    });

    /// <summary>All that is wrong with a manifest; empty where nothing is.</summary>
    public static ImmutableArray<ManifestProblem> Check(JsonObject manifest)
    {
        ImmutableArray<ManifestProblem> unfilled = [.. ManifestPlaces.Unfilled(manifest)];
        var shape = unfilled.IsEmpty ? Schema.Value.Check(manifest) : unfilled;

        // The rules look into a manifest of the right shape.
        return shape.IsEmpty ? [.. Twins(manifest), .. Addresses(manifest), .. Scopes(manifest), .. Home(manifest), .. Rotation(manifest)] : shape;
    }

    /// <summary>Names by which Slack, or the bot, tells commands and shortcuts apart.</summary>
    private static IEnumerable<ManifestProblem> Twins(JsonObject manifest) =>
        from list in new[] { (Name: "slash_commands", Key: "command"), (Name: "shortcuts", Key: "callback_id") }
        from same in Entries(manifest["features"]?[list.Name]).Index().GroupBy(entry => Text(entry.Item[list.Key]), StringComparer.Ordinal)
        from again in same.Skip(1)
        select new ManifestProblem($"$.features.{list.Name}[{again.Index}].{list.Key}", SlackPackageWords.TwiceThere(same.Key));

    /// <summary>Without Socket Mode everything that Slack sends needs an address.</summary>
    private static IEnumerable<ManifestProblem> Addresses(JsonObject manifest)
    {
        var settings = manifest["settings"]!;
        IEnumerable<(string Path, JsonNode? Url)> addresses =
        [
            ("$.settings.event_subscriptions.request_url", settings["event_subscriptions"]!["request_url"]),
            ("$.settings.interactivity.request_url", settings["interactivity"]!["request_url"]),
            .. Entries(manifest["features"]!["slash_commands"]).Select((command, at) => ($"$.features.slash_commands[{at}].url", command["url"])),
        ];
        return settings["socket_mode_enabled"]!.GetValue<bool>() ? [] : addresses.Where(address => address.Url is null).Select(address => new ManifestProblem(address.Path, ManifestWords.Missing));
    }

    private static IEnumerable<ManifestProblem> Scopes(JsonObject manifest)
    {
        var scopes = Texts(manifest["oauth_config"]!["scopes"]!["bot"]).ToHashSet(StringComparer.Ordinal);
        var needed = Texts(manifest["settings"]!["event_subscriptions"]!["bot_events"])
            .SelectMany(name => ScopesOfEvents.GetValueOrDefault(name, []).Select(scope => (scope, Why: name)));
        if (manifest["features"]!["slash_commands"] is not null || manifest["features"]!["shortcuts"] is not null)
        {
            needed = needed.Append(("commands", "$.features"));
        }

        return needed.Where(need => !scopes.Contains(need.scope)).Select(need => new ManifestProblem("$.oauth_config.scopes.bot", SlackPackageWords.NoScope(need.scope, need.Why)));
    }

    /// <summary>Whoever can write to the bot must be answered (Slack Marketplace guidelines), and whoever opens its Home must find one.</summary>
    private static IEnumerable<ManifestProblem> Home(JsonObject manifest)
    {
        var (events, home) = (Texts(manifest["settings"]!["event_subscriptions"]!["bot_events"]).ToArray(), manifest["features"]!["app_home"]!);
        var isWrittenTo = Is(home, "messages_tab_enabled") && !Is(home, "messages_tab_read_only_enabled");
        if (isWrittenTo != events.Contains("message.im", StringComparer.Ordinal))
        {
            yield return new("$.features.app_home.messages_tab_enabled", SlackPackageWords.MessagesUnheard);
        }

        if (Is(home, "home_tab_enabled") != events.Contains("app_home_opened", StringComparer.Ordinal))
        {
            yield return new("$.features.app_home.home_tab_enabled", SlackPackageWords.HomeEmpty);
        }
    }

    /// <summary>Tokens that are renewed come through OAuth, which leads back to an address.</summary>
    private static IEnumerable<ManifestProblem> Rotation(JsonObject manifest) =>
        Is(manifest["settings"]!, "token_rotation_enabled") && manifest["oauth_config"]!["redirect_urls"] is null
            ? [new("$.oauth_config.redirect_urls", SlackPackageWords.NoWayBack)]
            : [];

    private static bool Is(JsonNode settings, string name) => settings[name]?.GetValue<bool>() == true;

    private static IEnumerable<JsonNode> Entries(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonNode>();

    private static IEnumerable<string> Texts(JsonNode? list) => Entries(list).Select(Text);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
