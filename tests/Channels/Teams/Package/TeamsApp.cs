using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using HighPoint.Bot.Settings;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>The app as it lies in <c>manifest/teams</c>, for the tests.</summary>
internal static class TeamsApp
{
    public static readonly PackageOrder Order = new(
        Guid.Parse("11111111-2222-3333-4444-555555555555"), new Uri("https://bot.example.com"), PackageOrder.DefaultName, "Northwind IT",
        "https://northwind.example", "https://northwind.example/privacy", "https://northwind.example/terms");

    public static PackageSource Source => PackageSource.In(new Places(Repo.Root, Repo.Root));

    /// <summary>The whole package, the made-up language too, and without a fault.</summary>
    public static PackageFiles Whole()
    {
        var (package, problems) = Source.Make(Order, withMadeUp: true);
        Assert.Empty(problems);
        return package;
    }

    public static JsonObject Manifest() => Whole().Json(PackageFiles.Manifest, out _)!;

    /// <summary>What is said of the package once its manifest is changed.</summary>
    public static string[] Faults(Action<JsonObject> change)
    {
        var (package, manifest) = (Whole(), Manifest());
        change(manifest);
        return Faults(package.With(PackageFiles.Manifest, manifest.ToJsonString()));
    }

    public static string[] Faults(PackageFiles package) => [.. PackageRules.Check(package).Select(problem => problem.ToString())];

    public static PackageFiles With(this PackageFiles package, string file, string text) => package.With(file, Encoding.UTF8.GetBytes(text));

    public static PackageFiles With(this PackageFiles package, string file, byte[] content) => new(package.All.SetItem(file, content));

    /// <summary>The bot's lists of commands: each list's scopes, and its commands' titles.</summary>
    public static ImmutableArray<(string[] Scopes, string[] Titles)> Commands() =>
    [
        .. Manifest()["bots"]![0]!["commandLists"]!.AsArray().Select(list => (
            list!["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()).ToArray(),
            list["commands"]!.AsArray().Select(command => command!["title"]!.GetValue<string>()).ToArray())),
    ];
}
