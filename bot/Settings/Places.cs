namespace HighPoint.Bot.Settings;

/// <summary>The folders from which relative paths in the settings are counted.</summary>
/// <param name="StartFolder">Where the program was started from: the owner's own files, and the data.</param>
/// <param name="AppFolder">Where the program lies, with the files that it comes with.</param>
public sealed record Places(string StartFolder, string AppFolder)
{
    /// <summary>The places of this process.</summary>
    public static Places OfThisProcess { get; } = new(Environment.CurrentDirectory, AppContext.BaseDirectory);

    /// <summary>The absolute form of <paramref name="path"/>: under the start folder, or where nothing is there, under the app folder if something is there.</summary>
    public string Find(string path)
    {
        var own = Path.GetFullPath(path, StartFolder);
        var shipped = Path.GetFullPath(path, AppFolder);
        return !Path.Exists(own) && Path.Exists(shipped) ? shipped : own;
    }
}
