using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;
using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Channels.Slack.Package;

/// <summary>The manifest that an app in Slack is made from. As it lies in its folder it has places such as <c>${{APP_NAME}}</c>, and is for HTTP.</summary>
internal static class SlackManifest
{
    /// <summary>The file, from the start folder or, where there is none, from the program's.</summary>
    public const string File = "manifest/slack/manifest.json";

    /// <summary>The app's name where the owner gives it no other.</summary>
    public const string DefaultName = "HighPoint";

    /// <summary>The file's bytes.</summary>
    /// <exception cref="SettingsException">It is not there or cannot be read.</exception>
    public static byte[] Read(Places places)
    {
        var file = places.Find(File);
        try
        {
            return System.IO.File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(SlackPackageWords.NoManifest(file));
        }
    }

    /// <summary>The manifest for one owner, with what is wrong with it; null where the file is none.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">The app's name.</param>
    /// <param name="way">How what happens gets to the bot.</param>
    public static (JsonObject? Manifest, ImmutableArray<ManifestProblem> Problems) Make(byte[] file, string name, SlackWay way)
    {
        if (ManifestFile.Read(File, file, out var problem) is not { } source)
        {
            return (null, [problem!]);
        }

        var manifest = ManifestPlaces.Fill(source, Values(name, way)).AsObject();
        Fit(manifest, way);
        return (manifest, SlackManifestRules.Check(manifest));
    }

    private static ImmutableSortedDictionary<string, string> Values(string name, SlackWay way)
    {
        var values = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("APP_NAME", name);
        return way is SlackWay.Http http ? values.Add("PUBLIC_URL", http.PublicUrl.GetLeftPart(UriPartial.Authority)) : values;
    }

    /// <summary>Takes out what the owner's way has no use for.</summary>
    private static void Fit(JsonObject manifest, SlackWay way)
    {
        if (manifest["settings"] is JsonObject settings)
        {
            settings["socket_mode_enabled"] = way is SlackWay.SocketMode;
        }

        if (way is SlackWay.SocketMode)
        {
            (manifest["settings"]?["event_subscriptions"] as JsonObject)?.Remove("request_url");
            (manifest["settings"]?["interactivity"] as JsonObject)?.Remove("request_url");
            (manifest["oauth_config"] as JsonObject)?.Remove("redirect_urls");
            foreach (var command in (manifest["features"]?["slash_commands"] as JsonArray ?? []).OfType<JsonObject>())
            {
                command.Remove("url");
            }
        }
    }
}
