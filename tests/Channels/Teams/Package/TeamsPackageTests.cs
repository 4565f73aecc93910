using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>The package that is uploaded to Teams.</summary>
public sealed class TeamsPackageTests
{
    [Fact]
    public void It_Bears_The_Owners_Values()
    {
        var manifest = TeamsApp.Manifest();

        Assert.Equal(
            ["11111111-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555", "HighPoint", "Northwind IT", "bot.example.com"],
            ((JsonNode?[])[manifest["id"], manifest["bots"]![0]!["botId"], manifest["composeExtensions"]![0]!["botId"], manifest["name"]!["short"], manifest["developer"]!["name"], manifest["validDomains"]![0]])
                .Select(value => value!.GetValue<string>()));
    }

    [Fact]
    public void The_Same_Values_Give_The_Same_Bytes()
    {
        var (one, other) = (TeamsApp.Whole().ToZip(), TeamsApp.Whole().ToZip());

        Assert.Equal(one, other);
        Assert.NotEqual(one, TeamsApp.Source.Make(TeamsApp.Order with { Name = "Our HighPoint" }, withMadeUp: true).Package.ToZip());
    }

    [Fact]
    public void A_Zip_Gives_Back_What_Went_In()
    {
        var package = TeamsApp.Whole();
        var read = PackageFiles.InZip(package.ToZip());

        Assert.Equal(["color.png", "manifest.json", "outline.png", "qps-plocm.json"], read.All.Keys);
        Assert.All(package.All, file => Assert.Equal(file.Value, read.All[file.Key]));
    }

    [Fact]
    public void Nobody_Is_Given_The_Made_Up_Language()
    {
        var (package, problems) = TeamsApp.Source.Make(TeamsApp.Order, withMadeUp: false);

        Assert.Empty(problems);
        Assert.Equal(["color.png", "manifest.json", "outline.png"], package.All.Keys);
        Assert.Equal("""{"defaultLanguageTag":"en"}""", package.Json(PackageFiles.Manifest, out _)!["localizationInfo"]!.ToJsonString());
    }

    [Fact]
    public void A_Name_Is_Data()
    {
        var (package, problems) = TeamsApp.Source.Make(TeamsApp.Order with { Name = "High\"Point\\ & Co" }, withMadeUp: true);

        Assert.Empty(problems);
        Assert.Equal("High\"Point\\ & Co", package.Json(PackageFiles.Manifest, out _)!["name"]!["short"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("https://bot.example.com", null)]
    [InlineData("https://bot.example.com/", null)]
    [InlineData("https://abc-3978.euw.devtunnels.ms", null)]
    [InlineData("bot.example.com", "such as")]
    [InlineData("ftp://bot.example.com", "such as")]
    [InlineData("http://localhost:3978", "from the internet")]
    [InlineData("https://localhost:3978", "from the internet")]
    [InlineData("https://192.168.0.7", "from the internet")]
    [InlineData("https://[::1]", "from the internet")]
    [InlineData("https://server", "from the internet")]
    [InlineData("http://bot.example.com", "begins with https://")]
    [InlineData("https://bot.example.com/api/messages", "without anything behind it")]
    [InlineData("https://bot.example.com/?a=b", "without anything behind it")]
    [InlineData("https://me:secret@bot.example.com", "without anything behind it")]
    [InlineData("", "such as")]
    public void A_Public_Address_Is_Https_And_Nothing_More(string url, string? problem)
    {
        if (problem is null)
        {
            Assert.Null(PublicAddress.ProblemOf(url));
        }
        else
        {
            Assert.Contains(problem, PublicAddress.ProblemOf(url), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_Schema_Has_No_Keyword_That_Is_Not_Kept_To() =>
        Assert.All(Keywords(JsonNode.Parse(Repo.Read("manifest/teams/schema/MicrosoftTeams.schema.1.29.json"))), keyword => Assert.True(JsonSchema.Knows(keyword), keyword));

    [Theory]
    [InlineData("{", "manifest.json cannot be read as JSON; look at line 1.")]
    [InlineData("[]", "manifest.json holds no JSON object; begin it with {.")]
    [InlineData("{ \"id\": \"\",\n \"id\": \"\" }", "manifest.json cannot be read as JSON: Duplicate property 'id' encountered during deserialization.")]
    public void A_Manifest_That_Is_None_Is_Told(string manifest, string sentence) =>
        Assert.Equal([sentence], TeamsApp.Faults(TeamsApp.Whole().With(PackageFiles.Manifest, manifest)));

    [Fact]
    public void A_Package_Without_A_Manifest_Is_Told() =>
        Assert.Equal(["manifest.json is not in the package; add the file, or take its name out of the manifest."], TeamsApp.Faults(new PackageFiles(ImmutableSortedDictionary<string, byte[]>.Empty)));

    [Fact]
    public void A_File_That_Is_Named_Nowhere_Is_Told() =>
        Assert.Equal(["notes.txt is named nowhere in the manifest; take the file out."], TeamsApp.Faults(TeamsApp.Whole().With("notes.txt", "")));

    private static IEnumerable<string> Keywords(JsonNode? schema) => schema is not JsonObject members ? [] : members.SelectMany(member => member switch
    {
        { Key: "properties" or "definitions", Value: JsonObject parts } => parts.SelectMany(part => Keywords(part.Value)).Prepend(member.Key),
        { Key: "anyOf" or "oneOf", Value: JsonArray shapes } => shapes.SelectMany(Keywords).Prepend(member.Key),
        { Key: "items" or "additionalProperties" or "if" or "then" } => Keywords(member.Value).Prepend(member.Key),
        _ => [member.Key],
    });
}
