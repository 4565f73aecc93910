namespace HighPoint.Bot.Channels;

/// <summary>Which addresses may be asked.</summary>
internal static class SafeAddress
{
    /// <summary>Whether <paramref name="address"/> is asked over TLS, or is on this computer.</summary>
    public static bool Is(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    /// <summary>The same of a web socket.</summary>
    public static bool IsSocket(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeWss || (uri.Scheme == Uri.UriSchemeWs && uri.IsLoopback));
}
