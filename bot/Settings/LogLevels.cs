namespace HighPoint.Bot.Settings;

/// <summary>Checks how much is logged: <c>Logging:LogLevel:Default</c> and its siblings, also those of one log's own section.</summary>
internal static class LogLevels
{
    private const string Section = "Logging";
    private const string Levels = "LogLevel";

    private static readonly string Allowed = string.Join(", ", Enum.GetNames<LogLevel>()[..^1]) + " or " + nameof(LogLevel.None);

    /// <summary>Checks them before a logger is built, which would fail with a stack trace.</summary>
    /// <exception cref="SettingsException">A level is none.</exception>
    public static void Check(IConfiguration configuration)
    {
        var source = new SettingsSource(configuration);
        foreach (var (key, _) in source.Configuration.GetSection(Section).AsEnumerable().OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (key.Split(':') is [.., var parent, _] && string.Equals(parent, Levels, StringComparison.OrdinalIgnoreCase))
            {
                source.Optional(key, text => Enum.GetNames<LogLevel>().Contains(text, StringComparer.OrdinalIgnoreCase), Allowed);
            }
        }

        if (!source.Problems.IsEmpty)
        {
            throw new SettingsException(source.Problems);
        }
    }
}
