using HighPoint.Bot.Channels.Teams.Package;
using HighPoint.Bot.Manifests;
using HighPoint.Bot.Settings;
using HighPoint.Conversations;

namespace HighPoint.Bot.Verbs;

/// <summary>Writes the file that is uploaded to a chat platform to have the app there.</summary>
internal static class PackageVerb
{
    /// <summary>Writes the package for Microsoft Teams.</summary>
    /// <returns>0; what is wrong is thrown.</returns>
    /// <exception cref="SettingsException">An option or the manifest is wrong, or the file cannot be written.</exception>
    public static async Task<int> TeamsAsync(TeamsPackageOptions options, string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddSettingsAlone();
        using var host = builder.Build();
        var (company, configuration) = (host.Services.GetRequiredService<Company>(), host.Services.GetRequiredService<IConfiguration>());
        var (package, problems) = PackageSource.In(host.Services.GetRequiredService<Places>()).Make(Order(options, company, configuration["Teams:AppId"]), options.WithMadeUp);
        if (!problems.IsEmpty)
        {
            throw new SettingsException([.. problems.Select(problem => problem.ToString())]);
        }

        await WriteAsync(options.Out, package.ToZip());
        Console.WriteLine(PackageWords.Written(options.Out, options.Name, package.Json(PackageFiles.Manifest, out _)!["version"]!.GetValue<string>()));
        foreach (var note in Notes(options, company))
        {
            await Console.Error.WriteLineAsync(note);
        }

        return 0;
    }

    private static PackageOrder Order(TeamsPackageOptions options, Company company, string? registered)
    {
        var problems = new List<string>();
        if (PublicAddress.ProblemOf(options.PublicUrl) is { } notPublic)
        {
            problems.Add(ManifestWords.WrongOption("--public-url", options.PublicUrl, notPublic));
        }

        var id = options.AppId ?? registered;
        if (!Guid.TryParseExact(id?.Trim(), "D", out var appId) || appId == Guid.Empty)
        {
            problems.Add(ManifestWords.WrongOption("--app-id", id, VerbWords.PackageAppIdAllowed));
        }

        var website = company.Website ?? "";
        return problems.Count == 0
            ? new PackageOrder(appId, new Uri(options.PublicUrl), options.Name, company.Name, website, options.PrivacyUrl ?? website, options.TermsUrl ?? website)
            : throw new SettingsException([.. problems]);
    }

    private static IEnumerable<string> Notes(TeamsPackageOptions options, Company company) =>
        company.Website == BotSettings.MadeUpWebsite ? [PackageWords.MadeUpCompany]
        : options.PrivacyUrl is null || options.TermsUrl is null ? [PackageWords.PagesAreWebsite]
        : [];

    private static async Task WriteAsync(string file, byte[] bytes)
    {
        try
        {
            await File.WriteAllBytesAsync(file, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException(PackageWords.NoOut(file));
        }
    }
}

/// <summary>What to package for Microsoft Teams.</summary>
/// <param name="PublicUrl">Where Teams reaches the bot.</param>
/// <param name="AppId">The registration's application id; null for the one in the settings.</param>
/// <param name="Name">The app's name.</param>
/// <param name="PrivacyUrl">The company's page on privacy; null for its website.</param>
/// <param name="TermsUrl">The company's terms of use; null for its website.</param>
/// <param name="WithMadeUp">Whether made-up languages go in.</param>
/// <param name="Out">The file to write.</param>
internal sealed record TeamsPackageOptions(string PublicUrl, string? AppId, string Name, string? PrivacyUrl, string? TermsUrl, bool WithMadeUp, string Out);
