using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Package;
using HighPoint.Bot.Doctor;
using HighPoint.Bot.Settings;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>Whether the package to upload is there, is one that Teams takes, and is this bot's.</summary>
internal sealed class PackageCheck(IOptions<TeamsOptions> teamsOptions, DoctorOptions options, Places places) : TeamsCheck(teamsOptions)
{
    /// <inheritdoc/>
    public override string Name => CheckWords.Package;

    /// <inheritdoc/>
    protected override async Task<Finding> ExamineAsync(TeamsOptions teams, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(options.Package ?? PackageFiles.DefaultName, places.StartFolder);
        try
        {
            var package = PackageFiles.InZip(await File.ReadAllBytesAsync(file, cancellation));
            return PackageRules.Check(package) is { IsEmpty: false } problems
                ? new Finding.Wrong([.. problems.Select(problem => CheckWords.InPackage(file, problem.ToString()))])
                : (Finding?)Strange(package.Json(PackageFiles.Manifest, out _)!, teams, file) ?? new Finding.Ok(CheckWords.PackageFine(file));
        }
        catch (InvalidDataException)
        {
            return new Finding.Wrong(CheckWords.NoZip(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding.Wrong(CheckWords.NoPackage(file));
        }
    }

    private Finding.Wrong? Strange(JsonObject manifest, TeamsOptions teams, string file) =>
        !string.Equals(manifest["bots"]![0]!["botId"]!.GetValue<string>(), teams.AppId, StringComparison.OrdinalIgnoreCase) ? new(CheckWords.OtherBot(file))
        : options.PublicUrl is { } url && !(manifest["validDomains"] as JsonArray ?? []).Any(domain => string.Equals(domain!.GetValue<string>(), url.IdnHost, StringComparison.OrdinalIgnoreCase))
            ? new(CheckWords.OtherAddress(file, url.IdnHost))
            : null;
}
