namespace HighPoint.Support;

/// <summary>A new, empty folder that goes when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("highpoint-");

    /// <summary>Its path.</summary>
    public string Path => folder.FullName;

    /// <summary>Writes a file into it and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
