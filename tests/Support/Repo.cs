namespace HighPoint.Support;

/// <summary>The repository's own files, for the tests of what we agreed.</summary>
internal static class Repo
{
    private static readonly string[] NotOurs = ["artifacts", "data", "node_modules", "bin", "obj"];

    /// <summary>The folder that holds Bot.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file or folder of the repository.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(At(path));

    /// <summary>The files with one of these endings, as paths from the root with slashes, in order; folders of the build and hidden folders are left out.</summary>
    public static string[] Files(params string[] endings) =>
        [.. Walk(new DirectoryInfo(Root))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFiles().Concat(
        folder.EnumerateDirectories().Where(child => child.Name[0] != '.' && !NotOurs.Contains(child.Name, StringComparer.Ordinal)).SelectMany(Walk));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("There is no Bot.sln above the tests.");
    }
}
