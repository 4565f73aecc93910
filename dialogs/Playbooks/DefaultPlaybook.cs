using System.Collections.Immutable;
using System.Reflection;

namespace HighPoint.Playbooks;

/// <summary>The playbook that comes with HighPoint.</summary>
public static class DefaultPlaybook
{
    /// <summary>Its files, by name.</summary>
    public static ImmutableArray<PlaybookFile> Files { get; } =
        [.. Assembly.GetManifestResourceNames().Where(PlaybookLoader.IsPlaybookFile).Order(StringComparer.Ordinal).Select(Read)];

    private static Assembly Assembly => typeof(DefaultPlaybook).Assembly;

    private static PlaybookFile Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name)!);
        return new PlaybookFile(name, reader.ReadToEnd(), $"default {name}");
    }
}
