using HighPoint.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Install;

/// <summary>Registers what knows which workspaces the bot serves, and with which tokens.</summary>
internal static class InstallSetup
{
    /// <summary>The application's name for Data Protection: who has another name reads nothing, even with the keys.</summary>
    private const string Application = "HighPoint";

    /// <summary>Adds it. The keys of Data Protection lie in a folder beside the database, which only the bot's own user may open.</summary>
    public static IHostApplicationBuilder AddSlackInstall(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName(Application);
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>((keys, storage, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(Folder(storage.Value), loggers));

        // That the keys themselves are not encrypted is so by design: the folder's rights protect them, and the README says so.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        services.AddSingleton<SlackOAuth>();
        services.AddSingleton<TokenSafe>();
        services.AddSingleton<SlackTokens>();
        services.AddSingleton<SlackInstallations>();
        services.AddSingleton<InstallPages>();
        return builder;
    }

    private static DirectoryInfo Folder(StorageOptions storage)
    {
        var folder = storage.KeysFolder;
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
