namespace HighPoint.Bot.Channels;

/// <summary>Addresses that a card may lead to.</summary>
internal static class SafeLink
{
    /// <summary>The address as it is to be written; null unless it is absolute and goes to a web page or opens a mail.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" ? uri.AbsoluteUri : null;

    /// <summary>The host of a web page; null for a mail.</summary>
    public static string? Host(string url) => new Uri(url) is { Scheme: "https" or "http", IdnHost: var host } ? host : null;
}
