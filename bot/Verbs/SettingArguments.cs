using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Verbs;

/// <summary>Tells arguments that are settings (<c>--urls http://localhost:4000</c>, <c>--Company:Name=Acme</c>) from verbs and their options.</summary>
internal static class SettingArguments
{
    /// <summary>The settings among <paramref name="args"/>, each as <c>--key=value</c>, and all the rest.</summary>
    public static (string[] Settings, string[] Others) Split(string[] args)
    {
        var settings = new List<string>();
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSetting(args[i]))
            {
                rest.Add(args[i]);
            }
            else if (args[i].Contains('=', StringComparison.Ordinal))
            {
                settings.Add(args[i]);
            }
            else if (i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                settings.Add($"{args[i]}={args[++i]}");
            }
            else
            {
                rest.Add(args[i]);
            }
        }

        return ([.. settings], [.. rest]);
    }

    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal)
        && arg[2..].Split(':', '=') is [var section, ..]
        && SettingsKeys.Sections.Concat(SettingsKeys.HostSections).Contains(section, StringComparer.OrdinalIgnoreCase);
}
