using System.Collections.Immutable;

namespace HighPoint.Bot.Settings;

/// <summary>The settings cannot be used. Each problem is one whole sentence that names the key, the value and what is allowed; the program prints them and ends with exit code 2.</summary>
public sealed class SettingsException(ImmutableArray<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>A single problem.</summary>
    public SettingsException(string problem) : this([problem]) { }

    /// <summary>What is wrong, in the order of the settings; never empty.</summary>
    public ImmutableArray<string> Problems { get; } = problems;
}
