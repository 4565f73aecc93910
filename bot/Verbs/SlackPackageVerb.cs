using System.Text;
using HighPoint.Bot.Channels.Slack.Package;
using HighPoint.Bot.Manifests;
using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Verbs;

/// <summary>Prints what an app in Slack is made from.</summary>
internal static class SlackPackageVerb
{
    /// <summary>Prints the manifest, and what to do with it beside it.</summary>
    /// <returns>0; what is wrong is thrown.</returns>
    /// <exception cref="SettingsException">An option or the manifest is wrong.</exception>
    public static async Task<int> RunAsync(SlackPackageOptions options)
    {
        var (manifest, problems) = SlackManifest.Make(SlackManifest.Read(Places.OfThisProcess), options.Name, Way(options));
        if (!problems.IsEmpty)
        {
            throw new SettingsException([.. problems.Select(problem => problem.ToString())]);
        }

        await Console.Out.WriteAsync(Encoding.UTF8.GetString(ManifestFile.Write(manifest!)));
        await Console.Error.WriteLineAsync(SlackPackageWords.HowToUse);
        return 0;
    }

    private static SlackWay Way(SlackPackageOptions options) => options switch
    {
        { BySockets: true, PublicUrl: null } => new SlackWay.SocketMode(),
        { BySockets: true } or { PublicUrl: null } => throw new SettingsException(SlackPackageWords.OneWay),
        { PublicUrl: { } url } => PublicAddress.ProblemOf(url) is { } problem
            ? throw new SettingsException(ManifestWords.WrongOption("--public-url", url, problem))
            : new SlackWay.Http(new Uri(url)),
    };
}

/// <summary>What to print for Slack.</summary>
/// <param name="PublicUrl">Where Slack reaches the bot; null where it does not.</param>
/// <param name="BySockets">Whether the bot fetches what happens.</param>
/// <param name="Name">The app's name.</param>
internal sealed record SlackPackageOptions(string? PublicUrl, bool BySockets, string Name);
