namespace HighPoint.Bot.Manifests;

/// <summary>Where a chat platform reaches the bot from the internet.</summary>
internal static class PublicAddress
{
    /// <summary>What keeps <paramref name="url"/> from being such an address, as the end of a sentence; null where it may be one.</summary>
    public static string? ProblemOf(string? url) => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") ? ManifestWords.NoAddress
        : uri.IsLoopback || !uri.IdnHost.Contains('.', StringComparison.Ordinal) || uri.HostNameType != UriHostNameType.Dns ? ManifestWords.NotPublic
        : uri.Scheme != "https" ? ManifestWords.NotEncrypted
        : uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0 ? ManifestWords.HasPath
        : null;
}
