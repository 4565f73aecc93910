using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>Other languages, proved by a made-up one that is written from right to left.</summary>
public sealed partial class TranslationTests
{
    private const string File = "manifest/teams/qps-plocm.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>With <c>HIGHPOINT_WRITE_TEAMS=1</c> it is written anew.</summary>
    [Fact]
    public void The_Made_Up_Language_Has_Every_Text_Of_The_Manifest()
    {
        var manifest = JsonNode.Parse(Repo.Read("manifest/teams/manifest.json"))!.AsObject();
        var texts = new JsonObject { ["$schema"] = "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json" };
        foreach (var (key, text) in Translation.Keys(manifest))
        {
            texts[key] = MadeUp(text);
        }

        var written = texts.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("HIGHPOINT_WRITE_TEAMS") is "1")
        {
            System.IO.File.WriteAllText(Repo.At(File), written);
        }

        Assert.Equal(written, Repo.Read(File));
    }

    [Fact]
    public void Names_Descriptions_And_What_Commands_Do_Are_Translated_But_Not_What_Is_Said_To_The_Bot()
    {
        var keys = Translation.Keys(TeamsApp.Manifest()).Select(key => key.Key).ToArray();

        Assert.Superset(
            new HashSet<string>(["name.short", "name.full", "description.short", "description.full", "bots[0].commandLists[0].commands[0].description", "composeExtensions[0].commands[0].title"], StringComparer.Ordinal),
            keys.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain("bots[0].commandLists[0].commands[0].title", keys);
    }

    [Theory]
    [InlineData("name.full", null, "qps-plocm.json: name.full is missing or empty; translate it.")]
    [InlineData("description.short", "", "qps-plocm.json: description.short is missing or empty; translate it.")]
    [InlineData("name.medium", "HighPoint", "qps-plocm.json: name.medium is no text of the manifest; take it out, or correct the path.")]
    [InlineData("bots[0].commandLists[0].commands[0].title", "aide", "qps-plocm.json: bots[0].commandLists[0].commands[0].title is no text of the manifest")]
    [InlineData("name.short", "HighPoint, the bot that tells when", "qps-plocm.json: $.name.short has 34 characters; shorten it to 30.")]
    [InlineData("description.short", "As in Slack.", "qps-plocm.json: $.description.short names Slack")]
    public void Each_Fault_Is_Told_With_Its_File(string key, string? text, string sentence)
    {
        var package = TeamsApp.Whole();
        var texts = package.Json("qps-plocm.json", out _)!;
        texts[key] = text;

        Assert.StartsWith(sentence, Assert.Single(TeamsApp.Faults(package.With("qps-plocm.json", texts.ToJsonString()))), StringComparison.Ordinal);
    }

    /// <summary>Accents on the letters, so that untranslated text is seen, between the marks that turn its direction around. Places in the text stay.</summary>
    private static string MadeUp(string text) =>
        $"\u202E{string.Concat(Piece().Matches(text).Select(piece => piece.Value.StartsWith("${{", StringComparison.Ordinal) ? piece.Value : Accented(piece.Value)))}\u202C";

    private static string Accented(string text)
    {
        const string Plain = "aceinouyACEINOUY";
        const string Marked = "äçéîñöüÿÄÇÉÎÑÖÜŸ";
        return text.Aggregate(new StringBuilder(), (made, letter) => made.Append(Plain.IndexOf(letter) is >= 0 and var at ? Marked[at] : letter)).ToString();
    }

    [GeneratedRegex(@"\$\{\{\w+\}\}|[^$]+|\$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Piece();
}
